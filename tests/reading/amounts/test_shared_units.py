"""Numbers that leave their unit to the next."""

from __future__ import annotations

import pytest

from legation.reading.amounts import read_amounts


def told(text: str) -> list[tuple[str, str]]:
    return [(amount.span.quote, amount.interval.unit) for amount in read_amounts(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it bought 41 of the 63 tonnes that were sold", [("41", "t"), ("63 tonnes", "t")]),
        ("31,000 of 45,000 tonnes came from Vietnam", [("31,000", "t"), ("45,000 tonnes", "t")]),
        ("31,000 out of a total of 45,000 litres", [("31,000", "l"), ("45,000 litres", "l")]),
        # two tonnes, or two million of them
        ("2 of the 5 million tonnes", [("2", "1"), ("5 million tonnes", "t")]),
        # counted, not weighed
        ("41 of the 63 members", [("41", "1"), ("63", "members")]),
    ],
)
def test_the_unit_behind_of_is_that_of_both(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("totalled 2.9 billion and 2.4 billion dollars", [("USD", 2.9e9), ("USD", 2.4e9)]),
        ("1.1 million, 0.7 million and 0.4 million tonnes", [("t", 1.1e6), ("t", 0.7e6), ("t", 0.4e6)]),
        ("were $2.9 and $2.4 billion", [("USD", 2.9e9), ("USD", 2.4e9)]),
        # each says its own scale, or none
        ("$1,200 and $2.4 billion", [("USD", 1200), ("USD", 2.4e9)]),
        ("for 12 and 14 tonnes", [("1", 12), ("t", 14)]),
    ],
)
def test_a_list_shares_its_unit_and_scale(text: str, expected: list[tuple[str, float]]) -> None:
    assert [(amount.interval.unit, float(amount.value)) for amount in read_amounts(text)] == expected
