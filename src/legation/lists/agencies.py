"""Agencies and companies that act for a state abroad: Gazprom for Russia, KSrelief for Saudi Arabia.

In:  agencies.toml.
Out: the names of each state's agencies, companies and carriers.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from legation.lists.states import states
from legation.lists.toml_list import HERE, TomlList


@cache
def agencies() -> Mapping[str, tuple[str, ...]]:
    """The names of a state's agencies and companies, by the state's id.

    >>> "Gazprom" in agencies()["RUS"]
    True
    """
    return read_agencies(HERE / "agencies.toml")


@cache
def carriers() -> frozenset[str]:
    """The names of the airlines that bear a state's flag.

    >>> "Belavia" in carriers(), "Gazprom" in carriers()
    (True, False)
    """
    rows = TomlList.read(HERE / "agencies.toml").rows()
    return frozenset(name for row in rows for name in row.texts("carriers"))


def read_agencies(path: Path) -> Mapping[str, tuple[str, ...]]:
    """Read the list; a state that is none is refused, as is a name that two states have."""
    found: dict[str, tuple[str, ...]] = {}
    owner: dict[str, str] = {}
    for row in TomlList.read(path).rows():
        if row.key not in states():
            row.refuse("is the id of no state of states.toml")
        names = (*row.texts("agencies"), *row.texts("companies"), *row.texts("carriers"))
        for name in names:
            if owner.setdefault(name, row.key) != row.key:
                row.refuse(f"'{name}' is already {owner[name]}'s; a name belongs to one state")
        row.close()
        found[row.key] = names
    return MappingProxyType(found)
