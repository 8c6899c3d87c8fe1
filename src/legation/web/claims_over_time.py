"""Claims of one quantity over time, over what is official: places on a canvas, for the template to draw.

In:  the bars of a quantity.
Out: OverTime; None where fewer than two of them have a period.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Final

from legation.charts.claims_chart import Bar
from legation.charts.timescale import TimeScale

WIDTH: Final = 560
HEIGHT: Final = 150
# Room at both sides, so that no bar is cut.
_ROOM: Final = timedelta(days=30)
# A thinner bar would not be seen; a claim that is as thin as what is official shows on both sides of it.
_LEAST: Final = 3
_LEAST_CLAIM: Final = 8
_SIZES: Final = ((Decimal(10) ** 9, " bn"), (Decimal(10) ** 6, " m"), (Decimal(1000), "k"))


@dataclass(frozen=True, slots=True)
class Placed:
    """A bar on the canvas."""

    x: int
    y: int
    width: int
    height: int
    bar: Bar

    @property
    def open(self) -> bool:
        """Whether an end of it is open."""
        return self.bar.low is None or self.bar.high is None


@dataclass(frozen=True, slots=True)
class OverTime:
    """The whole drawing; `levels` are the lines to read a height from, `ticks` the years."""

    placed: tuple[Placed, ...]
    ticks: tuple[tuple[int, str], ...]
    levels: tuple[tuple[int, str], ...]
    width: int = WIDTH
    height: int = HEIGHT


def over_time(bars: Sequence[Bar]) -> OverTime | None:
    """The drawing of these bars, what is official over what is claimed."""
    if len(bars) < 2:
        return None
    days = TimeScale(min(bar.start for bar in bars) - _ROOM, max(bar.end for bar in bars) + _ROOM, WIDTH)
    largest = max((end for bar in bars for end in (bar.low, bar.high) if end is not None), default=Decimal(0))
    top = largest * Decimal("1.1") or Decimal(1)
    placed = tuple(_placed(bar, days, top) for bar in sorted(bars, key=lambda bar: (bar.official, bar.start)))
    return OverTime(placed, tuple(days.ticks()), tuple(_levels(top)))


def _placed(bar: Bar, days: TimeScale, top: Decimal) -> Placed:
    left, right = days.x(bar.start), days.x(bar.end)
    upper = _y(top if bar.high is None else bar.high, top)
    lower = _y(bar.low or Decimal(0), top)
    least = _LEAST if bar.official else _LEAST_CLAIM
    wanting = max(0, least - (lower - upper))
    return Placed(left, upper - wanting // 2, max(right - left, _LEAST), lower - upper + wanting, bar)


def _y(value: Decimal, top: Decimal) -> int:
    return round(HEIGHT * (1 - value / top))


def _levels(top: Decimal) -> Iterator[tuple[int, str]]:
    """Lines at round numbers, four or five of them."""
    step = Decimal(10) ** (top / 4).adjusted()
    step *= next(factor for factor in (1, 2, 5, 10) if top / (step * factor) <= 5)
    level = Decimal(0)
    while level <= top:
        yield _y(level, top), number_in_words(level)
        level += step


def number_in_words(number: Decimal) -> str:
    """A round number, short.

    >>> number_in_words(Decimal(1500000)), number_in_words(Decimal(0)), number_in_words(Decimal("0.5"))
    ('1.5 m', '0', '0.5')
    """
    size, name = next(((size, name) for size, name in _SIZES if number >= size), (Decimal(1), ""))
    return f"{(number / size).normalize():f}{name}"
