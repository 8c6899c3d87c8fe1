"""The leaky rectifier."""

from __future__ import annotations

import numpy as np

from legation.parser.dense import leaky


def test_what_is_below_zero_is_kept_at_a_tenth_in_place() -> None:
    values = np.asarray([[-2.0, 0.0, 3.0]], dtype=np.float32)

    assert leaky(values) is values
    assert np.allclose(values, [[-0.2, 0.0, 3.0]])
