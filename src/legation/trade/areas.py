"""Statistical areas: the numbers under which files of trade statistics know a state.

In:  data/areas.toml.
Out: Areas: from a state to its number, and back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from legation.errors import TradeError
from legation.lists.organisations import organisations
from legation.lists.states import states
from legation.lists.toml_list import TomlList
from legation.lists.trade_margins import trade_margins
from legation.trade.nomenclature import DATA


@dataclass(frozen=True, slots=True)
class Areas:
    """The number of each state, and the state of each number; `wholes` hold others, as the world and unions do."""

    numbers: Mapping[str, int]
    states: Mapping[int, str]
    wholes: frozenset[str] = frozenset()

    def number_of(self, state: str) -> int:
        """The number of a state; what is no area of the statistics is refused."""
        if state not in self.numbers:
            raise TradeError(
                f"{state}: no area of trade statistics has that id. Write ISO 3166-1 alpha-3, as KAZ, or WLD."
            )
        return self.numbers[state]


@cache
def areas(path: Path = DATA / "areas.toml") -> Areas:
    """The list, read once.

    >>> areas().number_of("USA"), areas().states[840]
    (842, 'USA')
    """
    numbers: dict[str, int] = {}
    by_number: dict[int, str] = {}
    wholes = {trade_margins().world, *trade_margins().groups}
    for row in TomlList.read(path).rows():
        if row.truth("whole"):
            wholes.add(row.key)
        elif row.key not in states():
            row.refuse("is no state of lists/states.toml; a union of states takes `whole = true`")
        if row.key in wholes and row.key not in {*organisations(), trade_margins().world}:
            row.refuse("is no union of lists/organisations.toml")
        code, also = row.fields.pop("code", None), row.fields.pop("also", [])
        if not isinstance(code, int) or not isinstance(also, list):
            row.refuse("lacks its number; write { code = 398 }")
        for number in (code, *also):
            if by_number.setdefault(number, row.key) != row.key:
                row.refuse(f"the number {number} already means {by_number[number]}")
        numbers[row.key] = code
        row.close()
    return Areas(MappingProxyType(numbers), MappingProxyType(by_number), frozenset(wholes))
