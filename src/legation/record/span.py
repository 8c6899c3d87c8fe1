"""Where the words stand that say a thing."""

from __future__ import annotations

from dataclasses import dataclass

from legation.errors import EvidenceMismatch


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of a document's text, with the words found there.

    >>> Span.of("Astana said no.", 0, 6)
    Span(start=0, end=6, quote='Astana')
    """

    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """Cut a span from `text`; a span built here reads as quoted by construction."""
        if not 0 <= start < end <= len(text):
            raise EvidenceMismatch(
                f"characters {start} to {end} of a text of {len(text)}: a span needs at least one "
                "character of the text. Pass offsets with 0 <= start < end <= len(text)."
            )
        return cls(start, end, text[start:end])

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def require_in(self, text: str, document_id: str) -> None:
        """Refuse a span whose quote is not what `text` reads at its offsets."""
        found = text[self.start : self.end]
        if found != self.quote:
            raise EvidenceMismatch(
                f"document {document_id!r}, characters {self.start} to {self.end}: "
                f"the span says {self.quote!r}, the text reads {found!r}. "
                "Offsets count characters of Document.text as intake left it; "
                "build spans with Span.of() and do not clean the text afterwards."
            )
