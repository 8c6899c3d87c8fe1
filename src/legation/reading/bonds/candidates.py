"""The numbers that words may bind together: those of one unit, or a product, close enough to each other in the text.

In:  the amounts of a report, in its order.
Out: a Candidate for each number that others may make.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from legation.reading.amounts import Amount
from legation.reading.bonds.bond import BondKind
from legation.reading.bonds.written import RELATIONS, is_percentage, written

SHARES, BARE = "%", "bare"
UNBOUND = frozenset({"points", "ordinal"})

RELATED = 6
"""So many numbers on, at most, stand a part and its whole from their share."""

ADDED, APART = 8, 6
"""So many numbers on, at most, stand two addends from their total, and from each other."""

MULTIPLIED = 5
"""So many numbers on, at most, stand two factors from their product."""

RUN, RUN_ADDED = range(3, 8), 9
"""So many addends stand one behind the other, and so far on from their total."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number that others may make, by their places among the amounts."""

    kind: BondKind
    made: int
    of: tuple[int, ...]


def candidates(amounts: Sequence[Amount]) -> list[Candidate]:
    """All bonds that there may be among the amounts of a report."""
    alike = dict[str, list[int]]()
    for place, unit in enumerate(units_of(amounts)):
        if unit is not None and amounts[place].value:
            alike.setdefault(unit, []).append(place)
    sums = [one for places in alike.values() for one in _sums(places)]
    measured = [places for unit, places in alike.items() if unit != SHARES]
    related = [one for places in measured for one in _relations(places, amounts)]
    return sums + related + list(_products(sorted(place for places in measured for place in places), amounts))


def by_family(found: Sequence[Candidate]) -> tuple[list[Candidate], list[Candidate]]:
    """Shares, growths and products among candidates, and the sums."""
    return [one for one in found if one.kind != "sum"], [one for one in found if one.kind == "sum"]


def units_of(amounts: Sequence[Amount]) -> list[str | None]:
    """The unit of each amount; a bare number has that of the last one before it; None is bound to nothing."""
    found, last = list[str | None](), BARE
    for amount in amounts:
        if amount.kind in RELATIONS:
            found.append(SHARES)
        elif amount.kind in UNBOUND:
            found.append(None)
        else:
            last = last if amount.kind == "number" else _own_unit(amount)
            found.append(last)
    return found


def _sums(places: Sequence[int]) -> Iterator[Candidate]:
    for total in places:
        others = [place for place in places if place != total]
        for pair in combinations(others, 2):
            if pair[1] - pair[0] <= APART and _farthest(total, pair) <= ADDED:
                yield Candidate("sum", total, pair)
        for size in RUN:
            for start in range(len(others) - size + 1):
                addends = tuple(others[start : start + size])
                if _farthest(total, addends) <= RUN_ADDED:
                    yield Candidate("sum", total, addends)


def _relations(places: Sequence[int], amounts: Sequence[Amount]) -> Iterator[Candidate]:
    for made, amount in enumerate(amounts):
        number = written(amount)
        if number is None:
            continue
        falls = is_percentage(amount) or not number.is_multiple  # nothing falls threefold
        kinds: tuple[BondKind, ...] = ("share", "rise", "fall") if falls else ("share", "rise")
        near = [place for place in places if abs(place - made) <= RELATED]
        for pair in permutations(near, 2):
            yield from (Candidate(kind, made, pair) for kind in kinds)


def _products(places: Sequence[int], amounts: Sequence[Amount]) -> Iterator[Candidate]:
    """What measures or counts may be so many of another: not all three are told in one unit."""
    own = [_own_unit(amount) for amount in amounts]
    for made in places:
        near = [place for place in places if place != made and abs(place - made) <= MULTIPLIED]
        for pair in combinations(near, 2):
            told = {own[place] for place in (made, *pair)}
            if len(told) > 1 or BARE in told:
                yield Candidate("times", made, pair)


def _own_unit(amount: Amount) -> str:
    return BARE if amount.kind == "number" else amount.interval.unit or BARE


def _farthest(total: int, addends: Sequence[int]) -> int:
    return max(abs(total - one) for one in addends)
