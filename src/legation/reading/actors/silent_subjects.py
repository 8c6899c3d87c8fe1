"""Who would do what a clause without a subject tells, and so owns: 'urged Pakistan to reopen its embassy'.

In:  the pronoun of a thing owned.
Out: the place of the word for its owner; None where the clause does not tell.
"""

from __future__ import annotations

from legation.codebook.vocabulary import vocabulary
from legation.parser.once import once_per_word
from legation.parser.parsed import Token
from legation.reading.actors.syntax import SUBJECTS, clause_verb

CALLED = frozenset({"on", "upon", "to", "for", "with"})


@once_per_word
def silent_subject(at: Token) -> int | None:
    """Whose the thing owned in a clause without a subject rather is: 'urged Pakistan to reopen its embassy'."""
    owned = at.head.head if at.head.dep_ == "nmod:poss" else at.head
    verb = owned.head
    asked = _asked(verb)
    if asked is not None and clause_verb(owned) is verb:
        return asked.i
    if verb.dep_ not in ("xcomp", "advcl") or clause_verb(owned) is not verb:
        return None
    if verb.lemma_.lower() in vocabulary().letting_have:
        return None
    above = verb.head
    if any(child.dep_ in SUBJECTS for child in verb.children):
        return None
    whom = [child for child in above.rights if child.dep_ in ("obj", "iobj", "obl") and child.i < verb.i]
    if verb.dep_ == "advcl" or above.lemma_.lower() in vocabulary().promising or not whom:
        return next((child.i for child in above.lefts if child.dep_ in SUBJECTS), None)
    return whom[0].i


def _asked(verb: Token) -> Token | None:
    """'Its call on Kenya to', 'sent Kenya a request to', 'keen for Kenya to': whom one would have do it."""
    marks = [child for child in verb.children if child.dep_ == "mark" and child.i < verb.i]
    if not marks or marks[-1].lower_ != "to":
        return None
    to, above = marks[-1], verb.head
    nouns = [noun for noun in (above, *above.children) if noun.lemma_.lower() in vocabulary().calls]
    nouns = [noun for noun in nouns if noun.pos_ == "NOUN" and noun.i < to.i and noun.dep_ != "obl"]
    pleaded = marks[0].lower_ == "for" or above.lemma_.lower() in vocabulary().called_on
    if not nouns and not pleaded:
        return None
    for noun in (*above.children, *(child for one in nouns for child in one.children)):
        ends = noun.dep_ in ("obl", "nmod", "nsubj") and max(word.i for word in noun.subtree) == to.i - 1
        if ends and noun.pos_ in ("PROPN", "NOUN") and _opener(noun) in CALLED:
            return noun
    given = (child for noun in nouns if noun.dep_ == "obj" for child in noun.head.children)
    return next((child for child in given if child.dep_ == "iobj"), None)


def _opener(noun: Token) -> str:
    case = next((child for child in noun.children if child.dep_ == "case" and child.i < noun.i), None)
    first = noun.left_edge
    return case.lower_ if case is not None else first.nbor(-1).lower_ if first.i > 0 else ""
