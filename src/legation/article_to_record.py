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
from legation.parser.parsed import parsed
from legation.reading.assembly import read_parsed
from legation.reading.times import read_times
from legation.record.record import Document, Record

if TYPE_CHECKING:
    from spacy.language import Language


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
    for doc, document in pipeline.pipe(taken, as_tuples=True, batch_size=batch_size):
        # 3. read what it says
        reading = read_parsed(document, parsed(doc))
        # 4. build the record
        record = Record(document, reading.statements, reading.figures)
        # 5. check it
        yield replace(record, checks=check_record(record, reading.times, reading.bonds))


def checked(record: Record) -> Record:
    """A record that another reader has read, with the same checks."""
    document = record.document
    return replace(record, checks=check_record(record, read_times(document.text, document.published)))
