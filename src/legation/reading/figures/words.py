"""The words that make a number a figure: of which measure, spoken of how."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from legation.record.figure import MEASURES, Measure


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The lists of `words.toml`; nouns and verbs go from lemma to measure."""

    nouns: dict[str, Measure]
    verbs: dict[str, Measure]
    contextual: dict[str, Measure]
    adverbs: dict[str, Measure]
    carriers: frozenset[str]
    goods: frozenset[str]
    exchanging: frozenset[str]
    loose: frozenset[str]
    world: frozenset[str]
    not_trade: frozenset[str]
    relief: frozenset[str]
    generic: frozenset[str]
    change: frozenset[str]
    pronouns: frozenset[str]
    level: frozenset[str]
    saying: frozenset[str]
    sourcing: frozenset[str]
    wished: frozenset[str]
    compared: frozenset[str]
    compared_phrases: tuple[tuple[str, ...], ...]
    compared_level: frozenset[str]


@cache
def figure_words() -> FigureWords:
    """Return the words of figures."""
    with resources.files(__package__).joinpath("words.toml").open("rb") as file:
        raw = tomllib.load(file)
    measures, trade, talk = raw["measure"], raw["trade"], raw["talk"]

    def by_lemma(kind: str) -> dict[str, Measure]:
        return {word: name for name in MEASURES for word in measures.get(name, {}).get(kind, ())}

    return FigureWords(
        nouns=by_lemma("nouns"),
        verbs=by_lemma("verbs"),
        contextual=by_lemma("contextual"),
        adverbs=by_lemma("adverbs"),
        compared_phrases=tuple(tuple(phrase.split()) for phrase in talk["compared_phrases"]),
        **{key: frozenset(trade[key]) for key in _TRADE},
        **{key: frozenset(talk[key]) for key in _TALK},
    )


_TRADE = ("carriers", "goods", "exchanging", "loose", "world", "not_trade", "relief")
_TALK = (
    "generic", "change", "pronouns", "level", "saying", "sourcing", "wished", "compared", "compared_level",
)  # fmt: skip
