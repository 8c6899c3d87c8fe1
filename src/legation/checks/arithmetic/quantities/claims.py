"""Figures as claims: each a pair of linear bounds on quantities.

In:  the figures of one or more documents.
Out: a Claim for each figure that says something about a quantity with a reporter.
Law: codebook, "Amounts and figures". A ratio links two periods or measures, a share is a part of its whole,
     a change is a difference. A relation has no unit of its own: it takes the one in which the quantities
     that it links are counted elsewhere, and where that is two, it is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from legation.checks.arithmetic.quantities.quantity import (
    MEASURED_UNITS,
    UNKNOWN_UNIT,
    Quantity,
    quantity_for,
    quantity_of,
)
from legation.lists.trade_margins import trade_margins
from legation.record.figure import Figure

Ends = tuple[Fraction | None, Fraction | None]
# beyond this no quantity of a state lies; what does is a misprint that no arithmetic can use
ABSURD = Fraction(10) ** 18
_MONEY = re.compile(r"[$€£¥₸₽؋]|\b(?:dollars?|euros?|rubles?|roubles?|yuan|tenge|afghanis?|rupees?)\b")
SURE = 0.8
"""What is said less surely contradicts nothing."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A weighted sum of quantities between `low` and `high`; None is an open end."""

    terms: tuple[tuple[Quantity, Fraction], ...]
    low: Fraction | None
    high: Fraction | None


@dataclass(frozen=True, slots=True)
class Claim:
    """What one figure says. `stated` takes its interval as written, `allowed` with the margins of the list.

    `part` is the quantity it speaks of, `whole` the one that a relation compares it with.
    """

    figure: Figure
    part: Quantity
    whole: Quantity | None
    stated: tuple[Bound, ...]
    allowed: tuple[Bound, ...]

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """Every quantity that the claim bounds."""
        return (self.part,) if self.whole is None else (self.part, self.whole)


def is_sure(figure: Figure) -> bool:
    """Whether it was read with so little doubt that it may contradict others."""
    return figure.confidence is None or figure.confidence >= SURE


def read_claims(
    figures: Sequence[Figure], *, apart: Mapping[str, Fraction] | None = None
) -> tuple[Claim, ...]:
    """The claims of `figures` in their order; `apart` widens single figures, by their ids."""
    usable = [figure for figure in figures if figure.reporter and figure.reporter.id and is_sure(figure)]
    margins = apart or {}
    found: dict[int, Claim] = {}
    for place, figure in enumerate(usable):
        claim = _value_claim(figure, margins.get(figure.id, Fraction(0)))
        if claim is not None:
            found[place] = claim
    told = {claim.part.with_unit(UNKNOWN_UNIT) for claim in found.values()}
    dated: list[Figure] = []
    pending: dict[int, tuple[Quantity, Quantity]] = {}
    for place, figure in enumerate(usable):
        dated.append(_dated(figure, dated))
        linked = _linked(dated[-1], told)
        if linked is not None:
            pending[place] = linked
    while pending:
        units = _units(found.values())
        ready = {place: unit for place, pair in pending.items() if (unit := _unit(pair, units))}
        if not ready:
            ready = {min(pending): UNKNOWN_UNIT}
        for place, unit in ready.items():
            part, whole = (quantity.with_unit(unit) for quantity in pending.pop(place))
            claim = _relation_claim(usable[place], part, whole, margins.get(usable[place].id, Fraction(0)))
            if claim is not None:
                # a figure that gives a value and a relation says both
                found[place] = _joined(found[place], claim) if place in found else claim
    return tuple(found[place] for place in sorted(found))


# every check of a report asks for the ends of the same amounts
@lru_cache(maxsize=4096)
def ends_of(low: Decimal | None, high: Decimal | None) -> Ends | None:
    """The ends as exact fractions, or None where they bound nothing that a quantity can be."""
    if low is None and high is None:
        return None
    if any(end is not None and not end.is_finite() for end in (low, high)):
        return None
    ends = tuple(None if end is None else Fraction(end) for end in (low, high))
    return None if any(end is not None and abs(end) > ABSURD for end in ends) else (ends[0], ends[1])


@lru_cache(maxsize=4096)
def widened(ends: Ends, apart: Fraction) -> Ends:
    """The ends with the margins for digits cut off and for sources that count differently."""
    low, high = ends
    margins = trade_margins()
    if low is not None and high is not None and high - low <= margins.narrow * abs(high + low) / 2:
        slack = (high - low) * (margins.widening - 1) / 2
        low, high = low - slack, high + slack
    return (
        None if low is None else low - abs(low) * apart,
        None if high is None else high + abs(high) * apart,
    )


def _value_claim(figure: Figure, apart: Fraction) -> Claim | None:
    if figure.value is None:
        return None
    ends = ends_of(figure.value.low, figure.value.high)
    part = quantity_of(figure)
    if ends is None or (part.measure != "balance" and ends[1] is not None and ends[1] < 0):
        return None
    one = ((part, Fraction(1)),)
    return Claim(figure, part, None, (Bound(one, *ends),), (Bound(one, *widened(ends, apart)),))


