"""Of what: the object of an act.

In:  a candidate.
Out: the object as the text names it.
"""

from __future__ import annotations

from legation.parser.parsed import Token
from legation.reading.statements.clause.paths import words_at
from legation.reading.statements.triggers.candidates import Candidate


def object_of(candidate: Candidate) -> str | None:
    """What the act is about, as the text names it."""
    for path in candidate.phrasing.object:
        for token in words_at(path, candidate.trigger, candidate.arguments):
            return noun_phrase(token)
    return None


def noun_phrase(token: Token) -> str:
    """A noun with its adjectives and compounds."""
    start = min(
        (c.i for c in token.children if c.dep_ in ("amod", "compound") and c.i < token.i), default=token.i
    )
    return token.doc[start : token.i + 1].text.lower()
