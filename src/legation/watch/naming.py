"""Who is named in a sentence, by the names of the lists alone.

In:  the words of a sentence.
Out: the places of its names, each with the party that it means, and whether it is a person's.

A party is a state, an organisation, or a government that holds a part of its state or claims it: Hargeisa and Mogadishu
are two, the Taliban and Kabul one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from legation.lists.governments import Government, governments
from legation.lists.holders import holders
from legation.lists.organisations import groups, organisations
from legation.lists.states import states
from legation.lists.terms import terms

# Of a compound ('Afghan-Uzbek') and a genitive ("Kabul's") each piece is a word.
WORD: Final = re.compile(r"[^\W_]+")
# An all-capital form is understood of a name of four letters or more, as in the lists.
_SHORTEST_CAPITALS: Final = 4


@dataclass(frozen=True, slots=True)
class Name:
    """A party by one of its names; `whole` where the name has more words than the one it is found by."""

    party: str
    whole: str | None
    person: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """Every name that a watch knows, by the word that it is found by."""

    _by_word: Mapping[str, tuple[Name, ...]]

    @classmethod
    def of(cls, more: Sequence[tuple[str, str]] = ()) -> Names:
        """The names of the lists, and `more` of them with the party that each means."""
        return _names(tuple(more))

    def parties(self, words: Sequence[str], text: str) -> set[str]:
        """The parties that a text names."""
        return {name.party for word in self._by_word.keys() & words for name in self._here(word, text)}

    def found(self, words: Sequence[str], sentence: str) -> dict[int, tuple[Name, ...]]:
        """The names in a sentence, by their places in its words."""
        met = self._by_word.keys() & words
        if not met:
            return {}
        here = {word: names for word in met if (names := self._here(word, sentence))}
        return {place: here[word] for place, word in enumerate(words) if word in here}

    def _here(self, word: str, text: str) -> tuple[Name, ...]:
        return tuple(name for name in self._by_word[word] if name.whole is None or name.whole in text)


def party_of(id_: str) -> str:
    """The party that an id means: a government that holds its state as a whole is that state.

    >>> party_of("AFG:IEA"), party_of("SOM:SML")
    ('AFG', 'SOM:SML')
    """
    return id_ if id_ in governments() and id_ not in holders() else id_.partition(":")[0]


@cache
def _names(more: tuple[tuple[str, str], ...]) -> Names:
    found: dict[str, set[Name]] = {}
    for party, said, person in (*_said(), *((party, said, False) for party, said in more)):
        name = said.replace("’", "'")
        for form in {name, name.upper()} if len(name) >= _SHORTEST_CAPITALS else {name}:
            words = WORD.findall(form)
            # Found by its longest word, which is the rarest more often than not.
            by = max(words, key=len) if words else form
            found.setdefault(by, set()).add(Name(party, form if form != by else None, person))
    return Names(
        {
            word: tuple(sorted(names, key=lambda one: (one.party, one.whole or "", one.person)))
            for word, names in found.items()
        }
    )


def _said() -> Iterator[tuple[str, str, bool]]:
    """Each party with each of its names, and whether it is a person's."""
    for state in states().values():
        every = (
            *state.names,
            *state.adjectives,
            *state.people,
            *state.capitals,
            *state.houses,
            *state.cities,
        )
        yield from ((state.id, name, False) for name in every)
    for one in governments().values():
        yield from _of_government(one)
    for body in organisations().values():
        yield from ((body.id, name, False) for name in (*body.names, *body.bodies, *body.seats, *body.people))
        yield from ((body.id, name, True) for name in body.leaders)
    for group in groups().values():
        yield from ((group.id, name, False) for name in (*group.names, *group.adjectives))
        # 'the two Koreas' are two who can deal with each other
        several = group.members[:2] or (group.id,)
        yield from ((party, name, False) for name in group.phrases for party in several)
    for term in terms():
        yield from ((party_of(term.actor), name, True) for name in term.names)


def _of_government(one: Government) -> Iterator[tuple[str, str, bool]]:
    party = party_of(one.id)
    plain = (*one.names, *one.plurals, *one.adjectives, *one.places)
    # what a report calls it that has named its state: 'the junta', 'NUG'; small letters are common nouns
    called = (name for name in one.nominals if name[0].isupper())
    yield from ((party, name, False) for name in (*plain, *called))
    yield from ((party, name, True) for name in one.leaders)
