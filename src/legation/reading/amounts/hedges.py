"""Words around a number that make it an interval: 'almost', 'more than', 'or so'.

Law: codebook, "Amounts and figures"; `hedges.toml` is its table row for row.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from legation.lists.toml_list import Row, TomlList
from legation.reading.amounts.tokens import Token, words_of

Bounds = tuple[Decimal | None, Decimal | None]
Phrases = dict[str, list[tuple[tuple[str, ...], "Hedge"]]]

HALF = Decimal("0.5")

_UP_TO = ("up", "to")
_OVER = ("over",)


@dataclass(frozen=True, slots=True)
class Hedge:
    """One row of the table: what multiplies a value into the ends of its interval; None is open."""

    name: str
    low: Decimal | None
    high: Decimal | None
    before: tuple[str, ...]
    after: tuple[str, ...]

    def bounds(self, value: Decimal) -> Bounds:
        """Return the ends around `value`, the lower first even where the value is negative."""
        low = None if self.low is None else value * self.low
        high = None if self.high is None else value * self.high
        return (high, low) if value < 0 else (low, high)


@dataclass(frozen=True, slots=True)
class HedgeTable:
    """The rows of the table, and the words before 'up to' and 'more than' by which they hedge nothing."""

    rows: tuple[Hedge, ...]
    climbing: frozenset[str]
    handing: frozenset[str]
    comparing: frozenset[str]


@cache
def hedge_table() -> HedgeTable:
    """Return the table."""
    return read_hedges(Path(__file__).with_name("hedges.toml"))


def hedges() -> tuple[Hedge, ...]:
    """Return the rows of the table."""
    return hedge_table().rows


def read_hedges(path: Path) -> HedgeTable:
    """Read the table; a row that lacks a name or an end, or says what is not known, is refused."""
    source, rows = TomlList.read(path), list[Hedge]()
    for row in source.each("hedge"):
        name, low, high = row.text("name"), _end(row, "low"), _end(row, "high")
        rows.append(Hedge(name, low, high, row.texts("before"), row.texts("after")))
        row.close()
    whole = source.whole()
    table = HedgeTable(tuple(rows), whole.words("climbing"), whole.words("handing"), whole.words("comparing"))
    whole.close()
    return table


@cache
def hedge_called(name: str) -> Hedge:
    """Return the row of that name."""
    return next(hedge for hedge in hedges() if hedge.name == name)


def exact(value: Decimal, last: int) -> Bounds:
    """Half a unit of the last significant digit either way: '987.9' is 987.85 to 987.95."""
    half = HALF.scaleb(last)
    low = value - half
    return (max(low, Decimal(0)) if value >= 0 else low), value + half


def hedge_before(tokens: list[Token], at: int) -> tuple[Hedge, int] | None:
    """Return the hedge whose words end before token `at`, and where they begin."""
    if at == 0:
        return None
    for words, hedge in _by_last_word().get(tokens[at - 1].lower, ()):
        start = at - len(words)
        if start < 0 or tuple(token.lower for token in tokens[start:at]) != words:
            continue
        if start and _compares(tokens[start - 1], hedge):
            return None
        if start and words == _UP_TO and tokens[start - 1].lower in hedge_table().climbing:
            return None
        if start and words == _OVER and tokens[start - 1].lower in hedge_table().handing:
            return None
        return hedge, start
    return None


def hedge_after(tokens: list[Token], at: int) -> tuple[Hedge, int] | None:
    """Return the hedge whose words start at token `at`, and the token after them."""
    if at >= len(tokens):
        return None
    for words, hedge in _by_first_word().get(tokens[at].lower, ()):
        end = at + len(words)
        if end < len(tokens) and tokens[end].lower == "than":
            continue  # '$9 million, or less than 2 percent'
        if tuple(token.lower for token in tokens[at:end]) == words and (
            tokens[at].is_word or tokens[at].start == tokens[at - 1].end
        ):
            return hedge, end
    return None


def _compares(token: Token, hedge: Hedge) -> bool:
    if hedge.name not in ("more than", "less than", "just over", "almost"):
        return False
    return token.lower in hedge_table().comparing or token.lower.endswith("fold")


def _end(row: Row, name: str) -> Decimal | None:
    if row.fields.get(name) == "open":
        del row.fields[name]
        return None
    return row.decimal(name)


@cache
def _by_last_word() -> Phrases:
    phrases: Phrases = defaultdict(list)
    for hedge in hedges():
        for phrase in hedge.before:
            words = words_of(phrase)
            phrases[words[-1]].append((words, hedge))
    return {word: sorted(found, key=lambda item: -len(item[0])) for word, found in phrases.items()}


@cache
def _by_first_word() -> Phrases:
    phrases: Phrases = defaultdict(list)
    for hedge in hedges():
        for phrase in hedge.after:
            words = words_of(phrase)
            phrases[words[0]].append((words, hedge))
    return {word: sorted(found, key=lambda item: -len(item[0])) for word, found in phrases.items()}
