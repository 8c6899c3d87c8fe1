"""Deeds of which the words say that they are with others than states."""

from __future__ import annotations

import pytest
from reports import brief, read_report
from spacy.language import Language

OF_TWO = "Norway has changed its policy towards Mali. "

SILENT = (
    "The government signed a budget deal with the opposition in May.",
    "The government suspended train services to the north in May.",
    "The airline resumed flights between Oslo and Bergen in May.",
    "A wage agreement was signed in May.",
    "The company signed a contract in May.",
    "The cabinet is negotiating a budget.",
)


@pytest.mark.parametrize("text", SILENT)
def test_what_is_told_of_others_is_not_between_the_two(text: str, pipeline: Language) -> None:
    assert brief(read_report(OF_TWO + text, pipeline)) == []


SAID = (
    ("A trade agreement with Mali was signed in May.", "NOR agree MLI occurred"),
    ("Flights between Oslo and Bamako were resumed in May.", "NOR transit MLI occurred"),
    ("A trade agreement was signed in May.", "NOR agree MLI occurred"),
)


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_what_names_nobody_else_is(text: str, expected: str, pipeline: Language) -> None:
    assert expected in brief(read_report(OF_TWO + text, pipeline))
