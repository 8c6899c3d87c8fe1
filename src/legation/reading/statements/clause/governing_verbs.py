"""Verbs that tell whose a deed is that hangs on them: 'praised Kenya for opening', 'denounced the opening'.

In:  a verb and the verb that governs it.
Out: whether the object of the governing verb, or nobody, is the one who does it.
"""

from __future__ import annotations

from legation.codebook.noun_classes import load_nouns
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.forms import is_infinitive


def is_controlled(verb: Token, head: Token) -> bool:
    """Whether an adverbial clause tells what the object of its verb does or did."""
    mark = next((child.lower_ for child in verb.children if child.dep_ == "mark"), "")
    lemma = head.lemma_.lower()
    return (mark in ("for", "of") and lemma in vocabulary().judging) or (
        mark == "to" and lemma in vocabulary().making_do
    )


def intended(verb: Token) -> Token | None:
    """The plan or promise of which an infinitive tells, where the parse tied it to the verb instead.

    'Praised the announcements by Malta to open', 'received promises from Qatar to reopen'.
    """
    head = verb.head
    if (
        not is_infinitive(verb)
        or head.lemma_.lower() not in vocabulary().remarking | vocabulary().having_from
    ):
        return None
    nouns = [child for child in head.children if child.dep_ == "obj"]
    return next((noun for noun in nouns if noun.lemma_.lower() in load_nouns()["intention"]), None)
