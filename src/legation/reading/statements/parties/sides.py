"""Which actors are one side: a state and the government that sits for it are; a breakaway part is its own.

>>> same_side("AFG", "AFG:IEA"), same_side("GEO", "GEO:ABK"), same_side("GEO:ABK", "GEO:SOS")
(True, False, False)
"""

from __future__ import annotations

from functools import cache

from legation.lists.governments import governments
from legation.record.actor import Actor

Pair = tuple[Actor, Actor]  # who, and towards whom


@cache
def side_of(actor_id: str | None) -> str | None:
    """The side's id: of a government that holds a territory of its own itself, of any other its state's."""
    if actor_id is None:
        return None
    government = governments().get(actor_id)
    if government is not None and government.places:
        return actor_id
    return actor_id.split(":")[0]


def same_side(one: str | None, other: str | None) -> bool:
    """Whether two ids are of one side."""
    return side_of(one) == side_of(other)
