"""One number that a document gives: a value, or a relation to another number."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, get_args

from legation.record.actor import Actor
from legation.record.interval import Interval
from legation.record.period import Period
from legation.record.span import Span
from legation.record.statement import Attribution

Measure = Literal[
    "turnover", "exports", "imports", "balance", "aid", "investment", "debt", "population", "price",
    "quantity",
]  # fmt: skip
MEASURES: tuple[Measure, ...] = get_args(Measure)

RelationKind = Literal["ratio", "change", "share"]


@dataclass(frozen=True, slots=True)
class Reference:
    """What a relation is relative to: another period, measure or product of the same figure."""

    period: Period | None = None
    measure: str | None = None
    product: str | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """A ratio ('twice'), a signed absolute change, or a share (0 to 1), between `low` and `high`."""

    kind: RelationKind
    low: Decimal | None
    high: Decimal | None
    of: Reference


@dataclass(frozen=True, slots=True)
class Figure:
    """`reporter` and `partner` as in UN Comtrade: Kazakhstan's imports from Afghanistan are
    reporter KAZ, partner AFG, measure 'imports'. A figure says one thing: `value` or `relation`.
    """

    id: str
    measure: Measure
    reporter: Actor | None
    partner: Actor | None
    period: Period | None
    evidence: Span
    product: str | None = None
    value: Interval | None = None
    relation: Relation | None = None
    attribution: Attribution | None = None
    confidence: float | None = None
