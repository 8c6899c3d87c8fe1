"""Whose recognition is at issue: particular governments, and states whose statehood others dispute.

In:  contested.toml and governments.toml.
Out: a set of ids.
"""

from __future__ import annotations

from functools import cache

from legation.lists.governments import governments
from legation.lists.toml_list import HERE, TomlList


@cache
def contested() -> frozenset[str]:
    """The ids of every actor whose recognition is at issue.

    >>> "XKX" in contested(), "AFG:IEA" in contested(), "KAZ" in contested()
    (True, True, False)
    """
    states: set[str] = set()
    for row in TomlList.read(HERE / "contested.toml").rows():
        states.update(row.texts("states"))
        row.close()
    return frozenset(states) | frozenset(governments())
