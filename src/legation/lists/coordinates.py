"""Where seats of government and cities of the news lie, for maps.

In:  coordinates.toml.
Out: for each state that has one its places, the seat of government first; a point off the globe is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from legation.lists.states import states
from legation.lists.toml_list import HERE, TomlList


@dataclass(frozen=True, slots=True)
class Point:
    """Degrees north and degrees east."""

    latitude: float
    longitude: float


@cache
def coordinates() -> Mapping[str, Mapping[str, Point]]:
    """The places of every state, by name.

    >>> coordinates()["KAZ"]["Astana"].longitude
    71.45
    """
    return read_coordinates(HERE / "coordinates.toml")


def seat_of(state: str) -> Point | None:
    """Where a state's seat of government lies; None for a state without one on the list."""
    return next(iter(coordinates().get(state, {}).values()), None)


@cache
def place_called(name: str) -> Point | None:
    """Where a place of that name lies; a state's name is its seat; None where two places are called so, or none.

    >>> place_called("Doha") == seat_of("QAT"), place_called("Atlantis")
    (True, None)
    """
    state = next((one.id for one in states().values() if name in one.names), None)
    if state is not None:
        return seat_of(state)
    found = {places[name] for places in coordinates().values() if name in places}
    return found.pop() if len(found) == 1 else None


def read_coordinates(path: Path) -> Mapping[str, Mapping[str, Point]]:
    """Read the list."""
    listed = TomlList.read(path)
    found: dict[str, Mapping[str, Point]] = {}
    for state, places in listed.tables.items():
        if state not in states():
            listed.refuse(state, "is no state of states.toml")
        if not isinstance(places, dict) or not places:
            listed.refuse(state, "should be a table of places")
        if not all(places):
            listed.refuse(state, "has a place without a name")
        found[state] = MappingProxyType({name: _point(listed, state, at) for name, at in places.items()})
    return MappingProxyType(found)


def _point(listed: TomlList, state: str, at: object) -> Point:
    if not isinstance(at, list) or len(at) != 2 or not all(isinstance(one, int | float) for one in at):
        listed.refuse(state, f"holds {at!r} and should be degrees north and degrees east, as [51.18, 71.45]")
    latitude, longitude = map(float, at)
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        listed.refuse(state, f"holds {at!r}, which lies off the globe; degrees north come first")
    return Point(latitude, longitude)
