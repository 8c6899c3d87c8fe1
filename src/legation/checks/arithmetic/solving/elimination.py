"""Whether bounds can hold together, and what they leave to one quantity, by Fourier and Motzkin's elimination.

In:  Bounds.
Out: exact answers over rationals; None where the bounds are too many to be worked out by hand.
Law: the few figures of most reports are settled here, and a solver is started only for the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm
from typing import NamedTuple

from legation.checks.arithmetic.quantities.claims import Bound
from legation.checks.arithmetic.quantities.quantity import Quantity

# beyond so many rows at once a solver is the faster way
MOST_ROWS = 120


@dataclass(frozen=True, slots=True)
class Left:
    """What bounds leave to a quantity; None is an open end."""

    low: Fraction | None
    high: Fraction | None


class _Row(NamedTuple):
    """Whole numbers: the weighted sum of quantities, by number, and `rest` is nothing or more."""

    weights: tuple[tuple[int, int], ...]
    rest: int


def feasible(bounds: Iterable[Bound]) -> bool | None:
    """Whether bounds can all hold; None where it is not worked out."""
    rows, _ = _rows(bounds)
    left = _without(rows, keep=None)
    return None if left is None else all(row.rest >= 0 for row in left)


def range_left(bounds: Sequence[Bound], quantity: Quantity) -> Left | None:
    """What bounds leave to a quantity: anything where they cannot hold; None where it is not worked out."""
    rows, numbers = _rows(bounds)
    if quantity not in numbers:
        return Left(None, None)
    left = _without(rows, keep=numbers[quantity])
    if left is None:
        return None
    lows = [Fraction(-row.rest, row.weights[0][1]) for row in left if row.weights and row.weights[0][1] > 0]
    highs = [Fraction(-row.rest, row.weights[0][1]) for row in left if row.weights and row.weights[0][1] < 0]
    low, high = max(lows, default=None), min(highs, default=None)
    impossible = any(not row.weights and row.rest < 0 for row in left)
    if impossible or (low is not None and high is not None and low > high):
        return Left(None, None)
    return Left(low, high)


def _rows(bounds: Iterable[Bound]) -> tuple[set[_Row], dict[Quantity, int]]:
    numbers: dict[Quantity, int] = {}
    rows: set[_Row] = set()
    for bound in bounds:
        # whole numbers from the start: fractions are added a hundred times as slowly
        common = lcm(*(weight.denominator for _, weight in bound.terms))
        weights: dict[int, int] = {}
        for quantity, weight in bound.terms:
            number = numbers.setdefault(quantity, len(numbers))
            whole = weight.numerator * (common // weight.denominator)
            weights[number] = weights.get(number, 0) + whole
        for end, side in ((bound.low, 1), (bound.high, -1)):
            if end is not None:
                rows.add(_whole(weights, common, end, side))
    return rows, numbers


def _whole(weights: dict[int, int], common: int, end: Fraction, side: int) -> _Row:
    """A bound in whole numbers, its weights `common` times what they are: `side` is -1 for one from above."""
    times = side * end.denominator
    return _plain(
        {number: weight * times for number, weight in weights.items()}, -side * common * end.numerator
    )


def _plain(weights: dict[int, int], rest: int) -> _Row:
    shared = gcd(rest, *weights.values()) or 1
    return _Row(
        tuple(sorted((number, weight // shared) for number, weight in weights.items() if weight)),
        rest // shared,
    )


def _without(rows: set[_Row], *, keep: int | None) -> set[_Row] | None:
    """The rows with every quantity but one eliminated."""
    while True:
        above: dict[int, int] = {}
        below: dict[int, int] = {}
        for row in rows:
            for number, weight in row.weights:
                side = above if weight > 0 else below
                side[number] = side.get(number, 0) + 1
        left = {*above, *below} - {keep}
        if not left:
            return rows
        number = min(left, key=lambda one: (above.get(one, 0) * below.get(one, 0), one))
        rows = _eliminated(rows, number)
        if len(rows) > MOST_ROWS:
            return None


def _eliminated(rows: set[_Row], number: int) -> set[_Row]:
    """Each row that holds a quantity from below, with each that holds it from above."""
    found: set[_Row] = set()
    lower: list[tuple[int, _Row]] = []
    upper: list[tuple[int, _Row]] = []
    for row in rows:
        weight = next((weight for one, weight in row.weights if one == number), 0)
        if weight:
            (lower if weight > 0 else upper).append((weight, row))
        else:
            found.add(row)
    for up, one in lower:
        for down, other in upper:
            weights = {key: -down * weight for key, weight in one.weights}
            for key, weight in other.weights:
                weights[key] = weights.get(key, 0) + up * weight
            found.add(_plain(weights, -down * one.rest + up * other.rest))
    return found
