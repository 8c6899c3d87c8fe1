"""Dates long past when the report was published, told as still to come."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.dates import check_dates
from legation.reading.times import read_times

PUBLISHED = date(2024, 9, 5)
WRONG = (
    ("due", "A vote on the constitution is due in March 2015, and nobody has registered.", "2025"),
    ("to be held", "Elections are scheduled to be held in December 2014.", "2024"),
    ("a long object", "Sudan will sign the general part of the accords in November 2014.", "2024"),
    ("will", "The consulate will open in November 2014.", "2024"),
    ("is to", "The second train is to leave on 3 October 2014.", "2024"),
)
RIGHT = (
    ("ahead", "A vote on the constitution is due in March 2025."),
    ("what was done", "They will never accept the borders drawn in 2018."),
    ("a day gone with", "They will sign the accords that were agreed in 2018."),
    ("another's words", "“Elections are due in October 2015,” the spokesman said at the time."),
    ("a year to revise", "The office will revise its figures for 2014."),
    ("a question", "Who will win in 2014?"),
    ("by an old treaty", "The treaty says that the base is to close in 2019."),
)


@pytest.mark.parametrize(("why", "text", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_what_is_told_as_to_come_and_lies_behind_is_named(why: str, text: str, meant: str) -> None:
    (check,) = check_dates(text, read_times(text, PUBLISHED), PUBLISHED)

    assert check.suggestion == meant, why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_may_be_so_is_left_alone(why: str, text: str) -> None:
    assert check_dates(text, read_times(text, PUBLISHED), PUBLISHED) == (), why
