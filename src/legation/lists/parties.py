"""Whoever may be a party to an act: states, their particular governments, organisations; by id or by name.

In:  the lists of states, governments and organisations.
Out: the name of each id; the id that a person means who writes an id or a name, and those that come near.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType
from typing import Final

from legation.lists.governments import governments
from legation.lists.organisations import organisations
from legation.lists.states import states

_OFFERED: Final = 3


@cache
def party_names() -> Mapping[str, str]:
    """The name of every party by its id.

    >>> party_names()["AFG:IEA"]
    'the Taliban'
    """
    return MappingProxyType(
        {
            id_: one.name
            for listed in (states(), governments(), organisations())
            for id_, one in listed.items()
        }
    )


def party_of(said: str) -> str | None:
    """The id that is meant by an id or a name; None where the lists have neither.

    >>> party_of("AFG:IEA"), party_of("the Taliban"), party_of("kazakhstan"), party_of("Atlantis")
    ('AFG:IEA', 'AFG:IEA', 'KAZ', None)
    """
    plain = " ".join(said.split())
    for written in (plain, plain.upper()):
        if written in party_names():
            return written
    return _ids().get(_folded(plain))


def near_parties(said: str) -> tuple[str, ...]:
    """Ids that come near to what was written, the nearest first.

    >>> near_parties("KZA")[0], near_parties("Atlantis")
    ('KAZ', ())
    """
    ids = get_close_matches(said.upper(), party_names(), len(party_names()), 0.6)
    # Two letters that changed places are the commonest slip in an id.
    ids.sort(key=lambda id_: (sorted(id_) != sorted(said.upper()), id_[0] != said[:1].upper()))
    names = get_close_matches(_folded(said), _ids(), _OFFERED, 0.8)
    return tuple(dict.fromkeys([*(_ids()[name] for name in names), *ids]))[:_OFFERED]


@cache
def _ids() -> Mapping[str, str]:
    return {
        _folded(name): id_
        for listed in (organisations(), governments(), states())
        for id_, one in listed.items()
        for name in (one.name, *one.names)
    }


def _folded(name: str) -> str:
    return name.casefold().removeprefix("the ")
