"""The atlas for pages: the same countries, every ring the right way round."""

from __future__ import annotations

import json

from legation.charts.countries import Ring, atlas
from legation.charts.topology import clockwise, edition, topology


def rings_of(told: dict[str, object]) -> list[list[list[Ring]]]:
    """Every ring, put together as whoever reads TopoJSON does it."""
    scale = told["transform"]["scale"][0]  # type: ignore[index]
    lines: list[Ring] = []
    for steps in told["arcs"]:  # type: ignore[attr-defined]
        x = y = 0
        line = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            line.append((x * scale, y * scale))
        lines.append(tuple(line))

    def ring(arcs: list[int]) -> Ring:
        points: list[tuple[float, float]] = []
        for arc in arcs:
            line = lines[arc] if arc >= 0 else lines[~arc][::-1]
            points += line[1:] if points else line
        return tuple(points)

    geometries = told["objects"]["countries"]["geometries"]  # type: ignore[index]
    return [[[ring(arcs) for arcs in polygon] for polygon in one["arcs"]] for one in geometries]


def test_it_has_every_country_of_the_atlas_closed_and_wound_for_the_globe() -> None:
    told = json.loads(topology())
    found = rings_of(told)

    assert [one["id"] for one in told["objects"]["countries"]["geometries"]] == [
        one.id for one in atlas().countries
    ]
    assert all(ring[0] == ring[-1] for polygons in found for polygon in polygons for ring in polygon)
    # Across the 180th meridian a plain sum means nothing.
    plain = [
        polygon
        for polygons in found
        for polygon in polygons
        if max(x for x, _ in polygon[0]) - min(x for x, _ in polygon[0]) < 180
    ]
    assert [polygon for polygon in plain if not clockwise(polygon[0])] == []
    assert [hole for polygon in plain for hole in polygon[1:] if clockwise(hole)] == []


def test_its_name_is_of_its_content() -> None:
    assert edition() == edition()
    assert len(edition()) == 12