def _linked(figure: Figure, told: AbstractSet[Quantity]) -> tuple[Quantity, Quantity] | None:
    """The quantity of a relation and the one it is relative to.

    A partner's share of the goods that are told of ('China took a third of the copper') is of those goods, unless what
    was traded with that partner in all is told as well.
    """
    relation = figure.relation
    # a balance is below nought as often as above, and grows or is a share of anything by its size alone
    if relation is None or (relation.kind != "change" and figure.measure == "balance"):
        return None
    part = quantity_for(figure, figure.measure, figure.product, figure.period)
    of = relation.of
    product = of.product if of.product or relation.kind == "share" else figure.product
    whole = quantity_for(figure, of.measure or figure.measure, product, of.period or figure.period)
    if relation.kind == "share" and product is None and part.product and whole not in told:
        of_all = replace(part, measure=whole.measure, partner=trade_margins().world)
        if of_all in told and of_all != part:
            return part, of_all
    if whole == part:
        if relation.kind != "share" or part.partner in (None, trade_margins().world):
            return None
        whole = replace(part, partner=trade_margins().world)
    return part, whole


def _dated(figure: Figure, before: Sequence[Figure]) -> Figure:
    """An undated share speaks of the whole that was last given, as a number rather than a growth."""
    relation = figure.relation
    if figure.period is not None or relation is None or relation.kind != "share":
        return figure
    wanted = quantity_for(figure, relation.of.measure or figure.measure, None, None)
    dated = [
        other
        for other in before
        if other.period and quantity_for(other, wanted.measure, None, None) == wanted
    ]
    same = [other for other in dated if other.measure == wanted.measure]
    values = [other for other in same if other.value]
    for group in (values, same, dated):
        if group:
            return replace(figure, period=group[-1].period)
    return figure


def _units(claims: Iterable[Claim]) -> dict[Quantity, set[str]]:
    known: dict[Quantity, set[str]] = {}
    for claim in claims:
        for quantity in claim.quantities:
            if quantity.unit != UNKNOWN_UNIT:
                known.setdefault(quantity.with_unit(UNKNOWN_UNIT), set()).add(quantity.unit)
    return known


def _unit(pair: tuple[Quantity, Quantity], known: Mapping[Quantity, set[str]]) -> str | None:
    """The one unit in which both are counted, else in which either is, else their trade as a whole."""
    part, whole = (known.get(quantity, set()) for quantity in pair)
    of_trade = {
        unit
        for quantity, units in known.items()
        if {quantity.reporter, quantity.partner} == {pair[0].reporter, pair[0].partner}
        and not quantity.product
        for unit in units
    }
    for candidates in (part & whole, part | whole, of_trade if pair[0].measure != "aid" else set()):
        if len(candidates) == 1:
            return next(iter(candidates))
        if candidates:
            return None
    return None


def _relation_claim(figure: Figure, part: Quantity, whole: Quantity, apart: Fraction) -> Claim | None:
    relation = figure.relation
    ends = ends_of(relation.low, relation.high) if relation else None
    if (
        relation is None
        or ends is None
        or (relation.kind != "change" and ends[1] is not None and ends[1] < 0)
    ):
        return None
    kind = relation.kind
    if kind == "change" and all(end is None or abs(end) <= 1 for end in ends):
        # nobody reports a change of a dollar: these are points of a share
        return None
    if kind == "change" and _MONEY.search(figure.evidence.quote) and part.unit in MEASURED_UNITS:
        return None  # '340,000 tons … $21 million, $4 million more': the change is of the money
    low, high = widened(ends, apart)
    if kind == "ratio":
        margin = trade_margins().growth_apart
        low, high = low - margin if low is not None else None, high + margin if high is not None else None
    stated, allowed = (_related(part, whole, kind, one) for one in (ends, (low, high)))
    return Claim(figure, part, whole, stated, allowed)


def _related(part: Quantity, whole: Quantity, kind: str, ends: Ends) -> tuple[Bound, ...]:
    low, high = ends
    one = Fraction(1)
    if kind == "change":
        return (Bound(((part, one), (whole, -one)), low, high),)
    if kind == "share":
        high = min(high, one) if high is not None else one
    # twice nothing is nothing, so that without this no circle of ratios would contradict itself
    bounds = [Bound(((whole, one),), ABSURD**-1, None)] if kind == "ratio" else []
    if low is not None:
        bounds.append(Bound(((part, one), (whole, -low)), Fraction(0), None))
    if high is not None:
        bounds.append(Bound(((part, one), (whole, -high)), None, Fraction(0)))
    return tuple(bounds)


def _joined(value: Claim, relation: Claim) -> Claim:
    return replace(
        value,
        whole=relation.whole,
        stated=value.stated + relation.stated,
        allowed=value.allowed + relation.allowed,
    )
