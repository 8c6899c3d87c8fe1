"""Find the names of the lists in a text: states, governments, organisations, cities, leaders, titles.

In:  the text of a document.
Out: the longest names at each place, each with everything that the lists say it may mean.

Capitals count: 'Polish' is a name, 'polish' is none. Names of four letters or more are also
found in capitals throughout, as headlines and datelines write them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from legation.lists.agencies import agencies
from legation.lists.governments import Government, governments
from legation.lists.homographs import homographs
from legation.lists.offices import titles
from legation.lists.organisations import groups, organisations
from legation.lists.plurals import plural_of
from legation.lists.states import states
from legation.lists.terms import terms
from legation.reading.actors.nouns import nouns

Role = Literal[
    "blocked", "state", "adjective", "people", "capital", "house", "city", "government", "place", "nominal",
    "organisation", "body", "seat", "group", "region", "leader", "title", "agency",
]  # fmt: skip

WORD = re.compile(r"\w+|[^\w\s]")
CAPITALS_FROM = 4


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a name may mean: the role in which the lists hold it, and the ids that it stands for."""

    role: Role
    ids: tuple[str, ...]
    person: str | None = None


@dataclass(frozen=True, slots=True)
class NameFound:
    """A name at characters `start` to `end` of a text, with its meanings."""

    start: int
    end: int
    meanings: tuple[Meaning, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """Names with their meanings, each under its words with spaces between them.

    `sizes` are the numbers of words that the names with this first word have, the most first.
    """

    meanings: dict[str, tuple[Meaning, ...]]
    sizes: dict[str, tuple[int, ...]]

    @classmethod
    def of(cls, listed: Iterable[tuple[Sequence[str], Meaning]]) -> Names:
        """The names of these words, each with all that it may mean."""
        found, sizes = dict[str, tuple[Meaning, ...]](), dict[str, set[int]]()
        alone: tuple[Meaning, ...] = ()
        for words, meaning in listed:
            if meaning not in alone:
                alone = (meaning,)  # one for all names of one meaning: they are listed behind each other
            written = " ".join(words)
            known = found.setdefault(written, alone)
            if meaning not in known:
                found[written] = (*known, meaning)
            sizes.setdefault(words[0], set()).add(len(words))
        return cls(found, {first: tuple(sorted(own, reverse=True)) for first, own in sizes.items()})

    def within(self, words: Sequence[str], places: Sequence[tuple[int, int]]) -> Iterator[NameFound]:
        """The longest names among the words of a text, which stand at these places."""
        free = 0
        for place, word in enumerate(words):
            sizes = self.sizes.get(word)
            if sizes is None or place < free:  # most words begin no name
                continue
            for end in (place + size for size in sizes if place + size <= len(words)):
                meanings = self.meanings.get(" ".join(words[place:end]))
                if meanings is not None:
                    yield NameFound(places[place][0], places[end - 1][1], meanings)
                    free = end
                    break


def words_of(text: str) -> list[str]:
    """The words and signs of a name, apostrophes of one kind."""
    return WORD.findall(text.replace("’", "'"))


@cache
def all_names() -> Names:
    """Every name of the lists."""
    listed = list(_every_name())
    known = {phrase for phrase, _ in listed}
    return Names.of(
        (form, meaning) for phrase, meaning in (*listed, *_long_names(known)) for form in _forms(phrase)
    )


@cache
def all_titles() -> Names:
    """Every title of an office, in lower case."""
    return Names.of((words_of(title), Meaning("title", (title,))) for title in titles())


def find_names(text: str) -> Iterator[NameFound]:
    """Yield the longest names in the order of the text, never overlapping."""
    yield from all_names().within(*_cut(text))


def find_titles(text: str) -> Iterator[NameFound]:
    """Yield the longest titles in the order of the text, whatever their capitals."""
    words, places = _cut(text)
    yield from all_titles().within([word.lower() for word in words], places)


@lru_cache(maxsize=1)  # names and titles are sought in the same text
def _cut(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """The words and signs of a text, and where each begins and ends."""
    text = text.replace("’", "'")
    return WORD.findall(text), [match.span() for match in WORD.finditer(text)]


def _forms(phrase: str) -> Iterator[Sequence[str]]:
    """The words of a phrase; with a capital at its start; in capitals throughout."""
    words = words_of(phrase)
    yield words
    if not phrase[:1].isupper():
        yield (words[0][:1].upper() + words[0][1:], *words[1:])
    if len(phrase) >= CAPITALS_FROM:
        yield [word.upper() for word in words]


def _and_many(government: Government) -> tuple[str, ...]:
    """The nominals, and for a part broken away the plural too: a state may have two of them."""
    nominals = government.nominals
    return (*nominals, *map(plural_of, nominals)) if government.places else nominals


def _every_name() -> Iterator[tuple[str, Meaning]]:
    yield from _of(homographs().not_actors, "blocked")
    yield from _of(homographs().outlets, "blocked")
    for state in states().values():
        yield from _of(state.names, "state", state.id)
        yield from _of(state.adjectives, "adjective", state.id)
        yield from _of(state.people, "people", state.id)
        yield from _of(state.capitals, "capital", state.id)
        yield from _of(state.houses, "house", state.id)
        yield from _of(state.cities, "city", state.id)
    for government in governments().values():
        yield from _of(government.names, "government", government.id)
        yield from _of(government.adjectives, "government", government.id)
        yield from _of(government.places, "place", government.id)
        yield from _of(_and_many(government), "nominal", government.id)
        yield from ((name, Meaning("leader", (government.id,), name)) for name in government.leaders)
    for organisation in organisations().values():
        yield from _of(organisation.names, "organisation", organisation.id)
        yield from _of(organisation.bodies, "body", organisation.id)
        yield from _of(organisation.seats, "seat", organisation.id)
        yield from _of(organisation.people, "people", organisation.id)
        yield from _of(organisation.nominals, "nominal", organisation.id)
        yield from ((name, Meaning("leader", (organisation.id,), name)) for name in organisation.leaders)
    for owner, acting in agencies().items():
        yield from _of(acting.names, "agency", owner)
    for group in groups().values():
        yield from _of(group.phrases, "group", group.id)
        yield from _of((*group.names, *group.adjectives), "region", group.id)
    for term in terms():
        yield from ((name, Meaning("leader", (term.actor,), term.person)) for name in term.names)


def _long_names(known: set[str]) -> Iterator[tuple[str, Meaning]]:
    """'Republic of Panama' and the like, where the lists give the long name to nobody else."""
    for state in states().values():
        for form in sorted(nouns().long_forms):
            long = f"{form} of {state.name}"
            if long not in known:
                yield long, Meaning("state", (state.id,))


def _of(names: Iterable[str], role: Role, *ids: str) -> Iterator[tuple[str, Meaning]]:
    meaning = Meaning(role, ids)
    return ((name, meaning) for name in names)
