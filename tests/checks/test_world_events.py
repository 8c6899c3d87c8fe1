"""Dated events of other governments, where a report gives them another year."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.dates import check_dates
from legation.reading.times import read_times

WRONG = (
    ("Kosovo recognised", "In October 2024 Syria recognised Kosovo.", date(2026, 1, 10), "2025"),
    (
        "Donetsk and Luhansk",
        "Russia recognised Donetsk and Luhansk in February 2021.",
        date(2024, 5, 2),
        "2022",
    ),
    (
        "Jerusalem",
        "In December 2015 Trump recognised Jerusalem as the capital of Israel.",
        date(2024, 5, 2),
        "2017",
    ),
    ("Mubarak", "Hosni Mubarak was toppled in February 2012.", date(2024, 5, 2), "2011"),
    ("Sweden", "Sweden joined NATO in March 2021.", date(2024, 9, 2), "2024"),
)
RIGHT = (
    ("Kosovo recognised", "In October 2025 Syria recognised Kosovo.", date(2026, 1, 10)),
    ("Sweden", "Sweden joined NATO in March 2024.", date(2024, 9, 2)),
    ("Sudan", "The war in Sudan broke out in April 2023.", date(2024, 9, 2)),
)


@pytest.mark.parametrize(("why", "text", "published", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_another_year_is_named(why: str, text: str, published: date, meant: str) -> None:
    (check,) = check_dates(text, read_times(text, published), published)

    assert check.suggestion == meant, why


@pytest.mark.parametrize(("why", "text", "published"), RIGHT, ids=[case[0] for case in RIGHT])
def test_the_right_year_is_left_alone(why: str, text: str, published: date) -> None:
    assert check_dates(text, read_times(text, published), published) == (), why
