"""What the networks' dense layers have in common: the leaky rectifier.

In:  what a layer's weights made of its inputs.
Out: the same, in place, with what is below zero at a tenth.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

LEAK = 0.1


def leaky(values: Floats) -> Floats:
    """Rectify values in place, and return them."""
    np.maximum(values, LEAK * values, out=values)
    return values
