"""The noun behind a number: what is counted ('300 trucks') or measured ('tons of flour').

Law: without a parse a noun phrase is told by its edges. Words of a closed list end it; of what is
     counted the first plural is taken, of what is measured the words up to the next edge.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from legation.lists.toml_list import TomlList
from legation.reading.amounts.tokens import Token

REACH: Final = 4  # words between a number and what it counts
_VERBAL = ("ed",)


@dataclass(frozen=True, slots=True)
class NounWords:
    """The lists of `nouns.toml`."""

    stops: frozenset[str]
    irregular: frozenset[str]
    singular: frozenset[str]
    peoples: tuple[str, ...]
    persons: frozenset[str]
    labels: frozenset[str]
    months: frozenset[str]
    after_parts: frozenset[str]
    before_halves: frozenset[str]


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted, and the token after its head."""

    noun: str
    end: int
    people: bool


@cache
def noun_words() -> NounWords:
    """Return the words that bound noun phrases."""
    return read_noun_words(Path(__file__).with_name("nouns.toml"))


def read_noun_words(path: Path) -> NounWords:
    """Read the lists; one that is missing or not known is refused."""
    row = TomlList.read(path).whole()
    words = NounWords(
        stops=row.words("stops"),
        irregular=row.words("irregular"),
        singular=row.words("singular"),
        peoples=row.texts("peoples"),
        persons=row.words("persons"),
        labels=row.words("labels"),
        months=row.words("months"),
        after_parts=row.words("after_parts"),
        before_halves=row.words("before_halves"),
    )
    row.close()
    return words


def counted_at(tokens: list[Token], at: int) -> Counted | None:
    """Return what is counted by a number that ends before token `at`."""
    words, start = noun_words(), at
    if at < len(tokens) and tokens[at].lower == "of":
        start = at + 1
    for place in range(start, min(start + REACH, len(tokens))):
        token = tokens[place]
        if token.text in "-‐‑" and place > start:
            continue
        if not token.is_word or token.lower in words.stops:
            return None
        if _is_plural(token):
            people = token.lower in words.persons or (
                token.text[0].isupper() and token.text.endswith(words.peoples)
            )
            return Counted(token.lower, place + 1, people)
    return None


def measured_noun(tokens: list[Token], at: int) -> str | None:
    """Return what is measured by a unit that ends before token `at`: 'flour' of 'tons of Kazakh flour'."""
    if at >= len(tokens) or tokens[at].lower != "of":
        return None
    found: list[str] = []
    for token in tokens[at + 1 : at + 1 + REACH]:
        if not token.is_word or token.lower in noun_words().stops:
            break
        if token.lower.endswith(_VERBAL) and found:
            break
        if token.text[0].isupper() and not found:
            continue  # 'Kazakh', 'Russian': whose it is, not what it is
        found.append(token.lower)
    return " ".join(found) or None


def _is_plural(token: Token) -> bool:
    words, lower = noun_words(), token.lower
    if lower in words.irregular or lower in words.peoples or token.text in words.peoples:
        return True
    return (
        len(lower) > 3
        and lower.endswith("s")
        and not lower.endswith(("ss", "us", "'s", "’s", "ous"))
        and lower not in words.singular
    )
