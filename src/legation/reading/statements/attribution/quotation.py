"""Whether words stand in quotation marks."""

from __future__ import annotations

from legation.parser.parsed import Token

OPEN_QUOTES, CLOSE_QUOTES = frozenset("“„«"), frozenset("”»")


def in_quotes(token: Token) -> bool:
    """Whether a token stands inside quotation marks in its paragraph."""
    text = token.doc.text
    start = text.rfind("\n", 0, token.idx) + 1
    before = text[start : token.idx]
    curly = sum(before.count(q) for q in OPEN_QUOTES) - sum(before.count(q) for q in CLOSE_QUOTES)
    return curly > 0 or before.count('"') % 2 == 1
