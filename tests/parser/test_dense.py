"""The leaky rectifier."""

from __future__ import annotations

import numpy as np

from legation.parser.dense import Layers, leaky


def test_what_is_below_zero_is_kept_at_a_tenth_in_place() -> None:
    values = np.asarray([[-2.0, 0.0, 3.0]], dtype=np.float32)

    assert leaky(values) is values
    assert np.allclose(values, [[-0.2, 0.0, 3.0]])


def test_layers_and_tables_are_known_by_the_names_of_their_weights() -> None:
    weights = {
        "out.weight": np.asarray([[1.0, 2.0], [0.0, -3.0]], dtype=np.float32),
        "out.bias": np.asarray([0.5, 1.0], dtype=np.float32),
        "table.act": np.asarray([[7.0], [8.0]], dtype=np.float32),
    }
    layers = Layers(weights)
    inputs = np.asarray([[1.0, 1.0]], dtype=np.float32)

    assert layers.linear("out", inputs).tolist() == [[3.5, -2.0]]
    assert np.allclose(layers.active("out", inputs), [[3.5, -0.2]])
    assert layers.rows("act", np.asarray([1, 0, 1])).tolist() == [[8.0], [7.0], [8.0]]
