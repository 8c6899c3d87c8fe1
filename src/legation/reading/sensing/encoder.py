"""The encoder: words and what the parser saw of them to states that know the sentence and the report around it.

In:  for each word its vector, the parser's state, its flags; the sentences, of one report or of several.
Out: a state for each word: what its sentence makes of it, and what the report makes of its sentence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from legation.parser.dense import leaky
from legation.parser.lstm import Floats, Layer, Packing


class Encoder:
    """One layer of LSTM in both directions over the words of each sentence, a smaller one over the sentences."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._words = Layer.of(weights, "lstm")
        self._sentences = Layer.of(weights, "among")
        self._weight = np.ascontiguousarray(weights["summary.weight"].T)
        self._bias = weights["summary.bias"]

    def states(self, inputs: Floats, lengths: Sequence[int]) -> Floats:
        """The states of the words of a report's sentences of these lengths, one behind the other [words, width]."""
        return self.states_of_all(inputs, [lengths])

    def states_of_all(self, inputs: Floats, reports: Sequence[Sequence[int]]) -> Floats:
        """The same of several reports, one behind the other; a product of matrices for all takes half the time."""
        lengths = [length for report in reports for length in report]
        words = _run(self._words, inputs, lengths)
        begins = np.cumsum([0, *lengths[:-1]])
        strongest = np.maximum.reduceat(words, begins, axis=0)
        summaries = leaky(strongest @ self._weight + self._bias)
        sentences = _run(self._sentences, summaries, [len(report) for report in reports])
        return np.concatenate([words, np.repeat(sentences, lengths, axis=0)], axis=1)


def _run(layer: Layer, inputs: Floats, lengths: Sequence[int]) -> Floats:
    packing = Packing.of(list(lengths))
    found: Floats = layer.run(inputs[packing.order], packing)[packing.inverse]
    return found
