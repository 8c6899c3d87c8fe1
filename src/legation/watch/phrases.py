"""Which phrasings of the codebook may stand in a sentence, by its words and their order alone, without its syntax.

In:  the words of a sentence, and where in it somebody stands who can act.
Out: the lemmas of the triggers with which a phrasing may say an act there.

A phrasing may stand where its trigger does, in any form, with a word of each class of nouns that it asks for in reach,
somebody behind a preposition of each path that is one, and somebody before a verb. That is what a statement cannot do
without; that there is one, only the parser can tell.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from legation.codebook.inflection import every_form
from legation.codebook.load import load_acts
from legation.codebook.noun_classes import load_nouns
from legation.codebook.phrasing import Path, Phrasing
from legation.lists.offices import titles

PERSON: Final = "@person"
"""Stands for any word of a person who acts for somebody."""

_WORD: Final = re.compile(r"[^\W_]+")
# So many words ahead at most stands who is meant by a preposition, and so many away what a verb has as its object.
_BEHIND: Final = 8
_BESIDE: Final = 14
_AROUND_NOUN: Final = 10
_PREPOSITIONS: Final = frozenset(
    "about after against alongside among at before behind beside between by for from in into near of on over through"
    " to toward under via with".split()
)
# Before these a form that verb and noun share is the noun: 'the attack', "India's visit".
_BEFORE_NOUNS: Final = frozenset(
    "a an another any each every his her its my no of our s some that the their these this those whose your".split()
)
# Classes that only a person is of, or who is taken for one.
_OF_PERSONS: Final = frozenset({"@traveller", "@person", "@head", "@envoy"})
_PERSONS: Final = (
    "he",
    "she",
    "they",
    "him",
    "her",
    "them",
    "who",
    "delegation",
    "official",
    "team",
    "leader",
)
# Words that stand for a country or its government where none is named beside them.
_ANYBODY: Final = frozenset(
    "authorities both capital capitals countries country each government governments it ministries ministry movement"
    " nation nations nobody none others parliament side sides state states which".split()
)


@dataclass(frozen=True, slots=True)
class _Needed:
    """What a phrasing asks for: other words of its trigger, classes of nouns, prepositions with somebody behind."""

    is_verb: bool
    has_subject: bool
    rest: frozenset[str]
    classes: tuple[frozenset[str], ...]
    prepositions: tuple[frozenset[str], ...]
    is_of_class: bool


def triggers(words: Sequence[str], somebody: Iterable[int], persons: Iterable[int]) -> dict[str, bool]:
    """The lemmas of the triggers that may say an act, and whether a noun of a class is part of what they say;
    `somebody` and `persons` are the places of those who can act.
    """
    needed, lemmas = _needed(), _lemmas()
    lower = [word.lower() for word in words]
    found = [lemmas.get(word, _NONE) for word in lower]
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, keys in enumerate(found):
        for key in keys:
            places[key].append(place)
    if people := {*places.pop(PERSON, ()), *persons}:
        places[PERSON] = sorted(people)
    who = sorted({*somebody, *people, *(place for place, word in enumerate(lower) if word in _ANYBODY)})
    sentence = _Sentence(words, lower, places, who, frozenset(places))
    said: dict[str, bool] = {}
    for place, keys in enumerate(found):
        for key in keys:
            for one in needed.get(key, ()):
                if (
                    not said.get(key)
                    and (key not in said or one.is_of_class)
                    and sentence.may_say(one, key, place)
                ):
                    said[key] = one.is_of_class
    return said


_NONE: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The words of a sentence, the places of each lemma, and of those who can act."""

    words: Sequence[str]
    lower: Sequence[str]
    places: Mapping[str, list[int]]
    who: Sequence[int]
    here: frozenset[str]

    def may_say(self, needed: _Needed, key: str, place: int) -> bool:
        """Whether a phrasing may stand with its trigger at that place."""
        if not needed.rest <= self.here or any(words.isdisjoint(self.here) for words in needed.classes):
            return False
        if needed.is_verb:
            if self._is_noun(key, place) or self._is_name(place):
                return False
            if (
                needed.has_subject
                and not (self.who and self.who[0] < place)
                and "by" not in self.lower[place:]
            ):
                return False
        elif not any(abs(one - place) <= _AROUND_NOUN for one in self.who):
            return False
        return all(self._beside(words, place) for words in needed.classes) and all(
            self._behind(words) for words in needed.prepositions
        )

    def _is_noun(self, key: str, place: int) -> bool:
        shared = self.lower[place] in (key, key + "s")
        return shared and place > 0 and self.lower[place - 1] in _BEFORE_NOUNS

    def _is_name(self, place: int) -> bool:
        """A capital within a sentence that has small letters, beside another one: 'Champions League'."""
        words = self.words
        if place == 0 or not words[place][0].isupper():
            return False
        beside = words[place - 1][0].isupper() or (place + 1 < len(words) and words[place + 1][0].isupper())
        return beside and sum(word[0].islower() for word in words) > 0.4 * len(words)

    def _beside(self, wanted: frozenset[str], place: int) -> bool:
        return any(
            one != place and abs(one - place) <= _BESIDE
            for word in self.here & wanted
            for one in self.places[word]
        )

    def _behind(self, prepositions: frozenset[str]) -> bool:
        return any(
            word in prepositions and any(place < one <= place + _BEHIND for one in self.who)
            for place, word in enumerate(self.lower)
        )


