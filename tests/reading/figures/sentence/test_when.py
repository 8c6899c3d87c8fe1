"""Periods that are reckoned from others: the same stretch a year before."""

from __future__ import annotations

from datetime import date

import pytest

from legation.reading.figures.sentence.when import year_before
from legation.record.period import Period

YEARS = (
    ("a year", Period(date(2023, 1, 1), date(2023, 12, 31), "year"), (date(2022, 1, 1), date(2022, 12, 31))),
    (
        "the first half",
        Period(date(2023, 1, 1), date(2023, 6, 30), "month"),
        (date(2022, 1, 1), date(2022, 6, 30)),
    ),
    (
        "a leap day",
        Period(date(2024, 2, 1), date(2024, 2, 29), "month"),
        (date(2023, 2, 1), date(2023, 2, 28)),
    ),
    ("an open period", Period(date(2023, 9, 1), None, "open"), (date(2022, 9, 1), None)),
    (
        "the first of all years",
        Period(date(1, 1, 1), date(1, 12, 31), "year"),
        (date(1, 1, 28), date(1, 12, 28)),
    ),
)


@pytest.mark.parametrize(("why", "period", "ends"), YEARS, ids=[row[0] for row in YEARS])
def test_a_year_before(why: str, period: Period, ends: tuple[date | None, date | None]) -> None:
    found = year_before(period)

    assert found is not None
    assert (found.start, found.end) == ends


def test_no_period_has_none_before_it() -> None:
    assert year_before(None) is None
