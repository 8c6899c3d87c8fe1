"""The atlas as TopoJSON, for a page that draws the map itself: every line once, and fetched once for all maps.

In:  the atlas's file.
Out: its bytes, and a name for them that changes when they do.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from itertools import pairwise
from typing import Any, Final

from legation.charts.countries import SHAPES, Country, Ring, atlas

COUNTRIES: Final = "countries"


@cache
def topology() -> bytes:
    """The shapes; each ring runs clockwise, as those want it who draw on the globe."""
    told = json.loads(SHAPES.read_text(encoding="utf-8"))
    geometries = [
        {
            "type": "MultiPolygon",
            "id": one["id"],
            "properties": {"name": one["name"]},
            "arcs": _wound(one, country),
        }
        for one, country in zip(told["countries"], atlas().countries, strict=True)
    ]
    whole = {
        "type": "Topology",
        "transform": {"scale": [1 / told["grid"]] * 2, "translate": [0, 0]},
        "objects": {COUNTRIES: {"type": "GeometryCollection", "geometries": geometries}},
        "arcs": [list(zip(steps[::2], steps[1::2], strict=True)) for steps in told["arcs"]],
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()


@cache
def edition() -> str:
    """A name for the shapes as they are."""
    return hashlib.sha256(topology()).hexdigest()[:12]


def clockwise(ring: Ring) -> bool:
    """Whether a ring runs with the hands of a clock.

    >>> clockwise(((0, 0), (0, 1), (1, 1), (0, 0)))
    True
    """
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring)) < 0


def _wound(told: dict[str, Any], country: Country) -> list[list[list[int]]]:
    return [
        [
            arcs if clockwise(ring) == (place == 0) else [~arc for arc in reversed(arcs)]
            for place, (arcs, ring) in enumerate(zip(polygon, rings, strict=True))
        ]
        for polygon, rings in zip(told["polygons"], country.polygons, strict=True)
    ]
