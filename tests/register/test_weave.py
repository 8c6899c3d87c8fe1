"""Events are kept as they stood: a report that joins one makes a new one, and the old stays on record."""

from __future__ import annotations

import json
from datetime import timedelta

import sqlalchemy as sa
from arriving import NOW, claim, taking
from copied import copy_later, with_a_copy

from legation.register.ask import Filter, held
from legation.register.chain import verify
from legation.register.decide import Decision, decide
from legation.register.keep import keep_records
from legation.register.store import Register
from legation.register.tables import events
from legation.register.weave import Woven, weave


def test_nothing_new_weaves_nothing(register: Register) -> None:
    keep_records(register, [claim("KAZ accredit AFG:IEA")], taking())

    assert weave(register, NOW) == Woven(1, 0)
    assert weave(register, NOW) == Woven(0, 0)


def test_a_report_that_joins_dissolves_the_event_without_it(register: Register) -> None:
    keep_records(register, [claim("KAZ accredit AFG:IEA")], taking())
    weave(register, NOW)
    keep_records(register, [claim("KAZ accredit AFG", when="2023-04-18")], taking())

    assert weave(register, NOW) == Woven(1, 1)
    assert sorted(len(body["statements"]) for body in bodies_of(register)) == [1, 2]
    with register.reading() as connection:
        assert verify(connection).faults == ()


def test_an_event_that_comes_back_is_added_again(register: Register) -> None:
    keep_records(register, [claim("KAZ accredit AFG:IEA")], taking())
    weave(register, NOW)
    with register.reading() as connection:
        (one,) = held(connection, Filter())
    decide(register, Decision("reject", (one.id,), "Ada", "a slip"), NOW + timedelta(hours=1))
    assert weave(register, NOW) == Woven(0, 1)
    decide(register, Decision("accept", (one.id,), "Ada", "no slip"), NOW + timedelta(hours=2))

    assert weave(register, NOW) == Woven(1, 0)


def test_copies_are_kept_as_one_report(register: Register) -> None:
    with_a_copy(register)
    weave(register, NOW)

    (body,) = bodies_of(register)
    assert (len(body["statements"]), len(body["reports"])) == (3, 2)


def test_what_turns_out_to_be_a_copy_is_woven_anew(register: Register) -> None:
    first, second = claim("KAZ accredit AFG:IEA"), claim("KAZ accredit AFG:IEA", known="2023-04-20")
    keep_records(register, [first, second], taking())
    weave(register, NOW)
    copy_later(register, second, first)

    assert weave(register, NOW) == Woven(1, 1)
    assert weave(register, NOW) == Woven(0, 0)
    assert sorted(len(body["reports"]) for body in bodies_of(register)) == [1, 2]


def bodies_of(register: Register) -> list[dict[str, list[str]]]:
    with register.reading() as connection:
        return [json.loads(body) for body in connection.execute(sa.select(events.c.body)).scalars()]
