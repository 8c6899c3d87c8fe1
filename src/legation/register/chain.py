"""The chain: every import and decision is an entry, sealed with a hash over its rows and the entry before it.

In:  the rows that a transaction adds.
Out: an entry; and, on asking, every place at which the register is not what its chain says.

A row changed, added or taken away by hand breaks the seal of its entry. Cutting whole entries off the end
leaves a shorter chain that holds: note the newest hash elsewhere, and hold the register to it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from operator import itemgetter
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.register.content import Values, content_id
from legation.register.origin import read_in_documents
from legation.register.tables import KEPT, documents, entries, statements

START: Final = "0" * 64
_AT_ONCE: Final = 5000


@dataclass(frozen=True, slots=True)
class Entry:
    """What is added, why, and when it came on record."""

    kind: str
    note: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class Fault:
    """A place at which the register is not what its chain says."""

    place: str
    finding: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What a look at the whole register found."""

    entries: int
    rows: int
    head: str
    faults: tuple[Fault, ...]


def append(connection: Connection, entry: Entry, rows: dict[str, list[Values]]) -> int:
    """Add rows under a new entry; the number of the entry."""
    newest = connection.execute(
        sa.select(entries.c.seq, entries.c.hash).order_by(entries.c.seq.desc()).limit(1)
    ).one_or_none()
    seq, previous = (newest.seq + 1, newest.hash) if newest else (1, START)
    ids = [row["id"] for table in KEPT for row in rows.get(table.name, ())]
    sealed: Values = {
        "seq": seq,
        "kind": entry.kind,
        "note": entry.note,
        "recorded_at": entry.recorded_at.isoformat(),
        "row_count": len(ids),
        "digest": _digest(ids),
        "previous": previous,
    }
    connection.execute(sa.insert(entries), sealed | {"hash": _seal(sealed)})
    for table in KEPT:
        added = rows.get(table.name)
        if added:
            for row in added:
                row["entry"] = seq
            _insert(connection, table, added)
    if rows.get("statements") and connection.dialect.name == "sqlite":
        connection.execute(
            sa.text(
                "INSERT INTO statement_words(rowid, words) "
                "SELECT rowid, words FROM statements WHERE entry = :seq"
            ),
            {"seq": seq},
        )
    return seq


def _insert(connection: Connection, table: sa.Table, rows: Sequence[Values]) -> None:
    """Add rows as the driver takes them: composing each anew costs a large import more than the database does."""
    sql, names = _insertion(table, connection.dialect)
    if names is not None:
        connection.exec_driver_sql(sql, list(map(itemgetter(*names), rows)))
    else:
        connection.exec_driver_sql(sql, list(rows))


# As many as one process has tables and databases open; a database that was let go of is not held for ever.
@lru_cache(maxsize=64)
def _insertion(table: sa.Table, dialect: sa.Dialect) -> tuple[str, tuple[str, ...] | None]:
    """The statement that adds a row; where the driver counts its places, the columns in their order."""
    compiled = sa.insert(table).compile(dialect=dialect)
    return str(compiled), tuple(compiled.positiontup) if compiled.positiontup else None


def newest(connection: Connection) -> int:
    """The number of the newest entry; while it stays the same, so does every answer."""
    return int(connection.execute(sa.select(sa.func.coalesce(sa.func.max(entries.c.seq), 0))).scalar_one())


def entries_of(connection: Connection) -> list[Values]:
    """Every entry, oldest first."""
    names = ("seq", "kind", "note", "recorded_at", "row_count", "hash")
    asked = sa.select(*(entries.c[name] for name in names)).order_by(entries.c.seq)
    return [dict(row) for row in connection.execute(asked).mappings()]


def verify(connection: Connection, head: str | None = None) -> Verification:
    """Compute every id and seal anew; `head` is a hash that was noted before and has to be in the chain."""
    ids: dict[int, list[str]] = {}
    faults: list[Fault] = []
    for table in KEPT:
        faults += _faults_of_rows(connection, table, ids)
    faults += _faults_of_evidence(connection)
    seals = [START]
    rows = connection.execute(sa.select(entries).order_by(entries.c.seq)).mappings().all()
    for place, row in enumerate(rows, start=1):
        faults += _faults_of_entry(dict(row), place, seals[-1], ids.pop(row["seq"], []))
        seals.append(row["hash"])
    faults += [
        Fault(f"entry {seq}", f"{len(lost)} rows name it and it is not there") for seq, lost in ids.items()
    ]
    if head is not None and head not in seals:
        faults.append(
            Fault("chain", f"the hash {head} that was noted is not in it: entries were cut off or rewritten")
        )
    return Verification(len(rows), sum(row["row_count"] for row in rows), seals[-1], tuple(faults))


def _faults_of_rows(connection: Connection, table: sa.Table, ids: dict[int, list[str]]) -> Iterator[Fault]:
    names = list(table.c.keys())
    result = connection.execution_options(yield_per=_AT_ONCE).execute(
        sa.select(table).order_by(table.c.entry)
    )
    for row in result:
        values = dict(zip(names, row, strict=True))
        ids.setdefault(values["entry"], []).append(values["id"])
        if content_id(table.name, values) != values["id"]:
            yield Fault(
                f"{table.name} {values['id']}", f"it no longer says what it said in entry {values['entry']}"
            )


def _faults_of_evidence(connection: Connection) -> Iterator[Fault]:
    """Statements whose quote is not what their document reads."""
    said = sa.select(statements.c.id, statements.c.body, documents.c.text)
    asked = said.select_from(read_in_documents(statements))
    for id_, body, text in connection.execution_options(yield_per=_AT_ONCE).execute(asked):
        try:
            span = json.loads(body)["evidence"]
            holds = text[span["start"] : span["end"]] == span["quote"]
        except (ValueError, KeyError, TypeError):
            holds = False
        if not holds:
            yield Fault(f"statements {id_}", "its quote is not what its document reads")


def _faults_of_entry(row: dict[str, Any], place: int, previous: str, ids: Sequence[str]) -> Iterator[Fault]:
    said = f"entry {row['seq']} ({row['kind']})"
    if row["seq"] != place:
        yield Fault(said, f"entry {place} should stand here: entries are missing")
    if row["previous"] != previous:
        yield Fault(said, "it does not follow on the entry before it")
    if _seal({name: value for name, value in row.items() if name != "hash"}) != row["hash"]:
        yield Fault(said, "its own words were changed")
    if len(ids) != row["row_count"]:
        yield Fault(said, f"it added {row['row_count']} rows and {len(ids)} are there")
    elif _digest(ids) != row["digest"]:
        yield Fault(said, "its rows are not those that it added")


def _digest(ids: Sequence[str]) -> str:
    return hashlib.sha256("".join(sorted(ids)).encode()).hexdigest()


def _seal(sealed: Values) -> str:
    said = [
        sealed[name] for name in ("seq", "kind", "note", "recorded_at", "row_count", "digest", "previous")
    ]
    return hashlib.sha256(json.dumps(said, separators=(",", ":")).encode()).hexdigest()
