"""The documents on record: one by its id, with all that was read in it; and which there are.

In:  a connection, an id, or a page of the list.
Out: KeptDocuments; nothing of that id is an AbsentError.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.errors import AbsentError
from legation.record.record import Document, Record
from legation.register.ask import Held, held_in
from legation.register.asof import AsOf
from legation.register.copies import originals_of_copies
from legation.register.figures import FigureFilter, HeldFigure, held_figures
from legation.register.findings import CheckFilter, HeldCheck, held_checks
from legation.register.tables import documents, readings, statements

_LISTED: Final = (
    documents.c.id,
    documents.c.given_id,
    documents.c.title,
    documents.c.source,
    documents.c.url,
    documents.c.published,
    documents.c.language,
    documents.c.known,
)


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """A document on record; `text` is empty in a list."""

    id: str
    given_id: str
    title: str | None
    source: str | None
    url: str | None
    published: date | None
    language: str | None
    known: date
    text: str = ""


@dataclass(frozen=True, slots=True)
class WholeDocument:
    """A document with all that its current readings say, rejected statements among them. Where it repeats another,
    that is its `original`; `copies` are the others that repeat the same.
    """

    document: KeptDocument
    statements: tuple[Held, ...]
    figures: tuple[HeldFigure, ...]
    checks: tuple[HeldCheck, ...]
    original: KeptDocument | None = None
    copies: tuple[KeptDocument, ...] = ()

    @property
    def record(self) -> Record:
        """The same as a record, with the record's own ids."""
        one = self.document
        document = Document(
            one.given_id, one.text, one.title, one.source, one.url, one.published, one.language
        )
        return Record(
            document,
            tuple(held.statement for held in self.statements),
            tuple(held.figure for held in self.figures),
            tuple(held.check for held in self.checks),
        )


def whole_document(connection: Connection, id_: str, as_of: AsOf) -> WholeDocument:
    """A document with its statements, figures and checks."""
    found = connection.execute(
        sa.select(*_LISTED, documents.c.text).where(documents.c.id == id_)
    ).one_or_none()
    if found is None:
        raise AbsentError(
            f"document {id_[:40]!r}: it is not on record. The list of reports has those that are."
        )
    original, copies = _of_the_same_report(connection, id_, as_of)
    return WholeDocument(
        _kept(found, found.text),
        tuple(held_in(connection, id_, as_of)),
        tuple(held_figures(connection, FigureFilter(document=id_, as_of=as_of))),
        tuple(held_checks(connection, CheckFilter(document=id_, as_of=as_of))),
        original,
        copies,
    )


def _of_the_same_report(
    connection: Connection, id_: str, as_of: AsOf
) -> tuple[KeptDocument | None, tuple[KeptDocument, ...]]:
    """The document that this one repeats, and the others that repeat the same."""
    originals = originals_of_copies(connection, as_of)
    original = originals.get(id_, id_)
    same = {document for document, of in originals.items() if of == original} | {original}
    if len(same) == 1:
        return None, ()
    asked = sa.select(*_LISTED).where(documents.c.id.in_(sorted(same - {id_})))
    found = {
        row.id: _kept(row) for row in connection.execute(asked.order_by(documents.c.known, documents.c.id))
    }
    first = found.pop(original, None)
    return first, tuple(found.values())


def document_of_statement(connection: Connection, id_: str) -> str:
    """The document in which a statement stands."""
    asked = (
        sa.select(readings.c.document)
        .join(statements, statements.c.reading == readings.c.id)
        .where(statements.c.id == id_)
    )
    found = connection.execute(asked).scalar_one_or_none()
    if found is None:
        raise AbsentError(
            f"statement {id_[:40]!r}: it is not on record. Take the id that a page or a list gives."
        )
    return str(found)


def documents_listed(
    connection: Connection, limit: int, offset: int = 0, words: str = ""
) -> Iterator[KeptDocument]:
    """Documents, those that came out last first; `words` have all to stand in the title or the text."""
    question = sa.select(*_LISTED).order_by(documents.c.known.desc(), documents.c.id)
    for word in words.split():
        columns = (documents.c.text, documents.c.title)
        # SQLite's LIKE takes large and small letters alike by itself, and faster.
        if connection.dialect.name == "sqlite":
            question = question.where(sa.or_(*(one.contains(word, autoescape=True) for one in columns)))
        else:
            question = question.where(sa.or_(*(one.icontains(word, autoescape=True) for one in columns)))
    for row in connection.execute(question.limit(limit).offset(offset)):
        yield _kept(row)


def document_count(connection: Connection) -> int:
    """How many documents are on record."""
    return int(connection.execute(sa.select(sa.func.count()).select_from(documents)).scalar_one())


def _kept(row: Any, text: str = "") -> KeptDocument:  # noqa: ANN401  # a row of the columns above
    published = date.fromisoformat(row.published) if row.published else None
    return KeptDocument(
        row.id,
        row.given_id,
        row.title,
        row.source,
        row.url,
        published,
        row.language,
        date.fromisoformat(row.known),
        text,
    )
