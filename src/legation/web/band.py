"""A pair's rung over time as a band, with the acts that moved it: places on a canvas, for the template to draw.

In:  the course of a pair, its moves, and the last day to draw.
Out: a Band of steps, dots and ticks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from legation.charts.timescale import TimeScale
from legation.ladder.course import Stretch
from legation.ladder.moves import Move
from legation.ladder.rungs import HIGHEST
from legation.ladder.standing import rung_in_words

WIDTH: Final = 900
ROW: Final = 30
# Room before the first day, so that no dot is cut in half.
_ROOM: Final = timedelta(days=45)


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of days on which a pair stood alike."""

    x: int
    width: int
    y: int
    height: int
    low: int
    reviewed: bool
    words: str
    start: date
    end: date | None


@dataclass(frozen=True, slots=True)
class Dot:
    """An act on the band."""

    x: int
    y: int
    move: Move


@dataclass(frozen=True, slots=True)
class Band:
    """The whole drawing."""

    steps: tuple[Step, ...]
    dots: tuple[Dot, ...]
    ticks: tuple[tuple[int, str], ...]
    today: int
    width: int = WIDTH
    row: int = ROW

    @property
    def height(self) -> int:
        """Of all seven rungs."""
        return self.row * (HIGHEST + 1)


def band(
    stretches: Sequence[Stretch], moves: Sequence[Move], on: date, behind: frozenset[str]
) -> Band | None:
    """The band of a pair up to a day; None where nothing is known of it."""
    shown = [move for move in moves if move.rung is not None and move.sure <= on]
    days = [move.sure for move in shown] + [one.start for one in stretches if one.start <= on]
    if not days:
        return None
    scale = TimeScale(min(days) - _ROOM, max(on, min(days) + _ROOM), WIDTH)
    steps = tuple(_step(one, scale, on, behind) for one in stretches if one.start <= on)
    return Band(steps, tuple(_dots(shown, scale)), tuple(scale.ticks()), scale.x(on))


def _step(one: Stretch, scale: TimeScale, on: date, behind: frozenset[str]) -> Step:
    found = one.standing
    end = min(one.end + timedelta(days=1), on) if one.end else on
    x = scale.x(one.start)
    resting = found.floor or found.ceiling
    return Step(
        x,
        max(scale.x(end) - x, 2),
        (HIGHEST - found.high) * ROW + 3,
        (found.high - found.low + 1) * ROW - 6,
        found.low,
        any(move.id in behind for move in resting),
        rung_in_words(found),
        one.start,
        one.end,
    )


def _dots(moves: Sequence[Move], scale: TimeScale) -> list[Dot]:
    """Every act at its rung; one that would hide another is put a little aside."""
    taken = set[tuple[int, int]]()
    found = []
    for move in sorted(moves, key=lambda move: (move.sure, move.id)):
        x, y = scale.x(move.sure), (HIGHEST - (move.rung or 0)) * ROW + ROW // 2
        for aside in (0, -7, 7):
            place = (x // 6, y + aside)
            if place not in taken or aside == 7:
                taken.add(place)
                found.append(Dot(x, y + aside, move))
                break
    return found
