"""What the network makes of one report: its words with their states, and the likelihood of whatever is asked of them.

In:  a report's material, with the parser's states of its words.
Out: Senses, or None where the parser gave no states or nobody is spoken of.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from legation.parser.lstm import Floats, Indexes
from legation.parser.one_thread import one_thread
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.sensing.learnt import Learnt, learnt
from legation.reading.sensing.network import Named, Pairs
from legation.reading.sensing.paths import path_between
from legation.reading.sensing.words import Words, words_of
from legation.record.actor import Actor

NOBODY = Actor(None, "nobody")
FARTHEST = 200
NEAR_STEPS = 14
SENTENCES_BACK = 6
SENTENCES_ON = 3


@dataclass(frozen=True, slots=True)
class Between:
    """Of deeds and words: the way through the parse, how many words and how many sentences on; each [deeds, words]."""

    path: Indexes
    distance: Indexes
    sentences: Indexes


@dataclass(frozen=True, slots=True)
class Senses:
    """A report's words with the encoder's states of them, and those states beside what they were made from."""

    words: Words
    states: Floats
    whole: Floats
    acts: Floats
    """How likely each word tells each act [words, acts]."""
    parts: Learnt
    actors: tuple[Actor, ...]
    """Whoever is named, once, in the order of their ids; the last is nobody."""
    known_paths: dict[tuple[int, int], int] = field(default_factory=dict, repr=False, compare=False)
    """The ways that have been asked for: who acts, when and on whose word are sought along the same."""

    def statuses(self, places: Indexes, acts: Indexes) -> Floats:
        """How likely each deed has each status [deeds, statuses]."""
        with one_thread():
            return self.parts.network.statuses(self.whole[places], acts)

    def ranks(self, places: Indexes, acts: Indexes) -> Floats:
        """How likely each deed is done by, or is about, somebody of each rank [deeds, ranks]."""
        with one_thread():
            return self.parts.network.ranks(self.whole[places], acts)

    def sides(self, places: Indexes, acts: Indexes) -> Floats:
        """How likely each of `actors` does each deed, and is whom it faces [deeds, actors, 2]."""
        with one_thread():
            named = self._by_actor(self._scores(places, acts))
            nobody = self.parts.network.nobody(self.states[places], acts)
        return np.concatenate([named, nobody[:, None]], axis=1)

    def place_of(self, word: Token) -> int:
        """The place of a word among those that the network sees."""
        return bisect_left(self.words.tokens, word.i, key=lambda token: token.i)

    def likeliest(self, place: int, act: int) -> int:
        """The place of the word of the same sentence that likeliest tells an act."""
        here = np.flatnonzero(self.words.sentence == self.words.sentence[place])
        return int(here[self.acts[here, act].argmax()])

    def between(self, places: Indexes, at: Indexes) -> Between:
        """What lies between each of some deeds and each of some words."""
        apart = self.words.sentence[at][None, :] - self.words.sentence[places][:, None]
        return Between(
            path=self._paths(places, at, apart),
            distance=distances(at[None, :] - places[:, None]),
            sentences=sentences_apart(apart),
        )

    def _scores(self, places: Indexes, acts: Indexes) -> Floats:
        """The score of each deed and each word that denotes somebody [deeds, words, 2]."""
        denoting = self.words.denoting
        size = len(denoting)
        at = np.asarray([one.place for one in denoting])
        between = self.between(places, at)
        pairs = Pairs(
            deed=np.repeat(np.arange(len(places)), size),
            word=np.tile(np.arange(size), len(places)),
            path=between.path.reshape(-1),
            distance=between.distance.reshape(-1),
            sentences=between.sentences.reshape(-1),
        )
        named = Named(
            states=self.states[at],
            known=np.asarray([one.known for one in denoting], dtype=np.float32),
            kinds=np.asarray([one.kind for one in denoting]),
        )
        found = self.parts.network.sides(self.states[places], acts, named, pairs)
        return found.reshape(len(places), size, 2)

    def _paths(self, places: Indexes, at: Indexes, apart: Indexes) -> Indexes:
        """The number of the way to each word of the deed's own sentence; beyond it there is none."""
        found = np.full(apart.shape, len(self.parts.paths) + 1, dtype=np.int64)
        deeds, words = places.tolist(), at.tolist()
        for row, column in zip(*(ends.tolist() for ends in np.nonzero(apart == 0)), strict=True):
            ends = (deeds[row], words[column])
            known = self.known_paths.get(ends)
            if known is None:
                self.known_paths[ends] = known = self._path(*ends)
            found[row, column] = known
        return found

    def _path(self, deed: int, word: int) -> int:
        tokens = self.words.tokens
        return self.parts.paths.get(path_between(tokens[deed], tokens[word]), -1) + 1

    def _by_actor(self, scores: Floats) -> Floats:
        """Each actor once, by all words that denote him together [deeds, named actors, 2]."""
        together = [np.logaddexp.reduce(scores[:, numbers], axis=1) for numbers in self._words_of_actors]
        return np.asarray((np.tanh(np.stack(together, axis=1) / 2) + 1) / 2, dtype=np.float32)

    @property
    def _words_of_actors(self) -> list[list[int]]:
        """The words that denote each named actor, as they are numbered among those that denote any."""
        numbers = {actor.id: list[int]() for actor in self.actors[:-1]}
        for number, one in enumerate(self.words.denoting):
            numbers[one.actor.id].append(number)
        return list(numbers.values())


