"""What came on record lately, the latest first, with the moment at which it did.

In:  a connection, and a pair of parties; or what was found contradicted.
Out: statements of either towards the other, and checks, each with the moment of its entry.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.register.ask import Filter, Held, conditions, held_by_id
from legation.register.findings import CheckFilter, HeldCheck, held_checks
from legation.register.stand import Pair
from legation.register.tables import checks, entries, statements


def latest_between(connection: Connection, pair: Pair, limit: int) -> list[tuple[datetime, Held]]:
    """The statements of a pair, in both directions, that came on record last."""
    joined = statements.join(entries, statements.c.entry == entries.c.seq)
    found: dict[str, str] = {}
    for actor, counterpart in ((pair.actor, pair.counterpart), (pair.counterpart, pair.actor)):
        asked = (
            sa.select(statements.c.id, entries.c.recorded_at)
            .select_from(joined)
            .where(*conditions(connection, Filter(actor=actor, counterpart=counterpart)))
            .order_by(statements.c.entry.desc(), statements.c.id)
            .limit(limit)
        )
        found.update({row.id: row.recorded_at for row in connection.execute(asked)})
    latest = sorted(found.items(), key=lambda one: (one[1], one[0]), reverse=True)[:limit]
    held = held_by_id(connection, tuple(id_ for id_, _ in latest))
    return [(datetime.fromisoformat(at), held[id_]) for id_, at in latest]


def contradicted_lately(connection: Connection, limit: int) -> Iterator[tuple[datetime, HeldCheck]]:
    """The checks that found a contradiction, those of the latest reports first."""
    held = list(held_checks(connection, CheckFilter(verdict="contradicted", limit=limit)))
    asked = (
        sa.select(checks.c.id, entries.c.recorded_at)
        .select_from(checks.join(entries, checks.c.entry == entries.c.seq))
        .where(checks.c.id.in_([one.id for one in held]))
    )
    at = {row.id: datetime.fromisoformat(row.recorded_at) for row in connection.execute(asked)}
    for one in held:
        yield at[one.id], one
