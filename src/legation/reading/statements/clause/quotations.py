"""The words between quotation marks around a word.

In:  a token of a parsed document.
Out: the tokens of its quotation within its sentence; none where it stands outside one.
"""

from __future__ import annotations

from legation.parser.parsed import Token
from legation.reading.statements.clause.paragraphs import paragraph_start

OPENING, CLOSING, STRAIGHT = frozenset("“„«"), frozenset("”»"), '"'
MARKS = OPENING | CLOSING | {STRAIGHT}


def in_quotes(token: Token) -> bool:
    """Whether a token stands inside quotation marks in its paragraph."""
    text = token.doc.text
    start = paragraph_start(text, token.idx)
    before = text[start : token.idx]
    curly = sum(before.count(q) for q in OPENING) - sum(before.count(q) for q in CLOSING)
    return curly > 0 or before.count(STRAIGHT) % 2 == 1


def quotation_around(token: Token) -> tuple[Token, ...]:
    """The words that stand with a token between the same quotation marks, itself among them."""
    if not in_quotes(token):
        return ()
    sentence = token.sent
    first, last = token.i, token.i
    while first > sentence.start and token.doc[first - 1].text not in MARKS:
        first -= 1
    while last + 1 < sentence.end and token.doc[last + 1].text not in MARKS:
        last += 1
    return tuple(token.doc[first : last + 1])
