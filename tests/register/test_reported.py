"""Reports with what was read in them: every filter, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from arriving import NOW, claim, report, taking
from say import period, say

from legation.record.actor import Actor
from legation.record.check import Check
from legation.record.figure import Figure
from legation.record.interval import Interval
from legation.record.span import Span
from legation.register.ask import Filter
from legation.register.asof import AsOf
from legation.register.content import Arrived, Reader
from legation.register.keep import keep_records
from legation.register.reported import Reported, reported
from legation.register.store import Register


def with_trade() -> Arrived:
    """A report with two statements, a figure and a check of each."""
    arrived = report(
        "Astana met Kabul; trade grew.",
        say("KAZ meet AFG:IEA"),
        say("KAZ supply AFG:IEA"),
        known="2023-04-16",
    )
    text = arrived.record.document.text
    figure = Figure(
        "f", "turnover", Actor("KAZ", "Kazakhstan"), Actor("AFG:IEA", "the Taliban"), period("2022"),
        Span.of(text, 18, 28), value=Interval(Decimal(1), Decimal(2), "USD"),
    )  # fmt: skip
    checks = (
        Check("c1", "standing", "open", (arrived.record.statements[0].id,), (), "Of the first."),
        Check("c2", "arithmetic", "open", ("f",), (), "Of the figure."),
        Check("c3", "arithmetic", "open", ("nothing",), (), "Of nothing that is here."),
    )
    return replace(arrived, record=replace(arrived.record, figures=(figure,), checks=checks))


@pytest.fixture
def full(register: Register) -> Register:
    keep_records(register, [claim("UZB visit AFG", known="2023-04-25"), with_trade()], taking())
    return register


def found(register: Register, asked: Filter) -> list[Reported]:
    with register.reading() as connection:
        return list(reported(connection, asked))


CASES: tuple[tuple[str, Filter, list[tuple[int, int, int]]], ...] = (
    ("everything, by the day it came out", Filter(), [(2, 1, 2), (1, 0, 0)]),
    ("of an act: its checks, and no figure", Filter(act="meet"), [(1, 0, 1)]),
    ("of an act that no check speaks of", Filter(act="supply"), [(1, 0, 0)]),
    ("of a party: its figures too", Filter(actor="KAZ"), [(2, 1, 2)]),
    ("towards a state, all its governments", Filter(counterpart="AFG"), [(2, 1, 2), (1, 0, 0)]),
    ("a figure alone, by its period", Filter(until=date(2022, 12, 31)), [(0, 1, 1)]),
    ("since a day", Filter(since=date(2023, 4, 17)), [(1, 0, 0)]),
    ("by words", Filter(words="trade grew"), [(2, 0, 1)]),
    ("what was known", Filter(as_of=AsOf(date(2023, 4, 20))), [(2, 1, 2)]),
    ("one statement", Filter(limit=1), [(1, 1, 1)]),
    ("two statements", Filter(limit=2), [(2, 1, 2)]),
    ("nobody's", Filter(actor="FRA"), []),
)


def test_every_filter(full: Register) -> None:
    said = {
        why: [(len(one.statements), len(one.figures), len(one.checks)) for one in found(full, asked)]
        for why, asked, _ in CASES
    }

    assert said == {why: expected for why, _, expected in CASES}


def test_a_report_is_as_it_came(full: Register) -> None:
    first = found(full, Filter())[0]

    assert first.document == with_trade().record.document
    assert (first.known, first.reader) == (date(2023, 4, 16), Reader("legation", "1"))


def test_what_is_superseded_or_coded_blind_stays(full: Register) -> None:
    newer = with_trade()
    fewer = replace(newer, record=replace(newer.record, statements=newer.record.statements[:1]))
    keep_records(full, [fewer], taking(NOW + timedelta(days=1), Reader("legation", "2")))
    keep_records(full, [newer], taking(NOW + timedelta(days=1), Reader("analyst Ada", "1")))

    assert [(one.reader.version, len(one.statements)) for one in found(full, Filter(actor="KAZ"))] == [
        ("2", 1)
    ]
    before = found(full, Filter(actor="KAZ", as_of=AsOf(recorded=NOW)))
    assert [(one.reader.version, len(one.statements)) for one in before] == [("1", 2)]
