"""Records that come back from an export: what is on record already adds nothing, a part joins its whole.

In:  a register, records with who had read them, a note and the moment.
Out: how many documents, readings and statements were new.

An export may hold a part of a reading, and a reading may have been superseded since. So a record of which every
statement, figure and check is in one reading of that document by that reader adds nothing; one that adds something
to the reading of its own version is joined with it, and the joined reading supersedes the part; one of another
version than the reading on record is left out and counted, since only reading anew may supersede.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.record.as_json import part_from_json, part_to_json
from legation.record.check import Check
from legation.record.figure import Figure
from legation.record.record import Record
from legation.record.statement import Statement
from legation.register.content import Arrived, Reader, Rows, rows_of
from legation.register.keep import BATCH, Kept, Taking, keep_records
from legation.register.store import Register
from legation.register.tables import checks, figures, readings, statements, supersessions


class Returning(Protocol):
    """A record as it was exported, and who had read it."""

    @property
    def arrived(self) -> Arrived:
        """The record and the day on which it came out."""

    @property
    def reader(self) -> Reader:
        """Who had read it."""


@dataclass(slots=True)
class Came:
    """What was new, and how many records another version has read."""

    kept: Kept
    otherwise_read: int = 0


def keep_returned(register: Register, returning: Iterable[Returning], note: str, at: datetime) -> Came:
    """Keep what is new in the records; each batch whole or not at all."""
    came = Came(Kept())
    by_reader: dict[Reader, list[Arrived]] = {}
    for one in returning:
        by_reader.setdefault(one.reader, []).append(one.arrived)
    for reader, arrived in by_reader.items():
        for start in range(0, len(arrived), BATCH):
            fresh = _fresh(register, arrived[start : start + BATCH], reader, came)
            kept = keep_records(register, fresh, Taking(reader, note, at, kind="import"))
            for name in ("documents", "readings", "statements", "superseded", "known_already"):
                setattr(came.kept, name, getattr(came.kept, name) + getattr(kept, name))
    return came


def _fresh(register: Register, batch: Sequence[Arrived], reader: Reader, came: Came) -> list[Arrived]:
    fresh = []
    with register.reading() as connection:
        for arrived in batch:
            joined = _joined(connection, arrived, reader, came)
            if joined is not None:
                fresh.append(joined)
    return fresh


def _joined(connection: Connection, arrived: Arrived, reader: Reader, came: Came) -> Arrived | None:
    rows = rows_of(arrived, reader)
    coming = _bodies(rows)
    current: tuple[str, str] | None = None
    for row in connection.execute(_readings_of(rows, reader)):
        if coming <= set(_said(connection, row.id)):
            came.kept.known_already += 1
            return None
        if row.newer is None:
            current = (row.id, row.version)
    if current is None:
        return arrived
    if current[1] != reader.version:
        came.otherwise_read += 1
        return None
    # They are counted with the joined reading, and are not new.
    there = sa.select(sa.func.count()).where(statements.c.reading == current[0])
    came.kept.statements -= connection.execute(there).scalar_one()
    return replace(arrived, record=_with(connection, current[0], arrived.record))


def _bodies(rows: Rows) -> set[str]:
    return {row["body"] for row in (*rows.statements, *rows.figures, *rows.checks)}


def _readings_of(rows: Rows, reader: Reader) -> sa.Select[Any]:
    joined = readings.outerjoin(supersessions, supersessions.c.old == readings.c.id)
    question = sa.select(readings.c.id, readings.c.version, supersessions.c.new.label("newer"))
    return question.select_from(joined).where(
        readings.c.document == rows.document["id"], readings.c.reader == reader.name
    )


def _said(connection: Connection, reading: str) -> list[str]:
    return [
        body
        for table in (statements, figures, checks)
        for body in connection.execute(
            sa.select(table.c.body).where(table.c.reading == reading).order_by(table.c.ordinal, table.c.id)
        ).scalars()
    ]


def _with(connection: Connection, reading: str, record: Record) -> Record:
    """What the reading on record says and what comes, in the order of the text."""
    there = {
        kind: [
            part_from_json(body, kind)
            for body in connection.execute(
                sa.select(table.c.body).where(table.c.reading == reading).order_by(table.c.ordinal)
            ).scalars()
        ]
        for kind, table in ((Statement, statements), (Figure, figures), (Check, checks))
    }
    return Record(
        record.document,
        _together(there[Statement], record.statements),
        _together(there[Figure], record.figures),
        _together(there[Check], record.checks),
    )


def _together(there: Sequence[Any], coming: Sequence[Any]) -> tuple[Any, ...]:
    bodies = set(map(part_to_json, there))
    return (*there, *(part for part in coming if part_to_json(part) not in bodies))
