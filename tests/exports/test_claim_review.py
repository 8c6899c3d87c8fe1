"""ClaimReviews: every object is of a type of schema.org, and each property of a kind that this type has there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import msgspec_schemaorg.models
import pytest

from legation.exports.claim_review import as_claim_reviews
from legation.register.reported import Reported

DAY = re.compile(r"\d{4}-\d\d-\d\d")


@pytest.fixture
def reviews(reports: list[Reported]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads("".join(as_claim_reviews(reports)))["@graph"]
    return found


def objects(part: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401  # JSON
    if isinstance(part, dict):
        yield part
        for value in part.values():
            yield from objects(value)
    elif isinstance(part, list):
        for value in part:
            yield from objects(value)


def definition(kind: str) -> dict[str, str]:
    """The properties of a type of schema.org, each with the kinds that it may have, its parents' among them."""
    found: dict[str, str] = {"@id": "str", "@type": "str"}
    for one in reversed(getattr(msgspec_schemaorg.models, kind).__mro__):
        found |= vars(one).get("__annotations__", {})
    return found


def kinds(value: object) -> set[str]:
    """What a value may be called: the names of a type and of its parents, or of plain values."""
    if isinstance(value, dict):
        return {one.__name__ for one in getattr(msgspec_schemaorg.models, value["@type"]).__mro__}
    if isinstance(value, str):
        # JSON writes a day as a text; only what is one, or an address, may stand where that has to.
        days = {"date", "datetime"} if DAY.fullmatch(value) else set[str]()
        return {"str", *days, *({"URL"} if value.startswith("https://") else ())}
    return {"int", "float"}


def misfits(one: dict[str, Any]) -> list[str]:
    """Properties that the object's type has not, or not of that kind."""
    known = definition(one["@type"])
    return [
        f"{one['@type']}.{name}"
        for name, value in one.items()
        if name not in known or not kinds(value) & _names(known[name])
    ]


def _names(annotation: str) -> set[str]:
    return set("".join(sign if sign.isalnum() else " " for sign in annotation).split())


def test_every_object_is_what_schema_org_has(reviews: list[dict[str, Any]]) -> None:
    found = list(objects(reviews))

    assert [misfit for one in found for misfit in misfits(one)] == []
    assert {one["@type"] for one in found} == {
        "ClaimReview", "Claim", "Rating", "Person", "Organization", "NewsArticle",
    }  # fmt: skip


def test_the_definitions_refuse_what_they_have_not(reviews: list[dict[str, Any]]) -> None:
    assert misfits(reviews[0] | {"verdict": "open"}) == ["ClaimReview.verdict"]
    assert misfits(reviews[0] | {"reviewRating": "open"}) == ["ClaimReview.reviewRating"]


def test_a_check_is_one_review_for_each_claim_that_it_speaks_of(reviews: list[dict[str, Any]]) -> None:
    rated = [(one["reviewAspect"], one["reviewRating"]["ratingValue"]) for one in reviews]

    assert sorted(rated) == [("arithmetic", 3), ("chronology", 1), ("standing", 5), ("standing", 5)]


def test_a_contradiction_says_what_was_likely_meant_and_who_claimed_it(reviews: list[dict[str, Any]]) -> None:
    (slip,) = [one for one in reviews if one["reviewRating"]["alternateName"] == "contradicted"]

    assert slip["reviewBody"] == "April 14 lies before the ceremony. Likely meant: April 24."
    assert slip["itemReviewed"]["author"] == {"@type": "Organization", "name": "=foreign ministry"}
    assert slip["itemReviewed"]["appearance"]["url"] == "https://news.example/1?a=b&c"
