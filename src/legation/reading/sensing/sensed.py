"""The deeds that the network takes a report to tell, with their status, rank and sides, each with how sure it is.

In:  what the network makes of a report.
Out: Sensed: an act told by a word, one for each status and pair of sides worth a thought, each claim once.

Of statuses the likeliest is taken, and the next where it is likely enough; of pairs the three likeliest, and whoever
else likely stands on both sides. What is right among them is weighed later.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from legation.lists.sides import side_of
from legation.parser.lstm import Floats
from legation.parser.parsed import Token
from legation.reading.sensing.senses import Senses
from legation.record.actor import Actor
from legation.record.statement import SYMMETRICAL, Act, Rank, Status

LEAST = 0.08
"""A word tells an act where that is at least so likely."""

LEAST_STATUS = 0.2
"""The second status of a deed is thought of where it is so likely."""

LEAST_PAIR = 0.12
LEAST_SIDE = 0.4
"""How likely a pair has to be beside the first; and each of its sides where three pairs are likelier."""

PAIRS = 3
MOST_PAIRS = 12

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Sensed:
    """An act that a word tells of one pair, and how likely all of it is."""

    act: Act
    status: Status
    ending: bool
    rank: Rank | None
    word: Token
    actor: Actor
    counterpart: Actor
    sure: float
    first: bool
    """Whether both status and pair are the likeliest of the word's act."""
    beside: float
    """How likely its pair is beside the likeliest one."""

    @property
    def key(self) -> Key:
        """What it claims."""
        return key_of(self.act, self.status, self.ending, self.actor, self.counterpart)


@dataclass(frozen=True, slots=True)
class Pair:
    """Who does a deed to whom, how likely, and how likely beside the likeliest pair."""

    actor: Actor
    counterpart: Actor
    likely: float
    beside: float


def key_of(act: Act, status: Status, ending: bool, actor: Actor, counterpart: Actor) -> Key:
    """An act, its status, and the sides; of mutual acts in no order."""
    sides = (side_of(actor.id), side_of(counterpart.id))
    return act, status, ending, frozenset(sides) if act in SYMMETRICAL else sides


def sensed(senses: Senses) -> tuple[Sensed, ...]:
    """Every act that the network takes the report to tell; a claim made twice where it is surest."""
    surest = dict[Key, Sensed]()
    for one in _all(senses):
        if one.key not in surest or one.sure > surest[one.key].sure:
            surest[one.key] = one
    return tuple(surest.values())


def _all(senses: Senses) -> Iterator[Sensed]:
    places, acts = np.nonzero(senses.acts > LEAST)
    if not len(places):
        return
    statuses, ranks = senses.statuses(places, acts), senses.ranks(places, acts)
    sides, apart = senses.sides(places, acts), _apart(senses.actors)
    for row, (place, act) in enumerate(zip(places.tolist(), acts.tolist(), strict=True)):
        told, word = float(senses.acts[place, act]), senses.words.tokens[place]
        rank = senses.parts.ranks[int(ranks[row].argmax())]
        pairs = tuple(_pairs(sides[row], senses.actors, apart))
        for number in np.argsort(-statuses[row], kind="stable")[:2].tolist():
            likely = float(statuses[row, number])
            likeliest = likely == statuses[row].max()
            if not (likeliest or likely >= LEAST_STATUS):
                continue
            status, ending = senses.parts.statuses[number]
            for pair in pairs:
                yield Sensed(
                    senses.parts.acts[act], status, ending, rank, word, pair.actor, pair.counterpart,
                    sure=told * likely * pair.likely,
                    first=likeliest and pair.beside == 1,
                    beside=pair.beside,
                )  # fmt: skip


def _apart(actors: tuple[Actor, ...]) -> Floats:
    """1 for each two that are not of one side, else 0 [actors, actors]."""
    names = np.asarray([str(side_of(actor.id)) for actor in actors])
    found: Floats = (names[:, None] != names[None, :]).astype(np.float32)
    return found


def _pairs(sides: Floats, actors: tuple[Actor, ...], apart: Floats) -> Iterator[Pair]:
    """The pairs of a deed that are worth a thought, the likeliest first."""
    likely = sides[:, None, 0] * sides[None, :, 1] * apart
    most = float(likely.max())
    if not most:
        return
    met = set[tuple[str | None, str | None]]()
    for place in np.argsort(-likely, axis=None, kind="stable").tolist():
        one, other = divmod(place, len(actors))
        so = float(likely[one, other])
        both = (side_of(actors[one].id), side_of(actors[other].id))
        if met and (so <= LEAST_PAIR or len(met) == MOST_PAIRS):
            return
        if both in met or (len(met) >= PAIRS and sides[[one, other], [0, 1]].min() <= LEAST_SIDE):
            continue
        met.add(both)
        yield Pair(actors[one], actors[other], so, so / most)
