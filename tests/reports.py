"""A report read in a test: text in, statements out, with the shipped pipeline."""

from __future__ import annotations

from datetime import date

from spacy.language import Language

from legation.parser.parsed import Token, parsed
from legation.reading.actors import read_mentions
from legation.reading.amounts import read_amounts
from legation.reading.assembly import read
from legation.reading.material import Material
from legation.reading.times import read_times
from legation.record.record import Document
from legation.record.statement import Statement

PUBLISHED = date(2024, 6, 14)  # a Friday


def document(text: str, title: str | None = None) -> Document:
    """A document of that text; a title stands as its first line."""
    whole = f"{title}\n{text}" if title else text
    return Document(Document.id_of(whole), whole, title=title, published=PUBLISHED)


def read_report(text: str, pipeline: Language, title: str | None = None) -> list[Statement]:
    """The statements of a report published on 14 June 2024."""
    return list(read(document(text, title), pipeline).statements)


def material_of(text: str, pipeline: Language) -> Material:
    """What the earlier parts of reading find in a text."""
    report = document(text)
    doc = parsed(pipeline(report.text))
    mentions = read_mentions(doc, report)
    return Material(doc, report, mentions, read_times(text, report.published), read_amounts(text))


def word(material: Material, text: str) -> Token:
    """The first token that reads so."""
    return next(token for token in material.doc if token.text == text)


def brief(statements: list[Statement]) -> list[str]:
    """Statements as 'KAZ recognize AFG:IEA denied', in the order of the text."""
    return [
        f"{s.actor.id or '-'} {s.act} {s.counterpart.id if s.counterpart else '-'} {s.status}"
        for s in statements
    ]
