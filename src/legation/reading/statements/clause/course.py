"""Signs of talks: how far they are, what they are about.

In:  a trigger of a parsed document.
Out: for each sign the words that give it; none where it is not there.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.codebook.status_cues import status_cues
from legation.parser.parsed import Token
from legation.reading.statements.clause.dates import is_day_or_month
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.clause.syntax import (
    ANY_SUBJECTS,
    SUBJECTS,
    carrier_of,
    mark_of,
    preposition_of,
)

THINGS = frozenset({"NOUN", "PROPN", "VERB", "PRON", "NUM"})
CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "advcl:relcl", "conj", "parataxis", "ccomp"})
ABOUT = frozenset({"on", "over", "about", "regarding", "concerning"})
IN_THEIR_COURSE = frozenset("after during before following at ahead_of on in since".split())


def staged(trigger: Token) -> Iterator[Token]:
    """'The talks drag on', 'walked out of the talks': the word that says how far they are.

    'Left after talks', 'spoke of progress during talks': what is done in their course says nothing of it.
    """
    carrier = carrier_of(trigger)
    if carrier is not None and not (trigger.dep_ == "obl" and preposition_of(trigger) in IN_THEIR_COURSE):
        if trigger.dep_ == "nsubj" and lemma(carrier) in status_cues().saying:
            yield from (child for child in carrier.children if _lacks_subject(child) and child.i < carrier.i)
        yield carrier
    elif trigger.dep_ in SUBJECTS and any(child.dep_ == "cop" for child in trigger.head.children):
        yield trigger.head  # 'talks are at a dead end'


def _lacks_subject(clause: Token) -> bool:
    """'Talks are under way, he said': the parse has given the subject to 'said'."""
    return clause.dep_ == "ccomp" and not any(child.dep_ in ANY_SUBJECTS for child in clause.children)


def _in_another_clause(word: Token, whole: Token) -> bool:
    between = (word, *(one for one in word.ancestors if whole.i in (token.i for token in one.ancestors)))
    return any(one.dep_ in CLAUSES and one.i != word.i for one in between)


def matter(trigger: Token) -> Iterator[Token]:
    """'Proposed talks with Libya on the border': what they are about, wherever the parse hangs it."""
    whole = trigger.head if trigger.dep_ == "cop" else trigger
    for word in whole.subtree:
        if word.i > trigger.i and word.pos_ in THINGS and not is_day_or_month(word.lower_):
            if mark_of(word) in ABOUT and not _in_another_clause(word, whole):
                yield word
