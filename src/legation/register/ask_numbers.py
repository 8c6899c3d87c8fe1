"""Figures and checks on record: those of certain parties, and what came out between two days.

In:  a connection, the parties, two days and a state of knowledge.
Out: Numbers with their document, Verdicts with the ids of what they speak of; superseded readings do not count.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.record.as_json import part_from_json
from legation.record.check import Check
from legation.record.figure import Figure
from legation.register.asof import AsOf, current_readings
from legation.register.tables import checks, documents, figures, readings


@dataclass(frozen=True, slots=True)
class Number:
    """A figure on record, and where it was said; `reading` and the figure's own id tell its checks."""

    id: str
    figure: Figure
    known: date
    reading: str
    document: str
    title: str | None
    source: str | None
    url: str | None
    reader: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """A check on record, and the document whose statements and figures it speaks of."""

    id: str
    check: Check
    known: date
    reading: str
    document: str
    title: str | None
    source: str | None
    url: str | None
    reader: str


@dataclass(frozen=True, slots=True)
class Span:
    """The days on which what is asked for came out, both included, and the state of knowledge."""

    since: date
    until: date
    as_of: AsOf


def numbers(connection: Connection, parties: Collection[str], span: Span) -> Iterator[Number]:
    """The figures that one of the parties reports, or that are reported on it, by the day and the document."""
    f = figures.c
    told = sa.or_(f.reporter.in_(parties), f.partner.in_(parties))
    question = _question(figures, span).where(told).order_by(f.known, documents.c.id, f.ordinal)
    for row in connection.execute(question):
        yield Number(row.id, part_from_json(row.body, Figure), *_origin(row))


def verdicts(connection: Connection, span: Span) -> Iterator[Verdict]:
    """The checks of what came out in these days, by the day and the document."""
    c = checks.c
    for row in connection.execute(_question(checks, span).order_by(c.known, documents.c.id, c.ordinal)):
        yield Verdict(row.id, part_from_json(row.body, Check), *_origin(row))


def _question(table: sa.Table, span: Span) -> sa.Select[Any]:
    joined = table.join(readings, table.c.reading == readings.c.id).join(
        documents, readings.c.document == documents.c.id
    )
    return (
        sa.select(
            table.c.id, table.c.body, table.c.known, table.c.reading,
            documents.c.id.label("document"), documents.c.title, documents.c.source, documents.c.url,
            readings.c.reader,
        )
        .select_from(joined)
        .where(*current_readings(span.as_of))
        .where(table.c.known.between(span.since.isoformat(), span.until.isoformat()))
    )  # fmt: skip


def _origin(row: sa.Row[Any]) -> tuple[date, str, str, str | None, str | None, str | None, str]:
    known = date.fromisoformat(row.known)
    return known, row.reading, row.document, row.title, row.source, row.url, row.reader
