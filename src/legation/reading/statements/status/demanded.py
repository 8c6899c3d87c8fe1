"""A clause in the bare form of what is demanded: 'insisted that Kenya reopen its embassy', 'that the ban be lifted'.

In:  the verb of a clause that hangs on another.
Out: whether its form says that somebody wants it so, whatever verb brings it.
Law: a form that may as well be a plain past or a plural ('shut', 'states recognise') says nothing.
"""

from __future__ import annotations

from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.forms import is_infinitive
from legation.reading.statements.clause.governing_verbs import given_time, was_given_time
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.clause.syntax import ANY_SUBJECTS

CLAUSES = frozenset({"ccomp", "acl", "xcomp", "csubj", "csubj:pass"})
MANY = frozenset({"we", "they", "you", "i", "who", "which", "that", "both", "all", "many", "some", "people"})
SAME_IN_THE_PAST = frozenset(
    {"set", "put", "shut", "cut", "let", "hit", "quit", "cost", "split", "spread", "bid", "cast"}
)


def is_demanded(verb: Token) -> bool:
    """Whether a verb says what somebody wants: 'that Kenya reopen', 'that it be lifted', 'given a week to leave'."""
    if verb.dep_ in ("advcl", "xcomp") and verb.head.lemma_.lower() == "give" and is_infinitive(verb):
        return given_time(verb.head) or was_given_time(verb.head)
    if verb.dep_ not in CLAUSES or verb.pos_ not in ("VERB", "AUX"):
        return False
    if verb.head.lemma_.lower() in vocabulary().deciding:
        return False  # 'decreed that the border be shut'
    helpers = [child for child in verb.children if child.dep_ in ("aux", "aux:pass", "cop")]
    subjects = [child for child in verb.children if child.dep_ in ANY_SUBJECTS and child.i < verb.i]
    if any(child.dep_ == "mark" and child.lower_ != "that" for child in verb.children) or len(subjects) != 1:
        return False
    if helpers:
        return len(helpers) == 1 and helpers[0].lower_ == "be" and helpers[0].dep_ != "aux"
    bare = verb.lower_ == lemma(verb) and verb.lower_ not in SAME_IN_THE_PAST
    return bare and _is_one(subjects[0])


def _is_one(subject: Token) -> bool:
    """A subject with which a present would end in -s."""
    if subject.lower_ in MANY or any(child.dep_ == "conj" for child in subject.children):
        return False
    return subject.morph.get("Number", []) != ["Plur"]
