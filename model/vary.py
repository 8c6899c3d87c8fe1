"""Vary sentences while the student learns: other words of the same tag, other case, no final stop, no articles.

News brings names that no treebank has, headlines in capitals and without articles, titles without a stop; the tree of
the words that stay is what it was.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Sequence

from corpus import Example

SWAPPED = {"PROPN": 0.35, "NOUN": 0.12, "VERB": 0.1, "ADJ": 0.12, "NUM": 0.3}
SENTENCES_SWAPPED = 0.4
LOWER, UPPER, TITLE, STOPLESS = 0.04, 0.03, 0.03, 0.12
STOPS = (".", "!", "?")
ARTICLES = frozenset(("a", "an", "the"))
LONGEST_HEADLINE = 25
SMALL = frozenset("a an the of in on at to for by and or but with from as into over".split())


class Varier:
    """Draws variants of sentences; the names of the lists of states and offices join those of the treebanks."""

    def __init__(self, training: list[Example], names: list[str], rng: random.Random) -> None:
        self.headlines = 0.0
        self._rng = rng
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for example in training:
            for word, tag in zip(example.words, example.tags, strict=True):
                if (
                    tag.partition("|")[0] in SWAPPED
                    and (word.isalpha() or word[0].isdigit())
                    and len(word) > 1
                ):
                    counts[tag][word] += 1
        self._pool = {
            tag: [w for w, n in counter.items() for _ in range(min(n, 3))] for tag, counter in counts.items()
        }
        self._pool["PROPN|Number=Sing"] += names

    def vary(self, words: list[str], tags: list[str], heads: Sequence[int]) -> tuple[list[str], list[int]]:
        """Return the words of a variant, and the places of those of them that stay."""
        rng = self._rng
        if rng.random() < SENTENCES_SWAPPED:
            words = [
                self._swap(word, tag, first=i == 0)
                for i, (word, tag) in enumerate(zip(words, tags, strict=True))
            ]
        headline = bool(self.headlines) and len(words) <= LONGEST_HEADLINE and rng.random() < self.headlines
        draw = rng.random() * (0.3 if headline else 1.0)
        if draw < LOWER:
            words = [word.lower() for word in words]
        elif draw < LOWER + UPPER:
            words = [word.upper() for word in words]
        elif draw < LOWER + UPPER + TITLE:
            words = [word if word in SMALL else word[:1].upper() + word[1:] for word in words]
        stopless = headline or rng.random() < STOPLESS
        return words, self._kept(words, heads, stopless=stopless, bare=headline)

    @staticmethod
    def _kept(words: list[str], heads: Sequence[int], *, stopless: bool, bare: bool) -> list[int]:
        """Return the places of the words that stay when the final stop, and articles, are left out."""
        borne = set(heads)
        kept = []
        for place, word in enumerate(words):
            free = place + 1 not in borne and heads[place] != 0
            stop = stopless and place == len(words) - 1 and word in STOPS
            article = bare and word.lower() in ARTICLES
            if not (free and (stop or article)):
                kept.append(place)
        return kept if len(kept) > 2 else list(range(len(words)))

    def _swap(self, word: str, tag: str, *, first: bool) -> str:
        chance = SWAPPED.get(tag.partition("|")[0], 0.0)
        if not chance or self._rng.random() >= chance or not (word.isalpha() or word[0].isdigit()):
            return word
        other = self._rng.choice(self._pool.get(tag, [word]))
        return other[:1].upper() + other[1:] if first else other
