"""Of what and how much: the object and the amounts of an act.

In:  a candidate and the document's material.
Out: the object as the text names it; the amounts within the words that say it.
"""

from __future__ import annotations

from legation.codebook.traits import traits
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.paths import words_at
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.interval import Interval
from legation.record.span import Span
from legation.record.statement import Act


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


def amounts_of(candidate: Candidate, evidence: Span, material: Material) -> tuple[Interval, ...]:
    """The amounts within the words of the act, where the act is one that has amounts."""
    return amounts_in(candidate.act, evidence, material)


def amounts_in(act: Act, evidence: Span, material: Material) -> tuple[Interval, ...]:
    """The amounts within words that say an act."""
    if act not in traits().measured:
        return ()
    kinds = {"money", "mass", "volume", "energy"} if act != "expel" else {"count"}
    inside = material.amounts_within(evidence.start, evidence.end)
    return tuple(amount.interval for amount in inside if amount.kind in kinds)
