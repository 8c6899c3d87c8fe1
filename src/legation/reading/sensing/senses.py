"""What the network makes of one report: its words with their states, and the likelihood of whatever is asked of them.

In:  a report's material, with the parser's states of its words.
Out: Senses, or None where the parser gave no states or nobody is spoken of.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from legation.lists.sides import side_of
from legation.parser.lstm import Floats, Indexes
from legation.parser.one_thread import one_thread
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.sensing.learnt import Learnt, learnt
from legation.reading.sensing.network import Named, Pairs
from legation.reading.sensing.paths import path_between
from legation.reading.sensing.words import Words, words_of
from legation.record.actor import Actor
from legation.record.statement import Act, Status

NOBODY = Actor(None, "nobody")
FARTHEST = 200
NEAR_STEPS = 14
SENTENCES_BACK = 6
SENTENCES_ON = 3


class OnSides(NamedTuple):
    """How likely an actor is to do a deed, and to be whom it faces; and whether the deed's sentence speaks of him."""

    actor: Actor
    acts: float
    faces: float
    here: bool


@dataclass(frozen=True, slots=True)
class Senses:
    """A report's words with the encoder's states of them, and those states beside what they were made from."""

    words: Words
    states: Floats
    whole: Floats
    acts: Floats
    """How likely each word tells each act [words, acts]."""
    parts: Learnt

    def statuses(self, places: Indexes, acts: Indexes) -> Floats:
        """How likely each deed has each status [deeds, statuses]."""
        with one_thread():
            return self.parts.network.statuses(self.whole[places], acts)

    def sides(self, places: Indexes, acts: Indexes) -> list[list[OnSides]]:
        """For each deed whoever is named, and nobody, with how likely each is on either side."""
        with one_thread():
            scores = self._scores(places, acts)
            nobody = self.parts.network.nobody(self.states[places], acts)
        return [
            [
                *self._by_actor(scores[row], int(self.words.sentence[place])),
                OnSides(NOBODY, float(nobody[row, 0]), float(nobody[row, 1]), here=False),
            ]
            for row, place in enumerate(places)
        ]

    def told(self, word: Token, act: Act) -> float:
        """How likely any word of the sentence tells the act."""
        here = self.words.sentence == self.words.sentence[self._place(word)]
        return float(self.acts[here, self.parts.acts.index(act)].max())

    def has_status(self, word: Token, act: Act, statuses: frozenset[Status]) -> float:
        """How likely the deed that the word tells has one of these statuses and is no ending."""
        found = self.statuses(*self._deed(word, act))[0]
        wanted = [
            row for row, (one, ending) in enumerate(self.parts.statuses) if one in statuses and not ending
        ]
        return float(found[wanted].sum())

    def on_sides(self, word: Token, act: Act, actor: Actor, counterpart: Actor) -> tuple[float, float]:
        """How likely these two, or others of their sides, do the deed that the word tells and are whom it faces."""
        rows = self.sides(*self._deed(word, act))[0]
        return (
            max((row.acts for row in rows if side_of(row.actor.id) == side_of(actor.id)), default=0.0),
            max((row.faces for row in rows if side_of(row.actor.id) == side_of(counterpart.id)), default=0.0),
        )

    def _deed(self, word: Token, act: Act) -> tuple[Indexes, Indexes]:
        return np.asarray([self._place(word)]), np.asarray([self.parts.acts.index(act)])

    def _place(self, word: Token) -> int:
        return bisect_left(self.words.tokens, word.i, key=lambda token: token.i)

    def _scores(self, places: Indexes, acts: Indexes) -> Floats:
        """The score of each deed and each word that denotes somebody [deeds, words, 2]."""
        denoting = self.words.denoting
        size = len(denoting)
        at = np.asarray([one.place for one in denoting])
        apart = self.words.sentence[at][None, :] - self.words.sentence[places][:, None]
        pairs = Pairs(
            deed=np.repeat(np.arange(len(places)), size),
            word=np.tile(np.arange(size), len(places)),
            path=self._paths(places, apart).reshape(-1),
            distance=distances(at[None, :] - places[:, None]).reshape(-1),
            sentences=sentences_apart(apart).reshape(-1),
        )
        named = Named(
            states=self.states[at],
            known=np.asarray([one.known for one in denoting], dtype=np.float32),
            kinds=np.asarray([one.kind for one in denoting]),
        )
        found = self.parts.network.sides(self.states[places], acts, named, pairs)
        return found.reshape(len(places), size, 2)

    def _paths(self, places: Indexes, apart: Indexes) -> Indexes:
        """The number of the way to each word of the deed's own sentence; beyond it there is none."""
        paths, tokens = self.parts.paths, self.words.tokens
        found = np.full(apart.shape, len(paths) + 1, dtype=np.int64)
        for row, column in zip(*np.nonzero(apart == 0), strict=True):
            deed, word = tokens[places[row]], tokens[self.words.denoting[column].place]
            found[row, column] = paths.get(path_between(deed, word), -1) + 1
        return found

    def _by_actor(self, scores: Floats, sentence: int) -> list[OnSides]:
        """Whoever is named once, by all words that denote him together, in the order of their ids."""
        words = defaultdict[str, list[int]](list)
        for number, one in enumerate(self.words.denoting):
            words[str(one.actor.id)].append(number)
        found = list[OnSides]()
        for _, numbers in sorted(words.items()):
            together = np.logaddexp.reduce(scores[numbers], axis=0)
            acts, faces = ((np.tanh(together / 2) + 1) / 2).tolist()
            named = [self.words.denoting[number] for number in numbers]
            here = any(self.words.sentence[one.place] == sentence for one in named)
            found.append(OnSides(named[0].actor, acts, faces, here))
        return found


def senses_of(material: Material) -> Senses | None:
    """What the network makes of a report."""
    states = material.doc.states
    if states is None or not len(states):
        return None
    parts = learnt()
    if states.shape[1] != parts.state_width:
        return None
    words = words_of(material)
    if not words.denoting:
        return None  # of nobody nothing is told
    tokens = words.tokens
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
        whole = np.concatenate([seen, inputs], axis=1)
        return Senses(words, seen, whole, parts.network.acts(whole), parts)


def distances(steps: Indexes) -> Indexes:
    """How many words on a word stands, in steps that grow; those behind the deed have numbers of their own."""
    far = np.minimum(np.abs(steps), FARTHEST)
    near = 1 + np.minimum(NEAR_STEPS, (2 * np.log2(np.maximum(far, 1))).astype(np.int64))
    near = np.where(far == 0, 0, near)
    return np.where(steps > 0, near + NEAR_STEPS + 2, near)


def sentences_apart(apart: Indexes) -> Indexes:
    """How many sentences on, as a number of the table: six back at most, three on."""
    return np.clip(apart, -SENTENCES_BACK, SENTENCES_ON) + SENTENCES_BACK
