"""Whose a deed is that a noun tells of."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.doers_of_nouns import of_own_deed, of_plan

OWN: tuple[tuple[str, str, list[str]], ...] = (
    ("Brazil demanded Kenya's closure of the border.", "closure", ["Kenya"]),
    ("Brazil demanded the closure of the border.", "closure", []),
)
PLANNED: tuple[tuple[str, str, list[str]], ...] = (
    ("Kenya announced plans for the appointment of an envoy.", "appointment", ["Kenya"]),
    ("Brazil welcomed Kenya's plans for the appointment of an envoy.", "appointment", ["Kenya"]),
    ("Brazil renewed its call for the appointment of an envoy.", "appointment", []),
)


@pytest.mark.parametrize(("text", "at", "expected"), OWN, ids=[row[0] for row in OWN])
def test_whose_own_deed_it_is(text: str, at: str, expected: list[str], pipeline: Language) -> None:
    assert [noun.text for noun in of_own_deed(word(material_of(text, pipeline), at))] == expected


@pytest.mark.parametrize(("text", "at", "expected"), PLANNED, ids=[row[0] for row in PLANNED])
def test_whose_plan_it_is(text: str, at: str, expected: list[str], pipeline: Language) -> None:
    assert [noun.text for noun in of_plan(word(material_of(text, pipeline), at))] == expected
