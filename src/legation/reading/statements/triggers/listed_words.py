"""Whether a noun is one of listed words, by its lemma, with the word before it, or as 'one' that stands for it."""

from __future__ import annotations

from legation.parser.parsed import Token


def is_one_of(noun: Token, words: frozenset[str]) -> bool:
    """'One' and 'its own' stand for a noun said before: 'an embassy … proposed to open one in Herat'."""
    if noun.lower_ not in ("one", "ones", "own") or noun.dep_ in ("nummod", "det", "amod", "advmod"):
        return False
    for earlier in reversed(noun.doc[max(0, noun.sent.start - 60) : noun.i]):
        if earlier.pos_ == "NOUN" and earlier.dep_ not in ("compound", "obl:unmarked", "nmod:unmarked"):
            if has_word(earlier, words):
                return True
    return False


def has_word(noun: Token, words: frozenset[str]) -> bool:
    """Whether a noun is one of the words: by lemma or form, with the word before it, or as 'the legitimate one'."""
    lemma = noun.lemma_.lower()
    if lemma == "one" and any(child.dep_ == "amod" and child.lower_ in words for child in noun.children):
        return True  # 'the legitimate one'
    if lemma in words or noun.lower_ in words:
        return True
    if noun.i > 0:
        before = noun.nbor(-1)
        joined = f"{before.lower_} {lemma}"
        if joined in words or (
            before.lower_ == "-" and noun.i > 1 and f"{noun.nbor(-2).lower_}-{lemma}" in words
        ):
            return True
    if noun.i + 2 < len(noun.doc) and noun.nbor().lower_ == "of":
        return f"{lemma} of {noun.nbor(2).lower_}" in words  # 'line of credit'
    return False
