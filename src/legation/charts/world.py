"""The world as lines of SVG, drawn once: the page only says which shape has which colour.

In:  the atlas.
Out: for each country a path on a canvas of WIDTH by HEIGHT, and a dot where the shape is too small to be seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from legation.charts.countries import Country, Ring, atlas
from legation.charts.projection import EDGE, equal_earth

WIDTH: Final = 1000
# From the north of Greenland to Cape Horn.
_NORTH, _SOUTH = 83.7, -56.0
_SCALE: Final = WIDTH / (2 * equal_earth(191, 0)[0])
_TOP: Final = equal_earth(11, _NORTH)[1]
HEIGHT: Final = round((_TOP - equal_earth(11, _SOUTH)[1]) * _SCALE)
# In squares of the canvas: what is smaller gets a dot.
_SEEN: Final = 14.0


@dataclass(frozen=True, slots=True)
class Drawn:
    """A country on the canvas; `dot` is its middle where it is too small to be seen."""

    id: str | None
    name: str
    path: str
    dot: tuple[int, int] | None


@cache
def world() -> tuple[Drawn, ...]:
    """Every country, the large ones first, so that no small one is hidden.

    >>> next(one.dot is not None for one in world() if one.id == "BHR")
    True
    """
    sized = [(_drawn(country), country) for country in atlas().countries]
    return tuple(one for (one, _), _ in sorted(sized, key=lambda pair: -pair[0][1]))


def _drawn(country: Country) -> tuple[Drawn, float]:
    rings = [_on_canvas(ring) for ring in country.rings]
    size, largest = max((_size(ring), ring) for ring in rings)
    dot = None
    if size < _SEEN:
        dot = (
            round(sum(x for x, _ in largest) / len(largest)),
            round(sum(y for _, y in largest) / len(largest)),
        )
    return Drawn(country.id, country.name, "".join(_path(ring) for ring in rings), dot), size


def _on_canvas(ring: Ring) -> list[tuple[float, float]]:
    # What lies beyond the edge of the map is its other side: the east of Chukotka, some of the Aleutians.
    middle = sum(x for x, _ in ring) / len(ring)
    shift = 360 if middle < EDGE else -360 if middle > EDGE + 360 else 0
    found = []
    for longitude, latitude in ring:
        x, y = equal_earth(longitude + shift, latitude)
        found.append((x * _SCALE + WIDTH / 2, (_TOP - y) * _SCALE))
    return found


def _size(ring: list[tuple[float, float]]) -> float:
    return (
        abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True))) / 2
    )


def _path(ring: list[tuple[float, float]]) -> str:
    """A ring in tenths of a square, as steps from point to point; steps that go nowhere are left out.

    >>> _path([(0, 0), (1, 0), (1, 2)])
    'M0 0l10 0 0 20z'
    """
    points = [(round(x * 10), round(y * 10)) for x, y in ring]
    (x, y), steps = points[0], []
    for new_x, new_y in points[1:]:
        if (new_x, new_y) != (x, y):
            steps.append(f"{new_x - x} {new_y - y}")
            x, y = new_x, new_y
    return f"M{points[0][0]} {points[0][1]}l{' '.join(steps).replace(' -', '-')}z" if steps else ""
