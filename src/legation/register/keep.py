"""Keep records: each batch whole or not at all, nothing twice, nothing ever overwritten.

In:  records with the day on which each came out, who read them, and the moment at which they are taken up.
Out: how many documents, readings and statements were new.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.register.chain import Entry, append
from legation.register.content import Arrived, Reader, Rows, Values, identified, rows_of
from legation.register.store import Register
from legation.register.tables import documents, readings, supersessions

# Long enough that a commit costs little beside its rows: in a large register each batch writes many pages of each
# index, and more rows share them. Short enough that another writer waits two seconds at most.
BATCH: Final = 4000
# A batch of long reports ends sooner, after so many characters, so that memory stays bounded.
_LONGEST_BATCH: Final = 20_000_000


@dataclass(slots=True)
class Kept:
    """What was new."""

    documents: int = 0
    readings: int = 0
    statements: int = 0
    superseded: int = 0
    known_already: int = 0


@dataclass(frozen=True, slots=True)
class Taking:
    """Who brings records in, under which note, and when."""

    reader: Reader
    note: str
    at: datetime
    kind: str = "read"
    batch: int = BATCH


def keep_records(register: Register, arriving: Iterable[Arrived], taking: Taking) -> Kept:
    """Keep all records; a batch that was kept before an interruption is passed over when it comes again."""
    kept = Kept()
    for batch in _batches(arriving, taking.batch):
        rows = [rows_of(arrived, taking.reader) for arrived in batch]
        with register.writing() as connection:
            keep_batch(connection, rows, taking, kept)
    return kept


def keep_batch(connection: Connection, rows: Sequence[Rows], taking: Taking, kept: Kept) -> None:
    """Keep rows within a transaction that is open; `kept` counts what was new."""
    held = among(connection, readings.c.id, [row.reading["id"] for row in rows])
    fresh: dict[str, Rows] = {}
    for row in rows:
        if row.reading["id"] in held or row.reading["id"] in fresh:
            kept.known_already += 1
        else:
            fresh[row.reading["id"]] = row
    if not fresh:
        return
    there = among(connection, documents.c.id, [row.document["id"] for row in fresh.values()])
    new = {row.document["id"]: row.document for row in fresh.values() if row.document["id"] not in there}
    superseding = _superseding(connection, list(fresh.values()))
    append(
        connection,
        Entry(taking.kind, taking.note, taking.at),
        {
            "documents": list(new.values()),
            "readings": [row.reading for row in fresh.values()],
            "supersessions": superseding,
            "statements": [one for row in fresh.values() for one in row.statements],
            "figures": [one for row in fresh.values() for one in row.figures],
            "checks": [one for row in fresh.values() for one in row.checks],
        },
    )
    kept.documents += len(new)
    kept.readings += len(fresh)
    kept.superseded += len(superseding)
    kept.statements += sum(len(row.statements) for row in fresh.values())


def _superseding(connection: Connection, fresh: Sequence[Rows]) -> list[Values]:
    """For each document read before by the same reader: its newest reading gives way to the fresh one."""
    current: dict[tuple[str, str], str] = {}
    for part in _parts([row.reading["document"] for row in fresh]):
        asked = (
            sa.select(readings.c.document, readings.c.reader, readings.c.id)
            .where(readings.c.document.in_(part))
            .where(~sa.exists().where(supersessions.c.old == readings.c.id))
        )
        current.update({(row.document, row.reader): row.id for row in connection.execute(asked)})
    found: list[Values] = []
    for row in fresh:
        pair = (row.reading["document"], row.reading["reader"])
        if pair in current:
            found.append(identified("supersessions", {"old": current[pair], "new": row.reading["id"]}))
        current[pair] = row.reading["id"]
    return found


def among(connection: Connection, column: sa.ColumnElement[str], ids: Sequence[str]) -> set[str]:
    """Those of the ids that a column holds."""
    return {
        id_
        for part in _parts(ids)
        for id_ in connection.execute(sa.select(column).where(column.in_(part))).scalars()
    }


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), BATCH):
        yield ids[start : start + BATCH]


def _batches(arriving: Iterable[Arrived], size: int) -> Iterator[list[Arrived]]:
    batch: list[Arrived] = []
    length = 0
    for one in arriving:
        batch.append(one)
        length += len(one.record.document.text)
        if len(batch) == size or length >= _LONGEST_BATCH:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch
