"""Lengths in years that end with the report, and the date that they count from."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.said.dates_said import dates_said
from legation.checks.chronology.sequence.up_to_now import up_to_now
from legation.reading.times import read_times

PUBLISHED = date(2020, 11, 17)
WRONG = (
    ("had held", "The ceasefire had held for 19 years since September 1991.", "19 years", "29 years"),
    ("has been closed", "The border has been closed for four years since 1993.", "four years", None),
    ("the first in years", "It is the first visit in twelve years, since the war of March 1998.", "twelve years", "twenty-two years"),
    ("years before", "His father took power in November 1970, 40 years before the son lost it.", "40 years", "50 years"),
    ("it is so long since", "It is eighteen years since the first sitting in 2012.", "eighteen years", "eight years"),
    ("in the years since", "Nobody has moved in the 19 years since it broke away in May 1991.", "19 years", "29 years"),
    ("years on", "In 2011 it recognised the rebels; nineteen years on, it deals with them still.", "nineteen years", "nine years"),
    ("lasting", "A pact reached in 1998 lacks a chapter over which they have haggled for twelve years.", "twelve years", "twenty-two years"),
)  # fmt: skip
RIGHT = (
    ("as long as it is", "The ceasefire had held for 29 years since September 1991."),
    ("ended before", "The ceasefire had held for eleven years since September 1991."),
    ("rounded", "The border has been closed for some 25 years since 1993."),
    ("two dates", "It had held for 19 years since September 1991, and broke in 2010."),
    ("ahead", "It will last for 19 years since it was signed in September 1991."),
    ("what came between", "He took power in November 1970, 30 years before his death."),
)


@pytest.mark.parametrize(("why", "text", "wrong", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_length_that_does_not_end_with_the_report_is_named(
    why: str, text: str, wrong: str, meant: str | None
) -> None:
    (found,) = up_to_now(text, dates_said(text, read_times(text, PUBLISHED)), PUBLISHED)

    assert (found.words.quote, found.meant) == (wrong, meant), why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_length_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(up_to_now(text, dates_said(text, read_times(text, PUBLISHED)), PUBLISHED)) == [], why
