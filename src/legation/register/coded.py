"""What an analyst coded by hand, document by document."""

from __future__ import annotations

from collections import defaultdict

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.errors import RegisterError
from legation.record.as_json import part_from_json
from legation.record.statement import Statement
from legation.register.content import ANALYST
from legation.register.tables import readings, statements, supersessions


def coded_by(connection: Connection, name: str) -> dict[str, list[Statement]]:
    """The current statements of an analyst, by document; documents in which nothing was found are there too."""
    current = (
        sa.select(readings.c.id, readings.c.document)
        .where(readings.c.reader == ANALYST + name)
        .where(~sa.exists().where(supersessions.c.old == readings.c.id))
    )
    documents = {row.id: row.document for row in connection.execute(current)}
    if not documents:
        raise RegisterError(
            f"analyst {name!r}: nothing on record was coded by them. Keep it with --analyst {name}."
        )
    found: dict[str, list[Statement]] = defaultdict(list, {document: [] for document in documents.values()})
    chosen = sa.select(statements.c.reading, statements.c.body).where(
        statements.c.reading.in_(current.with_only_columns(readings.c.id))
    )
    for row in connection.execute(chosen.order_by(statements.c.reading, statements.c.ordinal)):
        found[documents[row.reading]].append(part_from_json(row.body, Statement))
    return dict(found)
