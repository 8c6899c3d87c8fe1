"""Nouns coordinated with a noun, as far as the list goes: 'Chad, Niger and Mali'.

In:  a noun of a document parsed with Universal Dependencies.
Out: the noun, then those listed with it.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.syntax import preposition_of

LISTED = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "DET"})
PLACES = ("in", "at", "to", "for", "near", "from")


def with_conjuncts(token: Token) -> Iterator[Token]:
    """A noun and the nouns coordinated with it."""
    yield token
    for child in token.children:
        listed = child.dep_ == "conj" and child.pos_ in LISTED and not _is_led_otherwise(child, token)
        named = child.dep_ == "appos" and token.pos_ == child.pos_ == "PROPN"
        if listed or (named and (_goes_on(child) or _is_titled(child))) or _ends_title(child, token):
            yield from with_conjuncts(child)
        elif (
            child.dep_ == "nmod" and preposition_of(child) in PLACES
        ):  # 'neither the generals in Naypyidaw nor Kabul'
            yield from (one for one in child.children if one.dep_ == "conj" and _is_behind_nor(one))


def _is_behind_nor(noun: Token) -> bool:
    return any(child.lower_ == "nor" for child in noun.children)


def _is_titled(name: Token) -> bool:
    """'Antonio Tajani, Turkish Foreign Minister Hakan Fidan': a second name with a title of its own is of a list."""
    return any(child.dep_ == "nmod:desc" for child in name.children)


def _ends_title(name: Token, office: Token) -> bool:
    """'UN Deputy Secretary General for Humanitarian Affairs Martin Griffiths': a name tied to its own title."""
    tied = name.dep_ == "nmod" and office.pos_ == name.pos_ == "PROPN" and name.i > office.i
    flat = any(child.dep_ in ("flat", "compound") for child in name.children)
    return tied and flat and any(child.dep_ in ("appos", "conj") for child in name.children)


def _is_led_otherwise(child: Token, token: Token) -> bool:
    """'For food and schools, through the United Nations': another preposition opens another part.

    'About 25, and Sweden three', 'in June and Spain in July' go on with another who does it.
    """
    if token.lower_ in vocabulary().months and child.lower_ not in vocabulary().months:
        return child.pos_ == "PROPN"
    if child.pos_ == "NUM" and any(
        name.dep_ == "compound" and name.pos_ == "PROPN" for name in child.children
    ):
        return True
    return preposition_of(child) not in ("", preposition_of(token))


def _goes_on(name: Token) -> bool:
    """'Britain, Canada and Australia': a name behind a comma that another follows is of a list, not an apposition."""
    return any(child.dep_ == "conj" and child.pos_ == "PROPN" for child in name.children)
