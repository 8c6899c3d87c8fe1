"""What numbers of single periods say about another: sums, bounds, and the months that are missing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from say import period

from legation.trade.periods import Covered, covered, months
from legation.trade.rows import Cell


def cell(when: str, low: int, high: int | None = -1) -> Cell:
    """A number of one teller; `high` is `low` where not given."""
    days = period(when)
    assert days.start is not None
    assert days.end is not None
    ends = Decimal(low), Decimal(low) if high == -1 else None if high is None else Decimal(high)
    return Cell("KAZ", "AFG", "exports", "TOTAL", 0, days.start, days.end, *ends, "USD", "an office")


def told(one: Covered) -> tuple[object, ...]:
    return one.low, one.high, one.whole


def asked(cells: list[Cell], start: str, end: str) -> Covered | None:
    return covered(cells, date.fromisoformat(start), date.fromisoformat(end))


def months_of(year: int, without: tuple[int, ...] = ()) -> list[Cell]:
    return [cell(f"{year}-{month:02}", 10) for month in range(1, 13) if month not in without]


def test_the_number_of_the_very_period_counts() -> None:
    found = asked([*months_of(2022), cell("2022", 121)], "2022-01-01", "2022-12-31")

    assert found is not None
    assert told(found) == (121, 121, True)


def test_twelve_months_make_a_year() -> None:
    found = asked(months_of(2022), "2022-01-01", "2022-12-31")

    assert found is not None
    assert told(found) == (120, 120, True)
    assert found.how == "the sum of 12 periods"


def test_a_marketing_year_goes_across_two_years() -> None:
    found = asked([*months_of(2021), *months_of(2022)], "2021-07-01", "2022-06-30")

    assert found is not None
    assert told(found) == (120, 120, True)


def test_a_missing_month_is_named_and_the_rest_is_a_lower_bound() -> None:
    found = asked(months_of(2022, without=(7,)), "2022-01-01", "2022-12-31")

    assert found is not None
    assert told(found) == (110, None, False)
    assert found.missing == ("July 2022",)


def test_a_month_missing_at_the_end_is_missing_too() -> None:
    found = asked(months_of(2022, without=(11, 12)), "2022-01-01", "2022-12-31")

    assert found is not None
    assert found.missing == ("November 2022", "December 2022")


def test_what_holds_the_period_bounds_it_from_above() -> None:
    found = asked([cell("2022", 500), cell("2022-01", 30)], "2022-01-01", "2022-06-30")

    assert found is not None
    assert told(found) == (30, 500, False)


def test_the_longest_row_of_parts_counts_each_day_once() -> None:
    found = asked(
        [cell("2022-01", 10), cell("2022-02", 10), *_quarter(), cell("2022-04", 10)],
        "2022-01-01",
        "2022-04-30",
    )

    assert found is not None
    assert told(found)[:2] == (41, 41)


def _quarter() -> list[Cell]:
    days = date(2022, 1, 1), date(2022, 3, 31)
    return [Cell("KAZ", "AFG", "exports", "TOTAL", 0, *days, Decimal(31), Decimal(31), "USD", "an office")]


def test_a_solar_year_may_begin_a_day_later() -> None:
    days = date(2024, 3, 20), date(2025, 3, 20)
    solar = Cell("AFG", "WLD", "exports", "TOTAL", 0, *days, Decimal(1785), Decimal(1785), "USD", "an office")

    assert asked([solar], "2024-03-21", "2025-03-20") is not None
    assert asked([solar], "2024-01-01", "2024-12-31") is None


def test_numbers_of_other_periods_say_nothing() -> None:
    assert asked([cell("2021", 5)], "2022-01-01", "2022-12-31") is None


@pytest.mark.parametrize(
    ("first", "last", "number"),
    [("2022-01-05", "2022-01-06", 1), ("2021-12-31", "2022-01-01", 2), ("2021-07-01", "2022-06-30", 12)],
)
def test_months_are_those_that_the_days_touch(first: str, last: str, number: int) -> None:
    assert len(months(date.fromisoformat(first), date.fromisoformat(last))) == number
