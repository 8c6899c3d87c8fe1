"""The map: every state in its colour, with the words that this rests on, and nobody's line through the globe."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

from legation.charts.colours import DARK, LIGHT
from legation.charts.drawing import drawn
from legation.charts.standing_map import UNSURE, OnMap, standing_map
from legation.ladder.standing import Standing

STATES = {
    "KAZ": OnMap(Standing(4, 5), "cleared to work at the embassy", "/pairs/KAZ/AFG%3AIEA"),
    "RUS": OnMap(Standing(6, 6)),
    "FRA": OnMap(Standing(0, 5)),
    "BHR": OnMap(Standing(1, 5)),
}


def told(spec: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {one["state"]: one for one in spec["datasets"]["told"]}


def test_every_state_has_the_rung_that_is_sure() -> None:
    spec = standing_map(STATES, "AFG:IEA", "Who stands where")

    assert {state: one["rung"] for state, one in told(spec).items()} == {
        "Kazakhstan": "accreditation",
        "Russia": "recognition",
        "France": UNSURE,
        "Bahrain": "contact",
    }
    assert "says nothing about law" in json.dumps(spec)


def test_what_is_too_small_to_be_seen_has_a_dot() -> None:
    spec = standing_map(STATES, "AFG:IEA", "")

    assert [state for state, one in told(spec).items() if one["small"]] == ["Bahrain"]
    assert round(told(spec)["Bahrain"]["longitude"]) in (50, 51)


def test_as_a_file_it_names_what_it_shows() -> None:
    picture = drawn(standing_map(STATES, "AFG:IEA", "Who stands where"), "svg").decode()

    assert picture.startswith("<svg")
    assert "Who stands where" in picture
    assert 'fill="#0b345a"' in picture


def test_no_shape_fills_the_globe() -> None:
    """A ring that is wound the wrong way is the whole world but for its inside."""
    for one in standing_map(STATES, "AFG:IEA", "")["datasets"]["shapes"]:
        for polygon in one["geometry"]["coordinates"]:
            twice = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(polygon[0]))
            assert twice <= 0


def test_for_a_page_it_asks_for_the_shapes_and_leads_on() -> None:
    spec = standing_map(STATES, "AFG:IEA", "Who stands where", DARK, "/shapes.json")

    assert spec["layer"][0]["data"]["url"] == "/shapes.json"
    assert list(spec["datasets"]) == ["told"]
    assert told(spec)["Kazakhstan"]["words"] == "cleared to work at the embassy"
    assert spec["layer"][1]["encoding"]["href"]["field"] == "address"
    assert DARK.rungs[6] in json.dumps(spec)
    assert LIGHT.rungs[6] not in json.dumps(spec)


def test_a_government_is_a_name_and_no_expression() -> None:
    spec = standing_map({}, "'||alert(1)||'", "")

    assert spec["layer"][3]["transform"] == [
        {"filter": {"field": "id", "oneOf": ["'||alert(1)||'", "'||alert(1)||'"]}}
    ]
