"""What follows from figures that no report states.

In:  figures.
Out: a Derived bound for each quantity that they fix more narrowly together than any of them does alone.
Law: a number that follows is marked as derived and names the figures that it rests on. Figures that
     contradict one another prove anything, so none of them is used.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from legation.checks.arithmetic.conflicts.within import conflicts_in
from legation.checks.arithmetic.quantities.claims import Bound, Claim, read_claims
from legation.checks.arithmetic.quantities.identities import identities
from legation.checks.arithmetic.quantities.quantity import TRADE, UNKNOWN_UNIT, Quantity
from legation.checks.arithmetic.quantities.quantity_words import quantity_words, when_words
from legation.checks.arithmetic.solving.solver import Range, Solver, clusters
from legation.checks.wording import place_name, range_words
from legation.record.figure import Figure

# a range this many times as wide as its low end is a lower bound to a reader
_WIDE = 2
# beyond this many quantities a reader is not told more by all of their ranges
MOST_QUANTITIES = 60


@dataclass(frozen=True, slots=True)
class Derived:
    """A range of a quantity that follows from the figures in `rests_on`, and a sentence that says so."""

    quantity: Quantity
    low: Fraction | None
    high: Fraction | None
    unit: str
    rests_on: tuple[str, ...]
    sentence: str


def follows(figures: Sequence[Figure]) -> tuple[Derived, ...]:
    """The bounds that follow from `figures`, those of one trade together."""
    doubtful = {claim.figure.id for conflict in conflicts_in(figures) for claim in conflict}
    claims = read_claims([figure for figure in figures if figure.id not in doubtful])
    always = identities(quantity for claim in claims for quantity in claim.quantities)
    found: list[Derived] = []
    for cluster in clusters([claim.stated for claim in claims], always):
        members = [claims[place] for place in cluster.claims]
        if len(members) > 1:
            solver = Solver([claim.stated for claim in members], cluster.always)
            found += _of_cluster(members, cluster.always, solver)
    return tuple(found)


def _of_cluster(members: Sequence[Claim], always: Sequence[Bound], solver: Solver) -> Iterator[Derived]:
    everyone = range(len(members))
    if solver.can_hold(everyone) is not True:
        return
    quantities = {quantity for bound in always for quantity, _ in bound.terms if _worth_saying(quantity)}
    for quantity in sorted(quantities, key=lambda one: one.key)[:MOST_QUANTITIES]:
        low, high = solver.range_of(quantity, everyone)
        ends = _tighter(quantity, (low, high), members)
        if ends is None:
            continue
        needed = _rests_on(quantity, ends, solver, len(members))
        if len(needed) < 2:
            continue
        ids = tuple(members[place].figure.id for place in needed)
        yield Derived(quantity, ends[0], ends[1], quantity.unit, ids, f"so {_sentence(quantity, ends)}")


def _worth_saying(quantity: Quantity) -> bool:
    return quantity.measure in TRADE and not quantity.vague and quantity.unit != UNKNOWN_UNIT


def _tighter(quantity: Quantity, ends: Range, members: Sequence[Claim]) -> Range | None:
    """The range, if it says more than every figure that gives the quantity outright."""
    low, high = ends
    if low is None or abs(low) < 1:
        # nothing, or the trifle that keeps the base of a ratio from being nothing
        low = None if quantity.measure != "balance" else low
    if low is None or (high is not None and low == high == 0):
        return None
    for claim in members:
        if claim.part == quantity and claim.whole is None:
            return None
    return low, high


def _rests_on(quantity: Quantity, ends: Range, solver: Solver, count: int) -> list[int]:
    one = ((quantity, Fraction(1)),)
    needed: set[int] = set()
    for end, side in zip(ends, (-1, 1), strict=True):
        if end is None:
            continue
        beyond = end + side * max(abs(end), Fraction(1)) / 10**9
        broken = Bound(one, None, beyond) if side < 0 else Bound(one, beyond, None)
        needed |= solver.needed_for(range(count), broken)
    return sorted(needed)


def _sentence(quantity: Quantity, ends: Range) -> str:
    low, high = ends
    if low is not None and high is not None and low > 0 and high > _WIDE * low:
        high = None
    size = range_words(low, high, quantity.unit)
    product = f" of {quantity.product}" if quantity.product else ""
    reporter, partner = place_name(quantity.reporter), place_name(quantity.partner)
    when = when_words(quantity)
    if quantity.measure == "exports":
        return f"{reporter} exported {size}{product} to {partner} {when}."
    if quantity.measure == "imports":
        return f"{reporter} imported {size}{product} from {partner} {when}."
    was = "was" if quantity.measure == "balance" else "came to"
    return f"{quantity_words(quantity)} {was} {size}."
