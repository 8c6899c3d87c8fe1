"""Days on paper."""

from __future__ import annotations

from datetime import date

import pytest

from legation.charts.timescale import TimeScale


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (date(2019, 1, 1), date(2024, 6, 1), ["2019", "2020", "2021", "2022", "2023", "2024"]),
        (date(2023, 1, 10), date(2023, 4, 2), ["Feb 2023", "Mar 2023", "Apr 2023"]),
        (
            date(1990, 1, 1),
            date(2025, 1, 1),
            ["1990", "1995", "2000", "2005", "2010", "2015", "2020", "2025"],
        ),
    ],
)
def test_ticks_are_few_and_round(first: date, last: date, labels: list[str]) -> None:
    assert [label for _, label in TimeScale(first, last, 900).ticks()] == labels


def test_what_lies_outside_stands_at_the_edge() -> None:
    scale = TimeScale(date(2020, 1, 1), date(2020, 12, 31), 100)

    assert [scale.x(day) for day in (date(2000, 1, 1), date(2020, 1, 1), date(2030, 1, 1))] == [0, 0, 100]


def test_one_day_alone_is_no_division_by_nothing() -> None:
    assert TimeScale(date(2020, 1, 1), date(2020, 1, 1), 100).x(date(2020, 1, 1)) == 0
