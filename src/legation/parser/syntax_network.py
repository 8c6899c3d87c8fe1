"""The network that reads a sentence: tags, heads and relations of its words, with nothing but numpy.

In:  the rows of the words of many sentences (see `features`).
Out: for each sentence, the class of each word's tag, the number of its head (0 is the root) and its relation's class.

Tables of the words' forms and vectors; layers of LSTM in both directions; a scorer of tags; a biaffine scorer of
heads after Dozat and Manning (2017); a scorer of the relation between a word and the head chosen for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from legation.parser.dense import leaky
from legation.parser.features import TABLES
from legation.parser.lstm import Floats, Indexes, Layer, Packing
from legation.parser.tree import NEVER, tree

WORDS_AT_ONCE = 3000


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the network finds of one sentence, a number for each word."""

    tags: Indexes
    heads: Indexes
    labels: Indexes
    states: Floats
    """What the layers made of each word in its sentence [words, width]; whoever reads on may stand on it."""


class SyntaxNetwork:
    """The network, from its weights by name."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._tables = [weights[f"table.{name}"] for name in TABLES]
        self._spaced = weights["spaced"]
        self._layers: list[Layer] = []
        while f"lstm{len(self._layers)}.forward.into" in weights:
            self._layers.append(Layer.of(weights, f"lstm{len(self._layers)}"))
        self._dense = {
            name: (np.ascontiguousarray(weights[f"{name}.weight"].T), weights[f"{name}.bias"])
            for name in ("arc_dependent", "arc_head", "label_dependent", "label_out", "tag_hidden", "tag_out")
        }
        self._label_head = np.ascontiguousarray(weights["label_head.weight"].T)
        self._arc_weight = weights["arc_weight"]
        self._arc_bias = weights["arc_bias"]
        root = weights["root"][None]
        self._root_as_head = self._active("arc_head", root)
        self._root_as_label_head = root @ self._label_head

    @property
    def width(self) -> int:
        """The width of a word's state."""
        return int(self._dense["arc_head"][0].shape[0])

    def analyse(self, sentences: Sequence[Indexes]) -> list[Analysis]:
        """Return the analyses of sentences, each given as rows [words, tables + 1]."""
        found: list[Analysis | None] = [None] * len(sentences)
        longest_first = sorted(range(len(sentences)), key=lambda i: -len(sentences[i]))
        batch: list[int] = []
        words = 0
        for i in longest_first:
            batch.append(i)
            words += len(sentences[i])
            if words >= WORDS_AT_ONCE:
                self._fill(sentences, batch, found)
                batch, words = [], 0
        if batch:
            self._fill(sentences, batch, found)
        return [analysis for analysis in found if analysis is not None]

    def _fill(self, sentences: Sequence[Indexes], batch: list[int], found: list[Analysis | None]) -> None:
        lengths = [len(sentences[i]) for i in batch]
        encoded = self._encode(np.concatenate([sentences[i] for i in batch]), lengths)
        heads = self._heads(encoded, lengths)
        labels = self._labels(encoded, lengths, heads)
        weight, bias = self._dense["tag_out"]
        tags = (self._active("tag_hidden", encoded) @ weight + bias).argmax(axis=1)
        at = 0
        for i, length, own in zip(batch, lengths, heads, strict=True):
            here = slice(at, at + length)
            found[i] = Analysis(tags[here], own, labels[here], encoded[here])
            at += length

    def _encode(self, rows: Indexes, lengths: list[int]) -> Floats:
        packing = Packing.of(lengths)
        packed = rows[packing.order]
        parts = [table[packed[:, i]] for i, table in enumerate(self._tables)]
        parts.append(packed[:, -1:].astype(np.float32) * self._spaced)
        hidden: Floats = np.concatenate(parts, axis=1)
        for layer in self._layers:
            hidden = layer.run(hidden, packing)
        return hidden[packing.inverse]

    def _active(self, name: str, inputs: Floats) -> Floats:
        weight, bias = self._dense[name]
        out: Floats = inputs @ weight
        out += bias
        return leaky(out)

    def _heads(self, encoded: Floats, lengths: list[int]) -> list[Indexes]:
        queries = self._active("arc_dependent", encoded) @ self._arc_weight + self._arc_bias
        candidates = self._active("arc_head", encoded)
        root = queries @ self._root_as_head[0]
        heads: list[Indexes] = []
        at = 0
        for length in lengths:
            here = slice(at, at + length)
            scores = np.empty((length, length + 1), dtype=np.float32)
            scores[:, 0] = root[here]
            np.matmul(queries[here], candidates[here].T, out=scores[:, 1:])
            scores[np.arange(length), np.arange(1, length + 1)] = NEVER
            heads.append(tree(scores))
            at += length
        return heads

    def _labels(self, encoded: Floats, lengths: list[int], heads: list[Indexes]) -> Indexes:
        begins = np.repeat(np.concatenate([[0], np.cumsum(lengths)[:-1]]), lengths)
        flat = np.concatenate(heads)
        from_head = np.concatenate([self._root_as_label_head, encoded @ self._label_head])
        places = np.where(flat == 0, 0, begins + flat)
        weight, bias = self._dense["label_dependent"]
        hidden = encoded @ weight
        hidden += bias
        hidden += from_head[places]
        leaky(hidden)
        weight, bias = self._dense["label_out"]
        return np.asarray((hidden @ weight + bias).argmax(axis=1))
