"""Which of several numbers slipped: the one that needs the least to be right."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TypeVar

from legation.checks.arithmetic.solving.solver import Range
from legation.checks.slips import Slip

_CHANCE = Fraction(1, 5)
Target = TypeVar("Target")


def evident(slips: Sequence[tuple[Target, Slip]]) -> tuple[Target, Slip] | None:
    """The slip that is nearer than any other; None where there is none, or two are as near."""
    ranked = sorted(slips, key=lambda found: found[1].cost)
    if not ranked or (len(ranked) > 1 and ranked[0][1].cost == ranked[1][1].cost):
        return None
    return ranked[0]


def narrow(implied: Range) -> bool:
    """Whether a range is so narrow that another digit hardly falls into it by chance."""
    low, high = implied
    return low is not None and high is not None and high - low <= _CHANCE * abs(high)
