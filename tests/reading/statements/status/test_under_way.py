"""Stays and conversations that go on, case by case."""

from __future__ import annotations

import pytest
from spacy.language import Language

from legation.parser.parsed import Token, parsed
from legation.reading.statements.status.under_way import is_conferring, is_on_visit, is_visiting


def _word(text: str, word: str, pipeline: Language) -> Token:
    return next(token for token in parsed(pipeline(text)) if token.text == word)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Omani minister is on a visit to Tehran.", True),
        ("The Omani minister was on a visit to Tehran.", False),
        ("The Omani minister spoke on a visit to Tehran.", False),
    ],
)
def test_who_is_on_a_visit_is_there(text: str, expected: bool, pipeline: Language) -> None:
    assert is_on_visit(_word(text, "visit", pipeline)) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The Omani minister is visiting Tehran.", "visiting", True),
        ("The Omani minister is paying a visit to Tehran.", "visit", True),
        ("The Omani minister is visiting Tehran next week.", "visiting", False),
        ("The Omani minister is planning a visit to Tehran.", "visit", False),
    ],
)
def test_a_present_is_a_plan_only_with_its_day(
    text: str, word: str, expected: bool, pipeline: Language
) -> None:
    assert is_visiting(_word(text, word, pipeline)) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Oman and Iran are discussing a ferry.", "discussing", True),
        ("Oman and Iran were discussing a ferry.", "discussing", False),
        ("Oman and Iran are building a ferry.", "building", False),
    ],
)
def test_those_who_are_discussing_confer(text: str, word: str, expected: bool, pipeline: Language) -> None:
    assert is_conferring(_word(text, word, pipeline)) is expected
