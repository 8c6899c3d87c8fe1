"""Vectors of words, from small numbers and their scales."""

from __future__ import annotations

import numpy as np

from legation.reading.sensing.vectors import WordVectors

TABLE = np.asarray([[10, -20], [127, 0]], dtype=np.int8)
VECTORS = WordVectors(["envoy", "embassy"], TABLE, np.asarray([0.5, 0.1], dtype=np.float32))


def test_a_word_is_known_however_it_is_written() -> None:
    found = VECTORS.of(["Envoy", "EMBASSY"])

    assert np.allclose(found, np.asarray([[5.0, -2.0], [63.5, 0.0]]))


def test_an_unknown_word_is_nothing() -> None:
    assert VECTORS.of(["envoy", "zzz"])[1].tolist() == [0, 0]
