"""Regions of the world by the adjectives that stand for one of their states: 'the Central American nation'.

In:  regions.toml.
Out: for each adjective the states that it fits.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from legation.lists.states import states
from legation.lists.toml_list import HERE, Row, TomlList


@cache
def regions() -> Mapping[str, frozenset[str]]:
    """The states of every region by each of its adjectives.

    >>> sorted(regions()["Baltic"])
    ['EST', 'LTU', 'LVA']
    """
    return read_regions(HERE / "regions.toml")


def read_regions(path: Path) -> Mapping[str, frozenset[str]]:
    """Read regions; a member that is no state, a part not listed before and an adjective used twice are refused."""
    fitting = dict[str, frozenset[str]]()
    by_word = dict[str, frozenset[str]]()
    for row in TomlList.read(path).rows():
        words, members, parts = row.texts("words"), row.texts("members"), row.texts("parts")
        row.close()
        _refuse_strangers(row, members)
        for part in parts:
            if part not in fitting:
                row.refuse(f"its part {part} is no region listed before it")
        fitting[row.key] = frozenset(members).union(*(fitting[part] for part in parts))
        for word in words:
            if word in by_word:
                row.refuse(f"'{word}' already fits another region; an adjective means one")
            by_word[word] = fitting[row.key]
    return MappingProxyType(by_word)


def _refuse_strangers(row: Row, members: tuple[str, ...]) -> None:
    for member in members:
        if member not in states():
            row.refuse(f"its member {member} is no state of states.toml")
