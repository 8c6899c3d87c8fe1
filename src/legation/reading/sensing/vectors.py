"""Vectors of words by themselves, of which the parser's states say too little: what kind of thing a word means.

In:  words as written.
Out: a row each; zeros for a word that is not known.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from legation.parser.features import keys_of
from legation.parser.lstm import Floats

MOST_KEPT = 200_000


class WordVectors:
    """The vectors, from the words in their order and a table [words, width] of small numbers and its scales [width]."""

    def __init__(self, words: Sequence[str], table: NDArray[np.int8], scales: Floats) -> None:
        self._rows = {word: row for row, word in enumerate(words)}
        self._table = table
        self._scales = scales
        self._kept = dict[str, int]()

    def of(self, words: Sequence[str]) -> Floats:
        """The vectors of words [words, width]."""
        rows = np.asarray([self._row(word) for word in words], dtype=np.int64)
        found: Floats = self._table[rows] * self._scales
        found[rows < 0] = 0.0
        return found

    def _row(self, word: str) -> int:
        row = self._kept.get(word)
        if row is None:
            row = self._rows.get(keys_of(word)[0], -1)
            if len(self._kept) < MOST_KEPT:
                self._kept[word] = row
        return row
