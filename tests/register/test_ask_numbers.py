"""Figures and checks by party and by the days on which they came out, on both databases."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from arriving import taking

from legation.record.actor import Actor
from legation.record.check import Check
from legation.record.figure import Figure
from legation.record.interval import Interval
from legation.record.period import Period
from legation.record.record import Document, Record
from legation.record.span import Span as Words
from legation.register.ask_numbers import Span, numbers, verdicts
from legation.register.asof import AsOf
from legation.register.content import Arrived, Reader
from legation.register.keep import keep_records
from legation.register.store import Register

APRIL = Span(date(2023, 4, 17), date(2023, 4, 23), AsOf())


def counted(text: str, reporter: str, partner: str, known: str) -> Arrived:
    """A report of one figure, and one check of it."""
    words = Words.of(text, 0, len(text))
    year = Period(date(2022, 1, 1), date(2022, 12, 31), "year")
    value = Interval(Decimal(1), Decimal(2), "USD")
    figure = Figure(
        "f1", "turnover", Actor(reporter, reporter), Actor(partner, partner), year, words, value=value
    )
    check = Check("c1", "arithmetic", "supported", ("f1",), (words,), "It adds up.")
    record = Record(
        Document(Document.id_of(text), text, published=date.fromisoformat(known)), (), (figure,), (check,)
    )
    return Arrived(record, date.fromisoformat(known))


ARRIVING = (
    counted("Trade with Kabul came to a dollar.", "KAZ", "AFG", "2023-04-17"),
    counted("Trade with Astana came to a dollar.", "AFG", "KAZ", "2023-04-23"),
    counted("Trade with Tashkent came to a dollar.", "KAZ", "UZB", "2023-04-20"),
    counted("Trade with Kabul had come to a dollar.", "KAZ", "AFG", "2023-04-24"),
)


def test_figures_of_a_party_on_either_side(register: Register) -> None:
    keep_records(register, ARRIVING, taking())
    with register.reading() as connection:
        found = [one.figure.evidence.quote for one in numbers(connection, ("AFG", "AFG:IEA"), APRIL)]

    assert found == ["Trade with Kabul came to a dollar.", "Trade with Astana came to a dollar."]


def test_checks_of_these_days_name_their_reading(register: Register) -> None:
    keep_records(register, ARRIVING, taking())
    with register.reading() as connection:
        checks = list(verdicts(connection, APRIL))
        figures = list(numbers(connection, ("KAZ",), APRIL))

    assert len(checks) == 3
    assert {one.reading for one in checks} == {one.reading for one in figures}


def test_a_superseded_reading_does_not_count_from_then_on(register: Register) -> None:
    keep_records(register, ARRIVING[:1], taking(datetime(2026, 1, 1, tzinfo=UTC)))
    keep_records(register, ARRIVING[:1], taking(datetime(2026, 2, 1, tzinfo=UTC), Reader("legation", "2")))
    before = Span(APRIL.since, APRIL.until, AsOf(recorded=datetime(2026, 1, 15, tzinfo=UTC)))
    with register.reading() as connection:
        now, then = list(numbers(connection, ("AFG",), APRIL)), list(numbers(connection, ("AFG",), before))

    assert (len(now), len(then)) == (1, 1)
    assert now[0].reading != then[0].reading
