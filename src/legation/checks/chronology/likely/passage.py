"""What stands around a date: words, states, persons and other dates, and how far off.

In:  a text, its dates, and one of them.
Out: Passage.
"""

from __future__ import annotations

import calendar
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from legation.checks.chronology.likely.event_words import stem, stems_in
from legation.checks.chronology.said.dates_said import DateSaid
from legation.checks.text_sentences import sentences
from legation.lists.governments import governments
from legation.lists.organisations import organisations
from legation.lists.states import states
from legation.lists.terms import terms

_NEAR = 110
"""Characters on either side of a date that may speak of what it dates."""

_LEAD = 14
"""Characters before a date in which the word stands that leads to it."""

_LEAST = 3
"""Shorter surnames are words as well."""

_WORD = re.compile(r"[A-Za-zÀ-ÿ’'-]+")
_FIRST = re.compile(r"[\s'’-]")
_TOKEN = re.compile(r"[A-Za-zÀ-ž.]+")
_SMALL = frozenset("The In On It He They A".split())

Named = Mapping[str, int]
"""Whom a stretch of text names, and how many characters each is from the date."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A date, and what stands around it; `near` ends where another clause is set apart."""

    said: DateSaid
    lead: str
    follows: str
    near: Mapping[str, tuple[int, ...]]
    capitals: Mapping[str, int]
    sentence: frozenset[str]
    before: frozenset[str]
    whole: frozenset[str]
    lower: str
    sides: Named
    sides_in_sentence: frozenset[str]
    sides_before: frozenset[str]
    persons: Named
    persons_in_sentence: Named
    persons_before: frozenset[str]
    others: tuple[DateSaid, ...]
    elsewhere: tuple[DateSaid, ...]


def passage(text: str, said: DateSaid, dates: Sequence[DateSaid]) -> Passage:
    """What stands around a date."""
    first, last = said.sentence
    start, end = said.span.start, said.span.end
    low = start - len(text[max(first, start - _NEAR) : start].rpartition(";")[2])
    high = end + len(text[end : min(last, end + _NEAR)].partition(";")[0])
    earlier = _sentence_before(text, first)
    sides, persons = (_places(text, said, earlier, names) for names in (_sides(), _persons()))
    whole, lower = _of_the_text(text)

    def within(named: Mapping[tuple[int, str], int], low: int, high: int) -> dict[str, int]:
        found = dict[str, int]()
        for (place, who), far in named.items():
            if low <= place < high:
                found[who] = min(far, found.get(who, far), key=abs)
        return found

    return Passage(
        said=said,
        lead=_last_word(text[max(first, start - _LEAD) : start]),
        follows=text[end : end + 1],
        near=_words(text, said, low, high),
        capitals=_capitals(text, said, low, high),
        sentence=stems_in(text[first:last]),
        before=stems_in(text[earlier:first]),
        whole=whole,
        lower=lower,
        sides=within(sides, low, high),
        sides_in_sentence=frozenset(within(sides, first, last)),
        sides_before=frozenset(within(sides, earlier, first)),
        persons=within(persons, low, high),
        persons_in_sentence=within(persons, first, last),
        persons_before=frozenset(within(persons, earlier, first)),
        others=tuple(one for one in dates if one != said and one.sentence == said.sentence),
        elsewhere=tuple(one for one in dates if one.sentence != said.sentence),
    )


@lru_cache(maxsize=4)  # one text after another, each of some dates
def _of_the_text(text: str) -> tuple[frozenset[str], str]:
    """The stems of a whole text, and the text in small letters."""
    return stems_in(text), text.lower()


def _sentence_before(text: str, start: int) -> int:
    bounds = sentences(text)
    place = bisect_right([first for first, _ in bounds], start) - 2
    return bounds[place][0] if place >= 0 else start


def _last_word(lead: str) -> str:
    words = lead.split()
    return words[-1].lower() if words else ""


def _far(said: DateSaid, place: int) -> int:
    """How far a place is from a date: below nought before it."""
    return place - said.span.start if place < said.span.start else max(0, place - said.span.end)


def _words(text: str, said: DateSaid, low: int, high: int) -> dict[str, tuple[int, ...]]:
    found = defaultdict[str, list[int]](list)
    for word in _WORD.finditer(text, low, high):
        if not said.span.start <= word.start() < said.span.end:
            found[stem(word[0])].append(_far(said, word.start()))
    return {word: tuple(far) for word, far in found.items()}


def _capitals(text: str, said: DateSaid, low: int, high: int) -> dict[str, int]:
    """The stems of what is written with a capital and does not begin the sentence."""
    found = dict[str, int]()
    for word in _WORD.finditer(text, low, high):
        place = word.start()
        if (
            word[0][0].isupper()
            and place != said.sentence[0]
            and not said.span.start <= place < said.span.end
            and word[0] not in _SMALL
            and word[0] not in calendar.month_name
        ):
            far, name = _far(said, place), stem(word[0])
            found[name] = min(far, found.get(name, far), key=abs)
    return found


def _places(
    text: str, said: DateSaid, start: int, names: Mapping[str, Sequence[tuple[str, str]]]
) -> dict[tuple[int, str], int]:
    """Where a text names somebody, from a place to the end of the sentence of a date, and how far off."""
    return {(place, who): _far(said, place) for place, who in _found(text, start, said.sentence[1], names)}


def _found(
    text: str, start: int, end: int, names: Mapping[str, Sequence[tuple[str, str]]]
) -> Iterator[tuple[int, str]]:
    behind = start
    for token in _TOKEN.finditer(text, start, end):
        if token.start() < behind:
            continue
        fitting = [
            (name, who)
            for name, who in names.get(token[0].rstrip("."), ())
            if text.startswith(name, token.start()) and not text[token.start() + len(name) :][:1].isalpha()
        ]
        for name, who in fitting:
            if len(name) == len(fitting[0][0]):  # a name within a longer one is none of its own
                behind = token.start() + len(name)
                yield token.start(), who


def _by_first_word(names: Iterator[tuple[str, str]]) -> dict[str, list[tuple[str, str]]]:
    found = defaultdict[str, list[tuple[str, str]]](list)
    for name, who in sorted(set(names), key=lambda one: (-len(one[0]), one)):
        found[_FIRST.split(name)[0].rstrip(".")].append((name, who))
    return dict(found)


@cache
def _sides() -> Mapping[str, Sequence[tuple[str, str]]]:
    return _by_first_word(_side_names())


def _side_names() -> Iterator[tuple[str, str]]:
    for state in states().values():
        for name in (*state.names, *state.adjectives, *state.people, *state.capitals, *state.houses):
            yield name, state.id
    for government in governments().values():
        for name in (*government.names, *government.adjectives, *government.places):
            yield name, government.id
    for organisation in organisations().values():
        for name in organisation.names:
            yield name, organisation.id


@cache
def _persons() -> Mapping[str, Sequence[tuple[str, str]]]:
    return _by_first_word(
        (name, term.person)
        for term in terms()
        for name in (term.short, *term.names)
        if len(name) >= _LEAST and name not in calendar.month_name  # Theresa May
    )
