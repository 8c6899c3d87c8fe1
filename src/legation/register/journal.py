"""What watches looked at and what came of it: 'not found' and 'not searched' are different answers.

In:  a connection, the name of a watch, addresses by their key.
Out: Visits to sources and Items that came of addresses; which addresses are settled, which wait for another try.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.register.content import storable
from legation.register.keep import among
from legation.register.tables import items, visits

# A look at a source: it gave its list, it had nothing new since last time, or it was not searched, and why.
VisitOutcome = Literal["searched", "unchanged", "failed", "refused", "postponed", "malformed"]
SEARCHED: Final[tuple[VisitOutcome, ...]] = ("searched", "unchanged")
# What came of an address. The first two are on record; 'failed' and 'postponed' will be tried again.
ItemOutcome = Literal[
    "kept", "copy", "irrelevant", "language", "no text", "too large", "unreadable", "gone", "refused",
    "failed", "postponed", "given up",
]  # fmt: skip
WAITING: Final[tuple[ItemOutcome, ...]] = ("failed", "postponed")
_LONGEST_DETAIL: Final = 500


@dataclass(frozen=True, slots=True)
class Visit:
    """A look at a source: what it found, how much of it was fresh, and what to remember for the next."""

    watch: str
    source: str
    at: datetime
    outcome: VisitOutcome
    found: int = 0
    fresh: int = 0
    detail: str = ""
    memory: str = "{}"

    @property
    def searched(self) -> bool:
        """Whether its answer can be relied on: what is not there was not published there."""
        return self.outcome in SEARCHED


@dataclass(frozen=True, slots=True)
class Item:
    """What came of one address, and the row of `documents` that it became, if any."""

    watch: str
    source: str
    key: str
    address: str
    at: datetime
    outcome: ItemOutcome
    detail: str = ""
    document: str | None = None


def key_of(*parts: str) -> str:
    """The key of an address, which is short where an address may be long."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]


def note_visit(connection: Connection, visit: Visit) -> None:
    """Put a look at a source on record."""
    connection.execute(
        sa.insert(visits),
        {
            "watch": visit.watch,
            "source": _plain(visit.source),
            "visited_at": visit.at.isoformat(),
            "outcome": visit.outcome,
            "found": visit.found,
            "fresh": visit.fresh,
            "detail": _plain(visit.detail)[:_LONGEST_DETAIL],
            "memory": _plain(visit.memory),
        },
    )


def note_items(connection: Connection, noted: Sequence[Item]) -> None:
    """Put on record what came of addresses."""
    rows = [
        {
            "watch": item.watch,
            "source": _plain(item.source),
            "key": item.key,
            "address": _plain(item.address),
            "seen_at": item.at.isoformat(),
            "outcome": item.outcome,
            "detail": _plain(item.detail)[:_LONGEST_DETAIL],
            "document": item.document,
        }
        for item in noted
    ]
    if rows:
        connection.execute(sa.insert(items), rows)


def last_visits(connection: Connection, watch: str) -> dict[str, Visit]:
    """The newest look at each source of a watch."""
    newest = sa.select(sa.func.max(visits.c.id)).where(visits.c.watch == watch).group_by(visits.c.source)
    asked = sa.select(visits).where(visits.c.id.in_(newest))
    return {row.source: _visit(row) for row in connection.execute(asked)}


def visits_of(connection: Connection, watch: str | None, since: datetime | None = None) -> list[Visit]:
    """Every look at every source, oldest first; of one watch, or of all."""
    asked = sa.select(visits).order_by(visits.c.id)
    if watch is not None:
        asked = asked.where(visits.c.watch == watch)
    if since is not None:
        asked = asked.where(visits.c.visited_at >= since.isoformat())
    return [_visit(row) for row in connection.execute(asked)]


def items_of(
    connection: Connection,
    watch: str | None,
    since: datetime | None = None,
    outcomes: Sequence[str] = (),
) -> list[Item]:
    """What came of every address, oldest first; of one watch, or of all."""
    asked = sa.select(items).order_by(items.c.id)
    if watch is not None:
        asked = asked.where(items.c.watch == watch)
    if since is not None:
        asked = asked.where(items.c.seen_at >= since.isoformat())
    if outcomes:
        asked = asked.where(items.c.outcome.in_(outcomes))
    return [_item(row) for row in connection.execute(asked)]


def settled(connection: Connection, watch: str, keys: Iterable[str]) -> set[str]:
    """Those of the keys that need no other look."""
    column = items.c.key
    done = sa.select(column.label("key")).where(items.c.watch == watch, items.c.outcome.not_in(WAITING))
    return among(connection, done.subquery().c.key, sorted(set(keys)))


def waiting(connection: Connection, watch: str) -> list[tuple[Item, int]]:
    """What has not been settled yet, as it stands now, with how often it has failed so far."""
    mine = items.c.watch == watch
    done = sa.select(items.c.key).where(mine, items.c.outcome.not_in(WAITING))
    failures = sa.func.sum(sa.case((items.c.outcome == "failed", 1), else_=0))
    open_ = (
        sa.select(sa.func.max(items.c.id).label("id"), failures.label("failures"))
        .where(mine, items.c.key.not_in(done))
        .group_by(items.c.key)
        .subquery()
    )
    asked = sa.select(items, open_.c.failures).join(open_, items.c.id == open_.c.id).order_by(items.c.id)
    return [(_item(row), int(row.failures)) for row in connection.execute(asked)]


def _plain(said: str) -> str:
    """The text as every database can hold it."""
    return said if storable(said) else said.replace("\0", " ").encode("utf-8", "replace").decode()


def _visit(row: Any) -> Visit:  # noqa: ANN401  # a row of visits
    at = datetime.fromisoformat(row.visited_at)
    return Visit(
        row.watch, row.source, at, row.outcome, row.found, row.fresh, detail=row.detail, memory=row.memory
    )


def _item(row: Any) -> Item:  # noqa: ANN401  # a row of items
    at = datetime.fromisoformat(row.seen_at)
    return Item(
        row.watch,
        row.source,
        row.key,
        row.address,
        at,
        row.outcome,
        detail=row.detail,
        document=row.document,
    )
