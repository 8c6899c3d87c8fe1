"""A number as written, before its unit is known."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written. `last` is the power of ten of the last digit that is not rounding.

    `value` is None for what cannot be a number; `end` is the token after it. `vague` marks 'tens of
    millions': `value` is then one unit of it. `is_part` marks 'a third' and '1/2'.
    `power` is the power of ten that its scales make: 6 for '4 million'.
    """

    value: Decimal | None
    last: int
    end: int
    words: bool = False
    vague: bool = False
    is_part: bool = False
    scaled: bool = False
    grouped: bool = False
    power: int = 0


def exponent_of(value: Decimal) -> int:
    """Return the power of ten of the last digit that counts: zeros ending a whole number are rounding.

    >>> exponent_of(Decimal("5400")), exponent_of(Decimal("987.90")), exponent_of(Decimal("0"))
    (2, -2, 0)
    """
    _, digits, exponent = value.as_tuple()
    power = int(exponent)
    if power < 0 or not any(digits):
        return power
    for digit in reversed(digits):
        if digit:
            break
        power += 1
    return power
