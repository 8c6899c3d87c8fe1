"""What speaks for a claim: the numbers by which statements of phrasings, and what is sensed, are weighed.

In:  the network's view of a report, what phrasings say of it, what is sensed in it.
Out: for each statement of a phrasing, and each deed sensed that no phrasing tells, its numbers.

Of a statement: how likely its sentence tells the act, with that status, by that actor, towards that counterpart; how
sure the network is of the very claim, and of the best that contradicts it. Of what is sensed: how sure it is; the best
that contradicts it; whether it is the first thought of its word; its pair beside the likeliest; how many other acts of
the pair the sentence is surer to tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from legation.lists.sides import side_of
from legation.parser.lstm import Floats
from legation.parser.parsed import Token
from legation.reading.sensing.likelihood import log_likely, log_odds
from legation.reading.sensing.sensed import Key, Sensed
from legation.reading.sensing.senses import NOBODY, Senses
from legation.reading.statements.merging import key_of_statement
from legation.record.actor import Actor
from legation.record.statement import SYMMETRICAL, Act, Statement

OF_STATEMENT, OF_SENSED = 6, 5
"""So many numbers speak for a statement of a phrasing, and for a deed that is sensed."""

Numbers = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Sensing:
    """All that is sensed in a report, by what it claims and by the sentence and the act."""

    by_key: dict[Key, Sensed]
    by_deed: dict[tuple[int, Act], list[Sensed]]
    by_sentence: dict[int, list[Sensed]]

    @classmethod
    def of(cls, found: Sequence[Sensed]) -> Sensing:
        """The same deeds, to be looked up."""
        by_deed, by_sentence = dict[tuple[int, Act], list[Sensed]](), dict[int, list[Sensed]]()
        for one in found:
            by_deed.setdefault((one.word.sent.start, one.act), []).append(one)
            by_sentence.setdefault(one.word.sent.start, []).append(one)
        return cls({one.key: one for one in found}, by_deed, by_sentence)

    def rival(self, key: Key, word: Token, act: Act) -> float:
        """How sure the surest is that the sentence tells the same act, with another status or of another pair."""
        here = self.by_deed.get((word.sent.start, act), ())
        return max((one.sure for one in here if one.key != key), default=0.0)


@dataclass(frozen=True, slots=True)
class Seen:
    """What the network makes of a deed: how likely its sentence tells the act, its statuses, and its sides.

    Sides are seen from the word that tells it, and from the likeliest of the sentence [2, actors, 2].
    """

    told: float
    statuses: Floats
    sides: Floats


def numbers_of_statements(
    rows: Sequence[tuple[Statement, Token]], senses: Senses, sensing: Sensing
) -> list[Numbers]:
    """The numbers of statements, each with the word that tells it."""
    if not rows:
        return []
    acts = [senses.parts.acts.index(statement.act) for statement, _ in rows]
    own = [senses.place_of(word) for _, word in rows]
    best = [senses.likeliest(place, act) for place, act in zip(own, acts, strict=True)]
    places, twice = np.asarray([*own, *best]), np.asarray([*acts, *acts])
    statuses, sides = senses.statuses(places, twice), senses.sides(places, twice)
    told = senses.acts[best, acts]
    seen = [
        Seen(
            float(told[number]),
            np.maximum(statuses[number], statuses[number + len(rows)]),
            np.stack([sides[number], sides[number + len(rows)]]),
        )
        for number in range(len(rows))
    ]
    return [_of_statement(*row, view, senses, sensing) for row, view in zip(rows, seen, strict=True)]


def numbers_of_sensed(one: Sensed, sensing: Sensing) -> Numbers:
    """The numbers of a deed that is sensed."""
    pair = one.key[-1]
    surer = sum(
        other.act != one.act and other.key[-1] == pair and other.sure > one.sure
        for other in sensing.by_sentence[one.word.sent.start]
    )
    return (
        log_likely(one.sure),
        sensing.rival(one.key, one.word, one.act),
        float(one.first),
        one.beside,
        float(surer),
    )


def _of_statement(statement: Statement, word: Token, seen: Seen, senses: Senses, sensing: Sensing) -> Numbers:
    status = (statement.status, statement.ending)
    known = senses.parts.statuses
    so = float(seen.statuses[known.index(status)]) if status in known else 0.0
    key, pair = key_of_statement(statement), (statement.actor, statement.counterpart or NOBODY)
    acts, faces = _likely_sides(statement.act, pair, seen.sides, senses)
    same = sensing.by_key.get(key)
    return (
        log_odds(seen.told),
        log_odds(so),
        log_odds(acts),
        log_odds(faces),
        log_likely(same.sure if same is not None else 0.0),
        sensing.rival(key, word, statement.act),
    )


def _likely_sides(act: Act, pair: tuple[Actor, Actor], sides: Floats, senses: Senses) -> tuple[float, float]:
    """How likely the pair, or others of their sides, stand as told; in mutual acts either way round."""
    ways = (pair, pair[::-1]) if act in SYMMETRICAL else (pair,)
    found = [
        tuple(_likely_on(actor, sides[..., side], senses) for side, actor in enumerate(way)) for way in ways
    ]
    acts, faces = max(found, key=lambda way: way[0] * way[1])
    return acts, faces


def _likely_on(actor: Actor, likely: Floats, senses: Senses) -> float:
    """How likely anybody of an actor's side stands on one side of a deed, by any of its words."""
    mine = list(_of_side(actor, senses))
    return float(likely[:, mine].max()) if mine else 0.0


def _of_side(actor: Actor, senses: Senses) -> Iterator[int]:
    side = side_of(actor.id)
    return (number for number, one in enumerate(senses.actors) if side_of(one.id) == side)
