"""What a bond is: numbers that the words of a report make out of one another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from legation.reading.amounts import Amount

BondKind = Literal["share", "rise", "fall", "sum", "times"]
KINDS: tuple[BondKind, ...] = get_args(BondKind)


@dataclass(frozen=True, slots=True)
class Bond:
    """A number that others make, so the words say: whether they do is another matter.

    A share or a multiple is made of a part and its whole, a rise or a fall of what is new and what was before, a sum of
    its addends, which may be a balance, or what is left, a product ('times') of two numbers in the order of the text.
    `likely` is how likely it is that the words bind these.
    """

    kind: BondKind
    made: Amount
    of: tuple[Amount, ...]
    likely: float
