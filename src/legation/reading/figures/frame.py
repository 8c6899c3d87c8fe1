"""What a number is a figure of."""

from __future__ import annotations

from dataclasses import dataclass

from legation.reading.figures.running import Sides
from legation.record.figure import Measure

TRADE: frozenset[Measure] = frozenset({"turnover", "exports", "imports", "balance"})


@dataclass(frozen=True, slots=True)
class Frame:
    """The measure and sides of one number. `carried`: taken over from the figure before; `place`: of the trigger."""

    measure: Measure
    sides: Sides
    carried: bool
    place: int | None = None
    product: str | None = None
    base: Measure | None = None
    negative: bool = False
    part: bool = False
