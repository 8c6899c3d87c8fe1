"""Statements about one pair that cannot both hold."""

from __future__ import annotations

from datetime import date

from say import say

from legation.ladder.conflicts import conflicts
from legation.ladder.moves import Report, move_of, said_in
from legation.record.statement import Statement


def found(*said: Statement) -> list[tuple[str, str]]:
    moves = [move for one in said if (move := move_of(said_in(Report(one, date(2026, 1, 1)))))]
    return [(conflict.claim.id, conflict.denial.id) for conflict in conflicts(moves, date(2025, 7, 4))]


def test_a_denial_on_the_day_of_a_recognition_is_a_conflict() -> None:
    claim = say("RUS recognize AFG:IEA", when="2025-07-03")
    denial = say("RUS recognize AFG:IEA", "denied", when="2025-07-03")

    assert found(claim, denial) == [(claim.id, denial.id)]


def test_a_denial_before_the_recognition_is_none() -> None:
    claim = say("RUS recognize AFG:IEA", when="2025-07-03")
    denial = say("RUS recognize AFG:IEA", "denied", when="2024-11")

    assert found(claim, denial) == []


def test_accreditation_without_recognition_is_none() -> None:
    claim = say("RUS accredit AFG:IEA", when="2025-07-03")
    denial = say("RUS recognize AFG:IEA", "denied", when="2025-07-03")

    assert found(claim, denial) == []
