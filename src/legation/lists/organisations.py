"""Organisations of states, their organs, seats and people; and groups of states that news names as one.

In:  organisations.toml and groups.toml.
Out: one Organisation for each acronym, one Group for each group.
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
class Organisation:
    """An organisation; organisations.toml says what each field means."""

    id: str
    name: str
    names: tuple[str, ...]
    bodies: tuple[str, ...]
    seats: tuple[str, ...]
    people: tuple[str, ...]
    leaders: tuple[str, ...]
    nominals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A group of states; groups.toml says what each field means."""

    id: str
    members: tuple[str, ...]
    figures: str | None
    owed: bool
    phrases: tuple[str, ...]
    names: tuple[str, ...]
    adjectives: tuple[str, ...]


@cache
def organisations() -> Mapping[str, Organisation]:
    """Every organisation by its acronym.

    >>> organisations()["WB"].name
    'World Bank'
    """
    return read_organisations(HERE / "organisations.toml")


@cache
def groups() -> Mapping[str, Group]:
    """Every group of states by its name in the list.

    >>> groups()["baltic"].members
    ('EST', 'LTU', 'LVA')
    """
    return read_groups(HERE / "groups.toml")


def read_organisations(path: Path) -> Mapping[str, Organisation]:
    """Read organisations; an acronym that is the id of a state is refused, as is a name used twice."""
    found: dict[str, Organisation] = {}
    said: dict[str, str] = {}
    for row in TomlList.read(path).rows():
        if row.key in states():
            row.refuse(f"is the id of {states()[row.key].name}; give the organisation another")
        organisation = Organisation(
            id=row.key,
            name=row.text("name"),
            names=row.texts("names"),
            bodies=row.texts("bodies"),
            seats=row.texts("seats"),
            people=row.texts("people"),
            leaders=row.texts("leaders"),
            nominals=row.texts("nominals"),
        )
        for name in {*organisation.names, *organisation.bodies, *organisation.seats}:
            if said.setdefault(name, row.key) != row.key:
                row.refuse(f"'{name}' already means {said[name]}; a name means one organisation")
        row.close()
        found[row.key] = organisation
    return MappingProxyType(found)


def read_groups(path: Path) -> Mapping[str, Group]:
    """Read groups; a member that is neither state nor organisation is refused."""
    found: dict[str, Group] = {}
    for row in TomlList.read(path).rows():
        group = Group(
            id=row.key,
            members=row.texts("members"),
            figures=row.optional_text("figures"),
            owed=row.truth("owed", otherwise=True),
            phrases=row.texts("phrases"),
            names=row.texts("names"),
            adjectives=row.texts("adjectives"),
        )
        for member in group.members:
            if member not in states() and member not in organisations():
                row.refuse(f"its member {member} is neither a state nor an organisation of the lists")
        row.close()
        found[row.key] = group
    return MappingProxyType(found)
