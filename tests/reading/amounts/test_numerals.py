"""Numbers in digits and words, and the last digit that each means."""

from __future__ import annotations

from decimal import Decimal

import pytest

from legation.reading.amounts.numerals import read_numeral
from legation.reading.amounts.tokens import tokens_of

NUMBERS = (
    ("5,400", "5400", 2),
    ("1,25,000", "125000", 3),
    ("1.000,00", "1000.00", -2),
    ("12,5", "12.5", -1),
    ("300 000", "300000", 5),
    ("4.5bn", "4500000000", 8),
    ("1 million 250 thousand", "1250000", 4),
    ("seven hundred and twenty-one thousand and twelve", "721012", 0),
    ("two and a half million", "2500000", 5),
    ("a dozen", "12", 0),
    ("three crore twelve lakh", "31200000", 5),
    ("two point two billion", "2200000000", 8),
    ("hundred thousand million", "100000000000", 11),
    ("a quarter of a million", "250000", 4),
    ("2½", "2.5", -1),
)


@pytest.mark.parametrize(("text", "value", "last"), NUMBERS, ids=[row[0] for row in NUMBERS])
def test_a_number(text: str, value: str, last: int) -> None:
    numeral = read_numeral(tokens_of(text), 0)

    assert numeral is not None
    assert (numeral.value, numeral.last) == (Decimal(value), last)


@pytest.mark.parametrize(
    "text", ["4 billion billion", "7" * 60, "1,2,3,4", "3 million million million million"]
)
def test_what_is_no_number_is_used_up_without_a_value(text: str) -> None:
    numeral = read_numeral(tokens_of(text), 0)

    assert numeral is not None
    assert (numeral.value, numeral.end) == (None, len(tokens_of(text)))


@pytest.mark.parametrize("text", ["trade", "a few", "a country", "millions", "the"])
def test_where_no_number_starts(text: str) -> None:
    assert read_numeral(tokens_of(text), 0) is None
