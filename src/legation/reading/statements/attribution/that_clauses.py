"""Clauses with 'that' under what is no verb of saying: 'regretted that', 'voiced hope that', 'told the Assembly that'.

In:  a clause of a parsed document.
Out: the verb whose subject says what the clause says, if there is one.
"""

from __future__ import annotations

from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.clause.syntax import ANY_SUBJECTS

CONTENT = frozenset({"ccomp", "acl"})


def said_by_subject_of(clause: Token) -> Token | None:
    """The verb whose subject says the clause, which the list of verbs of saying does not know."""
    head = clause.head
    if clause.i < head.i or not _opens_with_that(clause):
        return None
    if head.pos_ == "VERB":
        return head if clause.dep_ == "ccomp" and lemma(head) not in vocabulary().bringing_about else None
    if head.dep_ not in ("obj", "iobj", "obl"):
        return None
    verb = head.head
    if clause.dep_ in CONTENT and lemma(verb) in vocabulary().voicing:
        return verb
    return verb if lemma(verb) in vocabulary().addressing and _is_whole(clause) else None


def _opens_with_that(clause: Token) -> bool:
    words = (clause.doc[place] for place in range(clause.left_edge.i, clause.i))
    first = next((word for word in words if not word.is_punct and word.pos_ != "ADV"), None)
    return first is not None and first.lower_ == "that"


def _is_whole(clause: Token) -> bool:
    """'Told the Assembly that Togo had given': nothing is missing that 'that' could stand for."""
    subjects = [child for child in clause.children if child.dep_ in ANY_SUBJECTS]
    things = [
        child for child in clause.children if child.dep_ in ("obj", "ccomp", "xcomp", "aux:pass", "cop")
    ]
    return any(child.lower_ != "that" for child in subjects) and any(
        child.lower_ != "that" for child in things
    )
