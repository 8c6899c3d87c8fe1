"""A claim's interval against the official ones: which fit, how nearly, and which other year fits better.

In:  the bounds that a report gives, and what each teller says officially.
Out: Outcome: the verdict, the number that decides it, and the year whose number it is instead.
Law: a claim fits that shares a number with one official interval, whoever tells it; nearly, where it does within the
     margin for sources that count by their own definitions. It is contradicted only by a whole number, or by a bound
     that it lies beyond. What is not published contradicts nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from legation.checks.arithmetic.quantities.claims import Ends, widened
from legation.lists.trade_margins import trade_margins
from legation.record.check import Verdict
from legation.trade.official import Official

Fit = Literal["exactly", "nearly", "not"]
# what lies further off is more likely another quantity than a wrong number
FAR = 3
# a number with at least three digits is as good as never another year's by chance
_TELLING = Fraction(1, 200)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comes of a comparison. `by` is the official number that decides, `fit` how well the claim fits it,
    `year` the other year whose number the claim is, with that number in `then`.
    """

    verdict: Verdict
    by: Official | None = None
    fit: Fit = "not"
    year: int | None = None
    then: Official | None = None


def compared(
    claim: Ends,
    told: Sequence[Official],
    other_years: Mapping[int, Sequence[Official]] | None = None,
    same_basis: frozenset[str] = frozenset(),
) -> Outcome:
    """Hold the bounds of a claim against what is official; `same_basis` are the tellers by whose basis it counts."""
    whole = sharpest([one for one in told if one.whole])
    exact = [one for one in whole if meet(claim, ends(one))]
    if exact:
        return Outcome("supported", min(exact, key=lambda one: _off_centre(claim, ends(one))), "exactly")
    instead = _other_year(claim, other_years or {}) if whole else None
    near = min(
        (one for one in whole if meet(loosely(claim), ends(one))),
        key=lambda one: _apart(claim, ends(one)),
        default=None,
    )
    if near is not None and instead is None:
        return Outcome("supported", near, "nearly")
    # numbers of another basis confirm, and contradict nothing that they do not speak of
    whole = [one for one in whole if one.basis is None or one.teller in same_basis]
    if whole:
        nearest = min(whole, key=lambda one: _apart(claim, ends(one)))
        year, then = instead or (None, None)
        return Outcome("contradicted", near or nearest, "not", year, then)
    bounds = [one for one in told if not one.whole and (one.basis is None or one.teller in same_basis)]
    beyond = next((one for one in bounds if not meet(loosely(claim), ends(one))), None)
    if beyond is not None:
        return Outcome("contradicted", beyond)
    return Outcome("open", told[0] if told else None)


def sharpest(told: Sequence[Official]) -> list[Official]:
    """The numbers without those that only round another: 'nearly 13.9 billion' beside 13.932 billion."""
    return [
        one
        for one in told
        if not any(
            _width(other) * 4 < _width(one) and meet(loosely(ends(other)), ends(one))
            for other in told
            if other is not one
        )
    ]


def _width(one: Official) -> Fraction:
    low, high = ends(one)
    return Fraction(0) if low is None or high is None else high - low


def _off_centre(claim: Ends, official: Ends) -> Fraction:
    """How far apart the middles lie; a claim with an open end has none."""
    if None in claim or None in official:
        return Fraction(0)
    assert claim[0] is not None
    assert claim[1] is not None
    assert official[0] is not None
    assert official[1] is not None
    return abs(claim[0] + claim[1] - official[0] - official[1])


def ends(one: Official) -> Ends:
    """The bounds of an official number as exact fractions."""
    return (
        None if one.low is None else Fraction(one.low),
        None if one.high is None else Fraction(one.high),
    )


def loosely(claim: Ends) -> Ends:
    """The bounds with the margin for sources that count by their own definitions."""
    return widened(claim, trade_margins().sources_apart)


def meet(one: Ends, other: Ends) -> bool:
    """Whether two intervals share a number.

    >>> meet((Fraction(1), Fraction(2)), (Fraction(2), None)), meet((None, Fraction(1)), (Fraction(2), None))
    (True, False)
    """
    return not (
        (one[1] is not None and other[0] is not None and one[1] < other[0])
        or (other[1] is not None and one[0] is not None and other[1] < one[0])
    )


def gap(claim: Ends, official: Ends) -> Fraction | None:
    """How far a claim lies beyond an official interval, as a signed part of that; None where they meet.

    >>> gap((Fraction(150), Fraction(160)), (Fraction(100), Fraction(100)))
    Fraction(1, 2)
    """
    if claim[0] is not None and official[1] is not None and claim[0] > official[1]:
        return (claim[0] - official[1]) / official[1] if official[1] else None
    if claim[1] is not None and official[0] is not None and claim[1] < official[0]:
        return (claim[1] - official[0]) / official[0] if official[0] else None
    return None


def far(claim: Ends, official: Ends) -> bool:
    """Whether a claim lies many times off an official interval.

    >>> far((Fraction(400), None), (Fraction(100), Fraction(100))), far((Fraction(150), None), (None, Fraction(100)))
    (True, False)
    """
    above = claim[0] is not None and official[1] is not None and claim[0] > FAR * official[1] >= 0
    below = claim[1] is not None and official[0] is not None and FAR * claim[1] < official[0]
    return above or below


def scaled(claim: Ends, by: Fraction) -> Ends:
    """The bounds a thousand times larger or smaller, as a slip of the unit makes them."""
    return (
        None if claim[0] is None else claim[0] * by,
        None if claim[1] is None else claim[1] * by,
    )


def _apart(claim: Ends, official: Ends) -> Fraction:
    found = gap(claim, official)
    return Fraction(0) if found is None else abs(found)


def _other_year(claim: Ends, years: Mapping[int, Sequence[Official]]) -> tuple[int, Official] | None:
    """The one other year whose number the claim is to the digit, where its digits are many enough to tell."""
    if not telling(claim):
        return None
    found = [
        (year, one)
        for year, told in years.items()
        for one in told
        if one.whole and telling(ends(one)) and meet(claim, ends(one))
    ]
    return found[0] if len({year for year, _ in found}) == 1 else None


def telling(bounds: Ends) -> bool:
    """Whether bounds are so near each other that only one number is meant."""
    low, high = bounds
    return low is not None and high is not None and high > 0 and (high - low) <= high * _TELLING


def ratio_of(part: Ends, whole: Ends) -> Ends:
    """The bounds of a ratio of two intervals."""
    return (
        None if part[0] is None or not whole[1] else part[0] / whole[1],
        None if part[1] is None or not whole[0] else part[1] / whole[0],
    )
