"""What a noun is: of a class of the codebook's, or standing for an actor, a person, a place.

In:  a noun, the classes that a phrasing asks for, the document's mentions.
Out: yes or no.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from legation.codebook.noun_classes import load_excluded, load_nouns
from legation.parser.parsed import Doc, Span, Token
from legation.reading.material import Material
from legation.reading.statements.clause.paths import through
from legation.reading.statements.clause.standins import THINGS, stood_for
from legation.reading.statements.triggers.listed_words import ONES, has_word, is_one_of, words_of
from legation.reading.statements.triggers.special_classes import stands_for

STOOD_FOR = frozenset((*THINGS, "envoy_strict", "recognition", "ties"))
"""Classes of the nouns that a pronoun may stand for."""

SHORTENED = frozenset({"office_strict"})
"""Classes whose words are of two parts, of which the second alone goes on speaking of the thing."""


def meant_by(token: Token) -> tuple[Token, ...]:
    """The nouns that a word may be taken for: itself, what it is a copy or the whole of, what it stands for."""
    return (*through(token), *stood_for(token))


def listing(noun: Token) -> frozenset[str]:
    """Every class of the codebook that lists a noun, whatever it stands for."""
    words = words_of(noun)
    found = frozenset[str]().union(*(_classes_of_word().get(word, ()) for word in words))
    excluded = [load_excluded()[word] for word in words if word in load_excluded()]
    return found.difference(*excluded) if excluded else found


def shortened(noun: Token) -> frozenset[str]:
    """The classes of a longer word that a noun is short for: 'the office' after 'a representative office'."""
    terms = _terms_by_last_word().get(noun.lemma_.lower())
    if terms is None or any(_is_of_another_kind(child) for child in noun.children):
        return frozenset()
    for earlier in reversed(noun.doc[: noun.i]):
        if earlier.lemma_ == noun.lemma_ and not terms.isdisjoint(words_of(earlier)):
            return SHORTENED
    return frozenset()


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


def classes_present(doc: Doc) -> frozenset[str]:
    """The classes that some word of a document may be listed in; no word of it is in any other.

    >>> from spacy.tokens import Doc as Words
    >>> from spacy.vocab import Vocab
    >>> from legation.parser.parsed import parsed
    >>> found = classes_present(parsed(Words(Vocab(), ["embassies"], lemmas=["embassy"])))
    >>> "mission_strict" in found, "sanctions" in found
    (True, False)
    """
    return _classes_of(doc.tokens)


def classes_afar(doc: Doc) -> frozenset[str]:
    """The classes of whatever in a document a pronoun of another sentence may stand for."""
    ends = _classes_of_end()
    words = {token.lemma_.lower() for token in doc if token.pos_ in ("NOUN", "PROPN")} & ends.keys()
    return frozenset().union(*(ends[word] for word in words if not ends[word].isdisjoint(STOOD_FOR)))


def classes_near(sentence: Span, present: frozenset[str], afar: frozenset[str]) -> frozenset[str]:
    """The classes that a word around a trigger in a sentence may be of; 'one' may be of any in the document."""
    tokens = sentence.doc.tokens[sentence.start : sentence.end + 2]  # a term may begin with the last word
    if any(token.lower_ in ONES for token in tokens):
        return present
    return _classes_of(tokens) | afar


def _classes_of(tokens: Sequence[Token]) -> frozenset[str]:
    words = {token.lower_ for token in tokens} | {token.lemma_.lower() for token in tokens}
    ends = _classes_of_end()
    return frozenset().union(*(ends[word] for word in words & ends.keys()))


@cache
def _classes_of_end() -> dict[str, set[str]]:
    """The classes of each word, and of each that ends with it: 'house' stands for 'trade house' as well."""
    found: dict[str, set[str]] = {}
    for word, names in _classes_of_word().items():
        for place in (0, *(gap.end() for gap in re.finditer("[ -]", word))):
            found.setdefault(word[place:], set()).update(names)
    return found


@cache
def _classes_of_word() -> dict[str, frozenset[str]]:
    """The classes that each word is listed in: asked for once, they answer for every class."""
    found: dict[str, set[str]] = {}
    for name, words in load_nouns().items():
        for word in words:
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def of_classes(classes: frozenset[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words of all classes together, and the special ones."""
    listed = [load_nouns()[name] for name in classes if not name.startswith("@")]
    return frozenset().union(*listed), tuple(sorted(name for name in classes if name.startswith("@")))
