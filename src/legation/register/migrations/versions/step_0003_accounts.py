"""Lay the tables of a team: who may log in, who is logged in, and the trail of who came to the door.

Why so: a team shares one database, and what somebody decided is worth no more than the name that stands by it.
The trail is added to and never changed.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_REFUSAL = "the trail only adds: nothing that stands in it is changed or deleted"


def upgrade() -> None:
    """Lay them."""
    op.create_table(
        "accounts",
        sa.Column("name", sa.String(64), primary_key=True),
        sa.Column("role", sa.String(10), nullable=False),
        sa.Column("password", sa.Text, nullable=False),
        sa.Column("added_at", sa.String(32), nullable=False),
        sa.Column("removed_at", sa.String(32)),
    )
    op.create_table(
        "sessions",
        sa.Column("token", sa.String(64), primary_key=True),
        sa.Column("account", sa.String(64), sa.ForeignKey("accounts.name"), nullable=False, index=True),
        sa.Column("begun_at", sa.String(32), nullable=False),
        sa.Column("until", sa.String(32), nullable=False),
    )
    op.create_table(
        "trail",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("at", sa.String(32), nullable=False, index=True),
        sa.Column("who", sa.String(64), nullable=False),
        sa.Column("what", sa.String(20), nullable=False),
        sa.Column("place", sa.String(64), nullable=False),
    )
    for statement in _guards(sqlite=op.get_bind().dialect.name == "sqlite"):
        op.execute(sa.text(statement))


def _guards(*, sqlite: bool) -> list[str]:
    if sqlite:
        return [
            f"CREATE TRIGGER trail_no_{verb} BEFORE {verb} ON trail "
            f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
            for verb in ("update", "delete")
        ]
    guard = (
        "CREATE TRIGGER trail_only_add BEFORE UPDATE OR DELETE OR TRUNCATE ON trail "
        "FOR EACH STATEMENT EXECUTE FUNCTION only_add()"
    )
    return [guard]
