"""Where a part of what is on record was said: the one question that joins it with its reading and its document.

In:  the table of a part: statements, figures or checks.
Out: its rows with who read them and in which document; the same as the fields that Held parts end with.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from legation.register.tables import documents, readings


def read_in_documents(table: sa.Table) -> sa.Join:
    """A table of parts, each row beside the reading that gave it and the document that was read."""
    return table.join(readings, table.c.reading == readings.c.id).join(
        documents, readings.c.document == documents.c.id
    )


def with_origin(table: sa.Table, *more: sa.ColumnElement[Any]) -> sa.Select[Any]:
    """Every row of a table of parts, with where it was said."""
    return sa.select(
        table.c.id,
        table.c.body,
        table.c.known,
        table.c.reading,
        documents.c.id.label("document"),
        documents.c.title,
        documents.c.source,
        documents.c.url,
        readings.c.reader,
        *more,
    ).select_from(read_in_documents(table))


def origin_of(row: sa.Row[Any]) -> tuple[date, str, str | None, str | None, str | None, str, str]:
    """When a row of that question came out, in which document (id, title, source, address), by which reader and in
    which reading.
    """
    return (
        date.fromisoformat(row.known),
        row.document,
        row.title,
        row.source,
        row.url,
        row.reader,
        row.reading,
    )
