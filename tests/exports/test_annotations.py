"""Web Annotations: as the Recommendation has them, and each selector finds the words in the text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from legation.exports.annotations import as_annotations
from legation.register.reported import Reported

SCHEMA = json.loads(
    (Path(__file__).parent / "data" / "web_annotation.schema.json").read_text(encoding="utf-8")
)


@pytest.fixture
def page(reports: list[Reported]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads("".join(as_annotations(reports)))
    return found


def test_the_page_is_as_the_recommendation_has_it(page: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(page)
    ids = [one["id"] for one in page["items"]]

    assert len(ids) == 7
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("lost", ["target", "type", "id"])
def test_the_schema_refuses_an_annotation_that_lacks_what_it_owes(page: dict[str, Any], lost: str) -> None:
    del page["items"][0][lost]

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SCHEMA).validate(page)


def test_every_selector_finds_the_words_once(page: dict[str, Any], reports: list[Reported]) -> None:
    texts = {f"urn:legation:report:{one.document_id}": one.document.text for one in reports}
    found = 0
    for target in (
        target for one in page["items"] for target in one["target"] if isinstance(target["source"], dict)
    ):
        quote, position = target["selector"]
        text = texts[target["source"]["id"]]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert text.count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1
        found += 1

    assert found == 7


def test_the_page_on_the_web_is_a_target_by_its_words_alone(page: dict[str, Any]) -> None:
    targets = [
        t for one in page["items"] for t in one["target"] if t["source"] == "https://news.example/1?a=b&c"
    ]

    assert len(targets) == 6
    assert {target["selector"]["type"] for target in targets} == {"TextQuoteSelector"}
