"""Where a pair stands, case by case; every clause of the codebook's 'Standing' has at least one."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest
from say import say

from legation.ladder.moves import Move, Report, between, move_of, said_in
from legation.ladder.standing import Standing, standing
from legation.record.statement import Statement

ON = "2023-04-20"


class Case(NamedTuple):
    """What is on record, and the rungs that follow."""

    why: str  # what the case is here to hold; also its name in the test report
    said: tuple[Statement, ...]
    low: int
    high: int
    on: str = ON


def fact(words: str, day: str = "2023-04-17") -> Statement:
    return say(words, when=day)


CASES = (
    Case("nothing known is anything", (), 0, 6),
    Case("a meeting is contact", (fact("KAZ meet AFG:IEA"),), 1, 6),
    Case("a meeting counts both ways", (fact("AFG:IEA meet KAZ"),), 1, 6),
    Case("a visit counts one way", (fact("AFG:IEA visit KAZ"),), 0, 6),
    Case("a trade office is presence", (fact("KAZ office AFG:IEA"),), 2, 6),
    Case("premises handed over", (fact("KAZ premises AFG:IEA"),), 3, 6),
    Case("a chargé accepted", (fact("KAZ accredit AFG:IEA"),), 4, 6),
    Case("an ambassador's letters accepted", (fact("KAZ credentials AFG:IEA"),), 5, 6),
    Case("recognised", (fact("KAZ recognize AFG:IEA"),), 6, 6),
    Case("the highest fact counts", (fact("KAZ accredit AFG:IEA"), fact("KAZ meet AFG:IEA")), 4, 6),
    Case("tomorrow's fact does not count", (fact("KAZ accredit AFG:IEA", "2023-04-21"),), 0, 6),
    Case("a fact of today counts", (fact("KAZ accredit AFG:IEA", ON),), 4, 6),
    Case("trade moves no ladder", (fact("KAZ supply AFG:IEA"),), 0, 6),
    *(
        Case(
            f"what is {status} moves no ladder",
            (say("KAZ accredit AFG:IEA", status, when="2023-04-17"),),
            0,
            6,
        )
        for status in ("agreed", "pledged", "planned", "requested", "possible")
    ),
    Case(
        "recognition denied leaves accreditation or an ambassador",
        (fact("KAZ accredit AFG:IEA"), say("KAZ recognize AFG:IEA", "denied", when="2023-04-17")),
        4,
        5,
    ),
    Case(
        "recognition denied is denied until a later fact says otherwise",
        (say("KAZ recognize AFG:IEA", "denied", when="2021-08-20"),),
        0,
        5,
    ),
    Case("premises denied are denied that day", (say("KAZ premises AFG:IEA", "denied", when=ON),), 0, 2),
    Case("and the day after who knows", (say("KAZ premises AFG:IEA", "denied", when="2023-04-19"),), 0, 6),
    Case(
        "a denial ends with a later fact of the same rung",
        (
            say("KAZ recognize AFG:IEA", "denied", when="2023-04-17"),
            fact("KAZ recognize AFG:IEA", "2023-04-19"),
        ),
        6,
        6,
    ),
    Case(
        "a denial of a lower rung than what is known caps nothing",
        (fact("KAZ accredit AFG:IEA"), say("KAZ mission AFG:IEA", "denied", when=ON)),
        4,
        6,
    ),
    Case(
        "a recognition denied on its day is disputed",
        (
            fact("KAZ accredit AFG:IEA"),
            fact("KAZ recognize AFG:IEA"),
            say("KAZ recognize AFG:IEA", "denied", when="2023-04-17"),
        ),
        4,
        6,
    ),
    Case(
        "a dispute ends when the fact is stated anew",
        (
            fact("KAZ premises AFG:IEA", "2023-02-01"),
            say("KAZ premises AFG:IEA", "denied", when="2023-02-03"),
            fact("KAZ premises AFG:IEA", "2023-03-01"),
        ),
        3,
        6,
    ),
    Case(
        "no country has recognised it",
        (fact("KAZ accredit AFG:IEA"), say("- recognize AFG:IEA", "denied", when="2023-04-17")),
        4,
        5,
    ),
    Case(
        "no other country has recognised it disputes nobody's recognition",
        (fact("KAZ recognize AFG:IEA"), say("- recognize AFG:IEA", "denied", when="2023-04-17")),
        6,
        6,
    ),
    Case(
        "no ambassador will be taken, but a chargé may be",
        (say("KAZ accredit AFG:IEA", "denied", when=ON, rank="ambassador"),),
        0,
        4,
    ),
    Case("contact denied caps nothing", (say("KAZ meet AFG:IEA", "denied", when="2023-04-17"),), 0, 6),
    Case(
        "a closed embassy takes its rung away",
        (
            fact("KAZ meet AFG:IEA", "2023-01-01"),
            fact("KAZ mission AFG:IEA", "2023-02-01"),
            say("KAZ mission AFG:IEA", "ended", when="2023-04-17"),
        ),
        1,
        6,
    ),
    Case(
        "a closed embassy leaves the trade office",
        (
            fact("KAZ office AFG:IEA", "2023-02-01"),
            fact("KAZ mission AFG:IEA", "2023-02-01"),
            say("KAZ mission AFG:IEA", "ended", when="2023-04-17"),
        ),
        2,
        6,
    ),
    Case(
        "an embassy reopened stands again",
        (
            fact("KAZ mission AFG:IEA", "2021-01-01"),
            say("KAZ mission AFG:IEA", "ended", when="2021-08-15"),
            fact("KAZ mission AFG:IEA", "2022-06-01"),
        ),
        2,
        6,
    ),
    Case(
        "an ending that is only planned takes nothing away",
        (
            fact("KAZ mission AFG:IEA", "2021-01-01"),
            say("KAZ mission AFG:IEA", "planned", when="2023-04-17"),
        ),
        2,
        6,
    ),
    Case(
        "relations broken off are rung 0",
        (
            fact("KAZ recognize AFG:IEA", "2020-01-01"),
            say("KAZ relations AFG:IEA", "ended", when="2023-04-17"),
        ),
        0,
        0,
    ),
    Case(
        "a meeting after the break is contact and no more",
        (say("KAZ relations AFG:IEA", "ended", when="2022-04-17"), fact("KAZ meet AFG:IEA")),
        1,
        1,
    ),
    Case(
        "relations established anew lift the break",
        (say("KAZ relations AFG:IEA", "ended", when="2022-04-17"), fact("KAZ relations AFG:IEA")),
        0,
        6,
    ),
    Case(
        "relations lowered to a chargé take the ambassador away",
        (
            fact("KAZ accredit AFG:IEA", "2020-01-01"),
            fact("KAZ credentials AFG:IEA", "2020-02-01"),
            say("KAZ relations AFG:IEA", "ended", when="2023-04-17", quote="Astana downgraded its ties"),
        ),
        4,
        6,
    ),
    Case("dated to a month, sure at its end", (say("KAZ accredit AFG:IEA", when="2023-04"),), 0, 6),
    Case("dated to a month that is over", (say("KAZ accredit AFG:IEA", when="2023-03"),), 4, 6),
    Case(
        "dated to the month in which it was told, sure when told",
        (say("KAZ accredit AFG:IEA", when="2023-04", said_on="2023-04-18"),),
        4,
        6,
    ),
    Case("undated, it is of the day on which it was told", (say("KAZ accredit AFG:IEA", said_on=ON),), 4, 6),
    Case("open since", (say("KAZ mission AFG:IEA", "ongoing", when="2021-08-15.."),), 2, 6),
    Case("'Afghanistan' in 2023 is the Emirate's", (fact("KAZ accredit AFG"),), 4, 6),
    Case("'Afghanistan' in 2019 is not", (fact("KAZ accredit AFG", "2019-04-17"),), 0, 6),
    Case("another government's envoys are not the Emirate's", (fact("KAZ accredit AFG:IRA"),), 0, 6),
)


def moves(said: tuple[Statement, ...], known: date = date(2026, 1, 1)) -> list[Move]:
    found = [move_of(said_in(Report(statement, known))) for statement in said]
    return [move for move in found if move and between(move, "KAZ", "AFG:IEA")]


def stand(case: Case) -> Standing:
    return standing(moves(case.said), date.fromisoformat(case.on))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_standing(case: Case) -> None:
    found = stand(case)

    assert (found.low, found.high) == (case.low, case.high)


def test_every_rung_names_what_it_rests_on() -> None:
    accepted = fact("KAZ accredit AFG:IEA")
    denied = say("KAZ recognize AFG:IEA", "denied", when="2023-04-17")
    planned = say("KAZ office AFG:IEA", "planned", when="2023-04-17")
    found = standing(moves((accepted, denied, planned)), date(2023, 4, 20))

    assert [move.id for move in found.floor] == [accepted.id]
    assert [move.id for move in found.ceiling] == [denied.id]
    assert [move.id for move in found.beside] == [planned.id]
    assert found.statements == (accepted.id, denied.id)


def test_a_disputed_claim_names_both_sides() -> None:
    claimed = fact("KAZ recognize AFG:IEA")
    denied = say("KAZ recognize AFG:IEA", "denied", when="2023-04-17")
    found = standing(moves((claimed, denied)), date(2023, 4, 20))

    assert {move.id for move in found.disputed} == {claimed.id, denied.id}


def test_what_is_told_in_any_order_gives_the_same_standing() -> None:
    for case in CASES:
        forward, backward = moves(case.said), moves(case.said[::-1])
        day = date.fromisoformat(case.on)
        one, other = standing(forward, day), standing(backward, day)

        assert (one.low, one.high, set(one.statements)) == (other.low, other.high, set(other.statements)), (
            case.why
        )
