"""Particular governments and authorities of states, and when they held what they hold.

In:  governments.toml.
Out: one Government for each id that the codebook lists.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

from legation.lists.states import states
from legation.lists.toml_list import HERE, TomlList


@dataclass(frozen=True, slots=True)
class Government:
    """A particular government; governments.toml says what each field means."""

    id: str
    name: str
    names: tuple[str, ...]
    plurals: tuple[str, ...]
    adjectives: tuple[str, ...]
    places: tuple[str, ...]
    leaders: tuple[str, ...]
    nominals: tuple[str, ...]
    qualifiers: tuple[str, ...]
    start: date | None
    end: date | None
    generic: bool

    @property
    def state(self) -> str:
        """The id of its state."""
        return self.id.split(":")[0]

    def held_on(self, day: date) -> bool:
        """Whether it held what it holds on that day; the day of its end still counts."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@cache
def governments() -> Mapping[str, Government]:
    """Every particular government by its id.

    >>> governments()["AFG:IEA"].held_on(date(2021, 8, 14))
    False
    """
    return read_governments(HERE / "governments.toml")


@cache
def governments_of(state: str) -> tuple[Government, ...]:
    """The particular governments of one state, in the order of the list."""
    return tuple(government for government in governments().values() if government.state == state)


def read_governments(path: Path) -> Mapping[str, Government]:
    """Read governments; a government of no known state, or that ends before it starts, is refused."""
    found: dict[str, Government] = {}
    for row in TomlList.read(path).rows():
        if not re.fullmatch(r"[A-Z]{3}:[A-Z]{2,4}", row.key):
            row.refuse("is no id of a government; write STATE:SHORT, as AFG:IEA")
        government = Government(
            id=row.key,
            name=row.text("name"),
            names=row.texts("names"),
            plurals=row.texts("plurals"),
            adjectives=row.texts("adjectives"),
            places=row.texts("places"),
            leaders=row.texts("leaders"),
            nominals=row.texts("nominals"),
            qualifiers=row.texts("qualifiers"),
            start=row.day("from"),
            end=row.day("to"),
            generic=row.truth("generic"),
        )
        if government.state not in states():
            row.refuse(f"{government.state} is no state of states.toml")
        if government.start and government.end and government.end < government.start:
            row.refuse(f"`to` {government.end} lies before `from` {government.start}")
        row.close()
        found[government.id] = government
    return MappingProxyType(found)
