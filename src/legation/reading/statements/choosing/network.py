"""The network that chooses for each deed of a report its time, its rank, its speaker and its sums.

In:  the states of words, deeds with their acts and statuses, what may be chosen; weights by name.
Out: how likely each thing is, in logarithms.

Each word that tells something is scored for each deed from the states of both, the way between them in the parse, how
far apart they stand, and what is known of it; what several words tell has their scores together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from legation.parser.dense import Layers, leaky, log_shares, sigmoid
from legation.parser.lstm import Floats, Indexes
from legation.reading.sensing.senses import Between
from legation.reading.statements.choosing.choice import Choice

UNSAID = -8.0
"""The score of what no word tells."""

FAINT = 1e-6


@dataclass(frozen=True, slots=True)
class DeedRows:
    """The deeds: their states [deeds, width], their acts and statuses."""

    states: Floats
    acts: Indexes
    statuses: Indexes


class ChoosingNetwork:
    """The scorers, from their weights by name."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._layers = Layers(weights)

    def chosen(self, name: str, deeds: DeedRows, words: Floats, choice: Choice, between: Between) -> Floats:
        """The logarithm of how likely each thing is chosen for each deed, nothing last [deeds, size + 1]."""
        of_deeds = self._of_deeds(deeds)
        scores = self._words(name, of_deeds, words, choice, between)
        known = np.concatenate([of_deeds, self._asked(choice)], axis=1)
        beyond = self._layers.linear(f"{name}_beyond", known)
        told = together(scores, choice.which, choice.size)
        if beyond.shape[1] > 1:  # of a closed list the deed itself tells something
            told = np.logaddexp(told, beyond[:, :-1])
        bonus = self._layers.linear(f"{name}_asked", known)
        told = np.where(choice.asked, np.logaddexp(told, bonus), told).astype(np.float32)
        return log_shares(np.concatenate([told, beyond[:, -1:]], axis=1))

    def each(self, name: str, deeds: DeedRows, words: Floats, choice: Choice, between: Between) -> Floats:
        """How likely each thing is one of each deed's, whatever else is [deeds, words]."""
        return sigmoid(self._words(name, self._of_deeds(deeds), words, choice, between))

    def _of_deeds(self, deeds: DeedRows) -> Floats:
        tables = [self._layers.rows("act", deeds.acts), self._layers.rows("status", deeds.statuses)]
        return np.concatenate([deeds.states, *tables], axis=1)

    def _words(self, name: str, of_deeds: Floats, words: Floats, choice: Choice, between: Between) -> Floats:
        """The score of each word for each deed [deeds, words]."""
        if not len(choice.at):
            return np.zeros((len(of_deeds), 0), dtype=np.float32)
        known = np.concatenate(
            [
                self._layers.rows("path", between.path),
                self._layers.rows("distance", between.distance),
                self._layers.rows("sentences", between.sentences),
                choice.features,
            ],
            axis=2,
        )
        hidden = leaky(
            self._layers.linear(f"{name}_deed", of_deeds)[:, None]
            + self._layers.linear(f"{name}_word", words)[None]
            + self._layers.linear(f"{name}_between", known)
        )
        scores: Floats = self._layers.linear(f"{name}_out", self._layers.active(f"{name}_hidden", hidden))[
            ..., 0
        ]
        return scores

    def _asked(self, choice: Choice) -> Floats:
        """Whether phrasings chose nothing, whether anything is known of what they chose [deeds, 2]."""
        nothing = choice.known & ~choice.asked.any(axis=1)
        return np.stack([nothing, np.full_like(nothing, choice.known)], axis=1).astype(np.float32)


def together(scores: Floats, which: Indexes, size: int) -> Floats:
    """The score of each thing by all words that tell it [deeds, size]; of what none tells UNSAID."""
    found = np.full((len(scores), size), UNSAID, dtype=np.float32)
    if not len(which):
        return found
    most = scores.max(axis=1, keepdims=True)
    members = (which[:, None] == np.arange(size)[None]).astype(np.float32)
    said = members.any(axis=0)
    found[:, said] = (np.log(np.exp(scores - most) @ members + FAINT) + most)[:, said]
    return found
