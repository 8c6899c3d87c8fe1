"""Two-letter codes of states, for tools that know states by these.

In:  country_codes.toml.
Out: the code of every state by its id; a list that lacks a state or gives one code twice is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from legation.lists.states import states
from legation.lists.toml_list import HERE, TomlList


@cache
def country_codes() -> Mapping[str, str]:
    """The two letters of every state.

    >>> country_codes()["KAZ"], country_codes()["XKX"]
    ('KZ', 'XK')
    """
    return read_country_codes(HERE / "country_codes.toml")


def read_country_codes(path: Path) -> Mapping[str, str]:
    """Read the list, and hold it to the list of states."""
    listed = TomlList.read(path)
    of: dict[str, str] = {}
    for state, code in listed.tables.items():
        if state not in states():
            listed.refuse(state, "is no state of states.toml")
        if not isinstance(code, str) or not re.fullmatch(r"[A-Z]{2}", code):
            listed.refuse(state, f'holds {code!r} and should be two capital letters, as "KZ"')
        if code in of:
            listed.refuse(state, f"has the code {code} of {of[code]}")
        of[code] = state
    lost = sorted(set(states()) - set(of.values()))
    if lost:
        listed.refuse(lost[0], 'has no code here; add a line, as KAZ = "KZ"')
    return MappingProxyType({state: code for code, state in of.items()})
