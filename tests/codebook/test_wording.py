"""Plain English for every term that a record can hold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from legation.codebook import wording
from legation.record.actor import Actor
from legation.record.figure import MEASURES, Reference, Relation
from legation.record.period import Period, Precision
from legation.record.statement import RANKS, Attribution


def test_every_term_has_words() -> None:
    assert tuple(wording.RANKS) == RANKS
    assert tuple(wording.MEASURES) == MEASURES


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        (Actor("KAZ", "Astana"), "Kazakhstan"),
        (Actor("AFG:IEA", "the movement"), "the Taliban (Afghanistan)"),
        (Actor("WLD", "the world"), "the whole world"),
        (Actor(None, "no country"), "no country"),
        (Actor("XXX:YY", "the rebels"), "the rebels"),
        (Actor(None, " "), "nobody named"),
        (None, "nobody named"),
    ],
)
def test_actor(actor: Actor | None, expected: str) -> None:
    assert wording.actor_in_words(actor) == expected


@pytest.mark.parametrize(
    ("start", "end", "precision", "expected"),
    [
        ("2023-04-17", "2023-04-17", "day", "17 April 2023"),
        ("2023-04-01", "2023-04-30", "month", "April 2023"),
        ("2022-01-01", "2022-12-31", "year", "2022"),
        ("2023-01-01", "2023-03-31", "quarter", "1 January 2023 to 31 March 2023"),
        ("2021-08-15", None, "open", "since 15 August 2021"),
        (None, "2021-08-15", "open", "until 15 August 2021"),
        (None, None, "open", "at some time"),
        ("9999-12-01", "9999-12-31", "month", "1 December 9999 to 31 December 9999"),
    ],
)
def test_period(start: str | None, end: str | None, precision: Precision, expected: str) -> None:
    first, last = (date.fromisoformat(day) if day else None for day in (start, end))

    assert wording.period_in_words(Period(first, last, precision)) == expected


@pytest.mark.parametrize(
    ("low", "high", "unit", "expected"),
    [
        ("987850000", "987950000", "USD", "987.85 million to 987.95 million USD"),
        ("9000000", None, "USD", "at least 9 million USD"),
        ("0", "5000", "t", "at most 5,000 tons"),
        (None, "5000", "t", "at most 5,000 tons"),
        (None, None, "t", "an unknown amount of tons"),
        ("4", "4", "1", "4"),
        ("0.4545", "0.4555", "1", "0.4545 to 0.4555"),
        ("-2500000000", "-1500000000", "USD", "-2.5 billion to -1.5 billion USD"),
    ],
)
def test_interval(low: str | None, high: str | None, unit: str, expected: str) -> None:
    ends = (Decimal(low) if low else None, Decimal(high) if high else None)

    assert wording.interval_in_words(*ends, unit) == expected


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        (Relation("ratio", Decimal("1.95"), Decimal("2.05"), Reference(Period.day(date(2021, 1, 1)))),
         "1.95 to 2.05 times that on 1 January 2021"),
        (Relation("share", Decimal("0.5"), Decimal(1), Reference(measure="exports", product="flour")),
         "at least 50 % of exports of flour"),
        (Relation("change", Decimal(-5), Decimal(-4), Reference()), "4 to 5 less than another figure"),
    ],
)  # fmt: skip
def test_relation(relation: Relation, expected: str) -> None:
    assert wording.relation_in_words(relation) == expected


@pytest.mark.parametrize(
    ("attribution", "expected"),
    [
        (None, None),
        (Attribution(), "somebody unnamed"),
        (Attribution("A. Ibraev", "spokesman", Actor("KAZ", "x")), "A. Ibraev, spokesman, for Kazakhstan"),
        (Attribution(actor=Actor("KAZ", "x"), medium="TASS", quoted=True),
         "Kazakhstan, through TASS, in so many words"),
    ],
)  # fmt: skip
def test_attribution(attribution: Attribution | None, expected: str | None) -> None:
    assert wording.attribution_in_words(attribution) == expected


def test_nothing_printed_steers_the_terminal() -> None:
    assert wording.printable("a\x1b]0;x\x07\u202eb\r\n\tc\ud800") == "a ]0;x b c\N{REPLACEMENT CHARACTER}"
