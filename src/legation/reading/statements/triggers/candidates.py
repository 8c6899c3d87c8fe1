"""Triggers found in a document: which act a word says there, by which phrasing, with which words around it.

In:  a parsed document with its mentions.
Out: Candidates in the order of the text; whose they are is decided by `parties.pairing`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from legation.codebook.load import load_acts
from legation.codebook.phrasing import Path, Phrasing
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Span, Token
from legation.reading.material import Material
from legation.reading.statements.clause.arguments import Arguments, arguments
from legation.reading.statements.clause.forms import is_gerund, is_infinitive
from legation.reading.statements.clause.lemmas import lemma, lemma_with_particle
from legation.reading.statements.triggers.noun_classes import (
    classes_afar,
    classes_near,
    classes_present,
    of_classes,
)
from legation.reading.statements.triggers.surroundings import Meant, Place, Surroundings
from legation.record.statement import Act

NOMINAL = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "nmod"})
DETERMINED = frozenset({"det", "nmod:poss"})
TRIGGERS = frozenset({"VERB", "AUX", "NOUN", "PROPN", "ADJ", "ADV"})
POS = {"VERB": ("VERB", "AUX"), "NOUN": ("NOUN", "PROPN"), "ADJ": ("ADJ", "ADV", "VERB")}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger with the act and phrasing that it fits.

    `thing` is the noun named before which a pronoun or a general noun beside the trigger takes up.
    """

    act: Act
    phrasing: Phrasing
    trigger: Token
    arguments: Arguments
    thing: Token | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """A phrasing of an act, with the parts of speech of its trigger and the places that it asks of.

    `asked` holds each place with whether a word has to stand there or must not. `listed` holds classes, one set for
    each place where a listed word has to stand.
    """

    act: Act
    phrasing: Phrasing
    pos: tuple[str, ...]
    asked: tuple[tuple[Place, bool], ...]
    listed: tuple[frozenset[str], ...]


Ways = dict[str, tuple[Way, ...]]
"""The phrasings of one trigger by the parts of speech that it may be."""


@cache
def ways_by_word() -> dict[str, Ways]:
    """Every phrasing under each of its trigger lemmas."""
    table, places = dict[str, list[Way]](), dict[tuple[Path, frozenset[str]], Place]()
    for act, entry in load_acts().items():
        for phrasing in entry.phrasings:
            asked = tuple(
                (places.setdefault(place, Place(*place)), wanted)
                for group, wanted in ((phrasing.needs, True), (phrasing.forbids, False))
                for place in group
            )
            listed = tuple(classes for _, classes in phrasing.needs if not of_classes(classes)[1])
            way = Way(act, phrasing, POS[phrasing.pos], asked, listed)
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


def candidates(material: Material) -> Iterator[Candidate]:
    """Every act that a word of the document may say, by each phrasing that fits; `read` takes the first that yields."""
    known, present = dict[int, tuple[Meant, ...]](), classes_present(material.doc)
    afar = classes_afar(material.doc)
    for sentence in material.doc.sents:
        here = classes_near(sentence, present, afar)
        yield from _of_sentence(sentence, material, known, (present, here))


def _of_sentence(
    sentence: Span,
    material: Material,
    known: dict[int, tuple[Meant, ...]],
    classes: tuple[frozenset[str], frozenset[str]],
) -> Iterator[Candidate]:
    """The candidates of one sentence; `classes` are those present in the document, and in the sentence's reach."""
    table, (present, here) = ways_by_word(), classes
    for token in sentence:
        if token.pos_ not in TRIGGERS:
            continue
        if token.lower_ in ("designate", "elect") and token.i > 0 and token.nbor(-1).text == "-":
            continue  # 'the ambassador-designate'
        # most ask for a thing that the document does not speak of anywhere
        ways = [way for way in _ways(token, table) if not any(map(present.isdisjoint, way.listed))]
        if not ways:
            continue
        around = Surroundings(token, arguments(token), material, known)
        near = [way for way in ways if not any(map(here.isdisjoint, way.listed))]
        fitting = fitting_ways(near, around)
        for way in fitting:
            yield Candidate(way.act, way.phrasing, token, around.found)
        if token.lemma_.lower() in vocabulary().light or not around.may_take_up():
            continue
        said = {way.act for way in fitting}
        for way in ways:
            thing = thing_taken_up(way, around) if way.act not in said else None
            if thing is not None:
                yield Candidate(way.act, way.phrasing, token, around.found, thing)


def thing_taken_up(way: Way, around: Surroundings) -> Token | None:
    """The thing before that is all a phrasing lacks: 'they were lifted', said of sanctions."""
    lacking = [place for place, wanted in way.asked if around.hold(place) is not wanted]
    if len(lacking) != 1 or (lacking[0], True) not in way.asked:
        return None
    return around.taken_up(lacking[0])


def part_of_speech(token: Token) -> str:
    """The part of speech; a verb form with an article before it is a noun: 'the delisting'."""
    if token.pos_ == "VERB" and is_gerund(token) and any(child.dep_ == "det" for child in token.children):
        return "NOUN"
    if token.pos_ == "ADJ" and token.dep_ in NOMINAL and any(c.dep_ in DETERMINED for c in token.children):
        return "NOUN"  # 'held a bilateral with'
    return token.pos_


def _ways(token: Token, table: dict[str, Ways]) -> tuple[Way, ...]:
    plain = lemma(token)
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
    return tuple(way for ways in found for way in ways.get(pos, ()))


def _hyphenated(token: Token, plain: str) -> tuple[str, ...]:
    """The words that a token ends, whose parts stand by themselves in a parse: 'face - to - face'."""
    shorter = f"{token.nbor(-2).lower_}-{plain}"
    longer = token.i > 3 and token.nbor(-3).text == "-"
    return (shorter, f"{token.nbor(-4).lower_}-{shorter}") if longer else (shorter,)


def fitting_ways(ways: Sequence[Way], around: Surroundings) -> list[Way]:
    """The phrasings of which what they ask for stands around the trigger, and nothing that they forbid."""
    fitting = list[Way]()
    for way in ways:
        for place, wanted in way.asked:
            if around.hold(place) is not wanted:
                break
        else:
            if not way.phrasing.bare or not _is_led_on(around.trigger):
                fitting.append(way)
    return fitting


def _is_led_on(trigger: Token) -> bool:
    """'Called on him to go': an infinitive follows."""
    return any(child.dep_ in ("xcomp", "advcl") and is_infinitive(child) for child in trigger.children)
