"""States of words that know their sentence, and no other."""

from __future__ import annotations

import numpy as np

from legation.reading.sensing.encoder import Encoder

CHANCE = np.random.default_rng(1)
WEIGHTS = {
    f"lstm.{side}.{part}": CHANCE.standard_normal(shape).astype(np.float32)
    for side in ("forward", "backward")
    for part, shape in (("into", (12, 5)), ("across", (12, 3)), ("bias", (12,)))
}
INPUTS = CHANCE.standard_normal((7, 5)).astype(np.float32)


def test_a_sentence_is_read_the_same_alone_and_among_others() -> None:
    encoder = Encoder(WEIGHTS)
    together = encoder.states(INPUTS, [2, 4, 1])

    assert together.shape == (7, 6)
    assert np.allclose(together[2:6], encoder.states(INPUTS[2:6], [4]), atol=1e-6)


def test_a_word_is_read_by_those_around_it() -> None:
    encoder = Encoder(WEIGHTS)
    changed = INPUTS.copy()
    changed[0] += 1

    assert not np.allclose(encoder.states(INPUTS, [7])[6], encoder.states(changed, [7])[6])
