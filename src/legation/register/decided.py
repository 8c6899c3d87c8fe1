"""What analysts decided on events: which reports are of one, and which are not, as it stood at a moment."""

from __future__ import annotations

import json

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.events.cluster import Decided
from legation.register.asof import AsOf
from legation.register.tables import decisions, entries


def decided_on_events(connection: Connection, as_of: AsOf, without: str | None = None) -> Decided:
    """Every merging and parting, but for the one `without`; of two that contradict each other, the later holds."""
    asked = (
        sa.select(decisions.c.verb, decisions.c.body)
        .join(entries, entries.c.seq == decisions.c.entry)
        .where(decisions.c.verb.in_(("merge", "split")))
        .order_by(decisions.c.entry)
    )
    if without is not None:
        asked = asked.where(decisions.c.id != without)
    if as_of.recorded is not None:
        asked = asked.where(entries.c.recorded_at <= as_of.recorded.isoformat())
    merged: list[frozenset[str]] = []
    parted: set[frozenset[str]] = set()
    for verb, body in connection.execute(asked):
        named = json.loads(body)
        group = frozenset(named["statements"])
        if verb == "merge":
            merged.append(group)
            parted = {pair for pair in parted if not pair <= group}
        else:
            rest = frozenset(named["rest"])
            parted |= {frozenset((one, other)) for one in group for other in rest}
            merged = [old for old in merged if not (old & group and old & rest)]
    return Decided(tuple(merged), frozenset(parted))
