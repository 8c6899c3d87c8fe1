"""Verbs that tell whose a deed is that hangs on them: 'praised Kenya for opening', 'denounced the opening'.

In:  a verb and the verb that governs it.
Out: whether the object of the governing verb, or nobody, is the one who does it.
"""

from __future__ import annotations

from legation.codebook.noun_classes import load_nouns
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.forms import is_gerund, is_infinitive
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.clause.syntax import PASSIVE_SUBJECTS, preposition_of

CALLED = ("on", "upon", "to", "for", "at")
"""'A call on', 'an appeal to', 'a request for' somebody to do it."""


def is_controlled(verb: Token, head: Token) -> bool:
    """Whether an adverbial clause tells what the object of its verb does or did."""
    mark = next((child.lower_ for child in verb.children if child.dep_ == "mark"), "")
    word = lemma(head)
    return (
        (mark in ("for", "of") and word in vocabulary().judging)
        or (mark == "to" and word in vocabulary().making_do)
        or (mark in ("into", "from", "against") and is_gerund(verb))
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


def behind_for(infinitive: Token) -> Token | None:
    """'Time for Kenya to reopen it': who stands between 'for' and 'to', whatever the parse hangs him on."""
    if not is_infinitive(infinitive):
        return None
    marks = [child for child in infinitive.children if child.dep_ == "mark" and child.i < infinitive.i]
    if len(marks) != 2 or [mark.lower_ for mark in marks] != ["for", "to"]:
        return None
    between = infinitive.doc[marks[0].i + 1 : marks[1].i]
    tops = [word for word in between if not marks[0].i < word.head.i < marks[1].i]
    return tops[0] if len(tops) == 1 and tops[0].pos_ in ("NOUN", "PROPN", "PRON") else None


def asked_for(infinitive: Token) -> tuple[Token, ...]:
    """'Stepped up its pressure on Kenya to reopen': whom the noun before an infinitive calls on."""
    mark = next(
        (child for child in infinitive.children if child.lower_ == "to" and child.dep_ == "mark"), None
    )
    if mark is None or not is_infinitive(infinitive):
        return ()
    leaving = lemma(infinitive) in vocabulary().leaving
    if infinitive.head.lemma_.lower() == "give" and given_time(infinitive.head) and not leaving:
        whom = [child for child in infinitive.head.children if child.dep_ in ("iobj", "obj")]
        return tuple(whom[:1])
    nouns = [c for c in infinitive.head.children if c.dep_ in ("obj", "nsubj") and c.i < mark.i]
    behind = max((word.i for word in nouns[-1].subtree), default=0) if nouns else 0
    if nouns and behind == mark.i - 1:
        return asked_by(nouns[-1])
    called = [c for c in infinitive.head.children if c.dep_ == "obl" and c.i == mark.i - 1]
    demanding = nouns and nouns[-1].lemma_.lower() in vocabulary().calls
    return tuple(called) if demanding and called and preposition_of(called[0]) in CALLED else ()


def given_time(verb: Token) -> bool:
    """'Gave Kenya a week to reopen it'."""
    if any(preposition_of(c) == "until" for c in verb.children) and any(
        c.dep_ == "obj" for c in verb.children
    ):
        return True  # 'gave Kenya until Friday to reopen it'
    return any(child.dep_ == "iobj" for child in verb.children) and _is_of_time(verb)


def was_given_time(verb: Token) -> bool:
    """'She was given a week to leave'."""
    return any(child.dep_ in PASSIVE_SUBJECTS for child in verb.children) and _is_of_time(verb)


def _is_of_time(verb: Token) -> bool:
    """Whether what is given is a length of time."""
    times = load_nouns()["measure_of_time"]
    return any(
        child.dep_ in ("obj", "obl:unmarked") and child.lemma_.lower() in times for child in verb.children
    )


def asked_by(noun: Token) -> tuple[Token, ...]:
    """'Its call on Kenya to reopen', 'sent Kenya a request to reopen': whom a call or request is made to."""
    if noun.lemma_.lower() not in vocabulary().calls:
        return ()
    called = tuple(c for c in noun.children if c.dep_ == "nmod" and _opener(c) in CALLED)
    if called or noun.dep_ != "obj":
        return called
    return tuple(child for child in noun.head.children if child.dep_ == "iobj")


def _opener(noun: Token) -> str:
    """'For Kenya' in 'a request for Kenya to reopen', whose 'for' the parse ties to the verb."""
    return preposition_of(noun) or (noun.nbor(-1).lower_ if noun.i > 0 else "")
