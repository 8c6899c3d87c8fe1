"""What the earlier parts of reading found in a document, for the later parts to build on."""

from __future__ import annotations

from dataclasses import dataclass

from legation.parser.parsed import Doc, Span, Token
from legation.reading.actors import Mentions
from legation.reading.amounts import Amount
from legation.reading.times import TimeMention
from legation.record.record import Document


@dataclass(frozen=True, slots=True)
class Material:
    """A parsed document with its actors, dates and amounts, each tied to its characters."""

    doc: Doc
    document: Document
    mentions: Mentions
    times: tuple[TimeMention, ...]
    amounts: tuple[Amount, ...]

    def times_within(self, start: int, end: int) -> tuple[TimeMention, ...]:
        """Time expressions whose words lie between two character offsets."""
        return tuple(t for t in self.times if start <= t.span.start and t.span.end <= end)

    def amounts_within(self, start: int, end: int) -> tuple[Amount, ...]:
        """Amounts whose words lie between two character offsets."""
        return tuple(a for a in self.amounts if start <= a.span.start and a.span.end <= end)

    def headline(self, token: Token) -> bool:
        """Whether a token stands in the title, which writes the past in the present tense."""
        return token.idx < self.document.title_end

    def token_at(self, offset: int) -> Token | None:
        """The token that covers a character offset."""
        span = self.doc.char_span(offset, offset + 1)
        return span[0] if span is not None and len(span) else None


def sentence_of(token: Token) -> Span:
    """The sentence that a token stands in."""
    return token.sent
