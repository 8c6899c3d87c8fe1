"""Triggers found in a document: which act a word says there, by which phrasing, with which words around it.

In:  a parsed document with its mentions.
Out: Candidates in the order of the text; whose they are is decided by `parties`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from legation.codebook.load import load_acts
from legation.codebook.phrasing import Path, Phrasing
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clauses import Arguments, arguments
from legation.reading.statements.cues import lemma_of
from legation.reading.statements.forms import is_gerund, is_infinitive
from legation.reading.statements.lemmas import lemma
from legation.reading.statements.noun_classes import is_class
from legation.reading.statements.paths import words_at
from legation.record.statement import Act

POS = {"VERB": ("VERB", "AUX"), "NOUN": ("NOUN", "PROPN"), "ADJ": ("ADJ", "ADV", "VERB")}


# whether a path of one trigger leads to a word of some classes: the phrasings of a word ask for much the same
Reached = dict[tuple[Path, frozenset[str]], bool]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger with the act and phrasing that it fits."""

    act: Act
    phrasing: Phrasing
    trigger: Token
    arguments: Arguments


@cache
def phrasings_by_word() -> dict[str, tuple[tuple[Act, Phrasing], ...]]:
    """Every phrasing under each of its trigger lemmas."""
    table = dict[str, list[tuple[Act, Phrasing]]]()
    for act, entry in load_acts().items():
        for phrasing in entry.phrasings:
            for word in phrasing.trigger:
                table.setdefault(word, []).append((act, phrasing))
    return {word: tuple(rows) for word, rows in table.items()}


def candidates(material: Material) -> Iterator[Candidate]:
    """Every act that a word of the document may say, by each phrasing that fits; `read` takes the first that yields."""
    table = phrasings_by_word()
    for token in material.doc:
        if token.pos_ not in ("VERB", "AUX", "NOUN", "PROPN", "ADJ", "ADV"):
            continue
        rows = _rows(token, table)
        if not rows:
            continue
        found: Arguments | None = None
        reached = Reached()
        pos = part_of_speech(token)
        for act, phrasing in rows:
            if pos not in POS[phrasing.pos]:
                continue
            found = arguments(token) if found is None else found
            if fits(phrasing, token, found, material, reached):
                yield Candidate(act, phrasing, token, found)


def part_of_speech(token: Token) -> str:
    """The part of speech; a verb form with an article before it is a noun: 'the delisting'."""
    if token.pos_ == "VERB" and is_gerund(token) and any(child.dep_ == "det" for child in token.children):
        return "NOUN"
    return token.pos_


def _rows(
    token: Token, table: dict[str, tuple[tuple[Act, Phrasing], ...]]
) -> tuple[tuple[Act, Phrasing], ...]:
    plain = lemma(token)
    with_particle = lemma_of(token) if token.pos_ == "VERB" else plain
    rows = table.get(with_particle, ()) if with_particle != plain else ()
    rows += table.get(plain, ()) if with_particle == plain or not rows else ()
    if token.pos_ in ("NOUN", "PROPN") and token.i > 0:
        rows += table.get(f"{token.nbor(-1).lower_} {plain}", ())
    if token.lower_ != plain and token.pos_ not in ("VERB", "AUX"):
        rows += table.get(token.lower_, ())
    return rows


def fits(phrasing: Phrasing, trigger: Token, found: Arguments, material: Material, reached: Reached) -> bool:
    """Whether what a phrasing asks for stands around the trigger, and nothing that it forbids."""
    if phrasing.bare and any(
        child.dep_ in ("xcomp", "advcl") and is_infinitive(child) for child in trigger.children
    ):
        return False
    for asked, wanted in ((phrasing.needs, True), (phrasing.forbids, False)):
        for place in asked:
            if place not in reached:
                path, classes = place
                words = words_at(path, trigger, found)
                reached[place] = any(is_class(word, classes, material) for word in words)
            if reached[place] is not wanted:
                return False
    return True
