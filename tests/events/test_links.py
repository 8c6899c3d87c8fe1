"""What came of a plan, and how much of a pledge has arrived."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from say import say

from legation.events.account import Account
from legation.events.cluster import events_of
from legation.events.links import Link, links
from legation.record.interval import Interval
from legation.record.statement import Statement


def found(*said: tuple[str, Statement]) -> list[Link]:
    accounts = [
        Account(f"{n}", f"report {n}", date.fromisoformat(day), one) for n, (day, one) in enumerate(said)
    ]
    return list(links(events_of(accounts)))


def tons(statement: Statement, low: int, high: int) -> Statement:
    return replace(statement, amounts=(Interval(Decimal(low), Decimal(high), "t"),), object="flour")


def test_a_plan_is_linked_to_its_deed() -> None:
    (link,) = found(
        ("2023-04-17", say("KAZ accredit AFG:IEA", "agreed")),
        ("2023-05-20", say("KAZ accredit AFG:IEA", when="2023-05-19")),
    )

    assert [deed.first for deed in link.deeds] == [date(2023, 5, 19)]


def test_a_deed_before_the_plan_is_not_its_own() -> None:
    (link,) = found(
        ("2023-04-17", say("KAZ visit AFG:IEA", "planned")),
        ("2023-04-17", say("KAZ visit AFG:IEA", when="2021-10-17")),
    )

    assert link.deeds == ()


def test_what_has_arrived_of_a_pledge() -> None:
    (link,) = found(
        ("2023-04-15", tons(say("KAZ aid AFG:IEA", "pledged"), 5350, 5450)),
        ("2023-05-01", tons(say("KAZ aid AFG:IEA", when="2023-04-30"), 1000, 1100)),
        ("2023-07-01", tons(say("KAZ aid AFG:IEA", when="2023-06-30"), 1650, 1750)),
    )
    assert link.arrived is not None
    assert link.arrived.unit == "t"
    assert round(link.arrived.low, 3) == Decimal("0.486")
    assert round(link.arrived.high, 3) == Decimal("0.533")


def test_a_pledge_of_which_nothing_came() -> None:
    (link,) = found(("2023-04-15", tons(say("KAZ aid AFG:IEA", "pledged"), 5350, 5450)))

    assert link.arrived is not None
    assert link.arrived.low == link.arrived.high == Decimal(0)


def test_other_goods_are_no_delivery() -> None:
    medicine = replace(say("KAZ aid AFG:IEA", when="2023-04-30"), object="medicines")
    (link,) = found(
        ("2023-04-15", tons(say("KAZ aid AFG:IEA", "pledged"), 5350, 5450)), ("2023-05-01", medicine)
    )

    assert link.deeds == ()
