"""Numbers that are part or multiple of something, and those that only look so."""

from __future__ import annotations

import pytest

from legation.reading.amounts import read_amounts

CASES: tuple[tuple[str, str, list[str]], ...] = (
    ("a percentage", "It was 45.5 percent.", ["share"]),
    ("percentage points", "It rose by 2 percentage points.", ["points"]),
    ("so many times a level", "It was 2.1 times the level of 2020.", ["ratio"]),
    ("how often", "They met three times.", ["count"]),
    ("one in five", "One in five children works.", ["share"]),
    ("a part", "A third of the wheat is Kazakh.", ["share"]),
    ("a third country is no part", "It went through a third country.", []),
)


@pytest.mark.parametrize(("why", "text", "kinds"), CASES, ids=[row[0] for row in CASES])
def test_kind(why: str, text: str, kinds: list[str]) -> None:
    assert [amount.kind for amount in read_amounts(text)] == kinds
