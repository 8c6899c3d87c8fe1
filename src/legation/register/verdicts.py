"""What analysts decided on statements, one by one: for each statement every decision, in the order they were taken.

In:  a connection.
Out: Taken decisions; where two analysts differ in their last word on a statement.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.register.asof import ON_STATEMENTS
from legation.register.tables import decisions


@dataclass(frozen=True, slots=True)
class Taken:
    """A decision on a statement that was taken, by whom, and why."""

    verb: str
    statement: str
    who: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Differing:
    """A statement of which two analysts do not say the same."""

    statement: str
    said: tuple[Taken, ...]


def taken_on(connection: Connection, statement: str | None = None) -> Mapping[str, Sequence[Taken]]:
    """Every decision on statements, or on one, by the statement's id."""
    d = decisions.c
    asked = sa.select(d.verb, d.target, d.who, d.decided_at, d.reason).where(d.verb.in_(ON_STATEMENTS))
    if statement is not None:
        asked = asked.where(d.target == statement)
    found: dict[str, list[Taken]] = defaultdict(list)
    for row in connection.execute(asked.order_by(d.entry, d.id)):
        at = datetime.fromisoformat(row.decided_at)
        found[row.target].append(Taken(row.verb, row.target, row.who, at, row.reason))
    return dict(found)


def differing(taken: Mapping[str, Sequence[Taken]]) -> tuple[Differing, ...]:
    """Where the last words of two analysts differ, and nobody decided again since they did."""
    found = []
    for statement, decided in taken.items():
        last = {one.who: one for one in decided}
        if len({one.verb for one in last.values()}) > 1 and not _settled(decided):
            found.append(Differing(statement, tuple(last.values())))
    return tuple(found)


def _settled(decided: Sequence[Taken]) -> bool:
    """Whether whoever decided last had been heard on it before: who decides again, having seen both, settles it."""
    return any(one.who == decided[-1].who for one in decided[:-1])
