"""Moves from one level to another: the level that was reached dates the one left behind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from legation.record.figure import Figure

THIS, LAST = date(2023, 7, 1), date(2022, 7, 1)

MOVES: tuple[tuple[str, str, list[date]], ...] = (
    (
        "a growth from and to",
        "In May trade was down. Mali's imports from Ghana rose by 67 percent from $15m to $25m during the first quarter of 2023-24.",
        [THIS, LAST, THIS],
    ),
    (
        "from and to alone",
        "Mali's imports from Ghana grew from about $15 million to more than $25 million in 2023-24.",
        [LAST, THIS],
    ),
    (
        "each with its own time",
        "Mali's imports from Ghana grew from $15 million in 2020 to $25 million in 2023.",
        [date(2020, 1, 1), date(2023, 1, 1)],
    ),
    (
        "the level reached first",
        "Mali's imports from Ghana have grown to more than $25 million from $15 million last year.",
        [date(2024, 1, 1), date(2023, 1, 1)],
    ),
    (
        "the change that two levels of fiscal years mean",
        "Exports to Ghana were $88m in July-June (2023-24) against $119m in July-June (2022-23), showing negative growth of 26%.",
        [THIS, LAST, THIS],
    ),
    (
        "last year, of a fiscal year",
        "Mali's exports to Ghana came to $12 million in fiscal 2023-24 against $17 million last year.",
        [THIS, LAST],
    ),
)


@pytest.mark.parametrize(("why", "text", "starts"), MOVES, ids=[row[0] for row in MOVES])
def test_the_periods_of_a_move(
    why: str, text: str, starts: list[date], read: Callable[[str], tuple[Figure, ...]]
) -> None:
    assert [figure.period and figure.period.start for figure in read(text)] == starts, why


def test_a_growth_is_relative_to_the_level_left(read: Callable[[str], tuple[Figure, ...]]) -> None:
    figures = read("Mali's imports from Ghana rose by 67 percent from $15 million to $25 million in 2022.")

    relation, left = figures[0].relation, figures[1].period
    assert relation is not None
    assert relation.of.period == left


def test_a_year_that_ends_on_a_leap_day_has_a_year_behind_it(
    read: Callable[[str], tuple[Figure, ...]],
) -> None:
    figures = read(
        "Mali's imports from Ghana have grown to $25 million from $15 million in the year to February 29, 2024."
    )

    assert [figure.period and figure.period.end for figure in figures] == [
        date(2025, 2, 28),
        date(2024, 2, 29),
    ]
