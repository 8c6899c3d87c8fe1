"""Numbers in the company of others: how sharp, and which can be added."""

from __future__ import annotations

from decimal import Decimal

import pytest

from legation.checks.arithmetic.amounts.company import adds_up, comparable, in_company
from legation.reading.amounts import read_amounts


def test_a_round_number_is_as_sharp_as_its_company() -> None:
    fifty, other, thirty = in_company(
        read_amounts("Djibouti paid $50 million, Kenya $48 million, Sudan $30 million.")
    )

    assert (fifty.interval.low, fifty.interval.high) == (Decimal(49500000), Decimal(50500000))
    assert other.interval.low == Decimal(47500000)
    assert thirty.interval.high == Decimal(30500000)


def test_two_figures_are_the_sharpest_that_a_round_number_gets() -> None:
    (two, _) = in_company(read_amounts("It fell to $2 billion from $2,417.3 million."))

    assert two.interval.low == Decimal(1950000000)


def test_a_hedged_number_stays_as_wide_as_it_is() -> None:
    amounts = read_amounts("Kenya paid about $50 million and Sudan $48 million.")

    assert in_company(amounts)[0] == amounts[0]


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("Flour brought in $30 million.", True),
        ("Exports made up $30 million of it.", True),
        ("It came to $40 million, up from $30 million.", False),
        ("That was a decrease of $30 million.", False),
        ("It sold them at $30 a tonne.", False),
        ("It was $30 million more.", False),
    ],
)
def test_what_changed_or_was_before_or_each_got_is_no_part_of_a_sum(text: str, added: bool) -> None:
    assert adds_up(text, read_amounts(text)[-1], 0) is added


def test_bare_numbers_are_compared_where_they_are_of_a_size() -> None:
    one, two, other = (read_amounts(words)[0] for words in ("4,100 wagons", "3,200", "480 million"))

    assert comparable(one, two)
    assert not comparable(other, two)
