"""What a number is a figure of."""

from __future__ import annotations

from dataclasses import dataclass

from legation.reading.figures.running import Sides
from legation.record.figure import Measure

TRADE: frozenset[Measure] = frozenset({"turnover", "exports", "imports", "balance"})
# What a report goes on about from sentence to sentence.
RUNNING: frozenset[Measure] = TRADE | {"debt", "investment", "aid"}


@dataclass(frozen=True, slots=True)
class Frame:
    """The measure and sides of one number. `carried`: taken over from the figure before; `place`: of the trigger.

    `holding`: a share of an undertaking. `ranked`: one of several customers or suppliers.
    """

    measure: Measure
    sides: Sides
    carried: bool
    place: int | None = None
    product: str | None = None
    base: Measure | None = None
    negative: bool = False
    part: bool = False
    holding: bool = False
    ranked: bool = False
