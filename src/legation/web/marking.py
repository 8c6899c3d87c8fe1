"""A report's text with every piece of evidence marked in its place, paragraph by paragraph.

In:  a text, and marks: spans with the number of the note that each belongs to.
Out: paragraphs of pieces; where marks overlap, a piece belongs to several notes. Joined, the pieces are the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from legation.record.span import Span

# Evidence of a statement or figure, of a check by its verdict; in an explanation what a word is.
Kind = Literal["said", "number", "bad", "open", "good", "act", "party", "status", "date"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A span, what it is evidence of, the anchor of its note, and what perhaps should stand there."""

    span: Span
    kind: Kind
    note: str
    correction: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters that belong to the same notes; `ends` are the marks whose words end here."""

    text: str
    marks: tuple[Mark, ...]
    ends: tuple[Mark, ...]

    @property
    def kinds(self) -> str:
        """What the piece is evidence of, as names of classes."""
        return " ".join(sorted({mark.kind for mark in self.marks}))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the text, and the notes whose evidence begins in it, in the order of their words."""

    pieces: tuple[Piece, ...]
    notes: tuple[str, ...]


def paragraphs(text: str, marks: Sequence[Mark]) -> Iterator[Paragraph]:
    """Every line of the text that is not blank; a note whose words stand in no line comes with the first."""
    start = 0
    ordered = sorted(marks, key=lambda mark: (mark.span.start, mark.span.end))
    placed = set[str]()
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip():
            here = [mark for mark in ordered if mark.span.start < end and mark.span.end > start]
            fresh = tuple(dict.fromkeys(mark.note for mark in here if mark.note not in placed))
            placed.update(fresh)
            yield Paragraph(tuple(_pieces(text, (start, end), here)), fresh)
        start = end + 1


def _pieces(text: str, bounds: tuple[int, int], marks: Sequence[Mark]) -> Iterator[Piece]:
    first, last = bounds
    turns = {first, last}
    for mark in marks:
        turns |= {max(first, mark.span.start), min(last, mark.span.end)}
    ordered = sorted(turns)
    for start, end in pairwise(ordered):
        over = tuple(mark for mark in marks if mark.span.start < end and mark.span.end > start)
        yield Piece(text[start:end], over, tuple(mark for mark in over if mark.span.end == end))
