"""Agencies and companies that act for a state abroad: Gazprom for Russia, KSrelief for Saudi Arabia.

In:  agencies.toml.
Out: Agencies of each state: the names of them all, and which are carriers or banks.
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
class Agencies:
    """Who acts for one state abroad; `names` holds its carriers and banks, too."""

    names: tuple[str, ...]
    carriers: tuple[str, ...]
    banks: tuple[str, ...]


@cache
def agencies() -> Mapping[str, Agencies]:
    """A state's agencies, companies and carriers, by the state's id.

    >>> "Gazprom" in agencies()["RUS"].names
    True
    """
    return read_agencies(HERE / "agencies.toml")


@cache
def carriers() -> frozenset[str]:
    """The names of the airlines that bear a state's flag.

    >>> "Belavia" in carriers(), "Gazprom" in carriers()
    (True, False)
    """
    return frozenset(name for one in agencies().values() for name in one.carriers)


@cache
def banks() -> frozenset[str]:
    """The names of the banks and payment houses by which money goes from one state to another.

    >>> "Sberbank" in banks()
    True
    """
    return frozenset(name for one in agencies().values() for name in one.banks)


def read_agencies(path: Path) -> Mapping[str, Agencies]:
    """Read the list; a state that is none is refused, as is a name that two states have."""
    found: dict[str, Agencies] = {}
    owner: dict[str, str] = {}
    for row in TomlList.read(path).rows():
        if row.key not in states():
            row.refuse("is the id of no state of states.toml")
        flown, paid = row.texts("carriers"), row.texts("banks")
        names = (*row.texts("agencies"), *row.texts("companies"), *flown, *paid)
        for name in names:
            if owner.setdefault(name, row.key) != row.key:
                row.refuse(f"'{name}' is already {owner[name]}'s; a name belongs to one state")
        row.close()
        found[row.key] = Agencies(names, flown, paid)
    return MappingProxyType(found)
