"""Slips of the pen in a number: what was perhaps meant where what was written cannot be.

In:  a number as written, and a test whether another number would do.
Out: the nearest number that would, and how near it is.
Law: two neighbouring digits changed places before one digit is another; a digit too many or too few, or a
     decimal point out of place, comes last. Nothing further from the written number is guessed at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?|\.\d+")
_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")


@dataclass(frozen=True, slots=True)
class Slip:
    """What was perhaps meant; `cost` is how far it lies from what was written."""

    written: str
    meant: str
    cost: int


def plain_digits(written: str) -> str:
    """A number as Python writes it: without commas, a decimal comma as a point.

    >>> plain_digits("1,250.5"), plain_digits("18,1")
    ('1250.5', '18.1')
    """
    return written.replace(",", "." if _DECIMAL_COMMA.fullmatch(written) else "")


def edits(written: str) -> Iterator[tuple[str, int]]:
    """Numbers that one slip turns into `written`, with what the slip costs.

    >>> [meant for meant, cost in edits("36") if cost == 1]
    ['63']
    """
    places = [place for place, sign in enumerate(written) if sign.isdigit()]
    for first, second in pairwise(places):
        if written[first] != written[second]:
            swapped = list(written)
            swapped[first], swapped[second] = written[second], written[first]
            yield "".join(swapped), 1
    for place in places:
        for digit in "0123456789":
            if digit != written[place]:
                yield written[:place] + digit + written[place + 1 :], 2
    plain = plain_digits(written)
    if len(places) > 1:
        for place in range(len(plain)):
            if plain[place].isdigit():
                yield plain[:place] + plain[place + 1 :], 3
    for shift in (-1, 1):
        # 'f' keeps a whole number from being written with an exponent
        yield f"{Decimal(plain).scaleb(shift):f}", 3


def nearest_slip(written: str, would_do: Callable[[str], bool], *, most: int = 3) -> Slip | None:
    """The one cheapest number that would do, for a cost of `most`; None where none or several would equally."""
    found: dict[str, int] = {}
    for meant, cost in edits(written):  # the cheapest come first
        if cost > min(found.values(), default=most):
            break
        if _is_number(meant) and meant not in found and would_do(meant):
            found[meant] = cost
    if len(found) != 1:
        return None
    ((meant, cost),) = found.items()
    return Slip(written, meant, cost)


def lies_within(low: Fraction | None, high: Fraction | None) -> Callable[[str], bool]:
    """A test whether a written number lies between two ends, in whole numbers: a slip has dozens of them tried.

    >>> lies_within(Fraction(1, 2), None)("0.50"), lies_within(None, Fraction(1, 3))("0.34")
    (True, False)
    """

    def lies(written: str) -> bool:
        whole, _, decimals = plain_digits(written).partition(".")
        number, scale = int(whole + decimals), 10 ** len(decimals)
        return (low is None or low.numerator * scale <= number * low.denominator) and (
            high is None or number * high.denominator <= high.numerator * scale
        )

    return lies


def _is_number(text: str) -> bool:
    if NUMBER.fullmatch(text) is None:
        return False
    whole = text.partition(".")[0]
    return not (len(whole) > 1 and whole.startswith("0"))
