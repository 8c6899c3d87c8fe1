"""THE PATH: one article in, one cited record out. The first file to open.

1. take the document        intake has made it, and its text never changes
2. parse its text           parser
3. read what it says        reading: actors, dates, amounts, statements, figures
4. build the record         record, which holds every quote to the text
5. check it                 checks: dates and figures against each other and against what is known
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from legation.checks import check_record
from legation.parser.parsed import Doc, parsed
from legation.reading.assembly import read_all
from legation.reading.times import read_times
from legation.record.record import Document, Record

if TYPE_CHECKING:
    from spacy.language import Language


WORDS_AT_ONCE = 2000
"""So many are read together: products of matrices gain no more from further rows, and memory stays small."""


def article_to_record(document: Document, pipeline: Language) -> Record:
    """The record of one document."""
    (record,) = articles_to_records([document], pipeline, batch_size=1)
    return record


def articles_to_records(
    documents: Iterable[Document], pipeline: Language, *, batch_size: int
) -> Iterator[Record]:
    """The records of many documents, in their order; `batch_size` of them are parsed together."""
    # 1. take the document
    taken = ((document.text, document) for document in documents)
    # 2. parse its text
    docs = (
        (document, parsed(doc))
        for doc, document in pipeline.pipe(taken, as_tuples=True, batch_size=batch_size)
    )
    for batch in _together(docs, batch_size):
        # 3. read what it says
        for (document, _), reading in zip(batch, read_all(batch), strict=True):
            # 4. build the record
            record = Record(document, reading.statements, reading.figures)
            # 5. check it
            yield replace(record, checks=check_record(record, reading.times, reading.bonds, reading.likely))


def _together(docs: Iterable[tuple[Document, Doc]], most: int) -> Iterator[list[tuple[Document, Doc]]]:
    """Documents to be read together: as many as are parsed together, and fewer where they are long."""
    batch, words = list[tuple[Document, Doc]](), 0
    for document, doc in docs:
        batch.append((document, doc))
        words += len(doc)
        if len(batch) == most or words >= WORDS_AT_ONCE:
            yield batch
            batch, words = [], 0
    if batch:
        yield batch


def checked(record: Record) -> Record:
    """A record that another reader has read, with the same checks."""
    document = record.document
    return replace(record, checks=check_record(record, read_times(document.text, document.published)))
