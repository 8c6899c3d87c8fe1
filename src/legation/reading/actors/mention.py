"""A place in a text where an actor is spoken of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from legation.record.actor import Actor
from legation.record.statement import Rank

Kind = Literal[
    "state", "government", "organisation", "capital", "city", "demonym", "person", "office", "people",
    "group", "pronoun", "nominal",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `start` to `end` (exclusive) that speak of actors, with the token that heads them.

    `actors` is empty where it is known that somebody is spoken of and not who; it holds several for
    'the two countries'. `named` is false for pronouns and for common nouns whose owner stands elsewhere.
    `locative` is true where the words say where a thing is, and not who does it: 'in Kabul'.
    `person` and `office` are of a person, also of one whose government is not known.
    """

    start: int
    end: int
    root: int
    actors: tuple[Actor, ...]
    kind: Kind
    rank: Rank | None = None
    named: bool = True
    locative: bool = False
    person: str | None = None
    office: str | None = None
    plural: bool = False
