"""Registers to export from: reports that say every kind of thing, and the ledger that ships."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from arriving import NOW, taking

from legation.record.actor import Actor
from legation.record.check import Check
from legation.record.figure import Figure
from legation.record.interval import Interval
from legation.record.period import Period
from legation.record.record import Document, Record
from legation.record.span import Span
from legation.record.statement import Attribution, Statement
from legation.register.ask import Filter
from legation.register.content import Arrived, Reader
from legation.register.decide import Decision, decide
from legation.register.keep import keep_records
from legation.register.reported import Reported, reported
from legation.register.store import Register, open_register

TEXT = (
    "Astana accepts envoys\n"
    "=Kazakhstan= accredited the Taliban's chargé in Astana on April 14, its foreign ministry said. "
    '"This is no recognition," said Aibek Smadiyarov, its spokesman. '
    "It will send 5,400 tons of flour, worth almost $4 million. "
    "Trade reached $987.9 million in 2022. No country has recognised them."
)
KAZ = Actor("KAZ", "Kazakhstan")
IEA = Actor("AFG:IEA", "the Taliban", "Muhammad Rahman", "chargé d'affaires")


def span(words: str) -> Span:
    """Where words stand in the report."""
    return Span.of(TEXT, TEXT.index(words), TEXT.index(words) + len(words))


REPORT = Record(
    Document(
        "wire-1", TEXT, "Astana accepts envoys", "=Steppe Wire", "https://news.example/1?a=b&c",
        date(2023, 4, 17), "en",
    ),
    (
        Statement(
            "s1", "accredit", "occurred", KAZ, IEA, span("=Kazakhstan= accredited the Taliban's chargé"),
            rank="charge", when=Period.day(date(2023, 4, 14)), place="Astana", confidence=0.9,
            attribution=Attribution(office="=foreign ministry", actor=KAZ, medium="@wire"),
        ),
        Statement(
            "s2", "recognize", "denied", KAZ, IEA, span("This is no recognition"),
            attribution=Attribution(
                "Aibek Smadiyarov", "spokesman", KAZ, said_on=Period.day(date(2023, 4, 17)), quoted=True
            ),
        ),
        Statement(
            "s3", "aid", "planned", KAZ, IEA, span("It will send 5,400 tons of flour, worth almost $4 million"),
            object="+flour", when=Period(date(2023, 4, 17), None, "open"),
            amounts=(
                Interval(Decimal(5350), Decimal(5450), "t", "5,400 tons"),
                Interval(Decimal("3600000.50"), Decimal(4000000), "USD", "almost $4 million"),
            ),
        ),
        Statement(
            "s4", "recognize", "denied", Actor(None, "No country"), IEA, span("No country has recognised them")
        ),
    ),
    (
        Figure(
            "f1", "turnover", KAZ, Actor("AFG", "Afghanistan"), Period(date(2022, 1, 1), date(2022, 12, 31), "year"),
            span("Trade reached $987.9 million in 2022"),
            value=Interval(Decimal(987850000), Decimal(987950000), "USD", "$987.9 million"),
        ),
    ),
    (
        Check(
            "c1", "chronology", "contradicted", ("s1",), (span("on April 14"),), "April 14 lies before the ceremony.",
            "April 24",
        ),
        Check("c2", "arithmetic", "open", ("f1",), (), "There is nothing to compare it with."),
        Check("c3", "standing", "supported", ("s4", "s2"), (), "No state has recognised them by then."),
    ),
)  # fmt: skip
SHORT = Record(
    Document("wire-1", "Tashkent met the Taliban.", published=date(2023, 4, 18)),
    (
        Statement(
            "s1", "meet", "occurred", Actor("UZB", "Tashkent"), Actor("AFG:IEA", "the Taliban"),
            Span(0, 24, "Tashkent met the Taliban"),
        ),
    ),
)  # fmt: skip


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    """A register of two reports that came with the same id; one statement is accepted, one amended."""
    opened = open_register(f"sqlite:///{tmp_path / 'from.sqlite'}")
    arriving = [Arrived(record, date(2023, 4, 18)) for record in (REPORT, SHORT)]
    keep_records(opened, arriving, taking(reader=Reader("legation", "0.1.0")))
    with opened.reading() as connection:
        said = {
            held.statement.id: held for one in reported(connection, Filter()) for held in one.statements[1:]
        }
    decide(opened, Decision("accept", (said["s2"].id,), "Ada", "It says so."), NOW)
    flour = replace(said["s3"].statement, object="flour")
    decide(opened, Decision("amend", (said["s3"].id,), "Ada", "The sign is noise.", amended=flour), NOW)
    yield opened
    opened.close()


@pytest.fixture
def reports(register: Register) -> list[Reported]:
    """All that is on record there."""
    with register.reading() as connection:
        return list(reported(connection, Filter()))


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Register]:
    """A register in which nothing is yet."""
    opened = open_register(f"sqlite:///{tmp_path / 'to.sqlite'}")
    yield opened
    opened.close()
