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
from legation.reading.statements.triggers.class_sets import class_set
from legation.reading.statements.triggers.listed_words import ONES
from legation.reading.statements.triggers.noun_classes import (
    is_class,
    is_taken_for,
    listing,
    meant_by,
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
    """What is meant by the words at a place: nouns, the classes that list any of them, and whether one is 'one'.

    'One' and 'own' may stand for a noun of any class.
    """

    nouns: tuple[Token, ...]
    listed: int
    has_one: bool


NOTHING = Meant((), 0, has_one=False)


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A path and the noun classes of which one is asked for there; there is one for each such question.

    `listed` is the set of those that list words, `special` says whether one asks what a noun stands for.
    """

    path: Path
    classes: frozenset[str]
    listed: int
    special: bool

    @staticmethod
    def of(path: Path, classes: frozenset[str]) -> Place:
        """The place of this path and these classes."""
        return Place(path, classes, class_set(classes), any(name.startswith("@") for name in classes))


@dataclass(slots=True)
class Surroundings:
    """A trigger in its document, with what has been found out about it."""

    trigger: Token
    found: Arguments
    material: Material
    known: dict[int, Meant] = field(default_factory=dict)
    """What is meant by each word of the document that a trigger before has asked about."""
    _meant: dict[Path, Meant] = field(default_factory=dict)
    _taken: dict[Place, bool] = field(default_factory=dict)

    def hold(self, place: Place) -> bool:
        """Whether a word of the classes stands at the path."""
        meant = self._meant.get(place.path)
        if meant is None:
            self._meant[place.path] = meant = self._meant_at(place.path)
        # the lists answer at once; what a noun stands for is asked only where they say no
        if place.listed & meant.listed:
            return True
        # 'keeps one going': of all words around a verb 'one' is rather the thing than what is asked for besides
        if not meant.nouns or not (place.special or (meant.has_one and place.path != ANYWHERE)):
            return False
        taken = self._taken.get(place)
        if taken is None:
            self._taken[place] = taken = self._is_taken_for(meant, place)
        return taken

    def _is_taken_for(self, meant: Meant, place: Place) -> bool:
        """Whether a noun that is meant is of a class by what it stands for."""
        return any(
            is_taken_for(noun, place.classes, self.material)
            for noun in meant.nouns
            if place.special or noun.lower_ in ONES
        )

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

    def _meant_at(self, path: Path) -> Meant:
        words = words_at(path, self.trigger, self.found)
        if not words:
            return NOTHING
        if len(words) == 1:
            return self._meant_by(words[0])
        each = [self._meant_by(word) for word in words]
        nouns, listed = list[Token](), 0
        for meant in each:
            nouns += meant.nouns
            listed |= meant.listed
        return Meant(tuple(nouns), listed, any(meant.has_one for meant in each))

    def _meant_by(self, word: Token) -> Meant:
        meant = self.known.get(word.i)
        if meant is None:
            nouns, listed = meant_by(word), 0
            for noun in nouns:
                listed |= listing(noun) | shortened(noun)
            self.known[word.i] = meant = Meant(nouns, listed, any(noun.lower_ in ONES for noun in nouns))
        return meant


@cache
def _general_nouns() -> frozenset[str]:
    return frozenset().union(*load_general_nouns().values())
