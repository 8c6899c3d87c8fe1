"""Figures of the week against those of reports before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from arriving import taking

from legation.brief.choose import Asked
from legation.brief.page import Section
from legation.brief.week import Week
from legation.brief.write import write
from legation.record.actor import Actor
from legation.record.figure import Figure
from legation.record.interval import Interval
from legation.record.period import Period
from legation.record.record import Document, Record
from legation.record.span import Span
from legation.register.content import Arrived
from legation.register.keep import keep_records
from legation.register.store import Register, open_register

YEAR = Period(date(2022, 1, 1), date(2022, 12, 31), "year")


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    opened = open_register(f"sqlite:///{tmp_path / 'register.sqlite'}")
    yield opened
    opened.close()


def exports(millions: str, outlet: str, known: str, partner: str = "AFG") -> Arrived:
    """A report that puts Kazakhstan's exports of 2022 at so many millions of dollars."""
    text = f"Exports came to ${millions} million, {outlet} said."
    quote = Span.of(text, text.index("$"), text.index(","))
    value = Interval(
        Decimal(millions) - Decimal("0.5"), Decimal(millions) + Decimal("0.5"), "USD", quote.quote
    )
    scaled = Interval(
        value.low and value.low.scaleb(6), value.high and value.high.scaleb(6), "USD", quote.quote
    )
    figure = Figure(
        "f", "exports", Actor("KAZ", "Astana"), Actor(partner, partner), YEAR, quote, value=scaled
    )
    document = Document(Document.id_of(text), text, source=outlet, published=date.fromisoformat(known))
    return Arrived(Record(document, (), (figure,)), date.fromisoformat(known))


def section(register: Register, key: str, *arriving: Arrived) -> Section:
    keep_records(register, arriving, taking())
    with register.reading() as connection:
        brief = write(connection, Asked(Week.read("2023-W16"), ("AFG:IEA",)))
    return next(one for one in brief.sections if one.key == key)


def test_a_figure_that_an_older_report_contradicts(register: Register) -> None:
    found = section(
        register,
        "contradictions",
        exports("100", "Alpha", "2023-02-01"),
        exports("300", "Beta", "2023-04-18"),
    )

    (sentence,) = found.sentences
    assert "‘$100 million’ (Alpha, 1 February 2023)" in sentence.text
    assert "‘$300 million’ (Beta, 18 April 2023)" in sentence.text
    assert "cannot both be true" in sentence.text
    assert len(sentence.notes) == 2


def test_figures_that_agree_are_told_as_numbers_alone(register: Register) -> None:
    arriving = (exports("300", "Alpha", "2023-02-01"), exports("300", "Beta", "2023-04-18"))

    assert section(register, "contradictions", *arriving).sentences == ()
    assert [one.text for one in section(register, "numbers").sentences] == [
        "Kazakhstan's exports to Afghanistan in 2022 came to $300 million."
    ]


def test_two_old_figures_that_differ_are_no_news(register: Register) -> None:
    arriving = (exports("100", "Alpha", "2023-02-01"), exports("300", "Beta", "2023-03-01"))

    assert section(register, "contradictions", *arriving).sentences == ()


def test_a_figure_on_another_partner_is_not_compared(register: Register) -> None:
    arriving = (exports("100", "Alpha", "2023-02-01", partner="UZB"), exports("300", "Beta", "2023-04-18"))

    assert section(register, "contradictions", *arriving).sentences == ()
