"""A measure and what it is in another unit, beside it: '285 kilometres (about 177 miles)', '1,200 acres, or 486 ha'.

In:  the text.
Out: a Check where the one is not the other by what the list of units knows.
Law: brackets, 'or' or 'equivalent to' set the second beside the first as the same, or a comma and a hedge do. Both are
     of one kind, and in different units. What rounding leaves open is let be.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from legation.checks.arithmetic.amounts.bound import between, contradicted
from legation.checks.arithmetic.amounts.ranges import Closed, ends_told, meet
from legation.checks.arithmetic.told.conversions import is_set_beside
from legation.checks.wording import range_words
from legation.lists.units import conversions
from legation.reading.amounts import Amount, read_amounts
from legation.record.check import Check

_MARGIN = Fraction(3, 100)
"""Whoever converts may round once more."""


def told_measures(text: str) -> Iterator[Check]:
    """The measures that are not what stands before them, in another unit."""
    for one, other in pairwise(read_amounts(text)):
        if one.kind != other.kind or one.kind == "money" or one.interval.unit == other.interval.unit:
            continue
        if not is_set_beside(between(text, one, other), other):
            continue
        made, given, stated = _by(one, other), ends_told(one), ends_told(other)
        if made is None or given is None or stated is None:
            continue
        low, high = given[0] * made * (1 - _MARGIN), given[1] * made * (1 + _MARGIN)
        if not meet((low, high), stated):
            is_so = range_words(*_exact(one, made), other.interval.unit)
            words = f"‘{one.span.quote}’ is not ‘{other.span.quote}’, but {is_so}."
            yield contradicted(other.span, [one.span], words, None)


def _by(one: Amount, other: Amount) -> Fraction | None:
    """How many units of the other one unit is; None where the list does not know."""
    (base, here), (same, there) = _to_base(one.interval.unit), _to_base(other.interval.unit)
    return here / there if base == same else None


def _to_base(unit: str) -> tuple[str, Fraction]:
    known = conversions().get(unit)
    return (known.to, Fraction(known.by)) if known else (unit, Fraction(1))


def _exact(one: Amount, made: Fraction) -> Closed:
    many = Fraction(one.value) * made
    return many, many
