"""Shares and growths as they are written."""

from __future__ import annotations

import pytest

from legation.reading.amounts import read_amounts
from legation.reading.bonds.written import is_percentage, written

WRITTEN = (
    ("Exports rose by 24 percent.", 0.24, "rise"),
    ("Exports fell by 24 percent.", 0.24, "fall"),
    ("Flour is 24 percent of exports.", 0.24, "as it is"),
    ("It was twice as much.", 2.0, "as it is"),
    ("Exports fell by a third.", 1 / 3, "fall"),
)


@pytest.mark.parametrize(("text", "value", "way"), WRITTEN)
def test_whichever_way_its_words_go_the_number_is_as_written(text: str, value: float, way: str) -> None:
    (amount,) = read_amounts(text)
    found = written(amount)

    assert found is not None
    assert (round(found.value, 3), found.way) == (round(value, 3), way)
    assert found.low is not None
    assert found.high is not None
    assert found.low <= found.value <= found.high


def test_what_is_more_than_a_share_is_open_above() -> None:
    (amount,) = read_amounts("Exports rose by more than 30 percent.")
    found = written(amount)

    assert found is not None
    assert found.high is None
    assert is_percentage(amount)


def test_a_sum_of_money_is_no_share() -> None:
    (amount,) = read_amounts("It cost $3 million.")

    assert written(amount) is None
