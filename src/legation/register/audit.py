"""What was done with a register, and who came to it: entries of the chain and steps of the trail, side by side.

In:  a connection, and how far back one has looked.
Out: the Happenings before that, the latest first.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.register.tables import entries, trail


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that was done: an entry of the chain (`place` is None), or a step of the trail from a place."""

    seq: int
    at: str
    what: str
    said: str
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Before:
    """How far back one has looked: to before an entry, and to before a step. Many may have one moment."""

    entry: int = 2**31 - 1
    step: int = 2**31 - 1

    def after(self, seen: Sequence[Happening]) -> Before:
        """How far back one has looked who has seen these."""
        done = [one.seq for one in seen if one.place is None]
        came = [one.seq for one in seen if one.place is not None]
        return Before(min([self.entry, *done]), min([self.step, *came]))


def happenings(connection: Connection, limit: int, before: Before | None = None) -> list[Happening]:
    """The latest happenings, at most so many."""
    before = before or Before()
    done = (
        sa.select(entries.c.seq, entries.c.recorded_at, entries.c.kind, entries.c.note)
        .where(entries.c.seq < before.entry)
        .order_by(entries.c.seq.desc())
        .limit(limit)
    )
    came = (
        sa.select(trail.c.seq, trail.c.at, trail.c.what, trail.c.who, trail.c.place)
        .where(trail.c.seq < before.step)
        .order_by(trail.c.seq.desc())
        .limit(limit)
    )
    both = heapq.merge(
        [Happening(*row) for row in connection.execute(done)],
        [Happening(*row) for row in connection.execute(came)],
        key=lambda one: one.at,
        reverse=True,
    )
    return list(islice(both, limit))
