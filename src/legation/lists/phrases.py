"""Listed phrases by their words: which of thousands a sentence can hold at all, before a pattern is made of them.

In:  phrases, and the words of a sentence.
Out: the phrases all of whose words stand there; a pattern of a few takes a thousandth of the time of one of all.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from collections.abc import Set as AbstractSet

_WORD = re.compile(r"\w+")


class Phrases:
    """Phrases, to be asked which of them some words can make."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_last: dict[str, list[tuple[str, frozenset[str]]]] = {}
        for phrase in dict.fromkeys(phrases):
            words = _WORD.findall(phrase)
            self._by_last.setdefault(words[-1], []).append((phrase, frozenset(words)))

    @property
    def last_words(self) -> AbstractSet[str]:
        """The last word of every phrase: a sentence with none of them holds no phrase."""
        return self._by_last.keys()

    def within(self, words: Collection[str]) -> frozenset[str]:
        """The phrases whose words are all among these.

        >>> sorted(Phrases(("Ban Ki-moon", "Moon Jae-in", "Moon")).within(("Moon", "met", "Ban", "Ki", "moon")))
        ['Ban Ki-moon', 'Moon']
        """
        there = frozenset(words)
        return frozenset(
            phrase
            for last in there & self._by_last.keys()
            for phrase, needed in self._by_last[last]
            if needed <= there
        )


def either(phrases: Collection[str]) -> str:
    """The regular expression of any of some phrases; of two at one place the longer.

    >>> either({"Moon", "Moon Jae-in"})
    'Moon\\\\ Jae\\\\-in|Moon'
    """
    return "|".join(re.escape(one) for one in sorted(phrases, key=lambda one: (-len(one), one)))
