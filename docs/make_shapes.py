"""Makes charts/shapes/countries.json: the shapes of countries, simplified, with every line that two share kept as one.

    python docs/make_shapes.py countries-50m.json

The input is that file of the package `world-atlas` 2.0.2 (TopoJSON, ISC licence), which carries Natural Earth 4.1.0 at
1:50 million (public domain). Lines are thinned by Visvalingam's method: the
point whose triangle is smallest goes first.
"""

from __future__ import annotations

import heapq
import json
import math
import sys
from pathlib import Path
from typing import Any

from legation.lists.states import states

OUT = Path(__file__).parents[1] / "src" / "legation" / "charts" / "shapes" / "countries.json"
# Points that matter less than this go: square degrees, at the latitude's true width.
SMALLEST = 0.035
# A hundredth of a degree is a kilometre, and less than a pixel of any map of the world.
GRID = 100
# Where Natural Earth shortens a name, or writes it as no list of ours does.
IDS = {
    "Bosnia and Herz.": "BIH", "Central African Rep.": "CAF", "Dem. Rep. Congo": "COD", "Congo": "COG",
    "Dominican Rep.": "DOM", "Eq. Guinea": "GNQ", "S. Sudan": "SSD", "W. Sahara": "ESH", "Macedonia": "MKD",
    "eSwatini": "SWZ", "Solomon Is.": "SLB", "Antigua and Barb.": "ATG", "St. Kitts and Nevis": "KNA",
    "St. Vin. and Gren.": "VCT", "Marshall Is.": "MHL", "São Tomé and Principe": "STP", "N. Cyprus": "CYP:TRNC",
    "Somaliland": "SOM:SML", "Kosovo": "XKX", "Cabo Verde": "CPV", "Côte d'Ivoire": "CIV", "Falkland Is.": "FLK",
    "Fr. Polynesia": "PYF", "Cook Is.": "COK", "Cayman Is.": "CYM", "Faeroe Is.": "FRO", "Vatican": "VAT",
    "Timor-Leste": "TLS", "Micronesia": "FSM",
}  # fmt: skip
# Nobody lives there, or the pole's own projection would be needed.
LEFT_OUT = {"Antarctica", "Fr. S. Antarctic Lands", "Heard I. and McDonald Is.", "S. Geo. and the Is."}

SOURCE = (
    "Natural Earth 4.1.0, 1:50 million, admin 0 countries (naturalearthdata.com), by way of world-atlas 2.0.2"
)
DRAWN = "Lines are drawn as they are held on the ground, as Natural Earth draws them; that says nothing about law."

Point = tuple[float, float]


def main(source: str) -> None:
    """Read the package's file, thin it, write ours."""
    topology = json.loads(Path(source).read_text(encoding="utf-8"))
    arcs = [_degrees(arc, topology["transform"]) for arc in topology["arcs"]]
    countries: list[dict[str, Any]] = [
        {"id": _id(name), "name": name, "polygons": polygons}
        for geometry in topology["objects"]["countries"]["geometries"]
        if (name := geometry["properties"]["name"]) not in LEFT_OUT
        for polygons in [_polygons(geometry, arcs)]
    ]
    used = sorted(
        {_arc(at) for one in countries for rings in one["polygons"] for ring in rings for at in ring}
    )
    place = {old: new for new, old in enumerate(used)}
    for one in countries:
        one["polygons"] = [
            [[_renamed(at, place) for at in ring] for ring in rings] for rings in one["polygons"]
        ]
    made: dict[str, Any] = {
        "source": SOURCE,
        "licence": "public domain; the package's form of it ISC, © 2013-2019 Michael Bostock",
        "read": "2026-11-28",
        "drawn": DRAWN,
        "grid": GRID,
        "arcs": [_on_grid(_thinned(arcs[old])) for old in used],
        "countries": sorted(countries, key=lambda one: (one["id"] or "", one["name"])),
    }
    OUT.write_text(json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{OUT.name}: {OUT.stat().st_size:,} bytes, {sum(len(arc) // 2 for arc in made['arcs']):,} points")


def _degrees(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    (kx, ky), (tx, ty) = transform["scale"], transform["translate"]
    x = y = 0
    found = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        found.append((x * kx + tx, y * ky + ty))
    return found


def _id(name: str) -> str | None:
    if name in IDS:
        return IDS[name]
    return next((one.id for one in states().values() if name in one.names), None)


def _polygons(geometry: dict[str, Any], arcs: list[list[Point]]) -> list[list[list[int]]]:
    """The polygons that are large enough to be seen, and always the largest one; each with its holes."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    sized = sorted(((_size(rings[0], arcs), rings) for rings in polygons), reverse=True)
    return [rings for place, (size, rings) in enumerate(sized) if place == 0 or size > SMALLEST * 3]


def _size(ring: list[int], arcs: list[list[Point]]) -> float:
    points = [point for at in ring for point in (arcs[at] if at >= 0 else arcs[~at][::-1])]
    twice = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1], strict=True))
    middle = sum(y for _, y in points) / len(points)
    return abs(twice) / 2 * math.cos(math.radians(middle))


def _thinned(arc: list[Point]) -> list[Point]:
    """The arc without the points that matter least; its ends, which others share, stay."""
    closed = arc[0] == arc[-1]
    least = 4 if closed else 3
    before, after = list(range(-1, len(arc) - 1)), list(range(1, len(arc) + 1))
    areas = {at: _triangle(arc[at - 1], arc[at], arc[at + 1]) for at in range(1, len(arc) - 1)}
    heap = [(area, at) for at, area in areas.items()]
    heapq.heapify(heap)
    left = len(arc)
    while heap and left > least:
        area, at = heapq.heappop(heap)
        if areas.get(at) != area:
            continue
        if area > SMALLEST:
            break
        del areas[at]
        left -= 1
        first, last = before[at], after[at]
        after[first], before[last] = last, first
        for near in (first, last):
            if near in areas:
                areas[near] = max(area, _triangle(arc[before[near]], arc[near], arc[after[near]]))
                heapq.heappush(heap, (areas[near], near))
    return [arc[0], *(arc[at] for at in sorted(areas)), arc[-1]]


def _triangle(a: Point, b: Point, c: Point) -> float:
    area = abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
    return area * math.cos(math.radians(b[1]))


def _on_grid(arc: list[Point]) -> list[int]:
    """The first point, then steps: small numbers are short."""
    found: list[int] = []
    x = y = 0
    for longitude, latitude in arc:
        new_x, new_y = round(longitude * GRID), round(latitude * GRID)
        found += [new_x - x, new_y - y]
        x, y = new_x, new_y
    return found


def _arc(at: int) -> int:
    return at if at >= 0 else ~at


def _renamed(at: int, place: dict[int, int]) -> int:
    return place[at] if at >= 0 else ~place[~at]


if __name__ == "__main__":
    main(sys.argv[1])
