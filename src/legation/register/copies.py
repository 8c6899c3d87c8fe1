"""Which documents are copies of one report, so that one wire story in nine papers counts as one source.

In:  a connection, and a state of knowledge.
Out: for each copy the document that all of its kind are copies of; the texts in which a copy may be looked for.

A copy says what its original says: it is kept as a document and not read. Only one that says more, or a later
version at the same address, has readings of its own; what they tell counts as told by the same report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.record.record import Document
from legation.register.asof import AsOf, by
from legation.register.content import Values, document_row, identified
from legation.register.tables import copies, documents, entries, readings

# The same words; the same but for edits; a piece of it; it and more; a later version at the same address.
CopyKind = Literal["same", "near", "part", "whole", "version"]


@dataclass(frozen=True, slots=True)
class Copy:
    """That a document is a copy: of which row of `documents`, how, and how much of the shorter both share, in %."""

    original: str
    kind: CopyKind
    share: int


@dataclass(frozen=True, slots=True)
class Earlier:
    """A document on record in whose text a copy may be looked for, and the document that it is a copy of."""

    id: str
    original: str
    url: str | None
    text: str


def document_id(document: Document, known: date) -> str:
    """The id under which the register has a document that came out on that day."""
    id_: str = document_row(document, known)["id"]
    return id_


def copy_row(document: str, copy: Copy) -> Values:
    """That a document is a copy, as a row."""
    return identified(
        "copies",
        {"document": document, "original": copy.original, "kind": copy.kind, "share": copy.share},
    )


def originals_of_copies(connection: Connection, as_of: AsOf) -> dict[str, str]:
    """For each document that is a copy, the one that it is a copy of in the end."""
    asked = (
        sa.select(copies.c.document, copies.c.original)
        .where(by(copies.c.entry, as_of))
        .order_by(copies.c.entry, copies.c.id)
    )
    direct: dict[str, str] = {}
    for document, original in connection.execute(asked):
        # The first to say so holds.
        direct.setdefault(document, original)
    return {document: _in_the_end(document, direct) for document in direct}


def _in_the_end(document: str, direct: dict[str, str]) -> str:
    passed: set[str] = set()
    while document in direct and document not in passed:
        passed.add(document)
        document = direct[document]
    return document


def earlier_since(connection: Connection, moment: datetime, urls: Sequence[str] = ()) -> Iterator[Earlier]:
    """The documents that were read and came on record at that moment or later, oldest first; with them those at the
    given addresses, whenever they came.
    """
    originals = originals_of_copies(connection, AsOf())
    was_read = sa.exists().where(readings.c.document == documents.c.id)
    lately = entries.c.recorded_at >= moment.isoformat()
    asked = (
        sa.select(documents.c.id, documents.c.url, documents.c.text)
        .join(entries, documents.c.entry == entries.c.seq)
        .where(sa.or_(lately, documents.c.url.in_(list(urls))), was_read)
        .order_by(documents.c.entry, documents.c.id)
    )
    for row in connection.execute(asked):
        yield Earlier(row.id, originals.get(row.id, row.id), row.url, row.text)
