"""The checks on record: what was found when what is said was compared with what else is known.

In:  a connection and which checks are asked for.
Out: HeldChecks of current readings, the latest first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.record.as_json import part_from_json
from legation.record.check import Check
from legation.register.asof import AsOf, current_readings
from legation.register.tables import checks, documents, readings


@dataclass(frozen=True, slots=True)
class CheckFilter:
    """Which checks are asked for; what is None asks for all."""

    kind: str | None = None
    verdict: str | None = None
    document: str | None = None
    as_of: AsOf = field(default_factory=AsOf)
    limit: int | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True)
class HeldCheck:
    """A check on record, and the document that it is of."""

    id: str
    check: Check
    known: date
    document: str
    title: str | None
    source: str | None


def held_checks(connection: Connection, asked: CheckFilter) -> Iterator[HeldCheck]:
    """The checks asked for."""
    c = checks.c
    joined = checks.join(readings, c.reading == readings.c.id).join(
        documents, readings.c.document == documents.c.id
    )
    question = (
        sa.select(
            c.id, c.body, c.known, documents.c.id.label("document"), documents.c.title, documents.c.source
        )
        .select_from(joined)
        .where(*current_readings(asked.as_of))
    )
    for column, said in ((c.kind, asked.kind), (c.verdict, asked.verdict), (documents.c.id, asked.document)):
        if said is not None:
            question = question.where(column == said)
    if asked.as_of.known is not None:
        question = question.where(c.known <= asked.as_of.known.isoformat())
    for row in connection.execute(
        question.order_by(c.known.desc(), c.ordinal, c.id).limit(asked.limit).offset(asked.offset)
    ):
        yield HeldCheck(
            row.id,
            part_from_json(row.body, Check),
            date.fromisoformat(row.known),
            row.document,
            row.title,
            row.source,
        )
