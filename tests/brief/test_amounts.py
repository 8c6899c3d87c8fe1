"""Amounts as the words that they were read from."""

from __future__ import annotations

from decimal import Decimal

import pytest

from legation.brief.amounts import amount_in_words
from legation.record.interval import Interval

CASES = (
    ("5350", "5450", "t", "5,400 tonnes"),
    ("5402.5", "5403.5", "t", "5,403 tonnes"),
    ("0.5", "1.5", "t", "1 tonne"),
    ("987850000", "987950000", "USD", "$987.9 million"),
    ("900000000", "1000000000", "USD", "almost $1 billion"),
    ("9000000", "9900000", "USD", "just over $9 million"),
    ("54000000", "66000000", "USD", "about $60 million"),
    ("3000000000", None, "USD", "at least $3 billion"),
    ("0", "20000000", "EUR", "at most €20 million"),
    (None, "20", "trucks", "at most 20 trucks"),
    ("190.75", "190.85", "RUB", "190.8 RUB"),
    ("2500", "4500", "people", "between 2,500 and 4,500 people"),
    ("-15000000", "-14000000", "USD", "between −$15 million and −$14 million"),
    ("12", "12", "1", "12"),
    (None, None, "t", "an unknown amount"),
)


@pytest.mark.parametrize(("low", "high", "unit", "expected"), CASES, ids=[case[3] for case in CASES])
def test_amount(low: str | None, high: str | None, unit: str, expected: str) -> None:
    ends = [None if end is None else Decimal(end) for end in (low, high)]

    assert amount_in_words(Interval(ends[0], ends[1], unit)) == expected


def test_what_was_hedged_stays_hedged_where_the_interval_does_not_tell() -> None:
    """'About 50' and 'some 50' are 45 to 55, and so is a plain '50' to its last digit."""
    ends = Decimal(45), Decimal(55)

    assert amount_in_words(Interval(*ends, "t", "some 50 tons")) == "about 50 tonnes"
    assert amount_in_words(Interval(*ends, "t", "50 tons")) == "50 tonnes"
