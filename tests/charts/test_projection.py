"""Equal Earth, against the places that its authors' formula gives by hand."""

from __future__ import annotations

import math

import pytest

from legation.charts.projection import equal_earth


@pytest.mark.parametrize(
    ("longitude", "latitude", "expected"),
    [(11, 0, (0, 0)), (191, 0, (2.7066, 0)), (11, 90, (0, 1.3173)), (-169, 0, (-2.7066, 0))],
)
def test_places(longitude: float, latitude: float, expected: tuple[float, float]) -> None:
    assert equal_earth(longitude, latitude) == pytest.approx(expected, abs=1e-3)


def test_equal_areas_stay_equal() -> None:
    """A square degree at 60 north takes half the paper of one at the equator, as it takes half the ground."""

    def size(latitude: float) -> float:
        a, b, c = (equal_earth(x, y) for x, y in ((11, latitude), (11.5, latitude), (11, latitude + 0.5)))
        return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]))

    assert size(60) / size(0) == pytest.approx(math.cos(math.radians(60.25)), rel=0.01)
