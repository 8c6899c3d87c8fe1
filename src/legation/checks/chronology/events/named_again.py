"""States that a sentence means by other words: 'Panama's president … His country switched recognition in June 2017'.

In:  the text.
Out: the events that it tells of a state so meant, at the words that do.
Law: 'It', 'the country', 'his country', 'the island nation' open a sentence, perhaps behind a date, and mean the state
     that the sentence before opens with, itself or as an owner. Behind 'since', 'after', 'although' they mean the state
     that the sentence named last as doing something. A head of state or government who opens a sentence stands for the
     state. Nobody else is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from legation.checks.chronology.said.persons import last_names, persons_named
from legation.checks.text_sentences import sentences, words_by_sentence
from legation.lists.events import Event, told_in
from legation.lists.states import states

_MEANT = re.compile(
    r"(?:(?:But|And|Then)\s)?(?:(?:In|On|Since)\s(?:\w+\s){0,2}(?:19|20)\d\d,?\s)?(?P<it>It|it|(?:The|the|His"
    r"|his|Her|her|Their)\s(?:[\w-]+\s){0,3}?(?:country|nation|republic|kingdom|island|islands|state))"
    r"\s(?!nation|state|republic)(?=[a-z])"
)
_WITHIN = re.compile(
    r"\b(?:since|after|when|because|although|though|before|until|while)\s(?P<it>it|(?:the|his|her|their)"
    r"\scountry)\s(?=[a-z])"
)
# a name that a preposition governs is not what a pronoun goes back to, nor one that owns something
_GOVERNED = re.compile(
    r"\b(?:to|of|from|with|in|by|for|against|between|into|on|at|than|over|under)\s(?:the\s)?$|\b(?:and|or)\s$|-$"
)
# 'TBILISI - Georgia's exports': what opens a report opens its first sentence
_DATELINE = re.compile(r"(?:[A-Z][A-Z’' .,/-]+(?:\([A-Z][\w-]*\)|[A-Z][a-z]{2,5}\.? \d{1,2})?\s?[-–—:.]+\s)?")
_PREPOSITION = 12  # characters
# 'President Taneti Maamau, whose term ends this year, broke with Taiwan'
_LEADS = re.compile(r"(?:The\s)?(?:[\w’'-]+\s){0,5}$")
_ASIDE = re.compile(r"(?:,\s[^,;.:]{1,80},)?(?=\s[a-z])")
_OPENING = 12  # words of a sentence within which its subject is named
_HEADS = ("head-of-state", "head-of-government")
Mention = tuple[Event, tuple[int, int]]


def named_again(text: str) -> Iterator[Mention]:
    """The events told of states that are meant by a pronoun."""
    swaps = _swaps(text)
    if not swaps:
        return
    written, places, done = "", list[tuple[int, int, int]](), 0
    for start, end, name in swaps:
        written += text[done:start]
        places.append((len(written), len(written) + len(name), end))
        written, done = written + name, end
    written += text[done:]
    for event, (start, end) in told_in(written):
        for (place, behind, old), (old_start, _, _) in zip(places, swaps, strict=True):
            if start == place and "\n" not in written[start:end]:
                yield event, (old_start, old + end - behind)


def _swaps(text: str) -> list[tuple[int, int, str]]:
    """The words that mean a state, each with the state's name, in the order of the text."""
    found = sorted({*_openings(text), *_within(text), *_heads(text)})
    return [one for place, one in enumerate(found) if all(before[1] <= one[0] for before in found[:place])]


def _openings(text: str) -> Iterator[tuple[int, int, str]]:
    for (first, last), (start, end) in pairwise(sentences(text)):
        found = _MEANT.match(text, start, end)
        if found is None:
            continue
        opening = _names().match(text, first, last)
        if opening is not None:
            yield *found.span("it"), opening["name"]


def _within(text: str) -> Iterator[tuple[int, int, str]]:
    for found in _WITHIN.finditer(text):
        start = next((start for start, end in sentences(text) if start <= found.start() < end), None)
        if start is None:
            continue
        named = [
            one
            for one in _places().finditer(text, start, found.start())
            if not _GOVERNED.search(text[max(start, one.start() - _PREPOSITION) : one.start()])
            and (
                _DATELINE.fullmatch(text[start : one.start()])
                or text[one.end() : one.end() + 2] not in ("'s", "’s")
            )
        ]
        if named:
            yield *found.span("it"), _state_of()[named[-1]["name"]]


def _heads(text: str) -> Iterator[tuple[int, int, str]]:
    for (start, end), words in zip(sentences(text), words_by_sentence(text), strict=True):
        if last_names().isdisjoint(words[:_OPENING]):
            continue
        span, held = next(persons_named(text, start, end), (None, ()))
        actors = {term.actor.split(":")[0] for term in held if term.office in _HEADS} & states().keys()
        if span is None or len(actors) != 1 or not _LEADS.fullmatch(text[start : span.start]):
            continue
        aside = _ASIDE.match(text, span.end, end)
        if aside is not None:
            yield start, aside.end(), states()[actors.pop()].name


@cache
def _state_of() -> dict[str, str]:
    """The name of the state that each name or seat of government means."""
    return {name: state.name for state in states().values() for name in (*state.names, *state.capitals)}


@cache
def _places() -> re.Pattern[str]:
    either = "|".join(re.escape(name) for name in sorted(_state_of(), key=len, reverse=True))
    return re.compile(rf"\b(?P<name>{either})\b")


@cache
def _names() -> re.Pattern[str]:
    names = {name for state in states().values() for name in state.names}
    either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?:(?:The|In|On \w+,?)\s)?(?P<name>{either})\b")
