"""Offices that speak or act for a government, with the codebook's rank of who holds them.

In:  offices.toml.
Out: for each title, in lower case, the Office that it names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from legation.lists.plurals import plural_of
from legation.lists.states import states
from legation.lists.toml_list import HERE, TomlList
from legation.record.statement import RANKS, Rank


@dataclass(frozen=True, slots=True)
class Office:
    """An office by its titles; `ranks` holds the states in which its rank is another."""

    id: str
    titles: tuple[str, ...]
    rank: Rank | None
    ranks: Mapping[str, Rank]

    def rank_in(self, state: str | None) -> Rank | None:
        """The rank of its holder in that state."""
        return self.ranks.get(state, self.rank) if state else self.rank


@cache
def offices() -> tuple[Office, ...]:
    """Every office in the order of the list."""
    return read_offices(HERE / "offices.toml")


@cache
def titles() -> Mapping[str, Office]:
    """The office that each title names, plurals included, in lower case.

    >>> titles()["deputy foreign minister"].rank is None
    True
    """
    return MappingProxyType({title: office for office in offices() for title in office.titles})


def read_offices(path: Path) -> tuple[Office, ...]:
    """Read offices; a rank that the codebook lacks is refused, and a title of two offices."""
    found: list[Office] = []
    said: dict[str, str] = {}
    for row in TomlList.read(path).rows():
        singular = row.texts("titles")
        if not singular:
            row.refuse("has no titles; without one the office is never found")
        rank, ranks = row.optional_text("rank"), row.fields.pop("ranks", {})
        for one in (rank, *ranks.values()):
            if one is not None and one not in RANKS:
                row.refuse(f"{one!r} is no rank of the codebook; it has {', '.join(RANKS)}")
        for state in ranks:
            if state not in states():
                row.refuse(f"{state} in `ranks` is no state of states.toml")
        every = dict.fromkeys([*singular, *row.texts("plural"), *(plural_of(title) for title in singular)])
        for title in every:
            if said.setdefault(title, row.key) != row.key:
                row.refuse(f"'{title}' already names the office {said[title]}")
        row.close()
        found.append(
            Office(row.key, tuple(every), rank, MappingProxyType(dict(ranks)))  # type: ignore[arg-type]
        )
    return tuple(found)
