"""Who an actor is for other tools: a state, a government of one, an organisation; by which name and code.

In:  an actor's id.
Out: Party(id, kind, name, state, code): the name is that of the lists, the code the state's two letters.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from legation.lists.country_codes import country_codes
from legation.lists.governments import governments
from legation.lists.organisations import organisations
from legation.lists.states import states
from legation.record.actor import Actor
from legation.register.reported import Reported

Kind = Literal["state", "government", "organisation", "other"]


@dataclass(frozen=True, slots=True)
class Party:
    """One who acts, as the lists know them; `code` is None where no state's is meant."""

    id: str
    kind: Kind
    name: str
    state: str | None = None
    code: str | None = None

    @property
    def slug(self) -> str:
        """The id in small letters, digits and hyphens; an id of other letters by its hash.

        >>> party("AFG:IEA").slug
        'afg-iea'
        """
        plain = self.id.replace(":", "-").replace("_", "-").lower()
        if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", plain):
            return plain
        return hashlib.sha256(self.id.encode()).hexdigest()[:16]


@cache
def party(id_: str) -> Party:
    """The party of an id; one that no list has keeps its id as name.

    >>> party("KAZ").name, party("AFG:IEA").code, party("SCO").kind
    ('Kazakhstan', 'AF', 'organisation')
    """
    state = id_.partition(":")[0]
    if id_ in states():
        return Party(id_, "state", states()[id_].name, id_, country_codes()[id_])
    if id_ in governments():
        return Party(id_, "government", governments()[id_].name, state, country_codes()[state])
    if id_ in organisations():
        return Party(id_, "organisation", organisations()[id_].name)
    return Party(id_, "other", id_)


def parties_of(reports: Iterable[Reported]) -> Iterator[Party]:
    """Every party of the reports' statements and figures, once."""
    seen: set[str] = set()
    for report in reports:
        for actor in actors_of(report):
            if actor.id is not None and actor.id not in seen:
                seen.add(actor.id)
                yield party(actor.id)


def actors_of(report: Reported) -> Iterator[Actor]:
    """Every actor that a report's statements and figures name, those who say it among them."""
    for held in report.statements:
        said = held.statement
        told = said.attribution.actor if said.attribution else None
        yield from (one for one in (said.actor, said.counterpart, told) if one is not None)
    for figure in report.figures:
        yield from (one for one in (figure.reporter, figure.partner) if one is not None)
