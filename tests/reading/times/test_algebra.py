from __future__ import annotations

from datetime import date

import pytest

from legation.reading.times.algebra import nth_weekday, part_of, shifted, unit_days, unit_timex, unit_value

DAY = date(2024, 2, 29)


@pytest.mark.parametrize(
    ("unit", "n", "expected"),
    [
        ("day", 1, "2024-03-01"),
        ("fortnight", -1, "2024-02-15"),
        ("month", 1, "2024-03-29"),
        ("year", -1, "2023-02-28"),
        ("quarter", -1, "2023-11-29"),
        ("decade", 1, "2034-02-28"),
        ("year", 0.5, "2024-08-29"),
    ],
)
def test_a_day_moves_by_units_and_stays_in_its_month(unit: str, n: float, expected: str) -> None:
    assert str(shifted(DAY, unit, n)) == expected


@pytest.mark.parametrize(
    ("unit", "expected", "timex"),
    [
        ("week", "2024-02-26..2024-03-03", "2024-W09"),
        ("weekend", "2024-03-02..2024-03-03", "2024-W09-WE"),
        ("month", "2024-02-01..2024-02-29", "2024-02"),
        ("quarter", "2024-01-01..2024-03-31", "2024-Q1"),
        ("half", "2024-01-01..2024-06-30", "2024-H1"),
        ("season", "2023-12-01..2024-02-29", "2023-WI"),
        ("year", "2024-01-01..2024-12-31", "2024"),
        ("decade", "2020-01-01..2029-12-31", "202"),
    ],
)
def test_the_unit_around_a_day(unit: str, expected: str, timex: str) -> None:
    first, last = unit_days(DAY, unit)

    assert f"{first}..{last}" == expected
    assert unit_timex(first, unit) == timex


def test_a_month_falls_in_thirds_and_they_meet_without_gap() -> None:
    month = unit_value(date(2023, 6, 1), "month")

    ends = [(part_of(month, part).start, part_of(month, part).end) for part in ("early", "mid", "late")]

    assert [str(start) for start, _ in ends] == ["2023-06-01", "2023-06-10", "2023-06-21"]
    assert str(ends[-1][1]) == "2023-06-30"


def test_the_last_friday_is_counted_from_the_end() -> None:
    assert str(nth_weekday(5, -1, date(2024, 10, 1), date(2024, 10, 31))) == "2024-10-25"
    assert nth_weekday(5, 6, date(2024, 10, 1), date(2024, 10, 31)) is None
