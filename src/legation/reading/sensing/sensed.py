"""The deeds that the network takes a report to tell, with their status and sides, each with how sure it is.

In:  what the network makes of a report.
Out: Sensed: an act told by a word, one for each pair of sides, in the order of the text.

On the sides are the likeliest two that are not one side, and whoever else the deed's sentence speaks of who is likelier
there than not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from legation.lists.sides import side_of
from legation.parser.parsed import Token
from legation.reading.sensing.senses import OnSides, Senses
from legation.record.actor import Actor
from legation.record.statement import Act, Status

LEAST = 0.15
"""A word tells an act where that is at least so likely."""


@dataclass(frozen=True, slots=True)
class Sensed:
    """An act that a word tells of one pair, and how likely the deed, its status and each side are."""

    act: Act
    status: Status
    ending: bool
    word: Token
    actor: Actor
    counterpart: Actor
    told: float
    sure: float
    """How likely all of it is."""


def sensed(senses: Senses) -> Iterator[Sensed]:
    """Every act that the network takes the report to tell."""
    likely = senses.acts
    places, acts = np.nonzero(likely > LEAST)
    if not len(places):
        return
    statuses, sides = senses.statuses(places, acts), senses.sides(places, acts)
    for row, (place, act) in enumerate(zip(places.tolist(), acts.tolist(), strict=True)):
        best = int(statuses[row].argmax())
        status, ending = senses.parts.statuses[best]
        told, so = float(likely[place, act]), float(statuses[row, best])
        word = senses.words.tokens[place]
        for actor, counterpart, share in _pairs(sides[row]):
            yield Sensed(
                senses.parts.acts[act], status, ending, word, actor, counterpart, told, told * so * share
            )


def _pairs(rows: Sequence[OnSides]) -> Iterator[tuple[Actor, Actor, float]]:
    """The pairs of a deed with how likely each is: the likeliest, and whoever else is likelier on a side than not."""
    best: tuple[float, OnSides, OnSides] | None = None
    for one in rows:
        for other in rows:
            likely = one.acts * other.faces
            if side_of(one.actor.id) != side_of(other.actor.id) and (best is None or likely > best[0]):
                best = (likely, one, other)
    if best is None:
        return
    actors, faced = [best[1]], [best[2]]
    taken = {side_of(best[1].actor.id), side_of(best[2].actor.id)}
    for row in sorted(rows, key=lambda row: -row.acts):
        if row.here and row.acts > 0.5 and side_of(row.actor.id) not in taken:
            actors.append(row)
            taken.add(side_of(row.actor.id))
    for row in sorted(rows, key=lambda row: -row.faces):
        if row.here and row.faces > 0.5 and side_of(row.actor.id) not in taken:
            faced.append(row)
            taken.add(side_of(row.actor.id))
    for one in actors:
        for other in faced:
            yield one.actor, other.actor, one.acts * other.faces
