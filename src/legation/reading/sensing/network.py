"""The network that reads deeds: which acts a word tells, with what status, and who stands on which side.

In:  the states of a report's words, one row a word, as the encoder gives them; weights by name.
Out: likelihoods, each between 0 and 1.

Scorers with one hidden layer stand on the states. Of acts each word gets one likelihood apiece; of statuses and ranks
a deed gets one of a closed list; each pair of a deed and a word that denotes somebody is scored for both sides, from
their states, the way between them in the parse, how far apart they stand, and what is known of the actor.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from legation.parser.dense import Layers, leaky, sigmoid
from legation.parser.lstm import Floats, Indexes


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of a deed and a word that denotes somebody; arrays of one length but for the two that they point into."""

    deed: Indexes
    word: Indexes
    path: Indexes
    distance: Indexes
    sentences: Indexes


@dataclass(frozen=True, slots=True)
class Named:
    """The words that denote somebody: their states, what is known of each, the kind of its mention; a row a word."""

    states: Floats
    known: Floats
    kinds: Indexes


class DeedNetwork:
    """The scorers, from their weights by name."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._layers = Layers(weights)

    def acts(self, states: Floats) -> Floats:
        """The likelihood of each act at each word [words, acts]."""
        return sigmoid(self._layers.linear("act_out", self._layers.active("act_hidden", states)))

    def statuses(self, states: Floats, acts: Indexes) -> Floats:
        """The likelihood of each status of some deeds [deeds, statuses]."""
        return _shares(
            self._layers.linear(
                "status_out", self._layers.active("status_hidden", self._with_act(states, acts))
            )
        )

    def ranks(self, states: Floats, acts: Indexes) -> Floats:
        """The likelihood of each rank of some deeds [deeds, ranks]."""
        return _shares(
            self._layers.linear("rank_out", self._layers.active("rank_hidden", self._with_act(states, acts)))
        )

    def sides(self, deeds: Floats, acts: Indexes, named: Named, pairs: Pairs) -> Floats:
        """The score of each pair as who acts and as whom it faces [pairs, 2]; no likelihood yet."""
        of_deed = self._layers.linear("side_deed", self._with_act(deeds, acts))
        of_word = self._layers.linear(
            "side_word",
            np.concatenate([named.states, named.known, self._layers.rows("kind", named.kinds)], axis=1),
        )
        between = np.concatenate(
            [
                self._layers.rows("path", pairs.path),
                self._layers.rows("distance", pairs.distance),
                self._layers.rows("sentences", pairs.sentences),
            ],
            axis=1,
        )
        hidden = of_deed[pairs.deed] + of_word[pairs.word] + self._layers.linear("side_between", between)
        return self._layers.linear("side_out", self._layers.active("side_hidden", leaky(hidden)))

    def nobody(self, deeds: Floats, acts: Indexes) -> Floats:
        """The likelihood that nobody named stands on a side [deeds, 2]: 'none has recognised them'."""
        return sigmoid(self._layers.linear("nobody", self._with_act(deeds, acts)))

    def _with_act(self, states: Floats, acts: Indexes) -> Floats:
        return np.concatenate([states, self._layers.rows("act", acts)], axis=1)


def _shares(scores: Floats) -> Floats:
    """The softmax of each row."""
    scores -= scores.max(axis=1, keepdims=True)
    np.exp(scores, out=scores)
    scores /= scores.sum(axis=1, keepdims=True)
    return scores
