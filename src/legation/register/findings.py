"""The checks on record: what was found when what is said was compared with what else is known.

In:  a connection and which checks are asked for.
Out: HeldChecks of current readings, the latest first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.record.as_json import part_from_json
from legation.record.check import Check
from legation.register.asof import AsOf, current_readings
from legation.register.origin import origin_of, with_origin
from legation.register.tables import checks, documents


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
    """A check on record, and the document whose statements and figures it speaks of, by their own ids in its
    `reading`. What is only looked at and not kept has no reading.
    """

    id: str
    check: Check
    known: date
    document: str
    title: str | None
    source: str | None
    url: str | None
    reader: str
    reading: str | None = None


def held_checks(connection: Connection, asked: CheckFilter) -> Iterator[HeldCheck]:
    """The checks asked for."""
    c = checks.c
    question = with_origin(checks).where(*current_readings(asked.as_of))
    for column, said in ((c.kind, asked.kind), (c.verdict, asked.verdict), (documents.c.id, asked.document)):
        if said is not None:
            question = question.where(column == said)
    if asked.as_of.known is not None:
        question = question.where(c.known <= asked.as_of.known.isoformat())
    for row in connection.execute(
        question.order_by(c.known.desc(), c.ordinal, c.id).limit(asked.limit).offset(asked.offset)
    ):
        yield check_from(row)


def check_from(row: sa.Row[Any]) -> HeldCheck:
    """A row of checks with their origin as a check."""
    return HeldCheck(row.id, part_from_json(row.body, Check), *origin_of(row))
