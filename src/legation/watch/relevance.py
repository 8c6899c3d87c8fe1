"""Whether a report may tell of dealings between governments, told by its words alone, before it is parsed.

In:  a text, and the parties that a watch follows; none stands for all.
Out: the sentence that lets it through, or None.

The report has to name two parties, or one with whom 'no country' deals. A sentence that names one of them, or goes on
about whom the one before named, weighs what speaks for dealings in it: phrasings of the codebook that may stand there,
words of diplomacy, offices, trade in numbers, a second party. A watch that follows some asks less of it than one that
follows everyone. What the gate cannot tell, it lets through.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

from legation.lists.contested import contested
from legation.lists.toml_list import TomlList
from legation.watch.naming import WORD, Name, Names, party_of
from legation.watch.phrases import triggers
from legation.watch.watches import Watch

_SENTENCE: Final = re.compile(r"(?<=[.!?])[\"”')]*\s+|\n+")
# Where a report was written is nobody who deals: 'LONDON, March 3 (Agency) - Oil prices rose'.
_DATELINE: Final = re.compile(
    r"(?m)^\s*[A-Z][A-Z'. /-]+(?:, [A-Z][\w. ]+)?(?: \([^)\n]{2,40}\))?\s*(?:--|[-–—:])\s"
)
# Beyond this a report has long said what it is about.
_LONGEST: Final = 20_000

# What speaks for dealings, and how much: a trigger of a phrasing, one that is used of much else with a noun that the
# phrasing asks for, the same without it, a word of diplomacy, trade in numbers.
_TRIGGER: Final = 4
_EVERYDAY_WITH_NOUN: Final = 3
_EVERYDAY: Final = 1
_STRONG: Final = 3
_FIGURE: Final = 4
# A second trigger says more than the first, a third no more.
_MOST_TRIGGERS: Final = 2
# What a sentence needs where everyone is followed, and where some are.
_ENOUGH_OF_EVERYONE: Final = 5
_ENOUGH_OF_SOME: Final = 4


@dataclass(frozen=True, slots=True)
class Gate:
    """The gate of one watch: which parties count as watched, and by what names."""

    watched: frozenset[str]
    everyone: bool
    _names: Names = field(repr=False)

    @classmethod
    def of(cls, parties: Iterable[str] = (), names: Iterable[str] = ()) -> Gate:
        """The gate for these states and governments, as KAZ or AFG:IEA; for all where none is named. `names`
        are other names by which news speaks of them.
        """
        chosen = frozenset(form for party in parties for form in (party_of(party), party.partition(":")[0]))
        watched = chosen or frozenset(party_of(party) for party in contested())
        return cls(watched, not chosen, Names.of(tuple(sorted((min(watched), name) for name in names))))

    def reason(self, text: str) -> str | None:
        """The sentence that lets a text through, or None."""
        text = text[:_LONGEST].replace("’", "'")
        if self.everyone:
            text = _DATELINE.sub("", text)
        parties = self._names.parties(WORD.findall(text), text)
        if not parties or not (self.everyone or parties & self.watched):
            return None
        enough = _ENOUGH_OF_EVERYONE if self.everyone else _ENOUGH_OF_SOME
        before: set[str] = set()
        for sentence in _SENTENCE.split(text):
            words = WORD.findall(sentence)
            found = self._names.found(words, sentence)
            named = {name.party for names in found.values() for name in names}
            about = named or before
            watched = not about.isdisjoint(self.watched)
            if about and (len(parties) > 1 or (watched and _speaks_of_all(words))):
                said = _weight_of_words(words, found)
                weight = said + (len(named) > 1) + watched
                # phrasings are looked for only where the words alone do not decide
                if weight >= enough or weight + _weight_of_phrasings(words, found, alone=not said) >= enough:
                    return sentence
            before = about
        return None


def gate_of(watch: Watch) -> Gate:
    """The gate of a watch."""
    return Gate.of(watch.parties, watch.names)


def _speaks_of_all(words: Sequence[str]) -> bool:
    """Whether every other country is spoken of at once: 'no country has recognised the Taliban'."""
    return not _cues().others.isdisjoint(word.lower() for word in words)


def _persons(found: Mapping[int, tuple[Name, ...]]) -> list[int]:
    return [place for place, names in found.items() if any(name.person for name in names)]


def _weight_of_phrasings(words: Sequence[str], found: Mapping[int, tuple[Name, ...]], *, alone: bool) -> int:
    """How much the phrasings that may stand in a sentence speak for dealings; `alone` where no word of it does."""
    triggered = triggers(words, found, _persons(found))
    weights = sorted((_of_trigger(*one) for one in triggered.items()), reverse=True)
    return sum(weight for weight in weights[:_MOST_TRIGGERS] if weight > _EVERYDAY or not alone)


def _weight_of_words(words: Sequence[str], found: Mapping[int, tuple[Name, ...]]) -> int:
    """How much the words of a sentence in which these names were found speak for dealings, each by itself."""
    cues = _cues()
    said = {word.lower() for word in words}
    weight = 0
    if any(cues.is_strong(word) for word in said):
        weight += _STRONG
    if _persons(found) or not cues.offices.isdisjoint(said):
        weight += 1
    if not cues.figures.isdisjoint(said) and any(word[0].isdigit() for word in words):
        weight += _FIGURE
    return weight


def _of_trigger(lemma: str, with_noun: bool) -> int:
    if lemma not in _cues().everyday:
        return _TRIGGER
    return _EVERYDAY_WITH_NOUN if with_noun and lemma not in _cues().auxiliary else _EVERYDAY


@dataclass(frozen=True, slots=True)
class _Cues:
    """The words of cues.toml, which says what each of them is for."""

    strong: frozenset[str]
    beginnings: tuple[str, ...]
    offices: frozenset[str]
    figures: frozenset[str]
    others: frozenset[str]
    everyday: frozenset[str]
    auxiliary: frozenset[str]

    def is_strong(self, word: str) -> bool:
        """Whether a word is one of diplomacy."""
        return word in self.strong or word.startswith(self.beginnings)


@cache
def _cues() -> _Cues:
    source = TomlList.read(Path(__file__).with_name("cues.toml"))
    said: Mapping[str, list[str]] = source.tables
    return _Cues(
        strong=frozenset(word for word in said["strong"] if not word.endswith("*")),
        beginnings=tuple(word[:-1] for word in said["strong"] if word.endswith("*")),
        offices=frozenset(said["offices"]),
        figures=frozenset(said["figures"]),
        others=frozenset(said["others"]),
        everyday=frozenset(said["everyday"]),
        auxiliary=frozenset(said["auxiliary"]),
    )
