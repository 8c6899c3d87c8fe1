"""Claimed figures as bars on common scales: one scale for each quantity that can be compared.

In:  the figures between two parties.
Out: groups of bars; a group's bars are of one measure, product, direction and unit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from legation.codebook.wording import figure_in_words
from legation.register.figures import HeldFigure

WIDTH: Final = 400


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure with a value, drawn from `x` over `width`; open ends run to the edge."""

    held: HeldFigure
    x: int
    width: int
    open_low: bool
    open_high: bool


@dataclass(frozen=True, slots=True)
class Quantity:
    """What the bars are of, and the bars by period."""

    words: str
    unit: str
    top: Decimal
    claims: tuple[Claim, ...]


def quantities(figures: Sequence[HeldFigure]) -> tuple[Quantity, ...]:
    """Every quantity of which a value is claimed, those claimed most often first."""
    grouped: dict[tuple[str, str], list[HeldFigure]] = defaultdict(list)
    for held in figures:
        if held.figure.value is not None and (held.figure.value.low or held.figure.value.high) is not None:
            grouped[figure_in_words(held.figure), held.figure.value.unit].append(held)
    ordered = sorted(grouped.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(_quantity(words, unit, held) for (words, unit), held in ordered)


def _quantity(words: str, unit: str, figures: list[HeldFigure]) -> Quantity:
    ends = [
        abs(end)
        for held in figures
        if held.figure.value
        for end in (held.figure.value.low, held.figure.value.high)
        if end is not None
    ]
    top = max(ends) * Decimal("1.1") or Decimal(1)
    return Quantity(words, unit, top, tuple(_claim(held, top) for held in figures))


def _claim(held: HeldFigure, top: Decimal) -> Claim:
    value = held.figure.value
    assert value is not None  # held by quantities
    sides = sorted(abs(end) for end in (value.low, value.high) if end is not None)
    low = Decimal(0) if value.low is None else sides[0]
    high = top if value.high is None else sides[-1]
    x = round(low / top * WIDTH)
    return Claim(held, x, max(round(high / top * WIDTH) - x, 3), value.low is None, value.high is None)
