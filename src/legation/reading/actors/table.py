"""The mentions of a document while they are being found: by the token that heads them, and by every token."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from legation.parser.parsed import Doc, Token
from legation.reading.actors.mention import Mention
from legation.record.record import Document


class MentionTable:
    """What has been found so far; a mention put in place of another of the same root replaces it."""

    def __init__(self, doc: Doc, document: Document) -> None:
        self.doc = doc
        self.tokens = list(doc)
        self.document = document
        self.headed: dict[int, Mention] = {}
        self.blocked: set[int] = set()
        """Tokens of names that mean no actor: 'New Mexico', 'the Moscow Times'."""
        self.datelines: set[int] = set()
        """Tokens of places that only say where the report was written."""
        self.rows: dict[int, tuple[int, ...]] = {}
        """Of each name in a row of three and more, the roots of those behind it."""
        self.women: dict[str, bool] = {}
        """Of each person, whether 'she' or 'he' went back to him or her first."""
        self._covering: dict[int, Mention] = {}
        self._starts = [token.idx for token in self.tokens]

    @property
    def published(self) -> date | None:
        """The day on which the document came out."""
        return self.document.published

    def tokens_at(self, start: int, end: int) -> tuple[int, int]:
        """The tokens, half-open, that share a character with `start` to `end`."""
        return bisect_right(self._starts, start) - 1, bisect_right(self._starts, end - 1)

    def root_of(self, start: int, end: int) -> int:
        """The first token of the stretch whose head lies outside it."""
        for token in self.tokens[start:end]:
            if not start <= token.head.i < end or token.head.i == token.i:
                return token.i
        return start

    def put(self, mention: Mention) -> None:
        """Keep a mention; it also covers its tokens where no longer one does."""
        before = self.headed.get(mention.root)
        self.headed[mention.root] = mention
        for place in range(mention.start, mention.end):
            other = self._covering.get(place)
            if other is None or other is before or other.end - other.start <= mention.end - mention.start:
                self._covering[place] = mention

    def at(self, token: Token | int) -> Mention | None:
        """The longest mention that covers the token."""
        return self._covering.get(token if isinstance(token, int) else token.i)

    def headed_by(self, token: Token) -> Mention | None:
        """The mention whose head the token is."""
        return self.headed.get(token.i)

    def in_order(self) -> list[Mention]:
        """Every mention by its root's place in the text."""
        return [self.headed[root] for root in sorted(self.headed)]
