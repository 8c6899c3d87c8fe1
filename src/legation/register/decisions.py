"""Every decision on record, as it was taken.

In:  a connection, and which part of the list.
Out: decisions, the latest first.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.register.tables import decisions


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision: `target` is the first of its statements; `amended` is the statement that took its place."""

    id: str
    verb: str
    target: str
    who: str
    decided_at: str
    reason: str
    statements: tuple[str, ...]
    rest: tuple[str, ...]
    amended: str | None
    entry: int


def decisions_listed(connection: Connection, limit: int, offset: int = 0) -> Iterator[Decided]:
    """Decisions, the latest first."""
    d = decisions.c
    asked = sa.select(decisions).order_by(d.entry.desc(), d.id).limit(limit).offset(offset)
    for row in connection.execute(asked):
        body = json.loads(row.body)
        yield Decided(
            row.id,
            row.verb,
            row.target,
            row.who,
            row.decided_at,
            row.reason,
            tuple(body.get("statements", (row.target,))),
            tuple(body.get("rest", ())),
            body.get("amended"),
            row.entry,
        )
