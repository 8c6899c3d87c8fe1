"""One document in, one record out."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from legation.record.check import Check
from legation.record.figure import Figure
from legation.record.statement import Statement

# Blank lines, and Markdown's marks of a heading.
_LONGEST_MARKUP = 16


@dataclass(frozen=True, slots=True)
class Document:
    """A report as it came; `text` is what all evidence offsets point into. A title, if any, is
    its first line.
    """

    id: str
    text: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: date | None = None
    language: str | None = None

    @property
    def title_end(self) -> int:
        """Where the title ends with which the text begins, marks before it aside; 0 where it does not.

        >>> Document("d", "# Astana says no\\nIt said so.", "Astana says no").title_end
        16
        """
        return _title_end(self.text[: len(self.title) + _LONGEST_MARKUP], self.title) if self.title else 0

    @staticmethod
    def id_of(text: str) -> str:
        """An id computed from the text, so that the same text has the same id everywhere."""
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@lru_cache(maxsize=2)  # asked of many words of the same document
def _title_end(begins: str, title: str) -> int:
    before, found, _ = begins.partition(title)
    return len(before + found) if found and not any(map(str.isalnum, before)) else 0


@dataclass(frozen=True, slots=True)
class Record:
    """What one document says, and what was found when it was checked.

    Every span is held to the document's text when a record is built.
    """

    document: Document
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    checks: tuple[Check, ...] = ()

    def __post_init__(self) -> None:
        spans = [statement.evidence for statement in self.statements]
        spans += [figure.evidence for figure in self.figures]
        spans += [span for check in self.checks for span in check.evidence]
        for span in spans:
            span.require_in(self.document.text, self.document.id)
