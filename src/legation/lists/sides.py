"""Which actors are one side: a state and the government that sits for it are; a breakaway part is its own.

>>> same_side("AFG", "AFG:IEA"), same_side("GEO", "GEO:ABK"), same_side("GEO:ABK", "GEO:SOS")
(True, False, False)
>>> same_side("MMR:SAC", "MMR:NUG"), same_side("AFG:IRA", "AFG:IEA")
(False, True)
"""

from __future__ import annotations

from functools import cache

from legation.lists.governments import Government, governments


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
    """Whether two ids are of one side; rivals for one state are not."""
    return side_of(one) == side_of(other) and not are_rivals(one, other)


@cache
def are_rivals(one: str | None, other: str | None) -> bool:
    """Whether two governments claim one state at the same time: a junta and the cabinet that it ousted."""
    first, second = governments().get(one or ""), governments().get(other or "")
    if first is None or second is None or one == other or side_of(one) != side_of(other):
        return False
    return not (_is_over(first, second) or _is_over(second, first))


def _is_over(first: Government, second: Government) -> bool:
    """Whether the first was gone when the second came."""
    return first.end is not None and second.start is not None and first.end <= second.start
