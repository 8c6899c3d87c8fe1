"""Sides: a state and its seated government are one, a breakaway part is its own."""

from __future__ import annotations

import pytest

from legation.lists.sides import same_side, side_of


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("AFG", "AFG:IEA", True),
        ("AFG:IRA", "AFG:IEA", True),
        ("GEO", "GEO:ABK", False),
        ("GEO:ABK", "GEO:SOS", False),
        ("SOM", "SOM:SML", False),
        ("CYP", "CYP:TRNC", False),
        ("KAZ", "KGZ", False),
        ("MMR:SAC", "MMR:NUG", False),
        ("VEN:PSUV", "VEN:IG", False),
        ("SYR:BA", "SYR:TG", True),
    ],
)
def test_same_side(one: str, other: str, expected: bool) -> None:
    assert same_side(one, other) is expected


def test_nobody_is_no_side() -> None:
    assert side_of(None) is None
