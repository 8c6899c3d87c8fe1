"""GeoJSON: as the RFC has it, each statement where it took place or between whom."""

from __future__ import annotations

import json

import geojson
import pytest

from legation.exports.geojson import as_geojson, feature_of
from legation.record.actor import Actor
from legation.record.span import Span
from legation.record.statement import Statement
from legation.register.ask import Held
from legation.register.reported import Reported


def test_the_collection_is_valid(reports: list[Reported]) -> None:
    found = geojson.loads("".join(as_geojson(reports)))

    assert isinstance(found, geojson.FeatureCollection)
    assert found.is_valid, found.errors()
    assert len(found["features"]) == 5


PLACES = (
    ("KAZ", "AFG:IEA", "Astana", "place", "Point", [71.45, 51.18]),
    ("KAZ", "AFG:IEA", "Astana; Kabul", "place", "Point", [71.45, 51.18]),
    ("KAZ", "AFG:IEA", "a hall", "parties", "LineString", [[71.45, 51.18], [69.17, 34.53]]),
    ("GBR", "SOM:SML", None, "parties", "LineString", [[-0.13, 51.51], [44.06, 9.56]]),
    ("SCO", "AFG:IEA", None, "party", "Point", [69.17, 34.53]),
    ("SCO", "UN", None, None, None, None),
    (
        "JPN", "USA", None, "parties", "MultiLineString",
        [[[139.69, 35.69], [180.0, 36.5932]], [[-180.0, 36.5932], [-77.04, 38.9]]],
    ),
)  # fmt: skip


@pytest.mark.parametrize("case", PLACES, ids=[f"{case[0]} {case[1]} {case[2]}" for case in PLACES])
def test_where_a_statement_stands(
    case: tuple[str, str, str | None, str | None, str | None, object], reports: list[Reported]
) -> None:
    actor, counterpart, place, by, kind, at = case
    said = Statement(
        "s",
        "meet",
        "occurred",
        Actor(actor, actor),
        Actor(counterpart, counterpart),
        Span(0, 1, "x"),
        place=place,
    )
    report = reports[0]
    feature = feature_of(Held("h", said, report.known, "unreviewed", "d", None, None, None, "r"), report)

    assert feature["properties"]["located_by"] == by
    assert feature["geometry"] == (None if kind is None else {"type": kind, "coordinates": at})
    assert geojson.loads(json.dumps(feature)).is_valid
