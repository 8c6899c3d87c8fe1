"""The words that say it, cut from the text.

In:  a candidate and the document's material.
Out: a Span of the trigger's clause, without the clauses that merely report or follow it.
"""

from __future__ import annotations

from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.span import Span

MAX_EVIDENCE = 220  # characters; longer clauses are cut to the words between trigger and its arguments


def evidence_of(candidate: Candidate, material: Material) -> Span:
    """The words that say it: the trigger's clause, without the clauses that merely report or follow it."""
    tokens = _clause(candidate)
    start, end = min(tokens), max(tokens)
    doc = material.doc
    while start < end and _leads_in(doc[start], candidate.trigger):
        start += 1
    while end > start and (doc[end].is_punct or doc[end].is_space) and doc[end].text not in ')”"%':
        end -= 1
    return Span.of(doc.text, doc[start].idx, doc[end].idx + len(doc[end]))


def _leads_in(token: Token, trigger: Token) -> bool:
    """A word that joins the clause to what stands before it and says nothing of it: 'and', 'that', 'of agreements'."""
    if token.is_punct or token.is_space or token.dep_ in ("cc", "mark"):
        return True
    return token.dep_ == "case" and token.head.i == trigger.i


def _clause(candidate: Candidate) -> set[int]:
    """Token indices of the trigger, its arguments and what lies within their noun phrases."""
    trigger = candidate.trigger
    found = candidate.arguments
    sentence = trigger.sent
    kept = {trigger.i}
    roles = [
        *found.subject,
        *found.object,
        *found.iobject,
        *(t for group in found.by_preposition.values() for t in group),
    ]
    for token in [
        *roles,
        *(
            c
            for c in trigger.children
            if c.dep_ in ("aux", "aux:pass", "advmod", "compound:prt", "obl:unmarked", "xcomp")
        ),
    ]:
        if sentence.start <= token.i < sentence.end:
            kept.update(_phrase(token, trigger))
    if trigger.pos_ in ("NOUN", "PROPN", "ADJ"):
        kept.update(_phrase(trigger, trigger))
    start = min(kept)
    if trigger.doc[trigger.i].idx - trigger.doc[start].idx > MAX_EVIDENCE:
        kept = {i for i in kept if trigger.doc[trigger.i].idx - trigger.doc[i].idx <= MAX_EVIDENCE}
    return kept


def _phrase(token: Token, trigger: Token) -> set[int]:
    """A noun phrase without its relative clauses and appositions that go on for long."""
    kept = {token.i}
    for child in token.children:
        if (
            child.dep_ in ("acl:relcl", "parataxis", "advcl", "ccomp", "cc", "conj", "punct", "advcl:relcl")
            or child.i == trigger.i
        ):
            continue
        kept |= _phrase(child, trigger)
    return kept


def evidence_around(token: Token, material: Material) -> Span:
    """All words that hang on a token, without the marks at their ends."""
    left = min((t.i for t in token.subtree), default=token.i)
    right = max((t.i for t in token.subtree), default=token.i)
    doc = material.doc
    while doc[right].is_punct and right > token.i:
        right -= 1
    while doc[left].is_punct and left < token.i:
        left += 1
    return Span.of(doc.text, doc[left].idx, doc[right].idx + len(doc[right]))
