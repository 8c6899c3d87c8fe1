"""Clauses within clauses: the content of a noun, what one goes on to do, clefts, and a speaker put in between.

In:  a verb or gerund of a document parsed with Universal Dependencies.
Out: the word outside its clause that it belongs with.
"""

from __future__ import annotations

from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.forms import is_gerund
from legation.reading.statements.clause.syntax import SUBJECTS, preposition_of

NEAR = 6  # words between a noun and the clause that is its content


def told_by(clause: Token) -> Token | None:
    """'Its announcement on Friday that it recognises them': the noun whose content a clause is, wherever it is hung."""
    that = next((child for child in clause.children if child.dep_ == "mark" and child.lower_ == "that"), None)
    if that is None or clause.dep_ not in ("acl", "acl:relcl", "advcl", "ccomp"):
        return None
    for word in reversed(clause.doc[max(clause.sent.start, that.i - NEAR) : that.i]):
        if word.pos_ in ("VERB", "AUX"):
            return None
        if word.pos_ == "NOUN" and word.lemma_.lower() in vocabulary().announcing | vocabulary().standpoints:
            return word
    return None


def goes_on_to(infinitive: Token) -> bool:
    """'Will go on to recognise them': what one goes on to do is done after all."""
    before = infinitive.head
    marked = any(child.dep_ == "mark" and child.lower_ == "to" for child in infinitive.children)
    return (
        marked
        and before.lemma_ == "go"
        and infinitive.dep_ in ("advcl", "xcomp")
        and any(child.lower_ == "on" and before.i < child.i < infinitive.i for child in before.children)
    )


def cleft(verb: Token) -> Token | None:
    """'What it has not done is recognise them': the 'done' in front, which has the subject and the negation."""
    for child in verb.children:
        if child.lower_ == "what" and child.i < verb.i and any(c.dep_ == "cop" for c in verb.children):
            return next((c for c in child.children if c.dep_ == "acl:relcl" and c.lemma_ == "do"), None)
    return None


def head_doer(gerund: Token) -> Token | None:
    """'The prospect of Georgia restoring relations': who does what the gerund behind a noun says."""
    if gerund.dep_ != "acl" or not is_gerund(gerund):
        return None
    before = (child for child in gerund.head.children if child.dep_ == "nmod" and child.i < gerund.i)
    return next(
        (child for child in before if preposition_of(child) == "of" and child.i > gerund.head.i), None
    )


def interposed(verb: Token) -> Token | None:
    """'Kenya, the president announced, has …': the second subject, whose clause stands inside another's."""
    found = [child for child in verb.children if child.dep_ in SUBJECTS]
    if len(found) != 2 or found[0].i > found[1].i or found[1].i > verb.i:
        return None
    content = any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.children)
    start = found[1].left_edge.i
    return found[1] if content and start > 0 and verb.doc[start - 1].is_punct else None


def exchanged(verb: Token) -> tuple[Token, Token] | None:
    """'Bolivia, said the minister, would send': who says it and who does it, each hung on the other's verb."""
    saying = verb.head if verb.dep_ == "ccomp" else verb
    doing = verb if verb.dep_ == "ccomp" else next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if doing is None or doing.i < saying.i or saying.pos_ != "VERB":
        return None
    first = [child for child in saying.children if child.dep_ == "nsubj" and child.i < saying.i]
    named = [child for child in doing.children if child.dep_ == "nsubj" and child.i > saying.i]
    if len(first) != 1 or len(named) != 1 or named[0].left_edge.i != saying.i + 1:
        return None
    parted = saying.doc[saying.i - 1].text == "," and any(
        word.text == "," and word.i > named[0].i for word in saying.doc[named[0].i : doing.i]
    )
    return (named[0], first[0]) if parted else None
