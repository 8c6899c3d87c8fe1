"""Titles of the list of terms, in small letters, among the words of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from legation.lists.phrases import Phrases
from legation.lists.terms import terms


def titles_within(words: Sequence[str]) -> frozenset[str]:
    """The titles that some words can make.

    >>> sorted(titles_within("The Prime Minister of Norway".split()))
    ['prime minister']
    """
    return _titles().within([word.lower() for word in words])


def ends_title(word: str) -> bool:
    """Whether a word is the last one of a title: a sentence without such a word names none.

    >>> ends_title("Minister"), ends_title("Prime")
    (True, False)
    """
    return word.lower() in _titles().last_words


@cache
def _titles() -> Phrases:
    return Phrases(title.lower() for term in terms() for title in term.titles)
