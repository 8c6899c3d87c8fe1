"""What a noun is: of a class of the codebook's, or standing for an actor, a person, a place.

In:  a noun, the classes that a phrasing asks for, the document's mentions.
Out: yes or no.
"""

from __future__ import annotations

from functools import cache

from legation.codebook.noun_classes import load_nouns
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.paths import through
from legation.reading.statements.clause.standins import THINGS, stood_for
from legation.reading.statements.triggers.class_sets import class_set, excluded_from, listed_in
from legation.reading.statements.triggers.listed_words import has_word, is_one_of, words_of
from legation.reading.statements.triggers.special_classes import stands_for

STOOD_FOR = frozenset((*THINGS, "envoy_strict", "recognition", "ties"))
"""Classes of the nouns that a pronoun may stand for."""

SHORTENED = frozenset({"office_strict"})
"""Classes whose words are of two parts, of which the second alone goes on speaking of the thing."""


def meant_by(token: Token) -> tuple[Token, ...]:
    """The nouns that a word may be taken for: itself, what it is a copy or the whole of, what it stands for."""
    return (*through(token), *stood_for(token))


def listing(noun: Token) -> int:
    """Every class of the codebook that lists a noun, whatever it stands for."""
    listed, excluded, found, never = listed_in(), excluded_from(), 0, 0
    for word in words_of(noun):
        found |= listed.get(word, 0)
        never |= excluded.get(word, 0)
    return found & ~never


def shortened(noun: Token) -> int:
    """The classes of a longer word that a noun is short for: 'the office' after 'a representative office'."""
    terms = _terms_by_last_word().get(noun.lemma_.lower())
    if terms is None or any(_is_of_another_kind(child) for child in noun.children):
        return 0
    for earlier in reversed(noun.doc[: noun.i]):
        if earlier.lemma_ == noun.lemma_ and not terms.isdisjoint(words_of(earlier)):
            return class_set(SHORTENED)
    return 0


def _is_of_another_kind(child: Token) -> bool:
    """'The data centre', 'the prime minister's office': what is said before a noun makes it another thing."""
    return child.dep_ == "compound" or (child.dep_ == "nmod:poss" and child.pos_ == "NOUN")


@cache
def _terms_by_last_word() -> dict[str, set[str]]:
    """The terms of two words that may be shortened to their last, under it."""
    found: dict[str, set[str]] = {}
    for name in SHORTENED:
        for term in load_nouns()[name]:
            first, _, last = term.rpartition(" ")
            if first and last not in load_nouns()["mission_strict"]:
                found.setdefault(last, set()).add(term)
    return found


def is_class(noun: Token, classes: frozenset[str], material: Material) -> bool:
    """Whether a noun is of one of the classes; a class that begins with '@' asks what it stands for."""
    words, _ = of_classes(classes)
    return (bool(words) and has_word(noun, words)) or is_taken_for(noun, classes, material)


def is_taken_for(noun: Token, classes: frozenset[str], material: Material) -> bool:
    """Whether a noun that none of the classes lists is of one by what it stands for."""
    words, special = of_classes(classes)
    if words and is_one_of(noun, words):
        return True
    return any(stands_for(noun, name, material) for name in special)


@cache
def of_classes(classes: frozenset[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words of all classes together, and the special ones."""
    listed = [load_nouns()[name] for name in classes if not name.startswith("@")]
    return frozenset().union(*listed), tuple(sorted(name for name in classes if name.startswith("@")))
