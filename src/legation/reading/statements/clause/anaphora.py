"""The thing that a pronoun or a general noun takes up, by what its verb can be said of.

In:  a word at a place where a verb asks for a thing of some kind: 'they' in 'they were lifted'.
Out: the noun before it that is of the kind, of the same number, in reach: 'sanctions'.

What is asked for at the place says more than the words between: of all that 'it' could be, only a crossing, an
embassy or the like reopens (selectional preference as in Dagan and Itai 1990).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from legation.parser.parsed import Token
from legation.reading.statements.clause.syntax import PASSIVE_SUBJECTS, SUBJECTS

SINGULAR = frozenset({"it", "this", "that"})
PLURAL = frozenset({"they", "them", "these", "those"})
ORDINALS = frozenset({"first", "second", "third", "former", "latter", "last", "other"})
POINTING = frozenset({"the", "this", "these", "that", "those", "such"})
REACH = 70  # words; farther back the thing is no longer what a reader has in mind
CORE = SUBJECTS | PASSIVE_SUBJECTS | {"obj"}


def taken_up(word: Token, is_of_kind: Callable[[Token], bool], general: frozenset[str]) -> Token | None:
    """The noun that a word takes up; one that its own clause was about goes before one in passing."""
    if not (is_pronoun(word) or is_general(word, general)):
        return None
    found = [noun for noun in _nouns_before(word) if is_of_kind(noun) and _agrees(word, noun)]
    near = [noun for noun in found if noun.sent.start == found[0].sent.start]
    return next((noun for noun in near if noun.dep_ in CORE), found[0] if found else None)


def is_pronoun(word: Token) -> bool:
    """'It was lifted', 'ended them', 'struck off it': a pronoun that may stand for a thing."""
    if _is_ordinal(word):
        return True
    placed = word.dep_ in CORE or (word.dep_ == "obl" and word.lower_ in ("it", "them"))
    return word.pos_ in ("PRON", "DET") and word.lower_ in SINGULAR | PLURAL and placed


def _is_ordinal(word: Token) -> bool:
    """'Lifted the second in May', 'the latter was closed': one of those spoken of."""
    counted = word.lower_ in ORDINALS and word.dep_ in CORE and word.pos_ in ("ADJ", "NOUN")
    return counted and any(child.dep_ == "det" and child.lower_ == "the" for child in word.children)


def is_general(word: Token, general: frozenset[str]) -> bool:
    """'The measures', 'these curbs': a noun that names nothing new, pointed at."""
    if word.pos_ != "NOUN" or word.lemma_.lower() not in general:
        return False
    return any(child.dep_ == "det" and child.lower_ in POINTING for child in word.children)


def _nouns_before(word: Token) -> Iterator[Token]:
    """The nouns before a word, nearest first, those of its own clause left out."""
    for token in reversed(word.doc[max(0, word.i - REACH) : word.i]):
        if token.pos_ == "NOUN" and token.dep_ != "compound" and token.head.i != word.head.i:
            yield token


def _agrees(word: Token, noun: Token) -> bool:
    """Singular with singular; a list of two may be 'they', and a general noun need not agree at all."""
    if word.pos_ == "NOUN" or _is_ordinal(word):
        return True
    plural = noun.morph.get("Number", []) == ["Plur"] or any(child.dep_ == "conj" for child in noun.children)
    return plural == (word.lower_ in PLURAL)
