"""Years counted up to a report, with a slip in their number."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.said.dates_said import dates_said
from legation.checks.chronology.sequence.length_slips import length_slips
from legation.reading.times import read_times

PUBLISHED = date(2025, 7, 28)
WRONG = (
    (
        "thirty",
        "The house has been empty for thirty years. Italy closed its embassy in Damascus in 2012.",
        "thirty",
    ),
    (
        "the date first",
        "The office was inaugurated on 17 August 2021. It has been open for fourteen years.",
        "fourteen",
    ),
    ("swapped digits", "The mission has been shut for 31 years. Rome closed it in 2012.", "31"),
)
RIGHT = (
    ("right", "The house has been empty for thirteen years. Italy closed its embassy in Damascus in 2012."),
    ("no slip", "He has been in politics for forty years. Italy closed its embassy in Damascus in 2012."),
    (
        "its own year",
        "The house had stood since 1995 and has been empty for thirty years. Italy closed its embassy in 2012.",
    ),
    (
        "a paragraph apart",
        "The house has been empty for thirty years.\nItaly closed its embassy in Damascus in 2012.",
    ),
)


@pytest.mark.parametrize(("why", "text", "wrong"), WRONG, ids=[case[0] for case in WRONG])
def test_a_length_is_named(why: str, text: str, wrong: str) -> None:
    (found,) = length_slips(text, dates_said(text, read_times(text, PUBLISHED)), PUBLISHED)

    assert found.words.quote == wrong, why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_length_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(length_slips(text, dates_said(text, read_times(text, PUBLISHED)), PUBLISHED)) == [], why
