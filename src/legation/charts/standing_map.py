"""A map of who stands where towards a government: each state in the colour of the rung that is sure.

In:  standings by the state's id.
Out: a Vega-Lite specification, built with Altair; its data hold the same as a table.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any, Final

from legation.charts.colours import LAND, PAPER, RUNG_COLOURS, styled
from legation.charts.countries import Country, Ring, atlas
from legation.charts.drawing import library
from legation.charts.projection import MIDDLE
from legation.codebook.wording import actor_in_words
from legation.ladder.rungs import RUNGS
from legation.ladder.standing import Standing, rung_in_words
from legation.record.actor import Actor

WIDTH: Final = 900
HEIGHT: Final = 420


def standing_map(standings: Mapping[str, Standing], title: str) -> dict[str, Any]:
    """The map of a government's standing."""
    alt = library("altair")
    known = [one for one in atlas().countries if one.id in standings]
    rest = [one for one in atlas().countries if one.id not in standings]
    land = (
        alt.Chart(alt.NamedData("land"))
        .mark_geoshape(fill=LAND, stroke=PAPER, strokeWidth=0.5)
        .properties(width=WIDTH, height=HEIGHT)
    )
    states = (
        alt.Chart(alt.NamedData("states"))
        .mark_geoshape(stroke=PAPER, strokeWidth=0.5)
        .encode(
            color=alt.Color(
                "rung:N",
                scale=alt.Scale(domain=list(RUNGS), range=list(RUNG_COLOURS)),
                legend=alt.Legend(orient="bottom", title=None, columns=len(RUNGS), symbolType="square"),
            ),
            tooltip=["state:N", "standing:N"],
        )
    )
    # Vega passes over a shape without a colour: the land without standing is a layer of its own.
    layers = alt.layer(land, states).project("equalEarth", rotate=[-MIDDLE, 0, 0])
    said = alt.TitleParams(title, subtitle=f"The rung that is sure. Shapes: Natural Earth. {atlas().drawn}")
    spec: dict[str, Any] = styled(layers.properties(title=said)).to_dict()
    # Put in afterwards: Altair would hold ten thousand points to its schema one by one.
    spec["datasets"] = {
        "land": [_feature(one) for one in rest],
        "states": [_feature(one) | _told(one, standings) for one in known],
    }
    return spec


def _feature(country: Country) -> dict[str, Any]:
    polygons = [
        [_wound(ring, outer=not place) for place, ring in enumerate(polygon)] for polygon in country.polygons
    ]
    return {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": polygons}}


def _wound(ring: Ring, *, outer: bool) -> list[list[float]]:
    """A ring as Vega wants it: clockwise outside, the other way round a hole; else it would fill the globe."""
    twice = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))
    points = [list(point) for point in ring]
    return points if (twice < 0) == outer else points[::-1]


def _told(country: Country, standings: Mapping[str, Standing]) -> dict[str, str]:
    id_ = country.id or ""
    found = standings[id_]
    return {
        "state": actor_in_words(Actor(id_, country.name)),
        "rung": RUNGS[found.low],
        "standing": rung_in_words(found),
    }
