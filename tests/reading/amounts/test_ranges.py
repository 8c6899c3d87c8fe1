"""Two numbers: ends of one range, or two amounts."""

from __future__ import annotations

import pytest

from legation.reading.amounts import read_amounts

RANGES = (
    ("$4-6 million", ["$4-6 million"]),
    ("between $3 and $4 billion", ["between $3 and $4 billion"]),
    ("10 to 20 tonnes", ["10 to 20 tonnes"]),
    ("3% to 5%", ["3% to 5%"]),
    ("5–6 km", ["5–6 km"]),
    ("about $10-$20", ["about $10-$20"]),
    ("between 900,000 and 1.2 million people", ["between 900,000 and 1.2 million people"]),
)
PAIRS = (
    ("exports rose from $3 million to $4 million", ["$3 million", "$4 million"]),
    ("$3 million and $4 million", ["$3 million", "$4 million"]),
    ("$300 million to Kabul", ["$300 million"]),
    ("5 km and 6 tonnes", ["5 km", "6 tonnes"]),
    ("between 9 tonnes and 4 tonnes", ["9 tonnes", "4 tonnes"]),
)


@pytest.mark.parametrize(("text", "quotes"), [*RANGES, *PAIRS], ids=[row[0] for row in (*RANGES, *PAIRS)])
def test_two_numbers(text: str, quotes: list[str]) -> None:
    assert [amount.span.quote for amount in read_amounts(text)] == quotes
