"""Who acts, as the subject of a sentence: a state, a person with their office, or somebody of a rank."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from legation.brief.names import Name, name_of
from legation.brief.offices import office_in_words
from legation.codebook.wording import RANKS
from legation.record.actor import Actor
from legation.record.statement import Act, Rank, Statement

# Acts that people do; all else is done by states, and the rank is the envoy's.
_BY_PEOPLE: Final[frozenset[Act]] = frozenset({"visit", "meet", "negotiate", "agree", "support", "criticize"})
_OF_RANK: Final[dict[Rank, str]] = {
    "head-of-state": "the head of state of {}",
    "head-of-government": "the head of government of {}",
    "minister": "a minister of {}",
    "ambassador": "an ambassador of {}",
    "charge": "a chargé d'affaires of {}",
    "envoy": "an envoy of {}",
    "consul": "a consul of {}",
    "diplomats": "diplomats of {}",
    "delegation": "a delegation from {}",
}
assert set(_OF_RANK) == set(RANKS)


@dataclass(frozen=True, slots=True)
class Subject:
    """The words, and whether their verb is plural."""

    text: str
    plural: bool


def subject_of(statement: Statement) -> Subject:
    """Who acts."""
    actor = statement.actor
    if actor.id is None:
        return _of_nobody(statement)
    name = name_of(actor)
    if statement.act in _BY_PEOPLE:
        if actor.person:
            return Subject(person_in_words(actor), plural=False)
        if statement.rank:
            return Subject(_OF_RANK[statement.rank].format(name.text), statement.rank == "diplomats")
    if statement.act == "visit":
        return Subject(f"a delegation from {name.text}", plural=False)
    return Subject(name.text, name.plural)


def person_in_words(actor: Actor) -> str:
    """A person with their office and whose they are.

    >>> person_in_words(Actor("KAZ", "Astana", "Serik Zhumangarin", "Deputy Prime Minister"))
    'Serik Zhumangarin, deputy prime minister of Kazakhstan,'
    """
    office = _office_of(actor)
    whose = name_of(actor).text
    if office is None:
        return f"{actor.person} of {whose}"
    return f"{actor.person}, {office} of {whose},"


def _office_of(actor: Actor) -> str | None:
    """The office, without a word that the name of the government has as well: 'transitional president'."""
    office = office_in_words(actor.office)
    first, _, rest = (office or "").partition(" ")
    return rest if rest and first in name_of(actor).text.split() else office


def speaks_of_others(statement: Statement) -> bool:
    """Whether a text denies it of all but those that it has named before: 'no other state', 'none has'."""
    words = f"{statement.actor.name} {statement.evidence.quote}"
    return re.search(r"\b(?:other|else|none|neither)\b", words, re.IGNORECASE) is not None


def _of_nobody(statement: Statement) -> Subject:
    if statement.status == "denied":
        if not speaks_of_others(statement):
            return Subject("no state", plural=False)
        named = re.search(r"\b(?:other|else)\b", statement.evidence.quote, re.IGNORECASE)
        return Subject("no other state" if named else "none of the states spoken of", plural=False)
    said = " ".join(statement.actor.name.split())
    text = said[:1].lower() + said[1:] if said else "an unnamed state"
    if text.startswith("no "):
        return Subject("an unnamed state", plural=False)
    return Subject(text, plural=text.endswith("s"))


def party_with_person(actor: Actor | None) -> Name:
    """The other side of a meeting: a person of theirs, where one is named."""
    name = name_of(actor)
    if actor is None or not actor.person or actor.id is None:
        return name
    office = _office_of(actor)
    text = f"{actor.person}, {office} of {name.text}," if office else f"{actor.person} of {name.text}"
    return Name(text)
