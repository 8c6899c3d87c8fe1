"""One index of pairs where there were two, and days indexed alone, so that keeping a statement costs less.

Why so: in a large register each index that is in the order of nothing a report knows of costs a page to write for
nearly every statement. One index that also says whether a statement bears on a ladder, and with which status, serves a
pair with all that is said of it, a pair's ladder, and a region, without looking at the statements that do not count.
Among statements of one day the few that share it are put in order when they are asked for.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Lay the new ones, and take the old away."""
    op.create_index(
        "ix_statements_towards", "statements", ["counterpart_state", "actor_state", "on_ladder", "status"]
    )
    op.drop_index("ix_statements_pair", "statements")
    op.drop_index("ix_statements_ladder", "statements")
    op.execute(sa.text("DROP INDEX ix_statements_day"))
    op.execute(
        sa.text("CREATE INDEX ix_statements_day ON statements (coalesce(when_start, when_end, known))")
    )
