"""The words that make a number a figure: of which measure, spoken of how."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from legation.lists.products import product_heads
from legation.record.figure import MEASURES, Measure


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The lists of `words.toml`; nouns and verbs go from lemma to measure."""

    nouns: dict[str, Measure]
    verbs: dict[str, Measure]
    contextual: dict[str, Measure]
    earning: dict[str, Measure]
    adverbs: dict[str, Measure]
    carriers: frozenset[str]
    goods: frozenset[str]
    exchanging: frozenset[str]
    loose: frozenset[str]
    world: frozenset[str]
    not_trade: frozenset[str]
    making: frozenset[str]
    elsewhere: frozenset[str]
    mainly: frozenset[str]
    relief: frozenset[str]
    generic: frozenset[str]
    change: frozenset[str]
    pronouns: frozenset[str]
    level: frozenset[str]
    saying: frozenset[str]
    sourcing: frozenset[str]
    counting: frozenset[str]
    wished: frozenset[str]
    compared: frozenset[str]
    compared_phrases: tuple[tuple[str, ...], ...]
    compared_level: frozenset[str]
    sided: frozenset[str]
    wholes: frozenset[str]
    parts: frozenset[str]
    sharing: frozenset[str]
    year_back: frozenset[str]
    giving: frozenset[str]
    negative: frozenset[str]
    linking: frozenset[str]
    passing: frozenset[str]
    granting: frozenset[str]
    holding: frozenset[str]
    undertaking: frozenset[str]
    of_offices: frozenset[str]

    @property
    def traded(self) -> frozenset[str]:
        """Every verb that names a measure, also those that need the report to have spoken of trade."""
        return frozenset(self.verbs) | frozenset(self.contextual)


@cache
def base_forms() -> dict[str, str]:
    """Return the base of every form of the listed words: 'totalled' and 'totals' to 'total'.

    The pipeline's lemmas are good guesses; what decides whether there is a figure should be none.
    """
    with resources.files(__package__).joinpath("words.toml").open("rb") as file:
        raw = tomllib.load(file)
    listed = [word for rows in raw["measure"].values() for words in rows.values() for word in words]
    listed += [word for key in _TRADE for word in raw["trade"][key]]
    listed += [word for key in _TALK for word in raw["talk"][key] if isinstance(word, str)]
    listed += sorted(product_heads())
    forms = {form: word for word in dict.fromkeys(listed) for form in _inflected(word)}
    return {**forms, **{word: word for word in listed}, **raw["irregular"]}


def _inflected(word: str) -> list[str]:
    """The regular forms of a noun or verb, both spellings of a doubled consonant among them."""
    stem = word.removesuffix("e")
    soft = word[:-1] + "i" if word.endswith("y") and word[-2:-1] not in "aeiou" else stem
    plural = soft + "es" if soft != stem or word.endswith(("s", "x", "ch", "sh", "o")) else word + "s"
    doubled = word + word[-1]
    return [plural, soft + "ed", stem + "ing", word + "ing", doubled + "ed", doubled + "ing"]


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
        earning=by_lemma("earning"),
        adverbs=by_lemma("adverbs"),
        compared_phrases=tuple(tuple(phrase.split()) for phrase in talk["compared_phrases"]),
        **{key: frozenset(trade[key]) for key in _TRADE},
        **{key: frozenset(talk[key]) for key in _TALK},
    )


_TRADE = (
    "sided", "sharing", "year_back", "giving", "negative", "carriers", "goods", "exchanging", "loose", "world",
    "not_trade", "making", "elsewhere", "mainly", "relief", "of_offices",
)  # fmt: skip
_TALK = (
    "generic", "change", "pronouns", "level", "saying", "sourcing", "counting", "wished", "compared", "compared_level",
    "wholes", "parts", "linking", "passing", "granting", "holding", "undertaking",
)  # fmt: skip
