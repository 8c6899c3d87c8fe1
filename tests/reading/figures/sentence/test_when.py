"""Periods that are reckoned from others: the same stretch a year before."""

from __future__ import annotations

from collections.abc import Callable
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
    (
        "the whole of a February",
        Period(date(2025, 2, 1), date(2025, 2, 28), "month"),
        (date(2024, 2, 1), date(2024, 2, 29)),
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


DATED = (
    (
        "a time set off behind the number",
        "Laos's exports to Cambodia climbed to their highest level ever, $92 million, in the first half of 2023.",
        ["exports LAO>KHM 2023-01-01/2023-06-30 9.15e+07..9.25e+07 USD"],
    ),
    (
        "what goes on is counted up to the report",
        "Trade between Mali and Niger came to $61 million so far this year.",
        ["turnover MLI>NER 2024-01-01/2024-05-10 6.05e+07..6.15e+07 USD"],
    ),
    (
        "more than a multiple compares no times",
        "Cuba's imports from Mexico more than doubled in 2023 to $430 million.",
        [
            "imports CUB>MEX 2023-01-01/2023-12-31 2..open ratio of 2022-01-01/2022-12-31",
            "imports CUB>MEX 2023-01-01/2023-12-31 4.25e+08..4.35e+08 USD",
        ],
    ),
    (
        "year on year is no year that the number is compared with",
        "Fiji's imports from Tonga increased by 6.1% year-on-year in the first half of 2023.",
        ["imports FJI>TON 2023-01-01/2023-06-30 1.0605..1.0615 ratio of 2022-01-01/2022-06-30"],
    ),
    (
        "where goods come from is no time that the number is compared with",
        "Chad reported a 5.5 percent increase in exports from Chad to Niger in 2023.",
        ["exports TCD>NER 2023-01-01/2023-12-31 1.0545..1.0555 ratio of 2022-01-01/2022-12-31"],
    ),
)


@pytest.mark.parametrize(("why", "text", "lines"), DATED, ids=[row[0] for row in DATED])
def test_when_a_number_holds(why: str, text: str, lines: list[str], told: Callable[[str], list[str]]) -> None:
    assert told(text) == lines, why
