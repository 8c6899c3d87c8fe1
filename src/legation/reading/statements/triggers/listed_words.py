"""Whether a noun is one of listed words, by its lemma, with the word before it, or as 'one' that stands for it."""

from __future__ import annotations

from functools import cache

from legation.codebook.noun_classes import load_excluded, load_nouns
from legation.parser.parsed import Token

ONES = frozenset({"one", "ones", "own"})


def is_one_of(noun: Token, words: frozenset[str]) -> bool:
    """'One' and 'its own' stand for a noun said before: 'an embassy … proposed to open one in Herat'."""
    if noun.lower_ not in ONES or noun.dep_ in ("nummod", "det", "amod", "advmod"):
        return False
    for earlier in reversed(noun.doc[max(0, noun.sent.start - 60) : noun.i]):
        if earlier.pos_ == "NOUN" and earlier.dep_ not in ("compound", "obl:unmarked", "nmod:unmarked"):
            if has_word(earlier, words):
                return True
            if _kinds_of_things() & words and has_word(earlier, _kinds_of_things()):
                return False  # of an embassy and an ambassador the one named last
    return False


@cache
def _kinds_of_things() -> frozenset[str]:
    """What 'one' is rather: an embassy, an office, an envoy; anybody may have a representative."""
    names = ("mission_strict", "office_strict", "envoy_strict")
    return frozenset().union(*(load_nouns()[name] for name in names)) - {"representative"}


def has_word(noun: Token, words: frozenset[str]) -> bool:
    """Whether a noun is one of the words: by lemma or form, with the word before it, or as 'the legitimate one'."""
    return not words.isdisjoint(words_of(noun))


def is_of_class(noun: Token, name: str) -> bool:
    """Whether a noun is of a class of the codebook, and no term that the class excludes: 'team', not 'rescue team'."""
    words = words_of(noun)
    excluded = (load_excluded().get(word, ()) for word in words)
    return not load_nouns()[name].isdisjoint(words) and not any(name in names for names in excluded)


def words_of(noun: Token) -> list[str]:
    """The words under which a list may hold a noun: its lemma, its form, with the word before it."""
    lemma = noun.lemma_.lower()
    words = [lemma, noun.lower_]
    if noun.i > 0:
        before = noun.doc.tokens[noun.i - 1].lower_
        words.append(f"{before} {lemma}")
        if before == "-" and noun.i > 1:
            words.append(f"{noun.doc.tokens[noun.i - 2].lower_}-{lemma}")
    if noun.i + 2 < len(noun.doc.tokens) and noun.doc.tokens[noun.i + 1].lower_ == "of":  # 'line of credit'
        words.append(f"{lemma} of {noun.doc.tokens[noun.i + 2].lower_}")
    if (
        noun.i + 2 < len(noun.doc.tokens) and noun.doc.tokens[noun.i + 1].lower_ == "from"
    ):  # 'relief from sanctions'
        words.append(f"{lemma} from {noun.doc.tokens[noun.i + 2].lower_}")
    if lemma == "one":  # 'the legitimate one'
        words += [child.lower_ for child in noun.children if child.dep_ == "amod"]
    return words
