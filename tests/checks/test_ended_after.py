"""Lengths after which something ended."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.said.dates_said import dates_said
from legation.checks.chronology.sequence.ended_after import ended_after
from legation.reading.times import read_times

DAY = date(2024, 6, 5)
WRONG = (
    (
        "both ends",
        "Orr, who came to power in May 2006, resigned in March 2016 after more than fifteen years in office.",
    ),
    ("up to the report", "Orr, who had come to office in May 2017, left it after twelve years."),
    ("a ban", "The ban, which was imposed in 2011, was lifted in 2014 after twelve years."),
)
RIGHT = (
    (
        "both ends",
        "Orr, who came to power in May 2006, resigned in March 2016 after almost ten years in office.",
    ),
    ("up to the report", "Orr, who had come to office in May 2017, left it after seven years."),
    ("long ago", "Orr, who took office in May 1987, left it after two years."),
    (
        "not of its beginning",
        "Orr, who met them in May 2006, resigned in March 2016 after more than fifteen years.",
    ),
    ("counted on", "Orr took office in May 2006 and opened the road in 2010, after fifteen years of talks."),
)


@pytest.mark.parametrize(("why", "text"), WRONG, ids=[case[0] for case in WRONG])
def test_a_length_that_its_two_ends_do_not_leave_is_named(why: str, text: str) -> None:
    (found,) = ended_after(text, dates_said(text, read_times(text, DAY)), DAY)

    assert "years" in found.words.quote, why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_may_have_lasted_so_long_is_left_alone(why: str, text: str) -> None:
    assert list(ended_after(text, dates_said(text, read_times(text, DAY)), DAY)) == [], why
