"""A small network of convolutions that scores each word for beginning a sentence.

It reads the text before it is cut, a window of words to either side: the form, the ending and the shape of each word
and the gap before it.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Indexes = NDArray[np.int64]

USED_TABLES = ("form", "suffix3", "shape")


class BoundaryNetwork:
    """The scorer, from its weights by name."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._tables = [weights[f"table.{name}"] for name in (*USED_TABLES, "gap")]
        self._layers: list[tuple[Floats, Floats]] = []
        while f"layer{len(self._layers)}.weight" in weights:
            name = f"layer{len(self._layers)}"
            self._layers.append((np.ascontiguousarray(weights[f"{name}.weight"].T), weights[f"{name}.bias"]))
        self._out = weights["out.weight"]
        self._bias = float(weights["out.bias"][0])

    def scores(self, rows: Indexes) -> Floats:
        """Return a score for each word of one text: above 0, it begins a sentence.

        `rows` [words, 4] are the rows of the used tables and of the gap.
        """
        hidden = np.concatenate([table[rows[:, i]] for i, table in enumerate(self._tables)], axis=1)
        for number, (weight, bias) in enumerate(self._layers):
            new = _window(hidden) @ weight
            new += bias
            np.maximum(new, 0.0, out=new)
            hidden = new if number == 0 else hidden + new
        scores: Floats = hidden @ self._out[0] + self._bias
        return scores


def _window(hidden: Floats) -> Floats:
    """Return each word's values beside those of its two neighbours; beyond the ends stands nothing."""
    width = hidden.shape[1]
    wide = np.zeros((len(hidden), 3 * width), dtype=np.float32)
    wide[1:, :width] = hidden[:-1]
    wide[:, width : 2 * width] = hidden
    wide[:-1, 2 * width :] = hidden[1:]
    return wide
