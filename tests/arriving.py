"""Builders of records for the register's tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from say import say

from legation.record.record import Document, Record
from legation.record.span import Span
from legation.record.statement import Statement, Status
from legation.register.content import Arrived, Reader
from legation.register.keep import Taking

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
MACHINE = Reader("legation", "1")


def taking(at: datetime = NOW, reader: Reader = MACHINE, batch: int = 500) -> Taking:
    return Taking(reader, "a test", at, batch=batch)


def report(text: str, *said: Statement, known: str = "2023-04-18") -> Arrived:
    """A report of which every statement's evidence is the whole text."""
    document = Document(Document.id_of(text), text, published=date.fromisoformat(known))
    evidence = Span.of(text, 0, len(text))
    cited = tuple(replace(one, evidence=evidence) for one in said)
    return Arrived(Record(document, cited), date.fromisoformat(known))


def claim(
    words: str, status: Status = "occurred", when: str = "2023-04-17", known: str = "2023-04-18"
) -> Arrived:
    """A report that says one thing."""
    return report(f"{words} {status} {when}, it was said.", say(words, status, when=when), known=known)
