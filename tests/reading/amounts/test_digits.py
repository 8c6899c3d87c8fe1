"""Digits come to what the country that writes them means."""

from __future__ import annotations

from decimal import Decimal

import pytest

from legation.reading.amounts.digits import joined_groups, value_of
from legation.reading.amounts.tokens import tokens_of

CASES = (
    ("thousands with commas", "5,400", "5400"),
    ("lakh and crore", "1,00,000", "100000"),
    ("thousands with full stops", "1.250.000", "1250000"),
    ("a decimal comma", "4,5", "4.5"),
    ("a decimal point", "4.5", "4.5"),
    ("groups of no country", "1,2345", None),
)


@pytest.mark.parametrize(("why", "written", "expected"), CASES, ids=[row[0] for row in CASES])
def test_value(why: str, written: str, expected: str | None) -> None:
    assert value_of(written) == (Decimal(expected) if expected is not None else None)


def test_thousands_set_off_by_spaces_are_one_number() -> None:
    assert joined_groups(tokens_of("1 250 000 tonnes"), 0) == ("1 250 000", 3)
    assert joined_groups(tokens_of("12 50 tonnes"), 0) == ("12", 1)
