"""Index statements by their day and by whom they speak of, so that a look at a large register need not go through it.

Why so: a list begins with the earliest or the latest day, and a day is the one on which something was so, or else
the one on which it became known. With a hundred thousand statements the first two hundred came in two seconds,
and come in a tenth of one; the list of governments took two thirds of one, and takes a thirtieth.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Lay it."""
    op.execute(
        sa.text(
            "CREATE INDEX IF NOT EXISTS ix_statements_day "
            "ON statements (coalesce(when_start, when_end, known), known)"
        )
    )
    on_ladder = "on_ladder = 1" if op.get_bind().dialect.name == "sqlite" else "on_ladder"
    op.execute(
        sa.text(
            f"CREATE INDEX IF NOT EXISTS ix_statements_spoken_of ON statements (counterpart) WHERE {on_ladder}"
        )
    )
