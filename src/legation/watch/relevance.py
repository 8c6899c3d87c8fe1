"""Whether a report may tell of dealings between governments, told by its words alone, before it is parsed.

In:  a text, and the parties that a watch follows; none stands for all.
Out: why it is let through, or None.

A sentence lets a report through where a party stands beside a strong word, or one that is watched beside a plain one,
or where it and the sentence before name two parties and three plain words. A report of one party only is none of
dealings. What the gate cannot tell, it lets through.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

from legation.lists.contested import contested
from legation.lists.governments import governments
from legation.lists.organisations import groups, organisations
from legation.lists.states import states
from legation.lists.toml_list import TomlList
from legation.watch.watches import Watch

# Of a compound ('Afghan-Uzbek') and a genitive ("Kabul's") each piece is a word.
_WORD: Final = re.compile(r"[^\W_]+")
_SENTENCE: Final = re.compile(r"(?<=[.!?;:])[\"”’)]*\s+|\n+")
# An all-capital form is understood of a name of four letters or more, as in the lists.
_SHORTEST_CAPITALS: Final = 4
# Beyond this a report has long said what it is about.
_LONGEST: Final = 20_000
_STRONG: Final = 2
# So many different plain words in two sentences: one or two are met in any news of business or sport abroad.
_SEVERAL: Final = 2


@dataclass(frozen=True, slots=True)
class Gate:
    """The gate of one watch: which states' names count as watched."""

    watched: frozenset[str]
    everyone: bool
    _names: Mapping[str, tuple[Name, ...]] = field(repr=False)

    @classmethod
    def of(cls, parties: Iterable[str] = (), names: Iterable[str] = ()) -> Gate:
        """The gate for these states and governments, as KAZ or AFG:IEA; for all where none is named. `names`
        are other names by which news speaks of them.
        """
        chosen = frozenset(party.partition(":")[0] for party in parties)
        all_contested = frozenset(party.partition(":")[0] for party in contested())
        watched = chosen or all_contested
        return cls(watched, not chosen, _names(tuple(sorted((min(watched), name) for name in names))))

    def reason(self, text: str) -> str | None:
        """The sentence that lets a text through, or None."""
        text = text[:_LONGEST]
        parties = self._parties(_WORD.findall(text), text)
        if len(parties) < 2 or not (self.everyone or parties & self.watched):
            return None
        before = _Seen(set(), set(), strong=False)
        for sentence in _SENTENCE.split(text):
            seen = self._seen(sentence)
            if self._lets_through(seen, before):
                return sentence
            before = seen
        return None

    def _seen(self, sentence: str) -> _Seen:
        words = _WORD.findall(sentence)
        cues = {word.lower(): strength for word in words if (strength := _strength(word))}
        return _Seen(self._parties(words, sentence), set(cues), strong=_STRONG in cues.values())

    def _lets_through(self, seen: _Seen, before: _Seen) -> bool:
        if not seen.parties or not seen.cues:
            return False
        if seen.strong or seen.parties & self.watched:
            return True
        return len(seen.cues | before.cues) >= _SEVERAL and len(seen.parties | before.parties) > 1

    def _parties(self, words: list[str], text: str) -> set[str]:
        names = self._names
        found: set[str] = set()
        for word in names.keys() & words:
            found.update(name.party for name in names[word] if name.whole is None or name.whole in text)
        return found


def gate_of(watch: Watch) -> Gate:
    """The gate of a watch."""
    return Gate.of(watch.parties, watch.names)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a sentence names, and the words of dealings in it."""

    parties: set[str]
    cues: set[str]
    strong: bool


@dataclass(frozen=True, slots=True)
class Name:
    """A party by one of its names; `whole` where the name has more words than the one it is found by."""

    party: str
    whole: str | None


@cache
def _names(more: tuple[tuple[str, str], ...]) -> Mapping[str, tuple[Name, ...]]:
    found: dict[str, set[Name]] = {}
    for party, name in (*_said(), *more):
        for form in {name, name.upper()} if len(name) >= _SHORTEST_CAPITALS else {name}:
            words = _WORD.findall(form)
            # Found by its longest word, which is the rarest more often than not.
            by = max(words, key=len) if words else form
            found.setdefault(by, set()).add(Name(party, form if form != by else None))
    return {
        word: tuple(sorted(names, key=lambda one: (one.party, one.whole or "")))
        for word, names in found.items()
    }


def _said() -> Iterator[tuple[str, str]]:
    """Every name, with the state or organisation that it means; governments count as their states."""
    for state in states().values():
        for name in (
            *state.names,
            *state.adjectives,
            *state.people,
            *state.capitals,
            *state.houses,
            *state.cities,
        ):
            yield state.id, name
    for one in governments().values():
        for name in (*one.names, *one.plurals, *one.adjectives, *one.places, *one.leaders):
            yield one.state, name
    for body in organisations().values():
        for name in (*body.names, *body.bodies, *body.seats, *body.people, *body.leaders):
            yield body.id, name
    for group in groups().values():
        for name in (*group.names, *group.adjectives):
            yield group.id, name


@cache
def _cues() -> tuple[dict[str, int], dict[str, int]]:
    """Whole words and beginnings, each with its strength."""
    whole: dict[str, int] = {}
    begin: dict[str, int] = {}
    written = TomlList.read(Path(__file__).with_name("cues.toml")).tables
    for name, strength in (("plain", 1), ("strong", _STRONG)):
        for cue in written[name]:
            into, form = (begin, cue[:-1]) if cue.endswith("*") else (whole, cue)
            into[form] = strength
    return whole, begin


@cache
def _strength(word: str) -> int:
    """How much a word says of dealings between states: 2, 1, or nothing."""
    whole, begin = _cues()
    lower = word.lower()
    beginnings = (begin.get(lower[:end], 0) for end in range(2, len(lower) + 1))
    return max(whole.get(lower, 0), max(beginnings, default=0))
