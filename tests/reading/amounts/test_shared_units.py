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
