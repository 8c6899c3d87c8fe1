"""Whether one slip of the pen turned a number into what is written: a power of ten, digits swapped, another digit."""

from __future__ import annotations

from fractions import Fraction

from legation.checks.arithmetic.amounts.bound import fits
from legation.checks.arithmetic.amounts.ranges import Closed, ends_told
from legation.checks.slips import NUMBER, Slip, lies_within, nearest_slip, plain_digits
from legation.reading.amounts import Amount

_POWERS = (10, 100, 1000, 10_000, 1_000_000)
_AWAY = 5  # a first digit that is another moves a number no further


def is_slip(one: Amount, implied: Closed) -> bool:
    """Whether a slip explains an amount that should lie in the range which others imply."""
    stated = ends_told(one)
    if stated is None:
        return False
    for power in _POWERS:
        low, high = implied
        if fits(stated, (low * power, high * power)) or fits(stated, (low / power, high / power)):
            return True
    near = stated[0] / _AWAY < implied[1] < stated[1] * _AWAY
    return near and other_digits(one, implied) is not None


def other_digits(one: Amount, meant: Closed, *, most: int = 2) -> Slip | None:
    """The number that one slip of digits, for a cost of `most`, keeps from lying in the range that is meant."""
    number = NUMBER.search(one.span.quote)
    if number is None or not one.value:
        return None
    step = Fraction(one.value) / Fraction(plain_digits(number.group()))
    return nearest_slip(number.group(), lies_within(meant[0] / step, meant[1] / step), most=most)
