"""What the form of a word alone says of an act."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.status.own_form import own_status

CASES = (
    ("Kenya recognised Kosovo.", "recognised", "occurred"),
    ("Kenya is only recognised by Chad.", "recognised", "ongoing"),
    ("Kenya is the latest state to recognise Kosovo.", "recognise", "occurred"),
    ("Today Kenya recognises Kosovo.", "recognises", "occurred"),
    ("Kenya said that it is recognising Kosovo.", "recognising", "occurred"),
)


@pytest.mark.parametrize(("text", "at", "expected"), CASES, ids=[row[0] for row in CASES])
def test_own_form(text: str, at: str, expected: str, pipeline: Language) -> None:
    assert own_status(word(material_of(text, pipeline), at), "recognize", headline=False) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Oman is helping to build a dam.", "ongoing"), ("Oman helped to build a dam.", "occurred")],
)
def test_what_one_helps_to_do_is_done_as_one_helps(text: str, expected: str, pipeline: Language) -> None:
    assert own_status(word(material_of(text, pipeline), "build"), "invest", headline=False) == expected


ORDERED = (
    ("Peru is expelling two diplomats.", "occurred"),
    ("Peru is expelling migrants.", "ongoing"),
)


@pytest.mark.parametrize(("text", "expected"), ORDERED, ids=[row[0] for row in ORDERED])
def test_what_is_done_by_ordering_it_is_done_as_it_is_said(
    text: str, expected: str, pipeline: Language
) -> None:
    assert own_status(word(material_of(text, pipeline), "expelling"), "expel", headline=False) == expected


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [("Oman offers Chad a dam.", "offers", "pledged"), ("Oman to build a dam in Chad", "build", "planned")],
)
def test_what_is_offered_or_to_be_built_is_not_there_yet(
    text: str, at: str, expected: str, pipeline: Language
) -> None:
    assert own_status(word(material_of(text, pipeline), at), "invest", headline=False) == expected


GUESTS = (
    ("Peru receives the minister of Chad in Lima.", "receives", "occurred"),
    ("Peru receives the minister of Chad in Lima on Monday.", "receives", "planned"),
    ("From Peru the minister continues to Chad, where he will meet its president.", "continues", "planned"),
)


@pytest.mark.parametrize(("text", "at", "expected"), GUESTS, ids=[row[0] for row in GUESTS])
def test_a_plain_present_tells_what_is_to_come_where_a_day_ahead_is_named(
    text: str, at: str, expected: str, pipeline: Language
) -> None:
    assert own_status(word(material_of(text, pipeline), at), "meet", headline=False) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister left for Baku on Sunday to visit Azerbaijan.", "planned"),
        ("The minister flew to Baku on Sunday to visit Azerbaijan.", "occurred"),
    ],
)
def test_who_has_only_left_is_not_there_yet(text: str, expected: str, pipeline: Language) -> None:
    assert own_status(word(material_of(text, pipeline), "visit"), "visit", headline=False) == expected
