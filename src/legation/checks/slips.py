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
from itertools import pairwise

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?|\.\d+")


@dataclass(frozen=True, slots=True)
class Slip:
    """What was perhaps meant; `cost` is how far it lies from what was written."""

    written: str
    meant: str
    cost: int


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
    plain = written.replace(",", "")
    if len(places) > 1:
        for place in range(len(plain)):
            if plain[place].isdigit():
                yield plain[:place] + plain[place + 1 :], 3
    for shift in (-1, 1):
        # 'f' keeps a whole number from being written with an exponent
        yield f"{Decimal(plain).scaleb(shift):f}", 3


def nearest_slip(written: str, would_do: Callable[[str], bool]) -> Slip | None:
    """The one cheapest number that would do; None where none or several would equally."""
    found: dict[str, int] = {}
    for meant, cost in edits(written):
        if _is_number(meant) and meant not in found and would_do(meant):
            found[meant] = cost
    if not found:
        return None
    best = min(found.values())
    meant_at_best = [meant for meant, cost in found.items() if cost == best]
    return Slip(written, meant_at_best[0], best) if len(meant_at_best) == 1 else None


def _is_number(text: str) -> bool:
    if NUMBER.fullmatch(text) is None:
        return False
    whole = text.partition(".")[0]
    return not (len(whole) > 1 and whole.startswith("0"))
