"""Common nouns that act or speak for a government, by what they are.

In:  nouns.toml.
Out: Nouns, one set of words for each class.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from legation.lists.toml_list import TomlList


@dataclass(frozen=True, slots=True)
class Nouns:
    """The classes of nouns.toml, which says what each is for."""

    government: frozenset[str]
    institution: frozenset[str]
    posted: frozenset[str]
    country: frozenset[str]
    region: frozenset[str]
    broken_away: frozenset[str]
    island: frozenset[str]
    kingdom: frozenset[str]
    emirate: frozenset[str]
    sultanate: frozenset[str]
    republic: frozenset[str]
    movement: frozenset[str]
    bloc: frozenset[str]
    counted: frozenset[str]
    sides: frozenset[str]
    relational: frozenset[str]
    neighbour: frozenset[str]
    events: frozenset[str]
    owning_participles: frozenset[str]
    sending: frozenset[str]
    sent: frozenset[str]
    honorifics: frozenset[str]
    portfolios: frozenset[str]
    tenses: frozenset[str]
    deputies: frozenset[str]
    islands: frozenset[str]
    kingdoms: frozenset[str]
    emirates: frozenset[str]
    sultanates: frozenset[str]
    ministries: frozenset[str]
    missions: frozenset[str]
    powers: frozenset[str]
    bodies: frozenset[str]
    papers: frozenset[str]
    not_persons: frozenset[str]
    calendar: frozenset[str]
    particles: frozenset[str]
    long_forms: frozenset[str]


@cache
def nouns() -> Nouns:
    """The classes of nouns."""
    return read_nouns(Path(__file__).with_name("nouns.toml"))


def read_nouns(path: Path) -> Nouns:
    """Read the classes; one that is missing or not known is refused."""
    row = TomlList.read(path).whole()
    classes: dict[str, frozenset[str]] = {}
    for field in fields(Nouns):
        words = row.texts(field.name)
        if not words:
            row.refuse(f"has no class `{field.name}`; add it with its words")
        classes[field.name] = frozenset(words)
    row.close()
    return Nouns(**classes)
