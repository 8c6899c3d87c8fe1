"""Whether numbers that are bound together fit: exactly, as well as they may, or not at all.

In:  a kind of bond, the number that is made, those that it is made of.
Out: a Fit.
Law: a number is as exact as its last digit, a sum as its finest number, a product as all of its digits and up to a
     unit that may differ; a hedge ('about', 'more than') leaves .15.
     Whoever misreads the kind of a bond, or which number is the total, has found no slip: what fits otherwise fits.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from enum import IntEnum

from legation.reading.amounts import Amount
from legation.reading.bonds.bond import BondKind
from legation.reading.bonds.written import RELATIONS, Written, written

HEDGED = 0.15
"""So much of itself a hedged number may be off."""

SLACK = 0.02
"""So much of a total may be lost in rounding."""

RATE, POINT = 0.012, 0.006
"""So much of itself, and so much besides, a share or a growth may be off."""

EXACT_RATE, EXACT_POINT = 0.12, 0.004
"""A share fits exactly where it is known within so much of itself, and what is implied meets it within so much."""

COARSER = 10
"""A number counts as no more than so many times coarser than the finest beside it."""

PERCENT_ADDED = 0.006
FOLD = re.compile(r"fold|twice|doubl|trebl|tripl|quadrupl|thrice", re.IGNORECASE)
FOLD_OFF = 0.55
"""'A sixfold rise' is anything from 5.45 to 6.55 times."""

INCOMPARABLE = 1500
"""What is off by such a factor is of something else: no slip turns millions into less than thousands."""

THOUSANDS, TIMES = (1e3, 1e-3), (7.0, 12.0, 24.0, 30.0, 52.0, 365.0)
"""So many of the one make one of the other: kilos and tonnes; days, weeks, months and years."""

PHYSICAL = frozenset({"mass", "volume", "energy"})
COUNTED, IN_FULL = frozenset({"count", "number", "duration"}), 1000
"""What is counted, and what is told in full up to so much, is hardly rounded: '200 lorries' are not 150."""

FAINT = 1e-9

Range = tuple[float, float]


class Fit(IntEnum):
    """How well numbers fit."""

    NOT = 0
    LOOSELY = 1
    EXACTLY = 2


def fit_of(kind: BondKind, made: Amount, of: Sequence[Amount]) -> Fit:
    """How well a number fits those that it is made of."""
    if kind == "sum":
        fit = _sum_fit(made, of)
        return fit if fit or not _sums_otherwise(made, of) else Fit.LOOSELY
    if kind == "times":
        fit = _product_fit(made, of)
        return fit if fit or not _multiplies_otherwise(made, of) else Fit.LOOSELY
    number = written(made)
    assert number is not None  # only shares and ratios are made so
    fit = _relation_fit(kind, number, of)
    return fit if fit or not _relates_otherwise(kind, number, made, of) else Fit.LOOSELY


def _sum_fit(total: Amount, addends: Sequence[Amount]) -> Fit:
    all_of_it = (total, *addends)
    whole, steps = _size(total), [_step(one) for one in all_of_it]
    apart = abs(whole - sum(map(_size, addends)))
    finest = min((step for step in steps if step), default=0.0)
    hedged = [one for one in all_of_it if one.hedge is not None]
    sharp = sum(min(step, finest) for step in steps) + FAINT
    coarse = sum(min(step, COARSER * finest) for step in steps) + FAINT
    if total.kind in RELATIONS:
        sharp = coarse = PERCENT_ADDED * len(all_of_it)
    exact = max(sharp, min(coarse, SLACK * whole))
    if not hedged and apart <= exact and max(map(_size, addends)) < whole:
        return Fit.EXACTLY
    may_be = coarse + HEDGED * sum(map(_size, hedged)) + SLACK * whole
    return Fit.LOOSELY if apart <= may_be else Fit.NOT


def _sums_otherwise(total: Amount, addends: Sequence[Amount]) -> bool:
    """Whether one of the addends is the sum of all others: 'exports of 9, imports of 5, a surplus of 4'."""
    return any(_sum_fit(one, others) for one, others in _turned_round(total, addends))


def _turned_round(made: Amount, of: Sequence[Amount]) -> Iterator[tuple[Amount, list[Amount]]]:
    """Each number of a bond but the one that is made, with all others: what it would be made of."""
    for one in of:
        yield one, [made, *(other for other in of if other is not one)]


def _product_fit(product: Amount, factors: Sequence[Amount]) -> Fit:
    low, high = _may_be(product)
    (least, most), (other_least, other_most) = (_may_be(one) for one in factors)
    implied = least * other_least, most * other_most
    if _meet((low, high), implied):
        return Fit.EXACTLY
    scales = _scales((product, *factors))
    return Fit.LOOSELY if any(_meet((low * scale, high * scale), implied) for scale in scales) else Fit.NOT


def _scales(amounts: Sequence[Amount]) -> Iterator[float]:
    """What one factor may count that the other has so many of."""
    kinds = {amount.kind for amount in amounts}
    if kinds & PHYSICAL:
        yield from THOUSANDS
    if "duration" in kinds:
        yield from TIMES
        yield from (1 / scale for scale in TIMES)


def _may_be(amount: Amount) -> Range:
    """What a number may be by its last digit and its hedge."""
    size = _size(amount)
    in_full = amount.kind in COUNTED or size < IN_FULL
    step = min(_step(amount), SLACK * size) if in_full else _step(amount)
    off = step + (HEDGED * size if amount.hedge is not None else 0.0)
    return max(size - off, 0.0), size + off


def _meet(one: Range, other: Range) -> bool:
    return one[0] * (1 - SLACK) <= other[1] and other[0] * (1 - SLACK) <= one[1]


def _multiplies_otherwise(product: Amount, factors: Sequence[Amount]) -> bool:
    """Whether one of the factors is what the other two make."""
    return any(_product_fit(one, others) is Fit.EXACTLY for one, others in _turned_round(product, factors))


def _relation_fit(kind: BondKind, number: Written, of: Sequence[Amount]) -> Fit:
    stated, implied = _stated(kind, number), _quotient(*of)
    if stated is None:
        return Fit.LOOSELY
    low, high = stated
    if implied[1] < low * (1 - RATE) - POINT or implied[0] > high * (1 + RATE) + POINT:
        return Fit.NOT
    known = number.low is not None and number.high is not None
    sharp = high - low <= EXACT_RATE * max(high, FAINT) and implied[1] - implied[0] < EXACT_RATE * implied[1]
    meets = implied[1] >= low - EXACT_POINT and implied[0] <= high + EXACT_POINT
    return Fit.EXACTLY if known and sharp and meets else Fit.LOOSELY


def _relates_otherwise(kind: BondKind, number: Written, made: Amount, of: Sequence[Amount]) -> bool:
    """Whether a share or a growth fits its two numbers in another way, or they are not to be compared."""
    part, whole = of
    if any(
        _relation_fit(way, number, pair) for way in _ways(number) for pair in ((part, whole), (whole, part))
    ):
        return True
    times = _size(part) / _size(whole)
    if number.is_multiple and FOLD.search(made.span.quote) and abs(times - number.value) <= FOLD_OFF:
        return True
    meant = {"rise": 1 + number.value, "fall": abs(1 - number.value)}.get(kind, number.value)
    return not 1 / INCOMPARABLE < times / max(meant, 1 / INCOMPARABLE) < INCOMPARABLE


def _ways(number: Written) -> Iterator[BondKind]:
    yield from ("share", "rise")
    if not number.is_multiple or number.value <= 1:
        yield "fall"


def _stated(kind: BondKind, number: Written) -> Range | None:
    """What the part is of the whole, or what is new of what was before, by the number; None where that is all open."""
    if number.low is None and number.high is None:
        return None
    low = number.low if number.low is not None else 0.0
    high = number.high if number.high is not None else (1.0 if kind == "fall" else math.inf)
    if kind == "share":
        return low, high
    return (1 + low, 1 + high) if kind == "rise" else (1 - high, 1 - low)


def _quotient(part: Amount, whole: Amount) -> Range:
    one, other = _size(part), _size(whole)
    low = (one - _step(part)) / (other + _step(whole))
    high = (one + _step(part)) / max(other - _step(whole), FAINT)
    if part.hedge is not None or whole.hedge is not None:
        low, high = low * (1 - HEDGED), high * (1 + HEDGED)
    return low, high


def _size(amount: Amount) -> float:
    return abs(float(amount.value))


def _step(amount: Amount) -> float:
    """Half of what the last digit of a number counts that is not zero."""
    size = _size(amount)
    if not size:
        return 0.0
    digits = f"{size:.12g}"
    if "e" in digits:
        step = 10.0 ** math.floor(math.log10(size)) / 20
    elif "." in digits:
        step = 0.5 * 10.0 ** -len(digits.partition(".")[2])
    else:
        step = 0.5 * 10.0 ** (len(digits) - len(digits.rstrip("0")))
    if amount.kind in RELATIONS:
        number = written(amount)
        step = min(step, 0.05 if number is not None and number.is_multiple else 0.005)
    return step
