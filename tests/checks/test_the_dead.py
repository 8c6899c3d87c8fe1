"""Persons told as acting after they had died."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.dates import check_dates
from legation.reading.times import read_times

DAY = date(2025, 3, 6)
WRONG = (
    ("met last week", "Hugo Chávez received the delegation in Caracas last week.", "Hugo Chávez"),
    ("signed in a year", "Shinzo Abe signed the agreement in October 2024.", "Shinzo Abe"),
)
RIGHT = (
    ("while he lived", "Hugo Chávez received the delegation in Caracas in May 2009."),
    ("the late", "The airport of the late Hugo Chávez opened in 2024."),
    ("what is called after him", "A widow of Shinzo Abe visited the grave in 2024."),
    ("his son", "Mahamat Idriss Déby flew to Niamey in late July 2023."),
    ("no date", "Shinzo Abe signed the agreement."),
)


@pytest.mark.parametrize(("why", "text", "wrong"), WRONG, ids=[case[0] for case in WRONG])
def test_the_dead_do_not_act(why: str, text: str, wrong: str) -> None:
    (check,) = check_dates(text, read_times(text, DAY), DAY)

    assert check.evidence[0].quote == wrong, why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_is_told_of_them_otherwise_is_left_alone(why: str, text: str) -> None:
    assert check_dates(text, read_times(text, DAY), DAY) == (), why