@cache
def _needed() -> Mapping[str, tuple[_Needed, ...]]:
    """For each trigger, by its first word as a verb or its longest as a noun, what its phrasings ask for."""
    found: defaultdict[str, dict[_Needed, None]] = defaultdict(dict)
    for entry in load_acts().values():
        for phrasing in entry.phrasings:
            for trigger in phrasing.trigger:
                words = _WORD.findall(trigger.lower().replace("_", " "))
                key = words[0] if phrasing.pos == "VERB" else max(words, key=len)
                found[key][_asks(phrasing, frozenset(words) - {key})] = None
    return {key: tuple(every) for key, every in found.items()}


def _asks(phrasing: Phrasing, rest: frozenset[str]) -> _Needed:
    classes: list[frozenset[str]] = []
    prepositions = [frozenset({path[0]}) for path, _ in phrasing.needs if path[0] in _PREPOSITIONS]
    for _, names in phrasing.needs:
        special = {name for name in names if name.startswith("@")}
        if special <= _OF_PERSONS:
            classes.append(_members(names - special) | ({PERSON} if special else set()))
    prepositions += [words for paths in (phrasing.counterpart, phrasing.actor) if (words := _heads(paths))]
    return _Needed(
        is_verb=phrasing.pos == "VERB",
        has_subject=phrasing.pos == "VERB" and all(path[0] == "subject" for path in phrasing.actor),
        rest=rest,
        classes=tuple(classes),
        prepositions=tuple(prepositions),
        is_of_class=any(PERSON not in one for one in classes) or bool(rest),
    )


def _heads(paths: tuple[Path, ...]) -> frozenset[str]:
    """The prepositions of paths of which each needs one; none where one can do without."""
    heads = [next((step for step in path if step in _PREPOSITIONS), "") for path in paths]
    return frozenset(heads) if all(heads) else frozenset()


def _members(names: frozenset[str]) -> frozenset[str]:
    return frozenset(_found_by(term) for name in names for term in load_nouns()[name])


def _found_by(term: str) -> str:
    """The word of a term by which it is found: its longest."""
    return max(_WORD.findall(term.lower()), key=len, default=term)


@cache
def _lemmas() -> Mapping[str, frozenset[str]]:
    """What each form may be a form of, of the words that phrasings know."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    keys = set(_needed())
    for every in _needed().values():
        for one in every:
            keys.update(one.rest, *one.classes)
    for key in keys - {PERSON}:
        for form in every_form(key):
            found[form].add(key)
    for word in (*_PERSONS, *(_found_by(title) for title in titles())):
        for form in {word, word + "s"}:
            found[form].add(PERSON)
    return {form: frozenset(keys) for form, keys in found.items()}
