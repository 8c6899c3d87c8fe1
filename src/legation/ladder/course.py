"""How a pair came to stand where it stands: its standings one after another.

In:  the moves of one pair.
Out: stretches of days over which low and high stay the same; what changed between two days, step by step or in all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from legation.ladder.moves import Move
from legation.ladder.standing import Standing, standing

DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days `start` to `end`, both inclusive, on which a pair stood alike; `end` is None for the last."""

    start: date
    end: date | None
    standing: Standing


def course(moves: Sequence[Move]) -> tuple[Stretch, ...]:
    """Every stretch from the first move on."""
    days = sorted({day for move in moves if move.kind != "beside" for day in _turning_days(move)})
    turns: list[tuple[date, Standing]] = []
    for day in days:
        found = standing(moves, day)
        if not turns or (found.low, found.high) != (turns[-1][1].low, turns[-1][1].high):
            turns.append((day, found))
    ends: list[date | None] = [day - DAY for day, _ in turns[1:]]
    last: list[date | None] = [None] if turns else []
    return tuple(Stretch(day, end, found) for (day, found), end in zip(turns, ends + last, strict=True))


def _turning_days(move: Move) -> Iterator[date]:
    """The days on which a move may begin or cease to count."""
    yield move.first
    yield move.sure
    if move.kind == "denial" and move.last < date.max:
        yield move.last + DAY


def changes(moves: Sequence[Move], since: date, until: date) -> tuple[Stretch, ...]:
    """The stretches that begin after `since` and not after `until`."""
    return tuple(stretch for stretch in course(moves) if since < stretch.start <= until)


@dataclass(frozen=True, slots=True)
class Change:
    """That a pair stood otherwise on one day than on a later one; `day` is the last on which its standing changed."""

    before: Standing
    after: Standing
    day: date


def change(moves: Sequence[Move], since: date, until: date) -> Change | None:
    """What changed in all between two days; None where the pair stands as it stood."""
    before, after = standing(moves, since), standing(moves, until)
    if (before.low, before.high) == (after.low, after.high):
        return None
    return Change(before, after, changes(moves, since, until)[-1].start)
