"""Dense layers and tables of a network, by the names of its weights; the rectifier, the softmax and the sigmoid.

In:  weights by name: `x.weight` and `x.bias` are a layer's, `table.x` a table's.
Out: what a layer makes of its inputs, the rows of a table; likelihoods.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Indexes = NDArray[np.int64]

LEAK = 0.1

TABLE, WEIGHT, BIAS = "table.", ".weight", ".bias"


class Layers:
    """The dense layers and the tables of one network."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._tables = {
            name.removeprefix(TABLE): value for name, value in weights.items() if name.startswith(TABLE)
        }
        layers = [name.removesuffix(WEIGHT) for name in weights if name.endswith(WEIGHT)]
        self._dense = {
            name: (np.ascontiguousarray(weights[name + WEIGHT].T), weights.get(name + BIAS))
            for name in layers
        }

    def rows(self, name: str, numbers: Indexes) -> Floats:
        """The rows of a table [*numbers, width]."""
        return self._tables[name][numbers]

    def linear(self, name: str, inputs: Floats) -> Floats:
        """What a layer makes of inputs [..., width]."""
        weight, bias = self._dense[name]
        out: Floats = inputs @ weight
        if bias is not None:
            out += bias
        return out

    def active(self, name: str, inputs: Floats) -> Floats:
        """The same, rectified."""
        return leaky(self.linear(name, inputs))


def leaky(values: Floats) -> Floats:
    """Rectify values in place, what is below zero at a tenth, and return them."""
    np.maximum(values, LEAK * values, out=values)
    return values


def log_shares(scores: Floats, axis: int = -1) -> Floats:
    """The logarithm of the softmax."""
    lowered = scores - scores.max(axis=axis, keepdims=True)
    found: Floats = lowered - np.log(np.exp(lowered).sum(axis=axis, keepdims=True))
    return found


def sigmoid(values: Floats) -> Floats:
    """Likelihoods from scores; never overflows."""
    found: Floats = np.tanh(values / 2)
    found += 1
    found /= 2
    return found
