"""ClaimReviews: every object is of a type of schema.org and says nothing that the type has no property for."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import msgspec
import msgspec_schemaorg.enums
import msgspec_schemaorg.models
import pytest

from legation.exports.claim_review import as_claim_reviews
from legation.register.reported import Reported


@pytest.fixture(scope="module", autouse=True)
def named() -> None:
    """Let the library's types find each other: each of its modules names only some of what it speaks of."""
    theirs = [module for name, module in sys.modules.items() if name.startswith("msgspec_schemaorg.")]
    types = {name: kind for module in theirs for name, kind in vars(module).items() if isinstance(kind, type)}
    for module in theirs:
        vars(module).update({name: types[name] for name in types if name not in vars(module)})


def objects(part: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401  # JSON
    if isinstance(part, dict):
        yield part
        for value in part.values():
            yield from objects(value)
    elif isinstance(part, list):
        for value in part:
            yield from objects(value)


def test_every_object_is_what_schema_org_has(reports: list[Reported]) -> None:
    feed = json.loads("".join(as_claim_reviews(reports)))
    seen = set()
    for one in objects(feed["@graph"]):
        kind = getattr(msgspec_schemaorg.models, one["@type"])
        names = {field.encode_name for field in msgspec.structs.fields(kind)}
        assert set(one) - names == set(), one["@type"]
        msgspec.convert(one, kind)
        seen.add(one["@type"])

    assert seen == {"ClaimReview", "Claim", "Rating", "Person", "Organization", "NewsArticle"}


def test_a_check_is_one_review_for_each_claim_that_it_speaks_of(reports: list[Reported]) -> None:
    feed = json.loads("".join(as_claim_reviews(reports)))
    rated = [(one["reviewAspect"], one["reviewRating"]["ratingValue"]) for one in feed["@graph"]]

    assert sorted(rated) == [("arithmetic", 3), ("chronology", 1), ("standing", 5), ("standing", 5)]


def test_a_contradiction_says_what_was_likely_meant_and_who_claimed_it(reports: list[Reported]) -> None:
    feed = json.loads("".join(as_claim_reviews(reports)))
    (slip,) = [one for one in feed["@graph"] if one["reviewRating"]["alternateName"] == "contradicted"]

    assert slip["reviewBody"] == "April 14 lies before the ceremony. Likely meant: April 24."
    assert slip["itemReviewed"]["author"] == {"@type": "Organization", "name": "=foreign ministry"}
    assert slip["itemReviewed"]["appearance"]["url"] == "https://news.example/1?a=b&c"
