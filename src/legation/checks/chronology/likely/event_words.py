"""The words with which the list speaks of an event, in whatever order a report has them.

In:  an event of the list.
Out: EventWords: stems of its own words ('proclaim', 'coup') and of the names that belong to it.
Why: no list holds each way of telling of an event; where its words stand around a date, it is likely meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from legation.lists.events import Event, events

_WORD = re.compile(r"[A-Za-zÀ-ÿ’'-]+")
_ENDINGS = ("ing", "ies", "ed", "es", "s", "e")
_LEAST = 4
"""Shorter words, and what is left of a word without its ending, tell little."""

_EVERYWHERE = frozenset(
    "that with from into over after before since their they have been were this which when what where would will more"
    " most than then only also back first last year years month months week weeks time early late during between"
    " against about under near them your some other another".split()
)


@dataclass(frozen=True, slots=True)
class EventWords:
    """Stems of the words of an event: its own, the names of it and of what it belongs to, and names of it alone.

    `alone` is empty where the list has a way of speaking of it without a name of its own.
    """

    own: frozenset[str]
    names: frozenset[str]
    alone: frozenset[str]


@cache
def event_words() -> dict[str, EventWords]:
    """The words of each event, by its key.

    >>> sorted(event_words()["trnc-declared"].own)
    ['declar', 'proclaim', 'unilaterally']
    """
    return {event.key: _words_of(event) for event in events()}


def stems_in(text: str) -> frozenset[str]:
    """The stems of all words of a text.

    >>> sorted(stems_in("They proclaimed Turkey's republics"))
    ['proclaim', 'republic', 'they', 'turkey']
    """
    return frozenset(stem(word) for word in _WORD.findall(text))


def _words_of(event: Event) -> EventWords:
    told = [_WORD.findall(way) for way in event.said]
    context = _stems(word for group in event.context for part in group for word in _WORD.findall(part))
    capital = [[word for word in words if word[0].isupper()] for words in told]
    small = _stems(
        word
        for words in told
        for word in words
        if word[0].islower() and len(word) >= _LEAST and word not in _EVERYWHERE
    )
    named = _stems(word for words in capital for word in words if len(word) >= _LEAST)
    alone = [_stems(word for word in words if len(word) >= _LEAST - 1) - context for words in capital]
    names = named | context
    return EventWords(small - names, names, frozenset().union(*alone) if all(alone) else frozenset())


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in words)


@lru_cache(maxsize=1 << 14)  # few words are most of a text
def stem(word: str) -> str:
    """A word without the ending that most of its forms have besides."""
    plain = word.lower().replace("’", "'").removesuffix("'s")
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _LEAST:
            return plain.removesuffix(ending)
    return plain
