"""What is on record between two, whichever acts."""

from __future__ import annotations

import pytest
from arriving import claim, taking

from legation.errors import AbsentError
from legation.register.ask import Filter
from legation.register.asof import AsOf
from legation.register.between import event_told_by, events_between, held_between
from legation.register.keep import keep_records
from legation.register.stand import Pair
from legation.register.store import Register

PAIR = Pair("KAZ", "AFG:IEA")


def test_both_directions_come_by_date(register: Register) -> None:
    keep_records(
        register,
        [
            claim("AFG:IEA visit KAZ", when="2023-05-01", known="2023-05-02"),
            claim("KAZ accredit AFG:IEA"),
            claim("RUS accredit AFG:IEA"),
        ],
        taking(),
    )

    with register.reading() as connection:
        said = held_between(connection, PAIR, Filter())
        assert [one.statement.act for one in said] == ["accredit", "visit"]
        assert len(events_between(connection, PAIR, Filter())) == 2


def test_a_meeting_told_from_both_sides_is_one_event(register: Register) -> None:
    keep_records(register, [claim("KAZ meet AFG:IEA"), claim("AFG:IEA meet KAZ")], taking())

    with register.reading() as connection:
        one, other = held_between(connection, PAIR, Filter())
        first, told = event_told_by(connection, one.id, AsOf())
        second, _ = event_told_by(connection, other.id, AsOf())
        assert first.id == second.id
        assert {each.id for each in told} == {one.id, other.id}


def test_what_is_not_there_is_told(register: Register) -> None:
    with register.reading() as connection, pytest.raises(AbsentError, match="'x': it is not on record"):
        event_told_by(connection, "x", AsOf())
