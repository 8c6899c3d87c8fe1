"""The shapes of countries, as Natural Earth draws them: along the lines that are controlled on the ground.

In:  shapes/countries.json, whose head names its source and licence; docs/make_shapes.py makes it.
Out: a Country for each shape, with its rings in degrees.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from legation.errors import ListError
from legation.lists.governments import governments
from legation.lists.states import states

SHAPES: Final = Path(__file__).parent / "shapes" / "countries.json"

Point = tuple[float, float]
Ring = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Country:
    """A shape; `id` is the state's or the government's, None where the codebook has none for it. Each polygon is
    its outer ring, then its holes.
    """

    id: str | None
    name: str
    polygons: tuple[tuple[Ring, ...], ...]

    @property
    def rings(self) -> tuple[Ring, ...]:
        """Every ring of every polygon."""
        return tuple(ring for polygon in self.polygons for ring in polygon)


@dataclass(frozen=True, slots=True)
class Atlas:
    """All shapes, with where they come from and how they are drawn."""

    source: str
    licence: str
    drawn: str
    countries: tuple[Country, ...]


@cache
def atlas() -> Atlas:
    """The atlas that ships.

    >>> [one.name for one in atlas().countries if one.id in ("XKX", "TWN", "PSE", "SOM:SML")]
    ['Palestine', 'Somaliland', 'Taiwan', 'Kosovo']
    """
    return read_atlas(SHAPES)


def read_atlas(path: Path) -> Atlas:
    """Read shapes; one whose id nobody knows is refused."""
    told = json.loads(path.read_text(encoding="utf-8"))
    arcs = [_arc(steps, told["grid"]) for steps in told["arcs"]]
    return Atlas(
        told["source"],
        told["licence"],
        told["drawn"],
        tuple(_country(one, arcs, path) for one in told["countries"]),
    )


def _arc(steps: list[int], grid: int) -> Ring:
    x = y = 0
    found = []
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        found.append((x / grid, y / grid))
    return tuple(found)


def _country(told: dict[str, Any], arcs: list[Ring], path: Path) -> Country:
    id_ = told["id"]
    if id_ is not None and id_ not in states() and id_ not in governments():
        raise ListError(
            f"{path.name}: {told['name']!r} has the id {id_!r}, no state and no government. "
            "Mend it or write null."
        )
    return Country(
        id_, told["name"], tuple(tuple(_ring(ring, arcs) for ring in rings) for rings in told["polygons"])
    )


def _ring(places: list[int], arcs: list[Ring]) -> Ring:
    """A ring from its arcs, each of which begins where the last one ended; ~n is arc n backwards."""
    points: list[Point] = []
    for place in places:
        arc = arcs[place] if place >= 0 else arcs[~place][::-1]
        points += arc[1:] if points else arc
    return _unbroken(points)


def _unbroken(points: list[Point]) -> Ring:
    """A ring that crosses the 180th meridian goes on beyond it, and does not leap to the other side.

    >>> _unbroken([(179.0, 60.0), (-179.0, 61.0)])
    ((179.0, 60.0), (181.0, 61.0))
    """
    found = points[:1]
    for longitude, latitude in points[1:]:
        found.append((longitude + 360 * round((found[-1][0] - longitude) / 360), latitude))
    return tuple(found)
