"""Builders for tests: a figure from a few words, and the figures of a gold case."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, cast

from say import period

from legation.record.actor import Actor
from legation.record.figure import Figure, Measure, Reference, Relation, RelationKind
from legation.record.interval import Interval
from legation.record.period import Period
from legation.record.span import Span


def value(words: str, low: str, high: str | None, quote: str = "", unit: str = "USD") -> Figure:
    """A value from 'KAZ exports AFG 2022 flour': reporter, measure, partner, period, product; '-' is none."""
    return _figure(words, quote or f"{low} to {high}", value=Interval(_ends(low), _ends(high), unit))


def relation(words: str, kind: RelationKind, low: str, high: str | None, of: str, quote: str = "") -> Figure:
    """A relation of the same words; `of` is a period ('2021') or a measure ('turnover')."""
    reference = Reference(measure=of) if of.isalpha() else Reference(period=period(of))
    related = Relation(kind, _ends(low), _ends(high), reference)
    return _figure(words, quote or f"{kind} {low} to {high}", relation=related)


def _figure(
    words: str, quote: str, value: Interval | None = None, relation: Relation | None = None
) -> Figure:
    reporter, measure, partner, when, *product = words.split()
    return Figure(
        id=f"{words}: {quote}",
        measure=cast("Measure", measure),
        reporter=None if reporter == "-" else Actor(reporter, reporter),
        partner=None if partner == "-" else Actor(partner, partner),
        period=None if when == "-" else period(when),
        evidence=Span(0, len(quote), quote),
        product=" ".join(product) or None,
        value=value,
        relation=relation,
    )


def gold_figures(case: dict[str, Any]) -> tuple[Figure, ...]:
    """The figures of a gold case, as reading would have given them."""
    return tuple(_gold_figure(number, found) for number, found in enumerate(case.get("figures", [])))


def _gold_figure(number: int, found: dict[str, Any]) -> Figure:
    said, related, span = found.get("value"), found.get("relation"), found["evidence"]
    of = related["of"] if related else {}
    return Figure(
        id=f"figure {number}",
        measure=found["measure"],
        reporter=_actor(found.get("reporter")),
        partner=_actor(found.get("partner")),
        period=_period(found.get("period")),
        evidence=Span(span["start"], span["end"], span["quote"]),
        product=found.get("product"),
        value=Interval(_ends(said["low"]), _ends(said["high"]), said["unit"]) if said else None,
        relation=Relation(
            related["kind"], _ends(related["low"]), _ends(related["high"]),
            Reference(_period(of.get("period")), of.get("measure"), of.get("product")),
        ) if related else None,
    )  # fmt: skip


def _actor(found: object) -> Actor | None:
    """Where several ids are right, the first that names somebody."""
    names = [str(one) for one in (found if isinstance(found, list) else [found]) if one]
    return Actor(names[0], names[0]) if names else None


def _period(found: dict[str, Any] | None) -> Period | None:
    if not found:
        return None
    start, end = (date.fromisoformat(found[side]) if found[side] else None for side in ("start", "end"))
    return Period(start, end, found["precision"])


def _ends(written: object) -> Decimal | None:
    return None if written is None else Decimal(str(written))
