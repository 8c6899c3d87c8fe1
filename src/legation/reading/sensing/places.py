"""Where the words of a report stand in its text, for what is known by its characters."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from legation.reading.sensing.words import Words
from legation.record.span import Span


class Places:
    """Where the words of a report stand in its text."""

    def __init__(self, words: Words) -> None:
        self._begins = [token.idx for token in words.tokens]
        self._ends = [token.idx + len(token.text) for token in words.tokens]

    def of(self, span: Span) -> range:
        """The places of the words that a span touches."""
        return range(bisect_right(self._ends, span.start), bisect_left(self._begins, span.end))
