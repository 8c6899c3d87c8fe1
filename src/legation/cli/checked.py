"""Reports that have been checked, each with the file that it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from legation.checks.text_sentences import sentences
from legation.cli.arrivals import Queue
from legation.intake.decoding import decoded
from legation.intake.files import STANDARD_INPUT, SUFFIXES, TEXT_SUFFIXES
from legation.record.check import Check
from legation.record.record import Document, Record
from legation.record.span import Span
from legation.settings import Settings


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file words stand: line and column, both from 1; None where a page or JSON holds the text."""

    line: int
    column: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Checked:
    """One record and the path that it was read from."""

    path: str
    record: Record

    @property
    def contradicted(self) -> tuple[Check, ...]:
        """What cannot be right in it."""
        return tuple(check for check in self.record.checks if check.verdict == "contradicted")

    def place_of(self, span: Span) -> Place | None:
        """Where the words of a span stand in the file, if the file is the text itself."""
        path = Path(self.path)
        if path.suffix.lower() not in TEXT_SUFFIXES or not path.is_file():
            return None
        written, _ = decoded(path.read_bytes())
        start = _within(written, self.record.document.text, span)
        if start is None:
            return None
        line_start = written.rfind("\n", 0, start) + 1
        column = start - line_start + 1
        return Place(written.count("\n", 0, start) + 1, column, column + len(span.quote))


@dataclass(slots=True)
class Files:
    """The files of a command line; `sources` names, in their order, the file of each document taken."""

    paths: tuple[str, ...]
    published: date | None
    settings: Settings
    failures: int = 0
    sources: list[str] = field(default_factory=list)

    def documents(self) -> Iterator[Document]:
        """Every document that can be read."""
        for file in (file for path in self.paths for file in _files(path)):
            queue = Queue((file,), self.published, self.settings)
            for document in queue.documents():
                self.sources.append(file)
                yield document
            self.failures += queue.failures


def sentence_around(text: str, span: Span) -> tuple[int, int]:
    """The sentence that a span stands in, to be quoted around it."""
    for start, end in sentences(text):
        if start <= span.start < end:
            return start, max(end, span.end)
    return span.start, span.end


def _files(path: str) -> list[str]:
    """The files of a folder by name, so that each document knows its own; anything else as it is."""
    folder = Path(path)
    if path == STANDARD_INPUT or not folder.is_dir():
        return [path]
    inside = sorted(
        file
        for file in folder.rglob("*")
        if file.suffix.lower() in SUFFIXES
        and file.is_file()
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
    )
    return [str(file) for file in inside] or [path]


def _within(written: str, text: str, span: Span) -> int | None:
    """The place of a span in a file whose blanks may have been tidied on the way in."""
    whole = written.find(text)
    if whole >= 0:
        return whole + span.start
    line_start = text.rfind("\n", 0, span.start) + 1
    before = text[line_start : span.start]
    found = written.find(before + span.quote)
    return found + len(before) if found >= 0 else None
