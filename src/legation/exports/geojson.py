"""Statements as GeoJSON (RFC 7946): a feature each, where it took place or between whom.

In:  reports with what was chosen of them.
Out: one JSON object in pieces: a FeatureCollection.

A statement stands as a point where its place is on the list of coordinates, else as a line between the seats of both
parties, else as a point at the seat of the one that has one; `located_by` says which, and where none is known the
feature has no geometry. A line over the 180th meridian is cut there, as the RFC asks.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from legation.exports.parties import party
from legation.lists.coordinates import Point, coordinates, place_called, seat_of
from legation.lists.governments import governments
from legation.record.actor import Actor
from legation.record.statement import Statement
from legation.register.ask import Held
from legation.register.reported import Reported

Geometry = dict[str, Any]


def as_geojson(reports: Iterable[Reported]) -> Iterator[str]:
    """The collection, in pieces."""
    yield '{"type": "FeatureCollection", "features": ['
    separator = "\n"
    for report in reports:
        for held in report.statements:
            yield separator + json.dumps(feature_of(held, report), ensure_ascii=False)
            separator = ",\n"
    yield "\n]}\n"


def feature_of(held: Held, report: Reported) -> dict[str, Any]:
    """The feature of one statement."""
    said = held.statement
    geometry, by = _located(said)
    when = said.when
    return {
        "type": "Feature",
        "id": held.id,
        "geometry": geometry,
        "properties": {
            "located_by": by,
            "act": said.act,
            "status": said.status,
            "ending": said.ending,
            "actor": said.actor.id,
            "actor_name": _who(said.actor),
            "counterpart": said.counterpart.id if said.counterpart else None,
            "counterpart_name": _who(said.counterpart),
            "place": said.place,
            "object": said.object,
            "when_start": when.start.isoformat() if when and when.start else None,
            "when_end": when.end.isoformat() if when and when.end else None,
            "known": report.known.isoformat(),
            "review": held.review,
            "quote": said.evidence.quote,
            "source": report.document.source,
            "url": report.document.url,
        },
    }


def _located(said: Statement) -> tuple[Geometry | None, str | None]:
    place = next(
        (point for name in (said.place or "").split(";") if (point := place_called(name.strip()))), None
    )
    if place is not None:
        return _point(place), "place"
    seats = [seat for actor in (said.actor, said.counterpart) if actor and (seat := _seat(actor)) is not None]
    if len(seats) == 2 and seats[0] != seats[1]:
        return _line(*seats), "parties"
    return (_point(seats[0]), "party") if seats else (None, None)


def _seat(actor: Actor) -> Point | None:
    """Where an actor sits: a government that holds a place of its own there, others at their state's seat."""
    if actor.id is None:
        return None
    state = actor.id.partition(":")[0]
    if actor.id in governments():
        for name in governments()[actor.id].places:
            if name in coordinates().get(state, {}):
                return coordinates()[state][name]
    return seat_of(state)


def _point(at: Point) -> Geometry:
    return {"type": "Point", "coordinates": [at.longitude, at.latitude]}


def _line(start: Point, end: Point) -> Geometry:
    """The shorter way round; over the 180th meridian in two parts."""
    ends = [[start.longitude, start.latitude], [end.longitude, end.latitude]]
    if abs(end.longitude - start.longitude) <= 180:
        return {"type": "LineString", "coordinates": ends}
    side = 180.0 if start.longitude > 0 else -180.0
    across = end.longitude + 2 * side - start.longitude
    latitude = round(start.latitude + (end.latitude - start.latitude) * (side - start.longitude) / across, 4)
    return {
        "type": "MultiLineString",
        "coordinates": [[ends[0], [side, latitude]], [[-side, latitude], ends[1]]],
    }


def _who(actor: Actor | None) -> str | None:
    if actor is None:
        return None
    return party(actor.id).name if actor.id is not None else actor.name
