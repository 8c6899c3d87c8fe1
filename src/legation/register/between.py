"""What is on record between two parties, whichever of them acts; and the event of which a statement tells.

In:  a connection, two parties, a state of knowledge.
Out: Held statements by date; Events of both directions brought together.
"""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.engine import Connection

from legation.errors import AbsentError
from legation.events.cluster import Event
from legation.register.ask import Filter, Held, held, held_by_id
from legation.register.asof import AsOf
from legation.register.stand import Pair
from legation.register.told import clustered


def held_between(connection: Connection, pair: Pair, asked: Filter) -> tuple[Held, ...]:
    """The statements of either towards the other, by date."""
    forth = held(connection, replace(asked, actor=pair.actor, counterpart=pair.counterpart))
    back = held(connection, replace(asked, actor=pair.counterpart, counterpart=pair.actor))
    found = {one.id: one for one in (*forth, *back)}
    return tuple(sorted(found.values(), key=_day))


def events_between(connection: Connection, pair: Pair, asked: Filter) -> tuple[Event, ...]:
    """The events between two parties."""
    return clustered(connection, held_between(connection, pair, asked), asked.as_of)


def event_told_by(connection: Connection, statement: str, as_of: AsOf) -> tuple[Event, tuple[Held, ...]]:
    """The event of which a statement tells, and each report of it."""
    one = held_by_id(connection, (statement,)).get(statement)
    if one is None:
        raise AbsentError(
            f"statement {statement[:40]!r}: it is not on record. Take the id that a page or a list gives."
        )
    said = one.statement
    asked = Filter(act=said.act, as_of=as_of)
    if said.actor.id is None or said.counterpart is None or said.counterpart.id is None:
        near: tuple[Held, ...] = (one,)
    else:
        near = held_between(connection, Pair(said.actor.id, said.counterpart.id), asked)
    # What was rejected is told by nobody else any more, and yet has a page.
    by_id = {each.id: each for each in near} | {one.id: one}
    for event in clustered(connection, tuple(by_id.values()), as_of):
        if any(account.id == statement for account in event.accounts):
            return event, tuple(by_id[account.id] for account in event.accounts)
    raise AbsentError(f"statement {statement[:40]!r}: it tells of no event.")


def _day(one: Held) -> tuple[str, str, str]:
    when = one.statement.when
    first = (when.start or when.end) if when else None
    return ((first or one.known).isoformat(), one.known.isoformat(), one.id)
