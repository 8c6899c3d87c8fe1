"""The ways in which a word may say an act: the codebook's phrasings under each of their trigger lemmas.

In:  a word of a parsed document.
Out: the phrasings of which it may be the trigger, by its lemma, with its particle, by the term that it ends.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from legation.codebook.load import load_acts
from legation.codebook.phrasing import Path, Phrasing
from legation.parser.parsed import Token
from legation.reading.statements.clause.forms import is_gerund
from legation.reading.statements.clause.lemmas import lemma, lemma_with_particle
from legation.reading.statements.triggers.class_sets import NEVER_LACKING, class_set
from legation.reading.statements.triggers.noun_classes import of_classes
from legation.reading.statements.triggers.surroundings import Place
from legation.record.statement import Act

NOMINAL = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "nmod"})
DETERMINED = frozenset({"det", "nmod:poss"})
TRIGGERS = frozenset({"VERB", "AUX", "NOUN", "PROPN", "ADJ", "ADV"})
POS = {"VERB": ("VERB", "AUX"), "NOUN": ("NOUN", "PROPN"), "ADJ": ("ADJ", "ADV", "VERB")}


@dataclass(frozen=True, slots=True)
class Way:
    """A phrasing of an act, with the parts of speech of its trigger and the places that it asks of.

    `asked` holds each place with whether a word has to stand there or must not. `listed` and `besides` hold the noun
    classes of which one has to be spoken of, a set for each place where a listed word has to stand.
    """

    act: Act
    phrasing: Phrasing
    pos: tuple[str, ...]
    asked: tuple[tuple[Place, bool], ...]
    listed: int
    besides: tuple[int, ...]

    def may_hold(self, spoken_of: int) -> bool:
        """Whether every listed word that it asks for may stand somewhere, where only these classes are spoken of."""
        if not self.listed & spoken_of:
            return False
        return not self.besides or all(classes & spoken_of for classes in self.besides)


Ways = dict[str, tuple[Way, ...]]
"""The phrasings of one trigger by the parts of speech that it may be."""


@cache
def ways_by_word() -> dict[str, Ways]:
    """Every phrasing under each of its trigger lemmas."""
    table, places = dict[str, list[Way]](), dict[tuple[Path, frozenset[str]], Place]()
    for act, entry in load_acts().items():
        for phrasing in entry.phrasings:
            asked = tuple(
                (places.setdefault(place, Place.of(*place)), wanted)
                for group, wanted in ((phrasing.needs, True), (phrasing.forbids, False))
                for place in group
            )
            listed = [class_set(classes) for _, classes in phrasing.needs if not of_classes(classes)[1]]
            first, *besides = listed or [NEVER_LACKING]
            way = Way(act, phrasing, POS[phrasing.pos], asked, first, tuple(besides))
            for word in phrasing.trigger:
                table.setdefault(word, []).append(way)
    return {
        word: {pos: tuple(way for way in ways if pos in way.pos) for pos in TRIGGERS}
        for word, ways in table.items()
    }


@cache
def _last_words() -> frozenset[str]:
    """The last word of each trigger of several: 'persona non grata', 'trade house'."""
    return frozenset(re.split("[ -]", word)[-1] for word in ways_by_word() if " " in word or "-" in word)


@cache
def _parts() -> frozenset[str]:
    """Every trigger, and the first and last words of those of several: any other lemma says nothing."""
    return frozenset(word.split()[0] for word in ways_by_word()) | ways_by_word().keys() | _last_words()


def ways_of(token: Token) -> tuple[Way, ...]:
    """Every phrasing of which a word may be the trigger."""
    table, plain = ways_by_word(), lemma(token)
    if plain not in _parts() and token.lower_ not in table:
        return ()  # most words
    with_particle = lemma_with_particle(token) if token.pos_ == "VERB" else plain
    found = [table[with_particle]] if with_particle in table else []
    if not found and plain in table:
        found.append(table[plain])
    if token.pos_ in ("NOUN", "PROPN") and token.i > 0 and plain in _last_words():
        found.append(table.get(f"{token.nbor(-1).lower_} {plain}", {}))
    if token.i > 1 and token.nbor(-1).text == "-" and plain in _last_words():  # 'a sit-down', 'a tête-à-tête'
        found += [table[word] for word in _hyphenated(token, plain) if word in table]
    if token.lower_ != plain and token.pos_ not in ("VERB", "AUX") and token.lower_ in table:
        found.append(table[token.lower_])
    if not found:
        return ()
    pos = part_of_speech(token)
    if len(found) == 1:
        return found[0].get(pos, ())
    return tuple(way for ways in found for way in ways.get(pos, ()))


def part_of_speech(token: Token) -> str:
    """The part of speech; a verb form with an article before it is a noun: 'the delisting'."""
    if token.pos_ == "VERB" and is_gerund(token) and any(child.dep_ == "det" for child in token.children):
        return "NOUN"
    if token.pos_ == "ADJ" and token.dep_ in NOMINAL and any(c.dep_ in DETERMINED for c in token.children):
        return "NOUN"  # 'held a bilateral with'
    return token.pos_


def _hyphenated(token: Token, plain: str) -> tuple[str, ...]:
    """The words that a token ends, whose parts stand by themselves in a parse: 'face - to - face'."""
    shorter = f"{token.nbor(-2).lower_}-{plain}"
    longer = token.i > 3 and token.nbor(-3).text == "-"
    return (shorter, f"{token.nbor(-4).lower_}-{shorter}") if longer else (shorter,)
