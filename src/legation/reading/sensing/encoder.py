"""The encoder: words and what the parser saw of them to states that know the sentence.

In:  for each word its vector, the parser's state, its flags; the sentences.
Out: the word's input and its state, side by side [words, input + state].
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from legation.parser.lstm import Floats, Layer, Packing


class Encoder:
    """One layer of LSTM in both directions, from its weights by name."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._layer = Layer.of(weights, "lstm")

    def states(self, inputs: Floats, lengths: Sequence[int]) -> Floats:
        """The states of the words of sentences of these lengths, one behind the other [words, width]."""
        packing = Packing.of(list(lengths))
        found: Floats = self._layer.run(inputs[packing.order], packing)[packing.inverse]
        return found
