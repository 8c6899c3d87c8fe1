"""Taking back what was decided on events: after it they are as they would be without the decision."""

from __future__ import annotations

import pytest
from arriving import NOW, claim, taking

from legation.errors import AbsentError
from legation.register.ask import Filter
from legation.register.decide import Decision, decide
from legation.register.keep import keep_records
from legation.register.store import Register
from legation.register.told import events
from legation.register.undo import named_by, taken_back

Events = list[list[str]]


def three_in_three_years(register: Register) -> tuple[str, ...]:
    """The ids of three reports, each of an event of its own."""
    days = ("2023-04-17", "2024-04-17", "2025-04-17")
    keep_records(register, [claim("KAZ accredit AFG:IEA", when=day, known=day) for day in days], taking())
    return tuple(id_ for group in told(register) for id_ in group)


def told(register: Register) -> Events:
    with register.reading() as connection:
        return [[one.id for one in event.accounts] for event in events(connection, Filter())]


def take_back(register: Register, id_: str) -> int:
    with register.reading() as connection:
        further = taken_back(connection, id_, "Ada", "takes it back")
    for one in further:
        decide(register, one, NOW)
    return len(further)


def test_three_that_were_merged_are_three_again(register: Register) -> None:
    ids = three_in_three_years(register)
    before = told(register)
    merged = decide(register, Decision("merge", ids, "Ada", "one story"), NOW)
    assert len(told(register)) == 1

    assert take_back(register, merged) == 2
    assert told(register) == before


def test_two_that_were_parted_are_one_again_and_nothing_is_lost(register: Register) -> None:
    first, second, third = three_in_three_years(register)
    decide(register, Decision("merge", (first, second, third), "Ada", "one story"), NOW)
    parted = decide(register, Decision("split", (first,), "Ada", "another", rest=(second, third)), NOW)
    assert len(told(register)) > 1

    take_back(register, parted)
    assert [sorted(group) for group in told(register)] == [sorted((first, second, third))]
    with register.reading() as connection:
        assert named_by(connection, parted)[0] == "split"


def test_what_changed_nothing_is_taken_back_by_nothing(register: Register) -> None:
    first, second, _ = three_in_three_years(register)
    parted = decide(register, Decision("split", (first,), "Ada", "another", rest=(second,)), NOW)

    assert take_back(register, parted) == 0


def test_a_decision_on_a_statement_is_no_decision_on_events(register: Register) -> None:
    first, *_ = three_in_three_years(register)
    accepted = decide(register, Decision("accept", (first,), "Ada", "so it is"), NOW)
    with register.reading() as connection, pytest.raises(AbsentError, match="nothing was merged or split"):
        taken_back(connection, accepted, "Ada", "no")
