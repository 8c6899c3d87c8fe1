"""The noun whose content a clause tells."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.status.led_on import hoped, noun_before_to, nouns_led_on

BEFORE = (
    ("Kenya has put off plans to reopen its embassy.", "reopen", "plans"),
    ("Brazil stepped up its pressure on Kenya to reopen its embassy.", "reopen", "pressure"),
    ("Brazil renewed its call for Kenya to reopen its embassy.", "reopen", "call"),
    ("Kenya went there to reopen its embassy.", "reopen", None),
)
HOPED: tuple[tuple[str, str, list[str]], ...] = (
    ("Hopes are rising that Kenya will reopen its embassy.", "reopen", ["Hopes"]),
    ("The minister said that Kenya will reopen its embassy.", "reopen", []),
)


@pytest.mark.parametrize(("text", "at", "expected"), BEFORE, ids=[row[0] for row in BEFORE])
def test_the_noun_before_an_infinitive(text: str, at: str, expected: str | None, pipeline: Language) -> None:
    found = noun_before_to(word(material_of(text, pipeline), at))

    assert (found.text if found is not None else None) == expected


@pytest.mark.parametrize(("text", "at", "expected"), HOPED, ids=[row[0] for row in HOPED])
def test_the_subject_whose_content_follows(
    text: str, at: str, expected: list[str], pipeline: Language
) -> None:
    assert [noun.text for noun in hoped(word(material_of(text, pipeline), at))] == expected


def test_leave_is_given_to_a_gerund(pipeline: Language) -> None:
    clause = word(material_of("Kenya gave its consent to reopening its embassy.", pipeline), "reopening")

    assert [noun.text for noun in nouns_led_on(clause)] == ["consent"]
