"""Keep which documents are copies of one report, and what watches looked at.

Why so: nine papers with one wire story are one source, and 'not found' has to be told from 'not searched'.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

TABLES = ("copies", "visits", "items")
_REFUSAL = "the register only adds: nothing that is on record is changed or deleted"


def upgrade() -> None:
    """Lay the three tables and guard them."""
    _lay_copies()
    _lay_visits()
    _lay_items()
    sqlite = op.get_bind().dialect.name == "sqlite"
    for table in TABLES:
        for guard in _guards_sqlite(table) if sqlite else [_guard_postgresql(table)]:
            op.execute(sa.text(guard))


def _text(name: str, *, length: int | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.String(length) if length else sa.Text, nullable=False)


def _document(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(32), sa.ForeignKey("documents.id"), nullable=False, index=True)


def _lay_copies() -> None:
    op.create_table(
        "copies",
        sa.Column("id", sa.String(32), primary_key=True),
        _document("document"),
        _document("original"),
        _text("kind", length=12),
        sa.Column("share", sa.Integer, nullable=False),
        sa.Column("entry", sa.Integer, sa.ForeignKey("entries.seq"), nullable=False, index=True),
    )


def _lay_visits() -> None:
    op.create_table(
        "visits",
        sa.Column("id", sa.Integer, primary_key=True),
        _text("watch"),
        _text("source"),
        _text("visited_at", length=32),
        _text("outcome", length=12),
        sa.Column("found", sa.Integer, nullable=False),
        sa.Column("fresh", sa.Integer, nullable=False),
        _text("detail"),
        _text("memory"),
    )
    op.create_index("ix_visits_source", "visits", ["watch", "source"])


def _lay_items() -> None:
    op.create_table(
        "items",
        sa.Column("id", sa.Integer, primary_key=True),
        _text("watch"),
        _text("source"),
        _text("key", length=32),
        _text("address"),
        _text("seen_at", length=32),
        _text("outcome", length=12),
        _text("detail"),
        sa.Column("document", sa.String(32), sa.ForeignKey("documents.id"), nullable=True),
    )
    op.create_index("ix_items_key", "items", ["watch", "key"])


def _guards_sqlite(table: str) -> list[str]:
    return [
        f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
        for verb in ("update", "delete")
    ]


def _guard_postgresql(table: str) -> str:
    return (
        f"CREATE TRIGGER {table}_only_add BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION only_add()"
    )
