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

# After these, 'more than' compares one thing with another and says nothing of the number behind it.
_UP_TO = ("up", "to")
# 'Shot up to' leads to a level; 'up to' bounds one.
_CLIMBING = frozenset(
    (
        "shot",
        "shoot",
        "shoots",
        "gone",
        "went",
        "go",
        "goes",
        "crept",
        "moved",
        "edged",
        "pushed",
        "ticked",
        "inched",
        "jumped",
    )
)
# 'Handed over 130 tonnes' gives just so many; 'over' alone is 'more than'.
_OVER = ("over",)
_HANDING = frozenset(
    "hand hands handed handing turn turns turned turning sign signed signing make made making carry carried".split()
)
_COMPARING = frozenset(
    {"%", "percent", "pct", "cent", "points", "point", "times", "much", "many", "twice", "fold", "far"}
)


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


@cache
def hedges() -> tuple[Hedge, ...]:
    """Return the rows of the table."""
    return read_hedges(Path(__file__).with_name("hedges.toml"))


def read_hedges(path: Path) -> tuple[Hedge, ...]:
    """Read the rows; one that lacks a name or an end, or says what is not known, is refused."""
    source, found = TomlList.read(path), list[Hedge]()
    for row in source.each("hedge"):
        name, low, high = row.text("name"), _end(row, "low"), _end(row, "high")
        found.append(Hedge(name, low, high, row.texts("before"), row.texts("after")))
        row.close()
    source.whole().close()
    return tuple(found)


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
        if start and words == _UP_TO and tokens[start - 1].lower in _CLIMBING:
            return None
        if start and words == _OVER and tokens[start - 1].lower in _HANDING:
            return None
        return hedge, start
    return None


def hedge_after(tokens: list[Token], at: int) -> tuple[Hedge, int] | None:
    """Return the hedge whose words start at token `at`, and the token after them."""
    if at >= len(tokens):
        return None
    for words, hedge in _by_first_word().get(tokens[at].lower, ()):
        end = at + len(words)
        if tuple(token.lower for token in tokens[at:end]) == words and (
            tokens[at].is_word or tokens[at].start == tokens[at - 1].end
        ):
            return hedge, end
    return None


def _compares(token: Token, hedge: Hedge) -> bool:
    if hedge.name not in ("more than", "less than", "just over", "almost"):
        return False
    return token.lower in _COMPARING or token.lower.endswith("fold")


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
