"""Run layers of LSTM in both directions over many sentences at once, with nothing but numpy.

The sentences are sorted by length, longest first, and their words laid out time step by time step: first the first
words of all, then the second words of those that have one, and so on. So no step is spent on padding, and each step
is one product of matrices for all sentences that still run.

Gates are computed by one tanh: sigmoid(x) = (1 + tanh(x / 2)) / 2, and the halving is folded into the weights.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Indexes = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Packing:
    """Where the words of sorted sentences lie, time step by time step."""

    sizes: tuple[int, ...]
    """How many sentences still run at each time step; never more than at the step before."""
    starts: tuple[int, ...]
    """Where each time step begins."""
    order: Indexes
    """For each packed place, the word's place when the sentences stand one after another as they were given."""
    inverse: Indexes
    """For each word as given, its packed place."""

    @classmethod
    def of(cls, lengths: Sequence[int]) -> Self:
        """Return the packing of sentences of these lengths."""
        given = np.asarray(lengths)
        longest_first = np.argsort(-given, kind="stable")
        begins = np.concatenate([[0], np.cumsum(given)[:-1]])[longest_first]
        sorted_lengths = given[longest_first]
        sizes = [
            int(np.searchsorted(-sorted_lengths, -step, side="left")) for step in range(int(given.max()))
        ]
        order = np.concatenate([begins[:size] + step for step, size in enumerate(sizes)])
        inverse = np.empty_like(order)
        inverse[order] = np.arange(len(order))
        starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        return cls(tuple(sizes), tuple(starts.tolist()), order, inverse)


class Direction:
    """One LSTM of one direction."""

    def __init__(self, into: Floats, across: Floats, bias: Floats) -> None:
        width = across.shape[1]
        scale = np.full(4 * width, 0.5, dtype=np.float32)
        scale[2 * width : 3 * width] = 1.0
        self.width = width
        self._into = np.ascontiguousarray((into * scale[:, None]).T)
        self._across = np.ascontiguousarray((across * scale[:, None]).T)
        self._bias = bias * scale

    def run(self, inputs: Floats, packing: Packing, out: Floats, *, backward: bool) -> None:
        """Fill `out` with the states of packed `inputs`."""
        width = self.width
        gates = inputs @ self._into
        gates += self._bias
        steps = range(len(packing.sizes))
        state = np.zeros((packing.sizes[0], width), dtype=np.float32)
        cell = np.zeros((packing.sizes[0], width), dtype=np.float32)
        for step in reversed(steps) if backward else steps:
            size = packing.sizes[step]
            here = slice(packing.starts[step], packing.starts[step] + size)
            now = gates[here]
            now += state[:size] @ self._across
            np.tanh(now, out=now)
            sigmoids = now[:, : 2 * width]
            sigmoids += 1.0
            opened = now[:, 3 * width :]
            opened += 1.0
            running = cell[:size]
            running *= sigmoids[:, width:]
            running += sigmoids[:, :width] * now[:, 2 * width : 3 * width]
            running *= 0.5
            new = np.tanh(running)
            new *= opened
            new *= 0.5
            state[:size] = new
            out[here] = new


class Layer:
    """One layer: a forward and a backward LSTM, their states side by side."""

    def __init__(self, forward: Direction, backward: Direction) -> None:
        self._forward = forward
        self._backward = backward

    @classmethod
    def of(cls, weights: Mapping[str, Floats], name: str) -> Self:
        """Return the layer of that name among weights by name."""
        parts = ("into", "across", "bias")
        forward, backward = (
            Direction(*(weights[f"{name}.{side}.{part}"] for part in parts))
            for side in ("forward", "backward")
        )
        return cls(forward, backward)

    def run(self, inputs: Floats, packing: Packing) -> Floats:
        """Return the states of packed words, [words, twice the width]."""
        width = self._forward.width
        out = np.empty((len(inputs), 2 * width), dtype=np.float32)
        self._forward.run(inputs, packing, out[:, :width], backward=False)
        self._backward.run(inputs, packing, out[:, width:], backward=True)
        return out
