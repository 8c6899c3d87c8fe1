"""What always holds between quantities, whoever reports them.

In:  the quantities that claims speak of.
Out: Bounds that no claim is needed for: turnover is exports and imports, a part is at most its whole,
     a month at most its year, a partner's imports mirror the exports to it: between reports within a margin. Within one
     report they are one flow where only one side's number is told; where both are, the report knows that two customs
     services count, and only numbers that are many times apart are an error of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from itertools import pairwise

from legation.checks.arithmetic.quantities.claims import Bound
from legation.checks.arithmetic.quantities.quantity import FLOWS, MEASURED_UNITS, TRADE, Quantity, is_whole
from legation.lists.organisations import organisations
from legation.lists.trade_margins import trade_margins

ONE = Fraction(1)
ZERO = Fraction(0)


def identities(quantities: Iterable[Quantity], *, one_report: bool = False) -> tuple[Bound, ...]:
    """Every identity among `quantities`, with the quantities that complete a turnover or a balance."""
    known = sorted(set(quantities), key=lambda quantity: quantity.key)
    sums = [bound for group in _grouped(known, _of_one_trade) for bound in _trade_sums(group, one_report)]
    known = sorted(
        {*known, *(quantity for bound in sums for quantity, _ in bound.terms)},
        key=lambda quantity: quantity.key,
    )
    found = [Bound(((quantity, ONE),), ZERO, None) for quantity in known if quantity.measure != "balance"]
    found += sums
    parts = (
        (_but_for_product, _product_parts),
        (_but_for_partner, _partner_parts),
        (_but_for_period, _period_parts),
    )
    for same, bounds in parts:
        for group in _grouped(known, same):
            found += bounds(group)
    return tuple(found)


def _grouped(quantities: Iterable[Quantity], same: Callable[[Quantity], object]) -> Iterator[list[Quantity]]:
    groups: defaultdict[object, list[Quantity]] = defaultdict(list)
    for quantity in quantities:
        groups[same(quantity)].append(quantity)
    yield from (group for group in groups.values() if len(group) > 1)


def _but_for_product(one: Quantity) -> object:
    return one.measure, one.reporter, one.partner, one.start, one.end, one.unit


def _but_for_partner(one: Quantity) -> object:
    return one.measure, one.reporter, one.product, one.start, one.end, one.unit


def _but_for_period(one: Quantity) -> object:
    return one.measure, one.reporter, one.partner, one.product, one.unit


def _of_one_trade(quantity: Quantity) -> object:
    if quantity.measure not in TRADE:
        return quantity
    pair = frozenset((quantity.reporter, quantity.partner))
    return pair, quantity.product, quantity.start, quantity.end, quantity.unit


def _trade_sums(group: list[Quantity], one_report: bool) -> Iterator[Bound]:
    """Turnover is exports and imports, the balance what is between them, from the side that says more."""
    flows = [quantity for quantity in group if quantity.measure != "turnover"]
    turnovers = [quantity for quantity in group if quantity.measure == "turnover"]
    if not flows:
        return
    sides = sorted({quantity.reporter or "" for quantity in flows})
    side = max(sides, key=lambda one: (sum(q.reporter == one for q in flows), -sides.index(one)))
    exports = next(q for q in flows if q.reporter == side).with_measure("exports")
    imports = exports.with_measure("imports")
    for turnover in turnovers or [_turnover(exports)]:
        yield Bound(((turnover, ONE), (exports, -ONE), (imports, -ONE)), ZERO, ZERO)
    for balance in (q for q in flows if q.measure == "balance"):
        mine = balance.reporter == side
        ours, theirs = (exports, imports) if mine else (imports, exports)
        yield Bound(((balance, ONE), (ours, -ONE), (theirs, ONE)), ZERO, ZERO)
    if exports.partner is None or is_whole(exports.partner):
        return
    margins = trade_margins()
    low, high = margins.mirror_low, margins.mirror_high
    for mirror in (q for q in flows if q.reporter != side and q.measure != "balance"):
        sold, bought = (mirror, imports) if mirror.measure == "exports" else (exports, mirror)
        if one_report:
            both = sold in flows and bought in flows
            low, high = (1 / margins.misplaced, margins.misplaced) if both else (ONE, ONE)
        yield Bound(((bought, ONE), (sold, -low)), ZERO, None)
        yield Bound(((bought, ONE), (sold, -high)), None, ZERO)


def _turnover(exports: Quantity) -> Quantity:
    reporter, partner = exports.reporter, exports.partner
    if reporter and partner and not is_whole(reporter) and not is_whole(partner):
        reporter, partner = sorted((reporter, partner))
    return replace(exports, measure="turnover", reporter=reporter, partner=partner)


def _product_parts(group: list[Quantity]) -> Iterator[Bound]:
    """A product is part of the measure, and so are several that do not hold one another."""
    whole = next((quantity for quantity in group if not quantity.product), None)
    # so many tonnes told without their goods are of some goods
    if whole is None or whole.measure not in FLOWS or whole.unit in MEASURED_UNITS:
        return
    apart: list[Quantity] = []
    words: set[str] = set()
    for quantity in group:
        if quantity is whole:
            continue
        yield _at_most([quantity], whole)
        own = set(quantity.product.replace(",", " ").split()) - {"and"}
        if quantity.product not in trade_margins().broad_products and not own & words:
            apart.append(quantity)
            words |= own
    if len(apart) > 1:
        yield _at_most(apart, whole)


def _partner_parts(group: list[Quantity]) -> Iterator[Bound]:
    """A partner is part of the world, and of the group of states that it belongs to.

    What was traded with a union of states is no further part beside theirs: Romania's is in the Union's.
    """
    margins = trade_margins()
    by_partner = {quantity.partner: quantity for quantity in group if quantity.measure in TRADE[:3]}
    world = by_partner.get(margins.world)
    for name, members in margins.groups.items():
        whole = by_partner.get(name)
        inside = [by_partner[member] for member in members if member in by_partner]
        if whole and inside:
            yield _at_most(inside, whole)
    if world:
        unions = {*margins.groups, *organisations()}
        states = [q for partner, q in by_partner.items() if partner not in (None, margins.world, *unions)]
        groups = [q for partner, q in by_partner.items() if partner in unions]
        for whole in groups:
            yield _at_most([whole], world)
        if states:
            yield _at_most(states, world)


def _period_parts(group: list[Quantity]) -> Iterator[Bound]:
    """Within a year its months, and parts that leave no day out make up the whole."""
    dated = [q for q in group if q.start and q.end and q.measure in FLOWS]
    for whole in dated:
        inside = [q for q in dated if q is not whole and _within(q, whole)]
        for part in inside:
            # a part of a part is held by that part already
            if not any(_within(part, other) for other in inside if other is not part):
                yield _at_most([part], whole)
        row = _side_by_side(inside)
        if len(row) > 1:
            yield _at_most(row, whole, exactly=_tiles(row, whole))


def _within(part: Quantity, whole: Quantity) -> bool:
    if not (part.start and part.end and whole.start and whole.end):
        return False
    inside = whole.start <= part.start and part.end <= whole.end
    return inside and (part.start, part.end) != (whole.start, whole.end)


def _side_by_side(parts: list[Quantity]) -> list[Quantity]:
    """As many parts as fit beside one another without sharing a day."""
    row: list[Quantity] = []
    for part in sorted(parts, key=lambda q: (q.end, q.start)):
        if not row or (part.start and row[-1].end and row[-1].end < part.start):
            row.append(part)
    return row


def _tiles(row: list[Quantity], whole: Quantity) -> bool:
    if row[0].start != whole.start or row[-1].end != whole.end:
        return False
    return all(
        first.end is not None and first.end + timedelta(days=1) == second.start
        for first, second in pairwise(row)
    )


def _at_most(parts: list[Quantity], whole: Quantity, *, exactly: bool = False) -> Bound:
    terms = (*((part, ONE) for part in parts), (whole, -ONE))
    return Bound(terms, ZERO if exactly else None, ZERO)
