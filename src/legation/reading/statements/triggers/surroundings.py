"""What stands around one trigger: each question that the phrasings of its word ask is answered once.

In:  a trigger, its arguments, and the places that a phrasing asks of.
Out: whether a word of some classes stands at a place.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from legation.codebook.noun_classes import load_general_nouns
from legation.codebook.phrasing import Path
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.anaphora import is_general, is_pronoun, taken_up
from legation.reading.statements.clause.arguments import Arguments
from legation.reading.statements.clause.paths import words_at
from legation.reading.statements.triggers.listed_words import ONES
from legation.reading.statements.triggers.noun_classes import (
    is_class,
    is_taken_for,
    listing,
    meant_by,
    of_classes,
    shortened,
)

TAKING_UP = ("object", "subject", "from", "off", "on")
THINGS: frozenset[Path] = frozenset((role,) for role in TAKING_UP)

ANYWHERE: Path = ("any",)

PEOPLE = frozenset(
    {"envoy", "envoy_strict", "ambassador_word", "delegation", "delegation_strict", "citizens"}
)
"""Whom 'it' never is, and 'they' is as an actor."""


class Meant(NamedTuple):
    """A noun that is meant by a word, with the classes of the codebook that list it."""

    noun: Token
    listed: frozenset[str]
    is_one: bool
    """Whether it is 'one' or 'own', which may stand for a noun of any class."""


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A path and the noun classes of which one is asked for there; there is one for each such question."""

    path: Path
    classes: frozenset[str]


@dataclass(slots=True)
class Surroundings:
    """A trigger in its document, with what has been found out about it."""

    trigger: Token
    found: Arguments
    material: Material
    known: dict[int, tuple[Meant, ...]] = field(default_factory=dict)
    """What is meant by each word of the document that a trigger before has asked about."""
    _nouns: dict[Path, list[Meant]] = field(default_factory=dict)
    _held: dict[Place, bool] = field(default_factory=dict)

    def hold(self, place: Place) -> bool:
        """Whether a word of the classes stands at the path."""
        held = self._held.get(place)
        if held is None:
            self._held[place] = held = self._is_held(place)
        return held

    def _is_held(self, place: Place) -> bool:
        nouns = self._nouns.get(place.path)
        if nouns is None:
            self._nouns[place.path] = nouns = self._nouns_at(place.path)
        if not nouns:
            return False
        classes = place.classes
        _, special = of_classes(classes)
        for noun, listed, is_one in nouns:
            # the lists answer at once; what a noun stands for is asked only where they say no
            if not classes.isdisjoint(listed):
                return True
            # 'keeps one going': of all words around a verb 'one' is rather the thing than what is asked for besides
            if (special or (is_one and place.path != ANYWHERE)) and is_taken_for(
                noun, classes, self.material
            ):
                return True
        return False

    def may_take_up(self) -> bool:
        """Whether a pronoun or a general noun stands where it may take up a thing named before."""
        words = [word for role in TAKING_UP for word in self.found.at(role)]
        return any(is_pronoun(word) or is_general(word, _general_nouns()) for word in words)

    def taken_up(self, place: Place) -> Token | None:
        """The thing of the classes named before, which a pronoun or a general noun at the path takes up."""
        if not self._can_be_known(place):
            return None
        general = frozenset[str]().union(*(load_general_nouns()[name] for name in place.classes))

        def is_of_kind(noun: Token) -> bool:
            return is_class(noun, place.classes, self.material)

        words = self.found.at(place.path[0])
        if not words and place.path == ("object",):
            # 'it reopened': who reopens of itself is what is reopened
            words = self.found.subject
        return next((noun for word in words if (noun := taken_up(word, is_of_kind, general))), None)

    def _can_be_known(self, place: Place) -> bool:
        return place.path in THINGS and not any(
            name.startswith("@") or name in PEOPLE for name in place.classes
        )

    def _nouns_at(self, path: Path) -> list[Meant]:
        nouns = list[Meant]()
        for word in words_at(path, self.trigger, self.found):
            meant = self.known.get(word.i)
            if meant is None:
                meant = tuple(
                    Meant(noun, listing(noun) | shortened(noun), noun.lower_ in ONES)
                    for noun in meant_by(word)
                )
                self.known[word.i] = meant
            nouns += meant
        return nouns


@cache
def _general_nouns() -> frozenset[str]:
    return frozenset().union(*load_general_nouns().values())
