"""States of words that know their sentence, and the report around it."""

from __future__ import annotations

import numpy as np

from legation.reading.sensing.encoder import Encoder

CHANCE = np.random.default_rng(1)


def _layer(name: str, inputs: int, width: int) -> dict[str, np.ndarray]:
    shapes = {"into": (4 * width, inputs), "across": (4 * width, width), "bias": (4 * width,)}
    return {
        f"{name}.{side}.{part}": CHANCE.standard_normal(shape).astype(np.float32)
        for side in ("forward", "backward")
        for part, shape in shapes.items()
    }


WEIGHTS = {
    **_layer("lstm", 5, 3),
    **_layer("among", 4, 2),
    "summary.weight": CHANCE.standard_normal((4, 6)).astype(np.float32),
    "summary.bias": np.zeros(4, dtype=np.float32),
}
WITHIN = 6
INPUTS = CHANCE.standard_normal((7, 5)).astype(np.float32)


def test_within_its_sentence_a_word_is_read_the_same_alone_and_among_others() -> None:
    encoder = Encoder(WEIGHTS)
    together = encoder.states(INPUTS, [2, 4, 1])

    assert together.shape == (7, WITHIN + 4)
    assert np.allclose(together[2:6, :WITHIN], encoder.states(INPUTS[2:6], [4])[:, :WITHIN], atol=1e-6)


def test_a_word_is_read_by_those_around_it() -> None:
    encoder = Encoder(WEIGHTS)
    changed = INPUTS.copy()
    changed[0] += 1

    assert not np.allclose(encoder.states(INPUTS, [7])[6, :WITHIN], encoder.states(changed, [7])[6, :WITHIN])


def test_what_the_report_makes_of_a_sentence_is_the_same_for_all_its_words() -> None:
    encoder = Encoder(WEIGHTS)
    changed = INPUTS.copy()
    changed[0] += 1
    around, otherwise = (encoder.states(rows, [2, 4, 1])[:, WITHIN:] for rows in (INPUTS, changed))

    assert np.allclose(around[2:6], around[2])
    assert not np.allclose(around[6], otherwise[6])


def test_a_report_is_read_the_same_alone_and_with_others() -> None:
    encoder = Encoder(WEIGHTS)
    together = encoder.states_of_all(INPUTS, [[2, 1], [4]])

    assert np.allclose(together[:3], encoder.states(INPUTS[:3], [2, 1]), atol=1e-6)
    assert np.allclose(together[3:], encoder.states(INPUTS[3:], [4]), atol=1e-6)
