"""Who may stand on either side of a figure, and of when it may be.

In:  the words of a report with whom they denote; its times.
Out: Parties: every side that is named, then the whole world, then nobody. Periods: all that its times name, and the
same a year before.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from legation.parser.lstm import Floats, Indexes
from legation.reading.figures.running import WORLD
from legation.reading.figures.sentence.home import as_side
from legation.reading.figures.sentence.states import CENTRAL_ASIA, REGION
from legation.reading.figures.sentence.when import year_before
from legation.reading.sensing.places import Places
from legation.reading.sensing.words import Denoting, Words
from legation.reading.times import TimeMention
from legation.record.actor import Actor
from legation.record.period import Period

READINGS = ("same", "before", "named")
"""What a time may give a figure: its days, those a year before, those that it names without its preposition."""

TIME_FEATURES = 7
DAYS_OF_OPEN = 5000
"""A period without an end counts as so long."""


@dataclass(frozen=True, slots=True)
class Parties:
    """Whoever may stand on a side, by the words that denote him: where each stands, whom it means, what is known."""

    actors: tuple[Actor, ...]
    """The sides that are named; beyond them the world and nobody are thought of."""
    at: Indexes
    whom: Indexes
    known: Floats
    kinds: Indexes

    @property
    def size(self) -> int:
        """How many there are, with the world and nobody."""
        return len(self.actors) + 2

    def number_of(self, actor: Actor | None) -> int | None:
        """The number of a side among all; None where it is not among them."""
        if actor is None:
            return self.size - 1
        if actor.id == WORLD.id:
            return self.size - 2
        return next((number for number, one in enumerate(self.actors) if one.id == actor.id), None)

    def actor(self, number: int) -> Actor | None:
        """The side of a number."""
        return (*self.actors, WORLD, None)[number]


@dataclass(frozen=True, slots=True)
class Periods:
    """All periods that may be meant, and what tells each: the last word of a time, how it is read, features."""

    found: tuple[Period, ...]
    at: Indexes
    readings: Indexes
    which: Indexes
    features: Floats

    def number_of(self, period: Period | None) -> int | None:
        """The number of a period; that of none is the last."""
        if period is None:
            return len(self.found)
        return next(
            (n for n, one in enumerate(self.found) if (one.start, one.end) == (period.start, period.end)),
            None,
        )


def parties_of(words: Words) -> Parties:
    """Whoever may stand on a side in a report."""
    regional = _regional(words.denoting)
    rows = [
        (one, REGION if one.place in regional else as_side(one.actor))
        for one in words.denoting
        if one.actor.id != WORLD.id
    ]
    sides = dict[str, Actor]()
    for _, side in rows:
        sides.setdefault(str(side.id), side)
    names = sorted(sides)
    return Parties(
        tuple(sides[name] for name in names),
        np.asarray([one.place for one, _ in rows], dtype=np.int64),
        np.asarray([names.index(str(side.id)) for _, side in rows], dtype=np.int64),
        np.asarray([one.known for one, _ in rows], dtype=np.float32),
        np.asarray([one.kind for one, _ in rows], dtype=np.int64),
    )


def periods_of(places: Places, times: Sequence[TimeMention], further: Sequence[Period | None]) -> Periods:
    """All periods that may be meant; `further` ones are thought of though no word tells them."""
    found = dict[tuple[object, object], Period]()
    at, readings, which, features = list[int](), list[int](), list[int](), list[tuple[float, ...]]()
    for time in times:
        where = places.of(time.span)
        named = time.named if time.named != time.period else None
        for reading, period in enumerate((time.period, year_before(time.period), named)):
            if not where or period is None or period.start is period.end is None:
                continue
            number = _number_in(found, period)
            at.append(where[-1])
            readings.append(reading)
            which.append(number)
            features.append(_features(time, period))
    for period in further:
        if period is not None:
            _number_in(found, period)
    return Periods(
        tuple(found.values()),
        np.asarray(at, dtype=np.int64),
        np.asarray(readings, dtype=np.int64),
        np.asarray(which, dtype=np.int64),
        np.asarray(features, dtype=np.float32).reshape(-1, TIME_FEATURES),
    )


def _regional(denoting: Sequence[Denoting]) -> frozenset[int]:
    """The words that stand for all five states of Central Asia."""
    met = dict[int, set[str]]()
    for one in denoting:
        met.setdefault(one.place, set()).add(str(one.actor.id))
    return frozenset(place for place, ids in met.items() if ids >= CENTRAL_ASIA)


def _number_in(found: dict[tuple[object, object], Period], period: Period) -> int:
    """The number of a period among those found, which it may join."""
    key = (period.start, period.end)
    found.setdefault(key, period)
    return list(found).index(key)


def _features(time: TimeMention, period: Period) -> tuple[float, ...]:
    """For comparison; leaning on another; since, by and at a time; how long; days."""
    days = (period.end - period.start).days if period.start and period.end else DAYS_OF_OPEN
    return (
        float(time.compared),
        float(time.anchored),
        *(float(time.direction == direction) for direction in ("since", "by", "at")),
        math.log1p(days) / 8,
        float(period.precision == "day"),
    )
