"""Nouns listed with a noun, and where a list ends."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.conjuncts import with_conjuncts

CASES: tuple[tuple[str, str, list[str]], ...] = (
    ("Chad, Niger and Mali signed it.", "Chad", ["Chad", "Niger", "Mali"]),
    ("It sent wheat and tents to Chad.", "wheat", ["wheat", "tents"]),
    ("Chad signed it.", "Chad", ["Chad"]),
)


@pytest.mark.parametrize(("text", "at", "expected"), CASES, ids=[row[0] for row in CASES])
def test_a_noun_with_those_listed_with_it(
    text: str, at: str, expected: list[str], pipeline: Language
) -> None:
    assert [one.text for one in with_conjuncts(word(material_of(text, pipeline), at))] == expected
