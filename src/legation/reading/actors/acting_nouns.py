"""Common nouns that act or speak for whoever owns them: a ministry, a bank, an envoy; and those that govern.

In:  a noun of a parsed document.
Out: whether it is one, by the classes of nouns.toml and the titles of the lists.
Law: decisions, 1 and 3. A court, a ministry, a bank, a firm acts for its state.
"""

from __future__ import annotations

from functools import cache

from legation.lists.offices import titles
from legation.parser.parsed import Token
from legation.reading.actors.nouns import nouns


def acts(noun: Token) -> bool:
    """Whether a common noun is of those that act or speak for their owner."""
    known, lemma = _acting(), noun.lemma_.lower()
    if lemma in known or noun.lower_ in known:
        return True
    return lemma in _ends_of_acting() and with_word_before(noun) in known


def governs(noun: Token) -> bool:
    """Whether the noun is a word for government or for who holds it."""
    word = noun.lemma_.lower()
    return (
        word in nouns().government
        or noun.lower_ in nouns().government
        or word in ("official", "leader", "envoy", "junta")
    )


@cache
def _acting() -> frozenset[str]:
    known = nouns()
    places = known.country | known.region | known.island | known.kingdom | known.emirate | known.sultanate
    return (
        known.institution
        | known.government
        | known.relational
        | known.movement
        | known.bloc
        | places
        | frozenset(titles())
    )


@cache
def _ends_of_acting() -> frozenset[str]:
    """The last word of each noun of two words that acts: 'house' of 'trade house'."""
    return frozenset(noun.partition(" ")[2] for noun in _acting() if " " in noun)


def with_word_before(noun: Token) -> str:
    """'consulate-general', 'trade house': the noun with the word before or behind it."""
    before = noun.nbor(-1).lower_ if noun.i > 0 else ""
    return f"{before} {noun.lemma_.lower()}"
