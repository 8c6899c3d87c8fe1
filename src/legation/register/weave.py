"""Events kept as they stand: new ones are added, those that the statements no longer tell are dissolved.

In:  a register, and the moment.
Out: how many events are new and how many dissolved; both stay on record, so that past events can be looked at.

An event is known by the statements that tell of it. When a report joins it, or turns out to be a copy of another,
the event as it was is dissolved and as it is now added. Act by act, so that a large register is not held in memory
at once.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.events.cluster import Event, disagreements, events_of
from legation.record.statement import ACTS
from legation.register.ask import Filter, held
from legation.register.asof import AsOf
from legation.register.chain import Entry, append
from legation.register.content import Values, identified
from legation.register.decided import decided_on_events
from legation.register.store import Register
from legation.register.tables import dissolutions, events
from legation.register.told import accounts_of


@dataclass(frozen=True, slots=True)
class _Kept:
    """An event as it is kept: its row, and the reports that tell of it, where it was kept with them."""

    row: str
    reports: tuple[str, ...] | None

    def is_of(self, event: Event) -> bool:
        """Whether it says what the event is now: a document may have been found to be a copy since."""
        return self.reports is None or self.reports == event.reports


@dataclass(slots=True)
class Woven:
    """What changed."""

    added: int = 0
    dissolved: int = 0


def weave(register: Register, at: datetime) -> Woven:
    """Keep the events that all statements tell of now."""
    woven = Woven()
    for act in ACTS:
        with register.writing() as connection:
            said = accounts_of(connection, held(connection, Filter(act=act)), AsOf())
            found = {event.id: event for event in events_of(said, decided_on_events(connection, AsOf()))}
            before, times = _before(connection, act)
            standing = {
                id_: event for id_, event in found.items() if id_ in before and before[id_].is_of(event)
            }
            gone = [
                identified("dissolutions", {"event": one.row})
                for id_, one in before.items()
                if id_ not in standing
            ]
            new = [_row(event, times.get(id_, 0)) for id_, event in found.items() if id_ not in standing]
            if new or gone:
                append(
                    connection, Entry("weave", f"events of {act}", at), {"events": new, "dissolutions": gone}
                )
            woven.added += len(new)
            woven.dissolved += len(gone)
    return woven


def _before(connection: Connection, act: str) -> tuple[dict[str, _Kept], dict[str, int]]:
    """The events of an act that stand, with their rows; and how often each event was added so far."""
    gone = set(connection.execute(sa.select(dissolutions.c.event)).scalars())
    standing: dict[str, _Kept] = {}
    times: dict[str, int] = {}
    for row in connection.execute(sa.select(events.c.id, events.c.body).where(events.c.act == act)):
        body = json.loads(row.body)
        event = body["event"]
        times[event] = times.get(event, 0) + 1
        if row.id not in gone:
            standing[event] = _Kept(row.id, tuple(body["reports"]) if "reports" in body else None)
    return standing, times


def _row(event: Event, times: int) -> Values:
    body = {
        "event": event.id,
        "told": event.key.told,
        "statements": [account.id for account in event.accounts],
        "reports": list(event.reports),
        "disagreements": {name: list(versions) for name, versions in disagreements(event).items()},
        "added_before": times,
    }
    return identified(
        "events",
        {
            "act": event.key.act,
            "actor": event.key.actor,
            "counterpart": event.key.counterpart,
            "first_day": event.first.isoformat() if event.first else None,
            "last_day": event.last.isoformat() if event.last else None,
            "body": json.dumps(body, ensure_ascii=False),
        },
    )
