"""Claimed figures as bars over the official ones, on common scales: one scale for each quantity that can be compared.

In:  the figures between two parties, and what official statistics say of the same quantities.
Out: groups of bars; a group's bars are of one measure, product, direction and unit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from legation.charts.claims_chart import Bar
from legation.codebook.wording import figure_in_words
from legation.record.figure import Figure
from legation.register.figures import HeldFigure
from legation.web.claims_over_time import OverTime, over_time

WIDTH: Final = 400


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure with a value, drawn from `x` over `width`; open ends run to the edge. An official one is not `held`."""

    figure: Figure
    held: HeldFigure | None
    x: int
    width: int
    open_low: bool
    open_high: bool


@dataclass(frozen=True, slots=True)
class Quantity:
    """What the bars are of, and the bars by period, what is official after what is claimed."""

    words: str
    unit: str
    top: Decimal
    claims: tuple[Claim, ...]

    @property
    def bars(self) -> tuple[Bar, ...]:
        """The same for a chart over time; what has no period has no place there."""
        return tuple(bar for claim in self.claims if (bar := _bar(claim)) is not None)

    @property
    def drawn(self) -> OverTime | None:
        """The bars over time, where there are two at least."""
        return over_time(self.bars)


def quantities(claimed: Sequence[HeldFigure], official: Sequence[Figure] = ()) -> tuple[Quantity, ...]:
    """Every quantity of which a value is claimed, those claimed most often first."""
    grouped: dict[tuple[str, str], list[tuple[Figure, HeldFigure | None]]] = defaultdict(list)
    for held in claimed:
        _take(grouped, held.figure, held)
    said = set(grouped)
    ordered = sorted(grouped, key=lambda key: (-len(grouped[key]), key))
    for figure in official:
        if figure.value is not None and (figure_in_words(figure), figure.value.unit) in said:
            _take(grouped, figure, None)
    return tuple(_quantity(*key, sorted(grouped[key], key=_by_period)) for key in ordered)


def _bar(claim: Claim) -> Bar | None:
    period, value = claim.figure.period, claim.figure.value
    assert value is not None  # held by _take
    start = (period.start or period.end) if period else None
    end = (period.end or period.start) if period else None
    if start is None or end is None:
        return None
    sides = sorted(abs(one) for one in (value.low, value.high) if one is not None)
    return Bar(
        start,
        end,
        None if value.low is None else sides[0],
        None if value.high is None else sides[-1],
        claim.figure.evidence.quote,
        claim.held is None,
        f"/documents/{claim.held.document}#f-{claim.held.id}" if claim.held else "",
    )


def _take(
    grouped: dict[tuple[str, str], list[tuple[Figure, HeldFigure | None]]],
    figure: Figure,
    held: HeldFigure | None,
) -> None:
    value = figure.value
    if value is not None and (value.low is not None or value.high is not None):
        grouped[figure_in_words(figure), value.unit].append((figure, held))


def _by_period(one: tuple[Figure, HeldFigure | None]) -> tuple[date, date, bool]:
    figure, held = one
    period = figure.period
    start = (period.start or period.end) if period else None
    end = (period.end or period.start) if period else None
    return start or date.min, end or date.min, held is None


def _quantity(words: str, unit: str, figures: Sequence[tuple[Figure, HeldFigure | None]]) -> Quantity:
    ends = [
        abs(end)
        for figure, _ in figures
        if figure.value
        for end in (figure.value.low, figure.value.high)
        if end is not None
    ]
    top = max(ends) * Decimal("1.1") or Decimal(1)
    return Quantity(words, unit, top, tuple(_claim(figure, held, top) for figure, held in figures))


def _claim(figure: Figure, held: HeldFigure | None, top: Decimal) -> Claim:
    value = figure.value
    assert value is not None  # held by _take
    sides = sorted(abs(end) for end in (value.low, value.high) if end is not None)
    low = Decimal(0) if value.low is None else sides[0]
    high = top if value.high is None else sides[-1]
    x = round(low / top * WIDTH)
    return Claim(
        figure, held, x, max(round(high / top * WIDTH) - x, 3), value.low is None, value.high is None
    )
