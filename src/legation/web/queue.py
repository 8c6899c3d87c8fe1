"""The statements that wait for an analyst: which one is shown, how many wait, which comes next.

In:  a connection, what the queue is of, and the statement from which to go on.
Out: a Place in the queue.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from legation.register.ask import Filter, Held, held_by_id, ids_of
from legation.register.store import Connection
from legation.register.verdicts import Taken

# An analyst does some hundred in a day; what comes behind them waits.
WINDOW: Final = 200


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the queue is of: a counterpart, an act; `second` asks for what others decided and `who` did not."""

    to: str | None
    act: str | None
    who: str
    second: bool


@dataclass(frozen=True, slots=True)
class Place:
    """The statement that is shown, the one after it, and how many wait ('many' beyond the window)."""

    shown: Held | None
    next: str | None
    waiting: int
    many: bool


def place_in(
    connection: Connection, wanted: Wanted, taken: Mapping[str, Sequence[Taken]], at: str | None
) -> Place:
    """The place of a statement in the queue, or of the first one; what was decided on is passed over."""
    ids = _waiting(connection, wanted, taken)
    chosen = at if at is not None else next(iter(ids), None)
    shown = held_by_id(connection, (chosen,)).get(chosen) if chosen else None
    number = ids.index(chosen) + 1 if chosen is not None and chosen in ids else 0
    after = ids[number] if number < len(ids) else None
    return Place(shown, after, len(ids), len(ids) >= WINDOW)


def _waiting(connection: Connection, wanted: Wanted, taken: Mapping[str, Sequence[Taken]]) -> Sequence[str]:
    if wanted.second:
        others = [id_ for id_, decided in taken.items() if wanted.who not in {one.who for one in decided}]
        found = held_by_id(connection, tuple(others[-WINDOW:])).values()
        return [one.id for one in found if _is_of(one, wanted)]
    asked = Filter(
        counterpart=wanted.to, act=wanted.act, review="unreviewed", limit=WINDOW, latest_first=True
    )
    return ids_of(connection, asked)


def _is_of(one: Held, wanted: Wanted) -> bool:
    towards = one.statement.counterpart.id if one.statement.counterpart else None
    return wanted.to in (None, towards) and wanted.act in (None, one.statement.act)
