"""Dated deeds between states, authorities and organisations: who recognised, left, admitted or banned whom, and when.

In:  deeds.toml.
Out: its Deeds, by the two whom each is between.
Law: what the list does not say is unknown. A deed that was done several times has a row for each; a span holds all
     days that reports may give, as of signing and ratifying.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from legation.lists.events import day_of
from legation.lists.holders import holders
from legation.lists.toml_list import HERE, Row, TomlList
from legation.record.period import Period
from legation.record.statement import ACTS, SYMMETRICAL, Act

DONE = ("occurred", "ended")
_ROW = re.compile(r"(occurred|ended) (\w+) (\S+) > (\S+) (\d{4}[\d-]*)(?:/(\d{4}[\d-]*))?")


@dataclass(frozen=True, slots=True)
class Deed:
    """What one side did towards another, and when; `ended` where it took back, closed or left."""

    ended: bool
    act: Act
    actor: str
    counterpart: str
    time: Period
    source: str


@cache
def deeds() -> Mapping[frozenset[str], tuple[Deed, ...]]:
    """The deeds of the list by the two sides; a government that holds its state is under the state.

    >>> [deed.time.start.year for deed in deeds_between("XKX", "SUR") if deed.ended]
    [2017]
    """
    return read_deeds(HERE / "deeds.toml")


def deeds_between(one: str, other: str) -> tuple[Deed, ...]:
    """All that the list holds of two sides, whoever did it."""
    return deeds().get(_pair(one, other), ())


def is_same_deed(deed: Deed, act: Act, *, ended: bool, actor: str, counterpart: str) -> bool:
    """Whether a deed of the list is such a one, either way round where both sides do it."""
    if (deed.act, deed.ended) != (act, ended):
        return False
    sides, told = (_side(deed.actor), _side(deed.counterpart)), (_side(actor), _side(counterpart))
    return sides == told or (act in SYMMETRICAL and sides == told[::-1])


def read_deeds(path: Path) -> Mapping[frozenset[str], tuple[Deed, ...]]:
    """Read deeds; a row that says no deed or no day is refused."""
    found = dict[frozenset[str], tuple[Deed, ...]]()
    for row in TomlList.read(path).each("deeds"):
        for deed in _deeds(row):
            pair = _pair(deed.actor, deed.counterpart)
            found[pair] = (*found.get(pair, ()), deed)
    return MappingProxyType(found)


def _deeds(row: Row) -> Iterator[Deed]:
    row.text("about")
    source = row.text("source")
    written = row.texts("rows")
    row.close()
    for one in written:
        told = _ROW.fullmatch(one)
        act = next((act for act in ACTS if told and act == told[2]), None)
        if told is None or act is None:
            row.refuse(f"{one!r} is no deed; write 'occurred recognize SUR > XKX 2016-07-08'")
        yield Deed(told[1] == "ended", act, told[3], told[4], _period(row, told[5], told[6]), source)


def _period(row: Row, first: str, last: str | None) -> Period:
    try:
        return Period(day_of(first, last=False), day_of(last or first, last=True), "open")
    except ValueError:
        row.refuse(f"{first!r} to {last!r} are no days; write 2021-08-15, 2021-08, 2021 or two with a stroke")


def _pair(one: str, other: str) -> frozenset[str]:
    return frozenset((_side(one), _side(other)))


def _side(actor: str) -> str:
    """A government that holds its whole state counts as the state: reports name either."""
    return actor.partition(":")[0] if actor in holders() else actor
