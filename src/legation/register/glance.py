"""What a first look at a register asks: which governments it speaks of, and which statements were reviewed.

In:  a connection, and a state of knowledge.
Out: governments by how much is said of their standing; the ids of statements that an analyst stands behind.
"""

from __future__ import annotations

import json

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.register.asof import ON_STATEMENTS, AsOf
from legation.register.tables import decisions, entries, statements


def governments_spoken_of(connection: Connection, limit: int = 40) -> tuple[str, ...]:
    """The counterparts whose standing most is said of, those most spoken of first."""
    s = statements.c
    number = sa.func.count()
    asked = (
        sa.select(s.counterpart)
        .where(s.on_ladder, s.counterpart.is_not(None))
        .group_by(s.counterpart)
        .order_by(number.desc(), s.counterpart)
        .limit(limit)
    )
    return tuple(connection.execute(asked).scalars())


def stood_behind(connection: Connection, as_of: AsOf) -> frozenset[str]:
    """Statements that were accepted, and those that an amendment put in another's place."""
    asked = sa.select(decisions.c.verb, decisions.c.target, decisions.c.body).where(
        decisions.c.verb.in_(ON_STATEMENTS)
    )
    if as_of.recorded is not None:
        asked = asked.join(entries, entries.c.seq == decisions.c.entry).where(
            entries.c.recorded_at <= as_of.recorded.isoformat()
        )
    found = set[str]()
    for verb, target, body in connection.execute(asked.order_by(decisions.c.entry, decisions.c.id.desc())):
        found.discard(target)
        if verb == "accept":
            found.add(target)
        elif verb == "amend":
            found.add(json.loads(body)["amended"])
    return frozenset(found)
