"""A set of the codebook's noun classes as one number, a bit for each class.

In:  names of classes, or a word that is listed in some.
Out: the number; two sets share a class where their numbers have a bit in common.

Which classes two sets share is asked of every phrasing of every trigger, so it has to cost one `&`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from legation.codebook.noun_classes import load_excluded, load_nouns

NEVER_LACKING = 1
"""A bit of no class: what a phrasing asks that asks for no listed word; every text has it."""


@cache
def _bits() -> dict[str, int]:
    return {name: 1 << place for place, name in enumerate(load_nouns(), start=1)}


def class_set(names: Iterable[str]) -> int:
    """The set of these classes; the special ones ('@actor') list no word and are in none."""
    found = 0
    for name in names:
        found |= _bits().get(name, 0)
    return found


def names_in(classes: int) -> frozenset[str]:
    """The names of the classes in a set.

    >>> sorted(names_in(class_set({"sanction", "@actor"})))
    ['sanction']
    """
    return frozenset(name for name, bit in _bits().items() if bit & classes)


@cache
def listed_in() -> Mapping[str, int]:
    """The classes in which each word is listed: asked for once, they answer for every class."""
    found = dict[str, int]()
    for name, words in load_nouns().items():
        for word in words:
            found[word] = found.get(word, 0) | _bits()[name]
    return found


@cache
def excluded_from() -> Mapping[str, int]:
    """The classes of which each term is not, though it ends with a word of theirs."""
    return {term: class_set(names) for term, names in load_excluded().items()}


@cache
def listed_at_end() -> Mapping[str, int]:
    """The classes of each word, and of each that ends with it: 'house' stands for 'trade house' as well."""
    found = dict[str, int]()
    for word, classes in listed_in().items():
        for place in (0, *(gap.end() for gap in re.finditer("[ -]", word))):
            end = word[place:]
            found[end] = found.get(end, 0) | classes
    return found
