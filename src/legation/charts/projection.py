"""The round world on flat paper: Equal Earth, so that no country looks larger than it is.

Law: Šavrič, Patterson and Jenny, The Equal Earth map projection (2018).
"""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt
from typing import Final

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_HALF_ROOT = sqrt(3) / 2
# The meridian in the middle: eleven degrees east cuts the least land at the edges.
MIDDLE: Final = 11.0
EDGE: Final = MIDDLE - 180


def equal_earth(longitude: float, latitude: float) -> tuple[float, float]:
    """The place of a point on the map, the middle at 0, 0, the north upwards.

    >>> equal_earth(11, 0)
    (0.0, 0.0)
    """
    angle = asin(_HALF_ROOT * sin(radians(latitude)))
    square = angle * angle
    sixth = square**3
    width = 9 * _A4 * sixth * square + 7 * _A3 * sixth + 3 * _A2 * square + _A1
    x = radians(longitude - MIDDLE) * cos(angle) / (_HALF_ROOT * width)
    y = angle * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
    return x, y
