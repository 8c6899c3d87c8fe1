"""Classes of nouns: what a phrasing may need around its trigger, from embassies to envoys.

In:  nouns.toml and the files of nouns/.
Out: NounClass by name, each with its words and the general nouns that take one of its things up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from legation.lists.toml_list import Row, TomlList

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class NounClass:
    """Nouns that are one kind of thing; `general` ones take it up: 'the measures' for sanctions."""

    words: frozenset[str]
    general: frozenset[str]
    never: frozenset[str]
    """Terms that end with one of its words and are something else: 'tax relief' is no aid."""


@cache
def noun_classes() -> Mapping[str, NounClass]:
    """Every class by its name.

    >>> "embassy" in noun_classes()["mission"].words
    True
    """
    return read_noun_classes([HERE / "nouns.toml", *sorted((HERE / "nouns").iterdir())])


@cache
def load_nouns() -> Mapping[str, frozenset[str]]:
    """The words of each class: lemmas, or terms of several words."""
    return {name: one.words for name, one in noun_classes().items()}


@cache
def load_general_nouns() -> Mapping[str, frozenset[str]]:
    """For each class the general nouns that take one of its things up."""
    return {name: one.general for name, one in noun_classes().items()}


@cache
def load_excluded() -> Mapping[str, frozenset[str]]:
    """For each term that a class excludes, though it ends with a word of it, the classes that do so.

    >>> "aid_strict" in load_excluded()["sanctions relief"]
    True
    """
    excluded = dict[str, set[str]]()
    for name, one in noun_classes().items():
        for term in one.never:
            excluded.setdefault(term, set()).add(name)
    return {term: frozenset(names) for term, names in excluded.items()}


def read_noun_classes(paths: Iterable[Path]) -> Mapping[str, NounClass]:
    """Read the classes; one that stands twice, says nothing or has capitals is refused."""
    classes: dict[str, NounClass] = {}
    for path in paths:
        for row in TomlList.read(path).rows():
            if row.key in classes:
                row.refuse("is a noun class of two files; keep one")
            row.text("meaning")
            classes[row.key] = NounClass(_words(row, "words"), _words(row, "general"), _words(row, "never"))
            if not classes[row.key].words:
                row.refuse("has no `words`; a class holds at least one")
            row.close()
    return classes


def _words(row: Row, name: str) -> frozenset[str]:
    words = row.texts(name)
    capitals = [word for word in words if word != word.lower()]
    if capitals:
        row.refuse(f"`{name}` holds {capitals[0]!r}; write it in lower case, as words are compared")
    return frozenset(words)
