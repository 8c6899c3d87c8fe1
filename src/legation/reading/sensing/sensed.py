"""What the network takes a report to say: deeds with their status and sides, each with how sure it is.

In:  a report's material, with the parser's states of its words.
Out: Sensed: an act told by a word, one for each pair of sides; nothing where the parser gave no states.

Each side is whoever is likelier on it than not, and at the least the likeliest two that are not one side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from legation.lists.sides import side_of
from legation.parser.one_thread import one_thread
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.sensing.learnt import Learnt, learnt
from legation.reading.sensing.network import Named, Pairs
from legation.reading.sensing.paths import path_between
from legation.reading.sensing.words import Denoting, Words, words_of
from legation.record.actor import Actor
from legation.record.statement import Act, Status

Floats = NDArray[np.float32]

LEAST = 0.3
"""A word tells an act where that is at least so likely."""

NOBODY = Actor(None, "nobody")
FARTHEST = 200
NEAR_STEPS = 14
SENTENCES_BACK = 6
SENTENCES_ON = 3


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


def sense(material: Material) -> tuple[Sensed, ...]:
    """Every act that the network takes the report to tell, in the order of the text."""
    states = material.doc.states
    if states is None or not len(states):
        return ()
    parts = learnt()
    if states.shape[1] != parts.state_width:
        return ()
    words = words_of(material)
    tokens = words.tokens
    if not tokens:
        return ()
    inputs = np.concatenate(
        [
            parts.vectors.of([token.text for token in tokens]),
            states[[token.i for token in tokens]],
            words.flags,
        ],
        axis=1,
    )
    with one_thread():
        seen = parts.encoder.states(inputs, [len(sentence) for sentence in words.sentences])
        return tuple(_read(seen, np.concatenate([seen, inputs], axis=1), words, parts))


def _read(states: Floats, whole: Floats, words: Words, parts: Learnt) -> Iterator[Sensed]:
    likely = parts.network.acts(whole)
    places, acts = np.nonzero(likely > LEAST)
    if not len(places) or not words.denoting:
        return
    statuses = parts.network.statuses(whole[places], acts)
    scores = _sides(states, places, acts, words, parts)
    nobody = parts.network.nobody(states[places], acts)
    for row, (place, act) in enumerate(zip(places.tolist(), acts.tolist(), strict=True)):
        best = int(statuses[row].argmax())
        status, ending = parts.statuses[best]
        told, so = float(likely[place, act]), float(statuses[row, best])
        for actor, counterpart, share in _pairs(scores[row], nobody[row]):
            yield Sensed(
                parts.acts[act],
                status,
                ending,
                words.tokens[place],
                actor,
                counterpart,
                told,
                told * so * share,
            )


def _sides(
    states: Floats, places: NDArray[np.int64], acts: NDArray[np.int64], words: Words, parts: Learnt
) -> list[list[tuple[Actor, float, float]]]:
    """For each deed whoever is named, with how likely each is to act and to be faced."""
    denoting = words.denoting
    size = len(denoting)
    at = np.asarray([one.place for one in denoting])
    apart = words.sentence[at][None, :] - words.sentence[places][:, None]
    pairs = Pairs(
        deed=np.repeat(np.arange(len(places)), size),
        word=np.tile(np.arange(size), len(places)),
        path=_paths(places, apart, words, parts).reshape(-1),
        distance=_distances(at[None, :] - places[:, None]).reshape(-1),
        sentences=_sentences_apart(apart).reshape(-1),
    )
    named = Named(
        states=states[at],
        known=np.asarray([one.known for one in denoting], dtype=np.float32),
        kinds=np.asarray([one.kind for one in denoting]),
    )
    scores = parts.network.sides(states[places], acts, named, pairs).reshape(len(places), size, 2)
    return [_by_actor(denoting, scores[row]) for row in range(len(places))]


def _paths(
    places: NDArray[np.int64], apart: NDArray[np.int64], words: Words, parts: Learnt
) -> NDArray[np.int64]:
    """The number of the way to each word of the deed's own sentence; beyond it there is none."""
    elsewhere = len(parts.paths) + 1
    found = np.full(apart.shape, elsewhere, dtype=np.int64)
    for row, column in zip(*np.nonzero(apart == 0), strict=True):
        deed, word = words.tokens[places[row]], words.tokens[words.denoting[column].place]
        found[row, column] = parts.paths.get(path_between(deed, word), -1) + 1
    return found


def _distances(steps: NDArray[np.int64]) -> NDArray[np.int64]:
    """How many words on a word stands, in steps that grow; those behind the deed have numbers of their own."""
    far = np.minimum(np.abs(steps), FARTHEST)
    near = 1 + np.minimum(NEAR_STEPS, (2 * np.log2(np.maximum(far, 1))).astype(np.int64))
    near = np.where(far == 0, 0, near)
    return np.where(steps > 0, near + NEAR_STEPS + 2, near)


def _sentences_apart(apart: NDArray[np.int64]) -> NDArray[np.int64]:
    """How many sentences on, as a number of the table: six back at most, three on."""
    return np.clip(apart, -SENTENCES_BACK, SENTENCES_ON) + SENTENCES_BACK


def _by_actor(denoting: Sequence[Denoting], scores: Floats) -> list[tuple[Actor, float, float]]:
    """Whoever is named once, by all words that denote him together."""
    words = defaultdict[str, list[int]](list)
    for number, one in enumerate(denoting):
        assert one.actor.id is not None
        words[one.actor.id].append(number)
    found = list[tuple[Actor, float, float]]()
    for numbers in words.values():
        together = np.logaddexp.reduce(scores[numbers], axis=0)
        acts, faces = ((np.tanh(together / 2) + 1) / 2).tolist()
        found.append((denoting[numbers[0]].actor, acts, faces))
    return found


def _pairs(named: list[tuple[Actor, float, float]], nobody: Floats) -> Iterator[tuple[Actor, Actor, float]]:
    """The pairs of a deed with how likely each is: the likeliest, and whoever else is likelier on a side than not."""
    rows = [*sorted(named, key=lambda row: str(row[0].id)), (NOBODY, float(nobody[0]), float(nobody[1]))]
    best: tuple[float, Actor, Actor, float, float] | None = None
    for actor, acts, _ in rows:
        for other, _, faces in rows:
            if side_of(actor.id) != side_of(other.id) and (best is None or acts * faces > best[0]):
                best = (acts * faces, actor, other, acts, faces)
    if best is None:
        return
    actors, others = [(best[1], best[3])], [(best[2], best[4])]
    taken, faced = {side_of(best[1].id)}, {side_of(best[2].id)}
    for actor, acts, _ in sorted(rows, key=lambda row: -row[1]):
        if acts > 0.5 and side_of(actor.id) not in taken | faced:
            actors.append((actor, acts))
            taken.add(side_of(actor.id))
    for other, _, faces in sorted(rows, key=lambda row: -row[2]):
        if faces > 0.5 and side_of(other.id) not in taken | faced:
            others.append((other, faces))
            faced.add(side_of(other.id))
    for actor, acts in actors:
        for other, faces in others:
            yield actor, other, acts * faces
