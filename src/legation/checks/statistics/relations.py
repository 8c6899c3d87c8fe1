"""Growths, shares and changes against official statistics: both numbers that they compare have to be official.

In:  a claim that relates two quantities.
Out: Related: the verdict, why, and the official numbers on both sides.
Law: a growth is of one source's own numbers, so that both come from the same source and the same side of the trade. A
     growth that does not fit its year but fits another is left open: the report may mean that year.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from legation.checks.arithmetic.conflicts.finding import slip_towards, snippet, stated_range
from legation.checks.arithmetic.quantities.claims import Claim, Ends
from legation.checks.arithmetic.quantities.quantity import Quantity
from legation.checks.arithmetic.quantities.quantity_words import quantity_words
from legation.checks.statistics.against import Fit, Outcome, ends, far, meet, ratio_of, sharpest
from legation.checks.statistics.lookup import UNITS, Lookup, moved, unaskable
from legation.checks.statistics.words import fits_another_year, open_words, ratio_words
from legation.lists.trade_margins import trade_margins
from legation.record.check import Verdict
from legation.trade.official import Official

# how many years back a growth may be meant to go
_BACK = 5
_FITS: tuple[Fit, ...] = ("exactly", "nearly", "not")


@dataclass(frozen=True, slots=True)
class Related:
    """What comes of holding a relation against two official numbers."""

    verdict: Verdict
    explanation: str
    told: tuple[Official, ...] = ()
    suggestion: str | None = None


def related(claim: Claim, lookup: Lookup, basis: frozenset[str]) -> Related:
    """Hold a relation against what is official for both its quantities."""
    assert claim.whole is not None
    for unit in UNITS if claim.part.unit not in UNITS else (claim.part.unit,):
        part, whole = claim.part.with_unit(unit), claim.whole.with_unit(unit)
        if reason := unaskable(part) or unaskable(whole):
            if unit == UNITS[-1] or claim.part.unit in UNITS:
                return Related("open", open_words(claim, reason))
            continue
        parts, wholes = _usable(lookup.officials(part), basis), _usable(lookup.officials(whole), basis)
        if not parts or not wholes:
            continue
        fit, bounds, by = _best(claim, parts, wholes)
        if by is None:
            continue
        if fit == "not":
            return _misfit(claim, lookup, Outcome("contradicted", by), bounds, parts + wholes)
        return Related("supported", ratio_words(claim, Outcome("supported", by, fit), bounds), parts + wholes)
    return Related("open", open_words(claim, _lacking(claim, lookup)))


def _misfit(
    claim: Claim, lookup: Lookup, outcome: Outcome, bounds: Ends, told: tuple[Official, ...]
) -> Related:
    year = _other_base(claim, lookup)
    if year is not None:
        return Related("open", fits_another_year(claim, bounds, year), told)
    if far(stated_range(claim), bounds):
        words = "what is official for the two numbers lies so far from it that they hardly speak of one thing"
        return Related("open", open_words(claim, words), told)
    slip = slip_towards(claim, bounds, most=1)
    meant = snippet(claim).replace(slip.written, slip.meant, 1) if slip is not None else None
    return Related("contradicted", ratio_words(claim, outcome, bounds), told, meant)


def _best(
    claim: Claim, parts: Sequence[Official], wholes: Sequence[Official]
) -> tuple[Fit, Ends, Official | None]:
    """The two numbers of one source that fit best, and what they make of the relation."""
    relation = claim.figure.relation
    assert relation is not None
    stated, margin = stated_range(claim), trade_margins().growth_apart
    slack = (
        None if stated[0] is None else stated[0] - margin,
        None if stated[1] is None else stated[1] + margin,
    )
    tried: list[tuple[int, Ends, Official]] = []
    for part in parts:
        for whole in wholes:
            if part.mirrored != whole.mirrored or part.source != whole.source:
                continue
            one, other = ends(part), ends(whole)
            bounds = _difference(one, other) if relation.kind == "change" else ratio_of(one, other)
            tried.append(
                (0 if meet(slack, bounds) else 1 if meet(_loosely(slack), bounds) else 2, bounds, part)
            )
    if not tried:
        return "not", (None, None), None
    place, bounds, by = min(tried, key=lambda one: one[0])
    return _FITS[place], bounds, by


def _loosely(bounds: Ends) -> Ends:
    # both numbers may be off by the margin, each its own way
    apart = 2 * trade_margins().sources_apart
    return (
        None if bounds[0] is None else bounds[0] - abs(bounds[0]) * apart,
        None if bounds[1] is None else bounds[1] + abs(bounds[1]) * apart,
    )


def _difference(part: Ends, whole: Ends) -> Ends:
    return (
        None if part[0] is None or whole[1] is None else part[0] - whole[1],
        None if part[1] is None or whole[0] is None else part[1] - whole[0],
    )


def _usable(told: tuple[Official, ...], basis: frozenset[str]) -> tuple[Official, ...]:
    return tuple(one for one in sharpest(_whole(told)) if one.basis is None or one.teller in basis)


def _whole(told: tuple[Official, ...]) -> list[Official]:
    return [one for one in told if one.whole]


def _other_base(claim: Claim, lookup: Lookup) -> int | None:
    """The year since which the growth would be that; None where there is none."""
    whole, relation = claim.whole, claim.figure.relation
    if whole is None or relation is None or relation.kind != "ratio" or whole.start is None:
        return None
    if (whole.measure, whole.product) != (claim.part.measure, claim.part.product):
        return None
    unit = claim.part.unit if claim.part.unit in UNITS else UNITS[0]
    parts = sharpest(_whole(lookup.officials(claim.part.with_unit(unit))))
    for back in range(1, _BACK):
        base = _years_before(whole.with_unit(unit), back)
        wholes = sharpest(_whole(lookup.officials(base)))
        if parts and wholes and _best(claim, parts, wholes)[0] == "exactly":
            return whole.start.year - back
    return None


def _years_before(quantity: Quantity, years: int) -> Quantity:
    return replace(quantity, start=moved(quantity.start, -years), end=moved(quantity.end, -years))


def _lacking(claim: Claim, lookup: Lookup) -> str:
    """Which of the two numbers of a relation no statistics give."""
    assert claim.whole is not None
    missing = [
        quantity_words(quantity)
        for quantity in (claim.part, claim.whole)
        if not any(one.whole for unit in UNITS for one in lookup.officials(quantity.with_unit(unit)))
    ]
    if not missing:
        return "no one source gives both numbers that it compares, in one unit and on one basis"
    return f"no official number is at hand for {' nor for '.join(missing)}"
