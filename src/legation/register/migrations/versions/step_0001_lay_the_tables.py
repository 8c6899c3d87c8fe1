"""Lay the tables, refuse every change to a row that is there, and show what is current in plain views.

Why so: a register that can be rewritten proves nothing. The views are for whoever opens the file by hand.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TABLES = (
    "entries", "documents", "readings", "supersessions", "statements", "figures", "checks", "events",
    "dissolutions", "decisions",
)  # fmt: skip
_REFUSAL = "the register only adds: nothing that is on record is changed or deleted"


def upgrade() -> None:
    """Lay it all."""
    _lay_sources()
    _lay_sayings()
    _lay_numbers()
    _lay_weighings()
    sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in _guards_sqlite() if sqlite else _guards_postgresql():
        op.execute(sa.text(statement))
    op.execute(sa.text(_view_of_statements(sqlite=sqlite)))
    op.execute(sa.text(_view_of_decisions()))
    op.execute(sa.text(_words_sqlite() if sqlite else _words_postgresql()))


def _id() -> sa.Column[str]:
    return sa.Column("id", sa.String(32), primary_key=True)


def _entry() -> sa.Column[int]:
    return sa.Column("entry", sa.Integer, sa.ForeignKey("entries.seq"), nullable=False, index=True)


def _of_reading() -> sa.Column[str]:
    return sa.Column("reading", sa.String(32), sa.ForeignKey("readings.id"), nullable=False, index=True)


def _text(name: str, *, length: int | None = None, owed: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length) if length else sa.Text, nullable=not owed)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def _lay_sources() -> None:
    op.create_table(
        "entries",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        _text("kind", length=20, owed=True),
        _text("note", owed=True),
        _text("recorded_at", length=32, owed=True),
        _number("row_count"),
        _text("digest", length=64, owed=True),
        _text("previous", length=64, owed=True),
        _text("hash", length=64, owed=True),
    )
    op.create_table(
        "documents",
        _id(),
        _text("given_id", owed=True),
        _text("title"),
        _text("source"),
        _text("url"),
        _text("published", length=10),
        _text("language"),
        _text("known", length=10, owed=True),
        _text("text", owed=True),
        _entry(),
    )
    op.create_table(
        "readings",
        _id(),
        sa.Column("document", sa.String(32), sa.ForeignKey("documents.id"), nullable=False, index=True),
        _text("reader", owed=True),
        _text("version", owed=True),
        _text("content", length=64, owed=True),
        _entry(),
    )
    op.create_table(
        "supersessions",
        _id(),
        sa.Column("old", sa.String(32), sa.ForeignKey("readings.id"), nullable=False, index=True),
        sa.Column("new", sa.String(32), sa.ForeignKey("readings.id"), nullable=False),
        _entry(),
    )


def _lay_sayings() -> None:
    op.create_table(
        "statements",
        _id(),
        _of_reading(),
        _number("ordinal"),
        _text("act", length=12, owed=True),
        _text("status", length=12, owed=True),
        sa.Column("ending", sa.Boolean, nullable=False),
        _text("actor", length=64),
        _text("actor_state", length=64),
        _text("counterpart", length=64),
        _text("counterpart_state", length=64),
        _text("rank", length=20),
        _text("when_start", length=10),
        _text("when_end", length=10),
        _text("precision", length=8),
        _text("said_on", length=10),
        _text("known", length=10, owed=True),
        sa.Column("lowering", sa.Boolean, nullable=False),
        sa.Column("on_ladder", sa.Boolean, nullable=False),
        _text("words", owed=True),
        _text("body", owed=True),
        _entry(),
    )
    pair = ["counterpart_state", "actor_state"]
    op.create_index("ix_statements_pair", "statements", pair)
    op.create_index("ix_statements_actor_state", "statements", ["actor_state"])
    op.create_index(
        "ix_statements_ladder",
        "statements",
        pair,
        sqlite_where=sa.text("on_ladder = 1"),
        postgresql_where=sa.text("on_ladder"),
    )


def _lay_numbers() -> None:
    op.create_table(
        "figures",
        _id(),
        _of_reading(),
        _number("ordinal"),
        _text("measure", length=12, owed=True),
        _text("reporter", length=64),
        _text("partner", length=64),
        _text("period_start", length=10),
        _text("period_end", length=10),
        _text("known", length=10, owed=True),
        _text("body", owed=True),
        _entry(),
    )
    op.create_index("ix_figures_pair", "figures", ["partner", "reporter"])
    op.create_table(
        "checks",
        _id(),
        _of_reading(),
        _number("ordinal"),
        _text("kind", length=12, owed=True),
        _text("verdict", length=12, owed=True),
        _text("known", length=10, owed=True),
        _text("body", owed=True),
        _entry(),
    )


def _lay_weighings() -> None:
    op.create_table(
        "events",
        _id(),
        _text("act", length=12, owed=True),
        _text("actor", length=64),
        _text("counterpart", length=64),
        _text("first_day", length=10),
        _text("last_day", length=10),
        _text("body", owed=True),
        _entry(),
    )
    op.create_index("ix_events_pair", "events", ["counterpart", "actor"])
    op.create_table(
        "dissolutions",
        _id(),
        sa.Column("event", sa.String(32), sa.ForeignKey("events.id"), nullable=False, index=True),
        _entry(),
    )
    op.create_table(
        "decisions",
        _id(),
        _text("verb", length=12, owed=True),
        sa.Column("target", sa.String(32), nullable=False, index=True),
        _text("who", owed=True),
        _text("decided_at", length=32, owed=True),
        _text("reason", owed=True),
        _text("body", owed=True),
        _entry(),
    )


def _guards_sqlite() -> list[str]:
    return [
        f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
        for table in TABLES
        for verb in ("update", "delete")
    ]


def _guards_postgresql() -> list[str]:
    function = (
        "CREATE FUNCTION only_add() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_REFUSAL}'; END $$"
    )
    return [function] + [
        f"CREATE TRIGGER {table}_only_add BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION only_add()"
        for table in TABLES
    ]


def _words_sqlite() -> str:
    return (
        "CREATE VIRTUAL TABLE statement_words USING fts5(words, content='statements', tokenize='unicode61')"
    )


def _words_postgresql() -> str:
    return "CREATE INDEX ix_statements_words ON statements USING gin (to_tsvector('simple', words))"


def _view_of_statements(*, sqlite: bool) -> str:
    quote = (
        "json_extract(s.body, '$.evidence.quote')" if sqlite else "(s.body)::json -> 'evidence' ->> 'quote'"
    )
    return f"""
        CREATE VIEW current_statements AS
        SELECT s.actor, s.counterpart, s.act, s.status, s.ending, s.rank, s.when_start, s.when_end,
               {quote} AS quote,
               coalesce((SELECT n.verb FROM decisions n WHERE n.target = s.id
                         ORDER BY n.entry DESC, n.id LIMIT 1), 'unreviewed') AS review,
               s.known, d.title, d.source, d.url, r.reader, r.version, s.id
        FROM statements s
        JOIN readings r ON r.id = s.reading
        JOIN documents d ON d.id = r.document
        WHERE NOT EXISTS (SELECT 1 FROM supersessions u WHERE u.old = s.reading)
    """  # noqa: S608  # both texts are written above


def _view_of_decisions() -> str:
    return """
        CREATE VIEW what_was_decided AS
        SELECT n.decided_at, n.who, n.verb, n.reason, s.actor, s.counterpart, s.act, s.status, n.target
        FROM decisions n LEFT JOIN statements s ON s.id = n.target
    """
