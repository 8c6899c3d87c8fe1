"""What stands around one trigger: each question that the phrasings of its word ask is answered once.

In:  a trigger, its arguments, and the places that a phrasing asks of.
Out: whether a word of some classes stands at a place.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from legation.codebook.load import load_general_nouns
from legation.codebook.phrasing import Path
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.anaphora import taken_up
from legation.reading.statements.clause.arguments import Arguments
from legation.reading.statements.clause.paths import words_at
from legation.reading.statements.triggers.noun_classes import is_class, meant_by

THINGS: frozenset[Path] = frozenset({("object",), ("subject",)})

PEOPLE = frozenset(
    {"envoy", "envoy_strict", "ambassador_word", "delegation", "delegation_strict", "citizens"}
)
"""Whom 'it' never is, and 'they' is as an actor."""


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A path and the noun classes of which one is asked for there; there is one for each such question."""

    path: Path
    classes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A trigger in its document, with what has been found out about it."""

    trigger: Token
    found: Arguments
    material: Material
    _nouns: dict[Path, tuple[Token, ...]] = field(default_factory=dict)
    _held: dict[Place, bool] = field(default_factory=dict)

    def hold(self, place: Place) -> bool:
        """Whether a word of the classes stands at the path."""
        held = self._held.get(place)
        if held is None:
            nouns = self._nouns_at(place.path)
            held = any(is_class(noun, place.classes, self.material) for noun in nouns)
            self._held[place] = held
        return held

    def taken_up(self, place: Place) -> Token | None:
        """The thing of the classes named before, which a pronoun or a general noun at the path takes up."""
        if not self._can_be_known(place):
            return None
        general = frozenset[str]().union(*(load_general_nouns()[name] for name in place.classes))

        def is_of_kind(noun: Token) -> bool:
            return is_class(noun, place.classes, self.material)

        words = self.found.at(place.path[0])
        if not words and place.path == (
            "object",
        ):  # 'it reopened': who reopens of itself is what is reopened
            words = self.found.subject
        return next((noun for word in words if (noun := taken_up(word, is_of_kind, general))), None)

    def _can_be_known(self, place: Place) -> bool:
        return place.path in THINGS and not any(
            name.startswith("@") or name in PEOPLE for name in place.classes
        )

    def _nouns_at(self, path: Path) -> tuple[Token, ...]:
        nouns = self._nouns.get(path)
        if nouns is None:
            words = words_at(path, self.trigger, self.found)
            self._nouns[path] = nouns = tuple(noun for word in words for noun in meant_by(word))
        return nouns
