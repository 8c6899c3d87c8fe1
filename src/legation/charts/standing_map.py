"""A map of who stands where towards a government: each state in the colour of the rung that is sure.

In:  states by their id, each with its standing; the state that the map is towards.
Out: a Vega-Lite specification, built with Altair; its data hold the same as a table. For print the shapes are in it,
     for a page it names where they are fetched.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from legation.charts.colours import PRINT, Look, styled
from legation.charts.countries import Country, atlas
from legation.charts.drawing import library
from legation.charts.projection import MIDDLE
from legation.charts.topology import COUNTRIES, clockwise
from legation.charts.world import HEIGHT as WORLD_HEIGHT
from legation.charts.world import WIDTH as WORLD_WIDTH
from legation.charts.world import world
from legation.codebook.wording import actor_in_words
from legation.ladder.rungs import RUNGS, SEVERED
from legation.ladder.standing import Standing, rung_in_words
from legation.record.actor import Actor

WIDTH: Final = 900
HEIGHT: Final = round(WIDTH * WORLD_HEIGHT / WORLD_WIDTH)
# Severed at least, and perhaps more: nothing that is known holds it up.
UNSURE: Final = "not known"


@dataclass(frozen=True, slots=True)
class OnMap:
    """A state on the map: its standing, the words that this rests on, and the page that has more."""

    standing: Standing
    words: str = ""
    address: str = ""


def standing_map(
    states: Mapping[str, OnMap], towards: str, title: str, look: Look = PRINT, shapes: str | None = None
) -> dict[str, Any]:
    """The map of a government's standing; `shapes` is the address of the atlas where it is not to be in the map."""
    alt = library("altair")
    told = [
        _told(one, states[one.id]) for one in atlas().countries if one.id is not None and one.id in states
    ]
    source = (
        alt.UrlData(shapes, format=alt.TopoDataFormat(feature=COUNTRIES, type="topojson"))
        if shapes
        else alt.NamedData("shapes")
    )
    outline = {"stroke": look.paper, "strokeWidth": 0.5}
    shape = alt.Chart(source)
    known = alt.LookupData(alt.NamedData("told"), key="id", fields=list(told[0]) if told else ["rung"])
    subject = alt.FieldOneOfPredicate(field="id", oneOf=[towards, towards.partition(":")[0]])
    layers = alt.layer(
        shape.mark_geoshape(fill=look.land, **outline),
        shape.mark_geoshape(**outline)
        .transform_lookup("id", known)
        .transform_filter("isValid(datum.rung)")
        .encode(**_encoding(look)),
        alt.Chart(alt.NamedData("told"))
        .mark_circle(size=46, opacity=1, **outline)
        .transform_filter("datum.small")
        .encode(longitude="longitude:Q", latitude="latitude:Q", **_encoding(look)),
        shape.mark_geoshape(filled=False, stroke=look.ink, strokeWidth=1.6, tooltip=None).transform_filter(
            subject
        ),
    ).project("equalEarth", rotate=[-MIDDLE, 0, 0])
    size = (
        {"width": "container", "height": "container"} if look.on_page else {"width": WIDTH, "height": HEIGHT}
    )
    spec: dict[str, Any] = styled(_framed(layers.properties(**size), title, look), look).to_dict()
    # Put in afterwards: Altair would hold ten thousand points to its schema one by one.
    spec["datasets"] = {"told": told} | (
        {} if shapes else {"shapes": [_feature(one) for one in atlas().countries]}
    )
    return spec


def _encoding(look: Look) -> dict[str, Any]:
    """Colour, tooltip and link of a state."""
    alt = library("altair")
    legend = alt.Legend(orient="bottom", title=None, columns=len(RUNGS) + 1, symbolType="square")
    scale = alt.Scale(domain=[*RUNGS, UNSURE], range=[*look.rungs, look.unsure])
    tips = [alt.Tooltip("state:N", title="State"), alt.Tooltip("standing:N", title="Standing")]
    if look.on_page:
        tips.append(alt.Tooltip("words:N", title="Rests on"))
    return {
        "color": alt.Color("rung:N", scale=scale, legend=None if look.on_page else legend),
        "tooltip": tips,
        **({"href": "address:N"} if look.on_page else {}),
    }


def _framed(chart: Any, title: str, look: Look) -> Any:  # noqa: ANN401  # Altair's
    """With its title where no page says it."""
    if look.on_page:
        return chart.properties(description=title)
    subtitle = f"The rung that is sure. Shapes: Natural Earth. {atlas().drawn}"
    return chart.properties(title=library("altair").TitleParams(title, subtitle=subtitle))


def _feature(country: Country) -> dict[str, Any]:
    """A shape as Vega wants it: clockwise outside, the other way round a hole; else it would fill the globe."""
    polygons = [
        [
            [list(point) for point in (ring if clockwise(ring) == (place == 0) else ring[::-1])]
            for place, ring in enumerate(polygon)
        ]
        for polygon in country.polygons
    ]
    geometry = {"type": "MultiPolygon", "coordinates": polygons}
    return {"type": "Feature", "id": country.id, "properties": {"name": country.name}, "geometry": geometry}


def _told(country: Country, one: OnMap) -> dict[str, Any]:
    id_, found = country.id or "", one.standing
    unsure = found.low == SEVERED < found.high
    largest = max(country.rings, key=len)
    return {
        "id": id_,
        "state": actor_in_words(Actor(id_, country.name)),
        "rung": UNSURE if unsure else RUNGS[found.low],
        "standing": rung_in_words(found),
        "words": one.words,
        "address": one.address,
        "small": any(each.dot for each in world() if each.id == id_),
        "longitude": round(sum(x for x, _ in largest) / len(largest), 2),
        "latitude": round(sum(y for _, y in largest) / len(largest), 2),
    }
