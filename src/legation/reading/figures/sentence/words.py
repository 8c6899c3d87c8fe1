"""The words that make a number a figure: of which measure, spoken of how."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from legation.codebook.inflection import irregular
from legation.lists.products import product_heads
from legation.lists.toml_list import Row, TomlList
from legation.record.figure import MEASURES, Measure

_KINDS = ("nouns", "verbs", "earning", "contextual", "adverbs")
_TRADE = (
    "sided", "sharing", "year_back", "giving", "negative", "carriers", "goods", "exchanging", "loose", "world",
    "not_trade", "making", "elsewhere", "mainly", "relief", "of_offices",
)  # fmt: skip
_TALK = (
    "generic", "change", "pronouns", "level", "saying", "sourcing", "counting", "wished", "compared", "compared_level",
    "wholes", "parts", "linking", "passing", "granting", "promising", "paying", "paid", "tallying", "sources",
    "holding", "undertaking",
)  # fmt: skip
_NAMING = ("goods", "exchanging", "loose")
_PLAIN = (
    "sold_by", "given", "exceeding", "differing", "counters", "regions", "dwellers", "placed", "sharers", "of_relief",
    "opposite", "portions", "countries", "others", "having", "levied", "raised", "asking", "showing",
    "taking_up",
)  # fmt: skip


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
    promising: frozenset[str]
    paying: frozenset[str]
    paid: frozenset[str]
    tallying: frozenset[str]
    sources: frozenset[str]
    holding: frozenset[str]
    undertaking: frozenset[str]
    of_offices: frozenset[str]
    telling: frozenset[str]
    """Verbs of saying and of counting, behind which somebody stands who tells."""
    naming: frozenset[str]
    """Every word, as lemma or form, that may name a measure."""
    sold_by: frozenset[str]
    others: frozenset[str]
    levied: frozenset[str]
    raised: frozenset[str]
    asking: frozenset[str]
    showing: frozenset[str]
    taking_up: frozenset[str]
    having: frozenset[str]
    given: frozenset[str]
    exceeding: frozenset[str]
    differing: frozenset[str]
    counters: frozenset[str]
    regions: frozenset[str]
    dwellers: frozenset[str]
    placed: frozenset[str]
    sharers: frozenset[str]
    of_relief: frozenset[str]
    opposite: frozenset[str]
    portions: frozenset[str]
    countries: frozenset[str]

    @property
    def traded(self) -> frozenset[str]:
        """Every verb that names a measure, also those that need the report to have spoken of trade."""
        return frozenset(self.verbs) | frozenset(self.contextual)


@dataclass(frozen=True, slots=True)
class FigureLists:
    """The lists of `words.toml` in its order: by measure and kind, of trade, of talk, and those that are not bent."""

    measures: dict[Measure, dict[str, tuple[str, ...]]]
    trade: dict[str, tuple[str, ...]]
    talk: dict[str, tuple[str, ...]]
    plain: dict[str, frozenset[str]]

    def by_lemma(self, kind: str) -> dict[str, Measure]:
        """The measure that each word of a kind tells."""
        return {word: name for name in MEASURES for word in self.measures.get(name, {}).get(kind, ())}


@cache
def figure_lists() -> FigureLists:
    """Return the lists, read once."""
    return read_figure_lists(Path(__file__).with_name("words.toml"))


def read_figure_lists(path: Path) -> FigureLists:
    """Read the lists; one that is missing or not known is refused, as is a measure that the codebook lacks."""
    whole = TomlList.read(path).whole()
    measure, trade, talk, plain = (whole.table(name) for name in ("measure", "trade", "talk", "plain"))
    measures: dict[Measure, dict[str, tuple[str, ...]]] = {}
    for name in [name for name in MEASURES if name in measure.fields]:
        row = measure.table(name)
        measures[name] = {kind: row.texts(kind) for kind in _KINDS if kind in row.fields}
        row.close()
    found = FigureLists(
        measures,
        {name: _listed(trade, name) for name in _TRADE},
        {name: _listed(talk, name) for name in (*_TALK, "compared_phrases")},
        {name: plain.words(name) for name in _PLAIN},
    )
    for row in (measure, trade, talk, plain, whole):
        row.close()
    return found


def _listed(row: Row, name: str) -> tuple[str, ...]:
    words = row.texts(name)
    if not words:
        row.refuse(f"needs `{name}`, with at least one word")
    return words


@cache
def base_forms() -> dict[str, str]:
    """Return the base of every form of the listed words: 'totalled' and 'totals' to 'total'.

    The pipeline's lemmas are good guesses; what decides whether there is a figure should be none.
    """
    lists = figure_lists()
    listed = [word for rows in lists.measures.values() for words in rows.values() for word in words]
    listed += [word for key in _TRADE for word in lists.trade[key]]
    listed += [word for key in _TALK for word in lists.talk[key]]
    bent = {form: word for word in listed for form in irregular().verbs.get(word, ())}
    listed += sorted(product_heads())
    forms = {form: word for word in dict.fromkeys(listed) for form in _inflected(word)}
    return {**forms, **{word: word for word in listed}, **bent}


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
    lists = figure_lists()
    measures = {kind: lists.by_lemma(kind) for kind in _KINDS}
    sets = {key: frozenset(lists.trade[key]) for key in _TRADE}
    sets |= {key: frozenset(lists.talk[key]) for key in _TALK}
    return FigureWords(
        nouns=measures["nouns"],
        verbs=measures["verbs"],
        contextual=measures["contextual"],
        earning=measures["earning"],
        adverbs=measures["adverbs"],
        compared_phrases=tuple(tuple(phrase.split()) for phrase in lists.talk["compared_phrases"]),
        telling=sets["saying"] | sets["counting"],
        naming=frozenset[str]().union(*measures.values(), *(sets[key] for key in _NAMING))
        | {"trade", "exports", "imports", "cost"},
        **sets,
        **lists.plain,
    )
