"""Layers of LSTM over many sentences at once: held to the plain recurrence, one word after another."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from legation.parser.lstm import Direction, Layer, Packing

WIDTH, INTO = 5, 7
Floats = NDArray[np.float32]


def sigmoid(values: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-values)), dtype=np.float32)


def plain(weights: tuple[Floats, Floats, Floats], words: Floats) -> Floats:
    """One sentence read word by word, as the books write it."""
    into, across, bias = weights
    state, cell = np.zeros(WIDTH, np.float32), np.zeros(WIDTH, np.float32)
    states = []
    for word in words:
        entry, forget, new, out = np.split(into @ word + across @ state + bias, 4)
        cell = sigmoid(forget) * cell + sigmoid(entry) * np.tanh(new)
        state = sigmoid(out) * np.tanh(cell)
        states.append(state)
    return np.asarray(states)


@pytest.mark.parametrize("lengths", [[1], [4], [3, 3], [1, 6, 2, 6, 4], [2, 1, 1]])
def test_states_are_those_of_the_plain_recurrence(lengths: list[int]) -> None:
    draw = np.random.default_rng(len(lengths))

    def weights() -> tuple[Floats, Floats, Floats]:
        shapes = ((4 * WIDTH, INTO), (4 * WIDTH, WIDTH), (4 * WIDTH,))
        one, two, three = (draw.normal(size=shape).astype(np.float32) for shape in shapes)
        return one, two, three

    forward, backward = weights(), weights()
    words = draw.normal(size=(sum(lengths), INTO)).astype(np.float32)
    expected, at = [], 0
    for length in lengths:
        sentence = words[at : at + length]
        expected.append(
            np.concatenate([plain(forward, sentence), plain(backward, sentence[::-1])[::-1]], axis=1)
        )
        at += length

    packing = Packing.of(lengths)
    found = Layer(Direction(*forward), Direction(*backward)).run(words[packing.order], packing)[
        packing.inverse
    ]

    assert np.allclose(found, np.concatenate(expected), atol=1e-5)
