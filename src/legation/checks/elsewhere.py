"""A number that others of the text explain exactly is perhaps told of those, and contradicts nothing.

In:  a check of numbers that words bind together, all numbers of the text.
Out: the check as it is, or as an open one that says by what else its number is explained.
Why: '$38.7 million, or 17 percent' behind '$105 million, 45 percent of the whole' is of the whole, not of what was
     told right before; where $232 million stand in the text, that is plain from the numbers alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, permutations

from legation.checks.arithmetic.amounts.company import in_company
from legation.checks.arithmetic.amounts.ranges import Closed, divided, ends_told
from legation.checks.verdicts import opened
from legation.checks.wording import listed
from legation.reading.amounts import Amount
from legation.reading.bonds.written import RELATIONS, written
from legation.record.check import Check

PASSAGE = 300
"""Characters within which numbers make each other up that no words bind."""

ROUNDED = 0.0005
"""A percentage is told to the tenth of a point, or cut off there."""

ROUND = Fraction(3, 20)
"""What leaves more than so much of the smallest number open fits by chance."""

SHARP, SHARP_RATE = 0.01, 0.05
"""What two numbers give is known within so much, or so much of the percentage; what is known worse fits by chance."""

Explained = tuple[Amount, ...]


def explained_elsewhere(check: Check, amounts: Sequence[Amount]) -> Check:
    """The check, told as open where the number that it calls wrong fits others."""
    if check.kind != "arithmetic" or check.verdict != "contradicted" or check.about:
        return check
    made, *told = (next((one for one in amounts if one.span.overlaps(span)), None) for span in check.evidence)
    if made is None:
        return check
    others = [one for one in amounts if not one.span.overlaps(made.span)]
    found = next(_explains(made, [one for one in told if one is not None], others), None)
    if found is None:
        return check
    fits = listed([f"‘{one.span.quote}’" for one in found])
    return opened(check, f"‘{made.span.quote}’ fits {fits}, of which it may be told.")


def _explains(made: Amount, told: Sequence[Amount], others: Sequence[Amount]) -> Iterator[Explained]:
    """What else makes a number: of a percentage another number beside one of those told; of others any two.

    Percentages that are added to one another leave too much to chance.
    """
    if made.kind in RELATIONS:
        for one in (one for one in told if one.kind not in RELATIONS):
            mates = (two for two in others if two.interval.unit == one.interval.unit and two not in told)
            yield from ((one, two) for two in mates if _relates(made, one, two))
        return
    alike = [one for one in others if one.interval.unit == made.interval.unit]
    for one, other in combinations(alike, 2):
        if one in told and other in told and made.value > max(one.value, other.value):
            continue  # 'sold 742 and bought 38 million, a surplus of 780': what they make is no difference
        if one in told or other in told or _reach((one, other, made)) <= PASSAGE:
            if _adds_up(made, one, other):
                yield one, other


def _reach(amounts: Sequence[Amount]) -> int:
    return max(one.span.end for one in amounts) - min(one.span.start for one in amounts)


def _adds_up(made: Amount, one: Amount, other: Amount) -> bool:
    """Whether any of three numbers is the sum of the other two, to within what the roundest of them leaves open."""
    known = [ends for amount in in_company([made, one, other]) if (ends := ends_told(amount)) is not None]
    if len(known) < len((made, one, other)):
        return False
    slack = max(high - low for low, high in known) / 2
    small, middle, great = sorted((low + high) / 2 for low, high in known)
    return slack <= ROUND * small and abs(small + middle - great) <= slack


def _relates(made: Amount, one: Amount, other: Amount) -> bool:
    """Whether a percentage is the share of one number in another, or the growth from the one to the other."""
    number = written(made)
    if number is None or number.low is None or number.high is None or made.hedge is not None:
        return False
    sharp = max(SHARP, SHARP_RATE * abs(number.value))
    return any(
        high - low <= sharp and low <= number.high + ROUNDED and number.low - ROUNDED <= high
        for part, whole in permutations((one, other))
        for low, high in _ways(part, whole)
    )


def _ways(part: Amount, whole: Amount) -> Iterator[tuple[float, float]]:
    """What one number is of another, by how much it is more, and by how much less."""
    some, all_of_it = ends_told(part), ends_told(whole)
    if some is None or all_of_it is None or all_of_it[0] <= 0:
        return
    quotient: Closed = divided(some, all_of_it)
    low, high = float(quotient[0]), float(quotient[1])
    yield from ((low, high), (low - 1, high - 1), (1 - high, 1 - low))
