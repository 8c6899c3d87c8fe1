"""The register's tables. Rows are added and never changed; `entry` is the entry of the chain they came with.

Accounts and sessions alone do change; what is done with them stands in the trail, and in the chain.

`known` is the day on which a thing came out, so that 'what was known on' has an answer; `entries.recorded_at`
is the moment at which the register took it up. Days are written as 2023-04-17, so that they sort as text.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, MetaData, String, Table, Text, text

NAMES: Final = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
ID: Final = 32
DAY: Final = 10

metadata = MetaData(naming_convention=NAMES)


def _entry() -> Column[int]:
    return Column("entry", Integer, ForeignKey("entries.seq"), nullable=False, index=True)


def _id() -> Column[str]:
    return Column("id", String(ID), primary_key=True)


entries = Table(
    "entries",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(20), nullable=False),
    Column("note", Text, nullable=False),
    Column("recorded_at", String(32), nullable=False),
    Column("row_count", Integer, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)

documents = Table(
    "documents",
    metadata,
    _id(),
    Column("given_id", Text, nullable=False),
    Column("title", Text),
    Column("source", Text),
    Column("url", Text),
    Column("published", String(DAY)),
    Column("language", Text),
    Column("known", String(DAY), nullable=False),
    Column("text", Text, nullable=False),
    _entry(),
)

readings = Table(
    "readings",
    metadata,
    _id(),
    Column("document", String(ID), ForeignKey("documents.id"), nullable=False, index=True),
    Column("reader", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("content", String(64), nullable=False),
    _entry(),
)

supersessions = Table(
    "supersessions",
    metadata,
    _id(),
    Column("old", String(ID), ForeignKey("readings.id"), nullable=False, index=True),
    Column("new", String(ID), ForeignKey("readings.id"), nullable=False),
    _entry(),
)

statements = Table(
    "statements",
    metadata,
    _id(),
    Column("reading", String(ID), ForeignKey("readings.id"), nullable=False, index=True),
    Column("ordinal", Integer, nullable=False),
    Column("act", String(12), nullable=False),
    Column("status", String(12), nullable=False),
    Column("ending", Boolean, nullable=False),
    Column("actor", String(64)),
    Column("actor_state", String(64)),
    Column("counterpart", String(64)),
    Column("counterpart_state", String(64)),
    Column("rank", String(20)),
    Column("when_start", String(DAY)),
    Column("when_end", String(DAY)),
    Column("precision", String(8)),
    Column("said_on", String(DAY)),
    Column("known", String(DAY), nullable=False),
    Column("lowering", Boolean, nullable=False),
    Column("on_ladder", Boolean, nullable=False),
    Column("words", Text, nullable=False),
    Column("body", Text, nullable=False),
    _entry(),
    Index("ix_statements_towards", "counterpart_state", "actor_state", "on_ladder", "status"),
    Index("ix_statements_actor_state", "actor_state"),
    Index(
        "ix_statements_spoken_of",
        "counterpart",
        sqlite_where=text("on_ladder = 1"),
        postgresql_where=text("on_ladder"),
    ),
)

figures = Table(
    "figures",
    metadata,
    _id(),
    Column("reading", String(ID), ForeignKey("readings.id"), nullable=False, index=True),
    Column("ordinal", Integer, nullable=False),
    Column("measure", String(12), nullable=False),
    Column("reporter", String(64)),
    Column("partner", String(64)),
    Column("period_start", String(DAY)),
    Column("period_end", String(DAY)),
    Column("known", String(DAY), nullable=False),
    Column("body", Text, nullable=False),
    _entry(),
    Index("ix_figures_pair", "partner", "reporter"),
)

checks = Table(
    "checks",
    metadata,
    _id(),
    Column("reading", String(ID), ForeignKey("readings.id"), nullable=False, index=True),
    Column("ordinal", Integer, nullable=False),
    Column("kind", String(12), nullable=False),
    Column("verdict", String(12), nullable=False),
    Column("known", String(DAY), nullable=False),
    Column("body", Text, nullable=False),
    _entry(),
)

events = Table(
    "events",
    metadata,
    _id(),
    Column("act", String(12), nullable=False),
    Column("actor", String(64)),
    Column("counterpart", String(64)),
    Column("first_day", String(DAY)),
    Column("last_day", String(DAY)),
    Column("body", Text, nullable=False),
    _entry(),
    Index("ix_events_pair", "counterpart", "actor"),
)

# An event that a later look at the statements no longer finds: a report has joined it, or it was split.
dissolutions = Table(
    "dissolutions",
    metadata,
    _id(),
    Column("event", String(ID), ForeignKey("events.id"), nullable=False, index=True),
    _entry(),
)

decisions = Table(
    "decisions",
    metadata,
    _id(),
    Column("verb", String(12), nullable=False),
    Column("target", String(ID), nullable=False, index=True),
    Column("who", Text, nullable=False),
    Column("decided_at", String(32), nullable=False),
    Column("reason", Text, nullable=False),
    Column("body", Text, nullable=False),
    _entry(),
)

# A document that says what another has said before: one report, however many outlets print it.
copies = Table(
    "copies",
    metadata,
    _id(),
    Column("document", String(ID), ForeignKey("documents.id"), nullable=False, index=True),
    Column("original", String(ID), ForeignKey("documents.id"), nullable=False, index=True),
    Column("kind", String(12), nullable=False),
    Column("share", Integer, nullable=False),
    _entry(),
)

# What watches did: each look at a source, and what came of each address. Kept for good beside the chain: it says
# what was searched, and is no evidence.
visits = Table(
    "visits",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("watch", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("visited_at", String(32), nullable=False),
    Column("outcome", String(12), nullable=False),
    Column("found", Integer, nullable=False),
    Column("fresh", Integer, nullable=False),
    Column("detail", Text, nullable=False),
    Column("memory", Text, nullable=False),
    Index("ix_visits_source", "watch", "source"),
)

items = Table(
    "items",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("watch", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("key", String(ID), nullable=False),
    Column("address", Text, nullable=False),
    Column("seen_at", String(32), nullable=False),
    Column("outcome", String(12), nullable=False),
    Column("detail", Text, nullable=False),
    Column("document", String(ID), ForeignKey("documents.id")),
    Index("ix_items_key", "watch", "key"),
)

# Who may log in. A name that was removed stays, so that nobody else decides under it.
accounts = Table(
    "accounts",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("role", String(10), nullable=False),
    Column("password", Text, nullable=False),
    Column("added_at", String(32), nullable=False),
    Column("removed_at", String(32)),
)

# Who is logged in; `token` is a hash of the secret that the browser holds.
sessions = Table(
    "sessions",
    metadata,
    Column("token", String(64), primary_key=True),
    Column("account", String(64), ForeignKey("accounts.name"), nullable=False, index=True),
    Column("begun_at", String(32), nullable=False),
    Column("until", String(32), nullable=False),
)

# Who came to the door, and whether it opened.
trail = Table(
    "trail",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("at", String(32), nullable=False, index=True),
    Column("who", String(64), nullable=False),
    Column("what", String(20), nullable=False),
    Column("place", String(64), nullable=False),
)

# In the order in which rows may be added without naming one that is not there yet.
KEPT: Final = (
    documents,
    copies,
    readings,
    supersessions,
    statements,
    figures,
    checks,
    events,
    dissolutions,
    decisions,
)
