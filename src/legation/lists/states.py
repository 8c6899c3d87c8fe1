"""States: their names, peoples, capitals, houses and cities.

In:  states.toml and cities.toml.
Out: one State for each id of ISO 3166-1 alpha-3, and Kosovo.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from legation.lists.toml_list import HERE, TomlList


@dataclass(frozen=True, slots=True)
class State:
    """A state as English news names it; states.toml says what each field means."""

    id: str
    name: str
    other: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]
    houses: tuple[str, ...]
    cities: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that means the state itself."""
        return (self.name, *self.other)


@cache
def states() -> Mapping[str, State]:
    """Every state by its id.

    >>> states()["XKX"].capitals[0]
    'Pristina'
    """
    return read_states(HERE / "states.toml", HERE / "cities.toml")


def read_states(path: Path, cities_path: Path) -> Mapping[str, State]:
    """Read states and their cities; a name that means two states is refused."""
    cities_list = TomlList.read(cities_path)
    states_list = TomlList.read(path)
    for key, towns in cities_list.tables.items():
        if key not in states_list.tables:
            cities_list.refuse(key, f"is no state of {path.name}")
        if not isinstance(towns, list) or not all(isinstance(town, str) for town in towns):
            cities_list.refuse(key, "should be a list of cities")
    found: dict[str, State] = {}
    said: dict[str, str] = {}
    for row in states_list.rows():
        if not re.fullmatch(r"[A-Z]{3}", row.key):
            row.refuse("is no id of a state; write three capital letters as ISO 3166-1 does")
        state = State(
            id=row.key,
            name=row.text("name"),
            other=row.texts("other"),
            adjectives=row.texts("adjectives"),
            people=row.texts("people"),
            capitals=row.texts("capitals"),
            houses=row.texts("houses"),
            cities=tuple(cities_list.tables.get(row.key, ())),
        )
        for name in {*state.names, *state.capitals, *state.houses, *state.cities}:
            if said.setdefault(name, state.id) != state.id:
                row.refuse(f"'{name}' already means {said[name]}; a name means one state")
        row.close()
        found[state.id] = state
    return MappingProxyType(found)
