"""Governments that a register speaks of, and what its analysts stand behind."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from arriving import NOW, claim, taking

from legation.register.ask import Filter, held
from legation.register.asof import AsOf
from legation.register.chain import newest
from legation.register.decide import Decision, decide
from legation.register.glance import governments_spoken_of, stood_behind
from legation.register.keep import keep_records
from legation.register.store import Register

LATER = NOW + timedelta(hours=1)


def test_who_is_most_spoken_of_comes_first(register: Register) -> None:
    keep_records(
        register,
        [claim("KAZ meet SYR:TG"), claim("KAZ accredit AFG:IEA"), claim("RUS accredit AFG:IEA")],
        taking(),
    )

    with register.reading() as connection:
        assert governments_spoken_of(connection) == ("AFG:IEA", "SYR:TG")


def test_an_analyst_stands_behind_what_was_accepted_or_amended(register: Register) -> None:
    keep_records(register, [claim("KAZ accredit AFG:IEA"), claim("RUS accredit AFG:IEA")], taking())
    with register.reading() as connection:
        one, other = held(connection, Filter())
    decide(register, Decision("accept", (one.id,), "Ada", "so it is"), LATER)
    amended = replace(other.statement, rank="envoy")
    decide(register, Decision("amend", (other.id,), "Ada", "an envoy", amended=amended), LATER)

    with register.reading() as connection:
        behind = stood_behind(connection, AsOf())
        assert {one.id} < behind
        assert other.id not in behind
        assert len(behind) == 2
        assert stood_behind(connection, AsOf(recorded=NOW)) == frozenset()


def test_every_change_has_a_new_number(register: Register) -> None:
    with register.reading() as connection:
        before = newest(connection)
    keep_records(register, [claim("KAZ accredit AFG:IEA")], taking())

    with register.reading() as connection:
        assert newest(connection) == before + 1
