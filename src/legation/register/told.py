"""What statements on record tell of together: events, and what was promised with what came of it.

In:  a connection and a Filter, or statements that are held.
Out: Accounts, Events and Links, as analysts merged and parted them; copies of one report count as that report.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from sqlalchemy.engine import Connection

from legation.errors import RegisterError
from legation.events.account import Account
from legation.events.cluster import Event, events_of
from legation.events.links import Link, links
from legation.register.ask import Filter, Held, held
from legation.register.asof import AsOf
from legation.register.copies import originals_of_copies
from legation.register.decided import decided_on_events

# Clustering compares reports with each other; a question that names nobody could ask for all of a register.
MOST_AT_ONCE: Final = 20_000


def accounts_of(connection: Connection, said: Iterable[Held], as_of: AsOf) -> tuple[Account, ...]:
    """Statements as accounts of events; where a document is a copy, its account names the report it repeats."""
    originals = originals_of_copies(connection, as_of)
    return tuple(
        Account(one.id, one.document, one.known, one.statement, originals.get(one.document)) for one in said
    )


def events(connection: Connection, asked: Filter) -> tuple[Event, ...]:
    """The events of which the statements asked for tell."""
    bounded = replace(asked, limit=MOST_AT_ONCE + 1) if asked.limit is None else asked
    return clustered(connection, tuple(held(connection, bounded)), asked.as_of)


def clustered(connection: Connection, said: Sequence[Held], as_of: AsOf) -> tuple[Event, ...]:
    """The events of which these statements tell."""
    if len(said) > MOST_AT_ONCE:
        raise RegisterError(
            f"events of more than {MOST_AT_ONCE:,} statements: name an actor, a counterpart, an act or a time."
        )
    return events_of(accounts_of(connection, said, as_of), decided_on_events(connection, as_of))


def pledges(connection: Connection, asked: Filter) -> tuple[Link, ...]:
    """What was promised or intended, and what came of it."""
    return links(events(connection, asked))
