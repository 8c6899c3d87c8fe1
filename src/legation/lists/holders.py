"""Which government a state's plain name meant on a day: 'Afghanistan' in 2023 is AFG:IEA's.

In:  holders.toml, and the days of governments.toml.
Out: the id of the government that generally held a state on a day.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from legation.lists.governments import governments
from legation.lists.toml_list import HERE, TomlList


@cache
def holders() -> tuple[str, ...]:
    """The particular governments that held their state as a whole, in the order of the list."""
    return read_holders(HERE / "holders.toml")


def holder_of(state: str, day: date) -> str | None:
    """The government that held the state on that day; None where no particular one is listed.

    >>> holder_of("AFG", date(2023, 4, 17)), holder_of("AFG", date(2019, 1, 1))
    ('AFG:IEA', 'AFG:IRA')
    """
    held = None
    for id_ in holders():
        if id_.startswith(state + ":") and governments()[id_].held_on(day):
            held = id_
    return held


def means(said: str, wanted: str, day: date) -> bool:
    """Whether an actor's id, as a text of that day says it, is the wanted one.

    >>> means("AFG", "AFG:IEA", date(2023, 4, 17)), means("AFG", "AFG:IEA", date(2019, 4, 17))
    (True, False)
    """
    if said == wanted:
        return True
    state, _, short = wanted.partition(":")
    if short:
        return said == state and holder_of(state, day) == wanted
    return said.startswith(wanted + ":") and holder_of(wanted, day) == said


def read_holders(path: Path) -> tuple[str, ...]:
    """Read the list; an id that governments.toml lacks is refused."""
    source = TomlList.read(path)
    listed = source.tables.get("holders")
    if set(source.tables) != {"holders"} or not isinstance(listed, list):
        source.refuse("holders", "the file should hold one list of ids, `holders`")
    for id_ in listed:
        if id_ not in governments():
            source.refuse("holders", f"{id_!r} is no government of governments.toml")
    return tuple(listed)
