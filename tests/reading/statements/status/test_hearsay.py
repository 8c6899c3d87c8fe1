"""What takes the fact out of a clause, case by case."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from reports import brief, read_report
from spacy.language import Language

from legation.parser.parsed import parsed
from legation.reading.statements.status.hearsay import hearsay


class Case(NamedTuple):
    why: str
    text: str
    trigger: str
    expected: str | None
    status: str = "occurred"


CASES = (
    Case("a question about the future is possible", "Would Oman ever recognise the rulers?", "recognise", "possible"),
    Case("a question whether it was done tells no recognition", "Has Oman recognised the rulers?", "recognised", "possible"),
    Case("'why' takes the deed for granted", "Why did Oman recognise the rulers?", "recognise", None),
    Case("'as if' says that it is not so", "Oman treats the north as if it recognised it.", "recognised", "none"),
    Case("an accusation is an opponent's word", "Oman has been accused of recognising the rulers.", "recognising", "none"),
    Case("a rumour that is untrue is denied", "The rumour that Oman has recognised the rulers is untrue.", "recognised", "denied"),
    Case("a plain report says what it says", "Oman recognised the rulers on Monday.", "recognised", None),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_hearsay(case: Case, pipeline: Language) -> None:
    doc = parsed(pipeline(case.text))
    trigger = next(token for token in doc if token.text == case.trigger)
    found = hearsay(trigger, "recognize", case.status)
    assert (found[0] if found else None) == case.expected


@pytest.mark.parametrize(
    "text",
    [
        "France recognised Jerusalem as the capital of a state.",
        "North Korea recognised Donetsk and Luhansk.",
        "The joint statement says that China recognises Afghanistan's sovereignty.",
        "Russia treats the Taliban as the de facto authorities.",
    ],
)
def test_recognition_of_places_and_of_facts_is_none(text: str, pipeline: Language) -> None:
    assert [row for row in brief(read_report(text, pipeline)) if " recognize " in row] == []


TOLD = (
    (
        "Rumours spread that Palau had broken off relations with Taiwan. They are untrue.",
        "PLW relations TWN denied",
    ),
    ("A story was circulating that Fiji had broken off relations with Kosovo.", "FJI relations XKX possible"),
    ("Serbia lobbies against recognition of Kosovo by Fiji.", None),
)


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[row[0] for row in TOLD])
def test_what_goes_round_is_no_fact(text: str, expected: str | None, pipeline: Language) -> None:
    assert brief(read_report(text, pipeline)) == ([expected] if expected else [])
