"""Events are kept as they stood: a report that joins one makes a new one, and the old stays on record."""

from __future__ import annotations

import json
from datetime import timedelta

import sqlalchemy as sa
from arriving import NOW, claim, taking

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
    with register.reading() as connection:
        bodies = [json.loads(body) for body in connection.execute(sa.select(events.c.body)).scalars()]
        assert sorted(len(body["statements"]) for body in bodies) == [1, 2]
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
