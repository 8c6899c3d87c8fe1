"""The figures of one report, made comparable before they are held against each other.

In:  the figures as they were read, and the day of the report.
Out: the same figures with what the report takes for granted filled in, without those whose reading is in
     doubt.
Law: a report that names no partner and none but the world means the world; 'since September' ends with the
     report; the growth of five months 'over last year' is over the same months. Where two readings of the very
     same thing disagree and no slip of the pen explains it, the report speaks of two things and a reading was
     wrong: neither is held against it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from legation.checks.arithmetic.conflicts.finding import said_by_several, slip_towards, stated_range
from legation.checks.arithmetic.quantities.bare_numbers import with_units
from legation.checks.arithmetic.quantities.claims import Claim, Ends, ends_of, read_claims, widened
from legation.checks.arithmetic.quantities.quantity import TRADE, territory
from legation.checks.arithmetic.solving.slip_search import narrow
from legation.lists.trade_margins import trade_margins
from legation.record.actor import Actor
from legation.record.figure import Figure
from legation.record.period import Period

_RE_EXPORTS = re.compile(r"\bre-?exports?\b", re.IGNORECASE)
_OF_WHICH = re.compile(r"\bof (?:which|them)\b")
# two numbers with fewer digits are as easily two numbers as a slip
_DIGITS = 3


def settled(figures: Sequence[Figure], published: date | None) -> tuple[Figure, ...]:
    """The figures of one report as its readers take them."""
    closed = [_closed(figure, published) for figure in _with_the_world(with_units(figures))]
    aligned = [_aligned(figure) for figure in _of_their_goods(closed)]
    doubtful = {claim.figure.id for claim in _doubtful(read_claims(aligned))}
    return tuple(figure for figure in aligned if figure.id not in doubtful)


def _with_the_world(figures: Sequence[Figure]) -> list[Figure]:
    """Trade without a partner is trade with the world, in a report that names no other partner of that state."""
    world = trade_margins().world
    partners: defaultdict[str | None, set[str | None]] = defaultdict(set)
    for figure in figures:
        if figure.measure in TRADE and figure.reporter:
            partners[figure.reporter.state].add(figure.partner.id if figure.partner else None)
    return [
        replace(figure, partner=Actor(world, "the world"))
        if figure.partner is None
        and figure.measure in TRADE
        and figure.reporter
        and partners[figure.reporter.state] == {None, world}
        else figure
        for figure in figures
    ]


def _closed(figure: Figure, published: date | None) -> Figure:
    """'Since September' ends with the report, and what it is compared with as many years before."""
    period = figure.period
    if published is None or period is None or period.end or not period.start or period.start > published:
        return figure
    known = replace(figure, period=Period(period.start, published, "day"))
    of = figure.relation.of.period if figure.relation else None
    if figure.relation is None or of is None or of.end or not of.start or of.start > period.start:
        return known
    end = _years_before(published, period.start.year - of.start.year)
    if end < of.start:
        return known
    reference = replace(figure.relation.of, period=Period(of.start, end, "day"))
    return replace(known, relation=replace(figure.relation, of=reference))


def _aligned(figure: Figure) -> Figure:
    """Five months against 'last year' are against its same five months."""
    relation, period = figure.relation, figure.period
    of = relation.of.period if relation else None
    if relation is None or relation.kind == "share" or period is None or of is None:
        return figure
    if not (period.start and period.end and of.start and of.end) or of.precision != "year":
        return figure
    back = period.start.year - of.start.year
    if period.precision == "year" or back <= 0 or period.end - period.start >= of.end - of.start:
        return figure
    same = Period(_years_before(period.start, back), _years_before(period.end, back), period.precision)
    return replace(figure, relation=replace(relation, of=replace(relation.of, period=same)))


def _of_their_goods(figures: Sequence[Figure]) -> list[Figure]:
    """Re-exports are a part of the exports; 'imports, half of which were clothing, reached …' are of all goods."""
    shared = [figure for figure in figures if figure.relation and figure.relation.kind == "share"]
    found: list[Figure] = []
    for figure in figures:
        quote = figure.evidence.quote
        if figure.product is None and _RE_EXPORTS.search(quote):
            found.append(replace(figure, product="re-exports"))
        elif (
            figure.value is not None
            and figure.product is not None
            and _OF_WHICH.search(quote)
            and any(
                one.product == figure.product and one.evidence.overlaps(figure.evidence) for one in shared
            )
        ):
            found.append(replace(figure, product=None))
        else:
            found.append(figure)
    return found


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def _doubtful(claims: Sequence[Claim]) -> Iterable[Claim]:
    """Claims on the very same thing that exclude each other."""
    relations = _grouped(
        [claim for claim in claims if claim.whole is not None],
        lambda claim: (claim.part, claim.whole, _kind(claim)),
    )
    values = _grouped([claim for claim in claims if claim.whole is None], lambda claim: claim.part)
    for group in relations:
        if _at_odds(group):
            yield from (claim for claim in group if not _bears_out(claim, claims))
    for group in values:
        if _at_odds(group):
            yield from (claim for claim in group if not any(_swapped(claim, other) for other in group))


def _grouped(claims: Sequence[Claim], same: Callable[[Claim], object]) -> list[list[Claim]]:
    groups: defaultdict[object, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[same(claim)].append(claim)
    return [group for group in groups.values() if len(group) > 1]


def _kind(claim: Claim) -> str:
    return claim.figure.relation.kind if claim.figure.relation else ""


def _at_odds(group: Sequence[Claim]) -> bool:
    return any(
        not _meet(_allowed(one), _allowed(other)) and not said_by_several((one, other))
        for place, one in enumerate(group)
        for other in group[:place]
    )


def _allowed(claim: Claim) -> Ends:
    return widened(stated_range(claim), Fraction(0))


def _meet(one: Ends, other: Ends) -> bool:
    """Whether two ranges have a number in common."""
    return not (
        (one[1] is not None and other[0] is not None and one[1] < other[0])
        or (other[1] is not None and one[0] is not None and other[1] < one[0])
    )


def _bears_out(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether the numbers that a ratio links are given, and give it."""
    part, whole = (_given(quantity, claims) for quantity in claim.quantities)
    if _kind(claim) != "ratio" or part is None or whole is None or not whole[0] or not whole[1]:
        return False
    given = (None if part[0] is None else part[0] / whole[1], None if part[1] is None else part[1] / whole[0])
    return _meet(given, _allowed(claim))


def _given(quantity: object, claims: Sequence[Claim]) -> Ends | None:
    for claim in claims:
        if claim.whole is None and claim.part == quantity and claim.figure.value:
            return ends_of(claim.figure.value.low, claim.figure.value.high)
    return None


def _of_one_teller(one: Claim, other: Claim) -> bool:
    """Whether no two sides' statistics are set beside each other."""
    return territory(one.figure.reporter) == territory(other.figure.reporter)


def _swapped(one: Claim, other: Claim) -> bool:
    """Whether two digits that changed places turn a number of some length into another of the group."""
    if one is other or _meet(_allowed(one), _allowed(other)) or not _of_one_teller(one, other):
        return False
    if not (narrow(stated_range(one)) and narrow(stated_range(other))):
        return False
    slips = (
        slip_towards(one, stated_range(other), most=1),
        slip_towards(other, stated_range(one), most=1),
    )
    return any(slip is not None and sum(sign.isdigit() for sign in slip.written) >= _DIGITS for slip in slips)