def senses_of(material: Material, parts: Learnt | None = None) -> Senses | None:
    """What the network makes of a report; the one that ships, unless another is given."""
    return senses_of_all([material], parts)[0]


def senses_of_all(materials: Sequence[Material], parts: Learnt | None = None) -> list[Senses | None]:
    """What the network makes of each of some reports, whose words it reads together."""
    given = [_given(material, parts) for material in materials]
    sensed = _sensed([one for one in given if one is not None], parts)
    return [next(sensed) if one is not None else None for one in given]


def _given(material: Material, parts: Learnt | None) -> tuple[Words, Floats] | None:
    """The words of a report, and what the encoder is given of each."""
    states = material.doc.states
    if states is None or not len(states):
        return None
    parts = parts or learnt()
    if states.shape[1] != parts.state_width:
        return None
    words = words_of(material)
    if not words.denoting:
        return None  # of nobody nothing is told
    vectors = parts.vectors.of([token.text for token in words.tokens])
    seen = states[[token.i for token in words.tokens]]
    return words, np.concatenate([vectors, seen, words.flags], axis=1)


def _sensed(reports: Sequence[tuple[Words, Floats]], parts: Learnt | None) -> Iterator[Senses]:
    if not reports:
        return
    parts = parts or learnt()
    inputs = np.concatenate([given for _, given in reports])
    lengths = [[len(sentence) for sentence in words.sentences] for words, _ in reports]
    with one_thread():
        states = parts.encoder.states_of_all(inputs, lengths)
        whole = np.concatenate([states, inputs], axis=1)
        acts = parts.network.acts(whole)
    start = 0
    for words, given in reports:
        here = slice(start, start + len(given))
        yield Senses(words, states[here], whole[here], acts[here], parts, _actors(words))
        start += len(given)


def _actors(words: Words) -> tuple[Actor, ...]:
    """Whoever is named, each as he was first, and nobody behind them."""
    first = dict[str, Actor]()
    for one in words.denoting:
        first.setdefault(str(one.actor.id), one.actor)
    return (*(first[name] for name in sorted(first)), NOBODY)


def distances(steps: Indexes) -> Indexes:
    """How many words on a word stands, in steps that grow; those behind the deed have numbers of their own."""
    far = np.minimum(np.abs(steps), FARTHEST)
    near = 1 + np.minimum(NEAR_STEPS, (2 * np.log2(np.maximum(far, 1))).astype(np.int64))
    near = np.where(far == 0, 0, near)
    return np.where(steps > 0, near + NEAR_STEPS + 2, near)


def sentences_apart(apart: Indexes) -> Indexes:
    """How many sentences on, as a number of the table: six back at most, three on."""
    return np.clip(apart, -SENTENCES_BACK, SENTENCES_ON) + SENTENCES_BACK
