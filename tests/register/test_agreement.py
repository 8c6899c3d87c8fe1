"""How far two coders agree; the numbers are worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from say import say

from legation.record.span import Span
from legation.record.statement import Statement, Status
from legation.register.agreement import alpha, compare, kappa


def at(start: int, words: str, status: Status = "occurred") -> Statement:
    return replace(say(words, status), evidence=Span(start, start + 10, "x" * 10))


def test_cohen_by_hand() -> None:
    """20 of 50 yes-yes, 15 no-no, 5 and 10 apart: observed 0.7, expected 0.5."""
    pairs = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15

    assert kappa(pairs) == pytest.approx(0.4)


def test_krippendorff_by_hand() -> None:
    """Ten units, four apart: 14 zeros and 6 ones; 1 - 19 * 8 / (2 * 14 * 6)."""
    pairs = [("0", "0")] * 5 + [("0", "1")] * 4 + [("1", "1")] * 1

    assert alpha(pairs) == pytest.approx(1 - 19 * 8 / (2 * 14 * 6))


def test_where_one_value_is_ever_used_there_is_no_chance_to_correct_for() -> None:
    assert kappa([("a", "a")] * 3) is None
    assert alpha([("a", "a")] * 3) is None


def test_a_comparison_tells_what_only_one_found() -> None:
    first = {
        "a": [at(0, "KAZ meet AFG:IEA"), at(50, "KAZ accredit AFG:IEA")],
        "b": [at(0, "KAZ meet AFG:IEA")],
    }
    second = {"a": [at(0, "KAZ meet AFG:IEA", "planned")]}
    found = compare(first, second)

    assert (found.both, found.only_first, found.only_second) == (1, 1, 0)
    assert {each.field: each.same for each in found.fields}["status"] == 0
    assert {each.field: each.same for each in found.fields}["act"] == 1
