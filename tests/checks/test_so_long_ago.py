"""Dates that a length counts back to from the report."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.said.dates_said import dates_said
from legation.checks.chronology.sequence.so_long_ago import so_long_ago
from legation.reading.times import read_times

DAY = date(2024, 6, 5)
WRONG = (
    (
        "months",
        "The ministry made it known in December 2022, a little over five months ago, and said why.",
        "2023",
    ),
    ("years", "The office opened in May 2020 (one year ago) in a villa.", "2024"),
    ("of another digit", "They signed in March 2013, almost a year ago.", "2023"),
)
RIGHT = (
    ("it fits", "The ministry made it known in December 2023, a little over five months ago, and said why."),
    ("roughly", "The office opened in May 2020, some four years ago, in a villa."),
    ("of something else", "The office opened in May 2020, and closed two months ago."),
    ("no length", "The office opened in May 2020, two doors from the bank."),
)


@pytest.mark.parametrize(("why", "text", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_date_that_is_not_so_long_ago_is_named(why: str, text: str, meant: str) -> None:
    (found,) = so_long_ago(text, dates_said(text, read_times(text, DAY)), DAY)

    assert found.meant == meant, why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_may_be_so_long_ago_is_left_alone(why: str, text: str) -> None:
    assert list(so_long_ago(text, dates_said(text, read_times(text, DAY)), DAY)) == [], why


def test_a_report_without_a_day_has_nothing_to_count_from() -> None:
    text = WRONG[0][1]

    assert list(so_long_ago(text, dates_said(text, read_times(text, DAY)), None)) == []
