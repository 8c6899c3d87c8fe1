"""Decisions statement by statement, and where analysts differ."""

from __future__ import annotations

from datetime import timedelta

from arriving import NOW, claim, taking

from legation.register.ask import Filter, held
from legation.register.decide import Decision, Verb, decide
from legation.register.keep import keep_records
from legation.register.store import Register
from legation.register.verdicts import differing, taken_on


def decided(register: Register, *said: tuple[str, Verb]) -> str:
    keep_records(register, [claim("KAZ accredit AFG:IEA")], taking())
    with register.reading() as connection:
        (one,) = held(connection, Filter())
    for number, (who, verb) in enumerate(said, 1):
        decide(register, Decision(verb, (one.id,), who, "because"), NOW + timedelta(hours=number))
    return one.id


def test_every_decision_is_there_in_its_order(register: Register) -> None:
    id_ = decided(register, ("Ada", "reject"), ("Ada", "accept"))

    with register.reading() as connection:
        taken = taken_on(connection)
        assert [one.verb for one in taken[id_]] == ["reject", "accept"]
        assert taken_on(connection, id_) == taken
        assert taken_on(connection, "other") == {}


def test_two_who_say_the_same_do_not_differ(register: Register) -> None:
    decided(register, ("Ada", "accept"), ("Bea", "accept"))

    with register.reading() as connection:
        assert differing(taken_on(connection)) == ()


def test_two_who_do_not_are_listed_until_one_decides_again(register: Register) -> None:
    id_ = decided(register, ("Ada", "reject"), ("Bea", "accept"))
    with register.reading() as connection:
        (found,) = differing(taken_on(connection))
    assert (found.statement, [one.who for one in found.said]) == (id_, ["Ada", "Bea"])

    decide(register, Decision("reject", (id_,), "Bea", "convinced"), NOW + timedelta(hours=9))
    with register.reading() as connection:
        assert differing(taken_on(connection)) == ()
