"""A claim and its denial are told together; what agrees is not told at all."""

from __future__ import annotations

from datetime import date

from say import say

from legation.checks.standing import check_standing
from legation.ladder.moves import Report
from legation.record.statement import Statement

PAIR = ("RUS", "AFG:IEA")
ON = date(2025, 7, 10)
CLAIM = say("RUS recognize AFG:IEA", when="2025-07-03")
DENIAL = say("RUS recognize AFG:IEA", "denied", when="2025-07-03")


def reports(*said: Statement) -> list[Report]:
    return [Report(one, date(2025, 7, 4)) for one in said]


def test_a_recognition_denied_on_its_day() -> None:
    (check,) = check_standing(reports(CLAIM, DENIAL), PAIR, ON)

    assert (check.kind, check.verdict, check.about) == ("standing", "contradicted", (CLAIM.id, DENIAL.id))
    assert check.explanation == (
        "RUS towards AFG:IEA: recognition is said to hold since 2025-07-03 and is denied of 2025-07-03; both cannot be so."
    )


def test_a_denial_of_the_year_before_contradicts_nothing() -> None:
    earlier = say("RUS recognize AFG:IEA", "denied", when="2024-11-20")

    assert check_standing(reports(CLAIM, earlier), PAIR, ON) == ()


def test_another_state_contradicts_nothing() -> None:
    other = say("KAZ recognize AFG:IEA", "denied", when="2025-07-03")

    assert check_standing(reports(CLAIM, other), PAIR, ON) == ()


def test_before_the_dispute_there_is_none() -> None:
    assert check_standing(reports(CLAIM, DENIAL), PAIR, date(2025, 7, 2)) == ()
