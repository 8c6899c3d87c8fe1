"""Read the amounts of a text: 'almost $1 billion', '5,400 tons of foodstuffs', 'rose by 40 %', 'a third'.

In:  any text, as it came.
Out: its amounts in the order of the text; none overlaps another.
Law: codebook, "Amounts and figures". Dates, times of day, names with numbers in them and what is no
     number in any reading are no amounts.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final

from legation.reading.amounts.amount import Amount, Kind
from legation.reading.amounts.beside import quantity_at
from legation.reading.amounts.counted import measured_noun
from legation.reading.amounts.hedges import Bounds, Hedge, exact, hedge_after, hedge_before, hedge_called
from legation.reading.amounts.number_words import number_words
from legation.reading.amounts.quantity import Quantity
from legation.reading.amounts.ranges import range_from
from legation.reading.amounts.relations import (
    direction_of,
    divided,
    falls,
    grown,
    multiple_at,
    relation_words,
    share_at,
)  # fmt: skip
from legation.reading.amounts.shared_units import with_shared_units
from legation.reading.amounts.tokens import Token, tokens_of
from legation.record.interval import Interval
from legation.record.span import Span

POINTS: Final = Decimal("0.025")  # a share in words is meant within two and a half points
FOLD: Final = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class _Found:
    """An amount before it is cut from the text: tokens `start` to `end`."""

    start: int
    end: int
    kind: Kind
    value: Decimal
    bounds: Bounds
    unit: str = "1"
    hedge: str | None = None
    noun: str | None = None
    upper: Decimal | None = None


@lru_cache(maxsize=64)  # reading and checking ask for those of the same texts, of a batch after each other
def read_amounts(text: str) -> tuple[Amount, ...]:
    """Return every amount of `text`, in order.

    >>> [(amount.span.quote, amount.interval.unit) for amount in read_amounts("almost $1bn, 5,400 tons")]
    [('almost $1bn', 'USD'), ('5,400 tons', 't')]
    """
    tokens = tokens_of(text)
    starters, found, behind, free = _starters(), [], 0, 0
    # most words begin no amount
    begin = [at for at, (_, _, _, word) in enumerate(tokens) if word in starters or "0" <= word[0] <= "9"]
    for at in begin:
        if at < behind:
            continue
        amount, behind = _read(text, tokens, at, free)
        if amount is not None:
            free = behind
            found.append(_cut(text, tokens, amount))
    return with_shared_units(text, found)


def _read(text: str, tokens: list[Token], at: int, free: int) -> tuple[_Found | None, int]:
    """Read what starts at token `at`; tokens before `free` belong to the amount before."""
    share = share_at(tokens, at)
    if share is not None:
        end = at + len(share.words)
        found = _Found(at, end, "share", share.low, (share.low, share.high), hedge=share.hedge)
        return found, end
    factor = multiple_at(tokens, at)
    if factor is not None:
        return _multiple(tokens, at, factor, free), at + 1
    quantity, after = quantity_at(text, tokens, at, free)
    if quantity is None:
        return None, after
    return _amount(text, tokens, quantity, free)


def _amount(text: str, tokens: list[Token], quantity: Quantity, free: int) -> tuple[_Found | None, int]:
    hedge, start = _hedge_left(tokens, quantity.start, free)
    spread = range_from(text, tokens, quantity, start)
    if spread is not None:
        quantity, upper = spread.first, spread.last
        start = min(start, spread.start)
        if hedge is None and spread.start < quantity.start:
            hedge, start = _hedge_left(tokens, spread.start, free)
    else:
        upper = None
    last = upper or quantity
    end = last.end
    if hedge is None and last.open:
        hedge = hedge_called("more than")
    elif hedge is None:
        right = hedge_after(tokens, end)
        if right is not None:
            hedge, end = right
    bounds = _bounds(quantity, upper, hedge)
    kind, bounds = _as_relation(tokens, quantity, bounds, start, end)
    found = _Found(
        start, end, kind, quantity.value, bounds, last.code or quantity.code or "1",
        _row(quantity, hedge),
        last.noun or quantity.noun or measured_noun(tokens, last.end), upper.value if upper else None,
    )  # fmt: skip
    return found, end


def _row(quantity: Quantity, hedge: Hedge | None) -> str | None:
    if hedge is not None:
        return hedge.name
    return "tens of" if quantity.vague else None


def _hedge_left(tokens: list[Token], start: int, free: int) -> tuple[Hedge | None, int]:
    found = hedge_before(tokens, start)
    if found is None or found[1] < free:
        return None, start
    return found


def _bounds(quantity: Quantity, upper: Quantity | None, hedge: Hedge | None) -> Bounds:
    if quantity.vague and hedge is None:
        return hedge_called("tens of").bounds(quantity.value)
    if hedge is not None:
        low, high = hedge.bounds(quantity.value)
        if upper is not None and hedge.high is not None:
            high = upper.value * hedge.high
    elif upper is not None:
        low, high = quantity.value, upper.value  # 'between 10 and 12' are the ends as they were said
    elif quantity.in_words:
        low, high = quantity.value - POINTS, quantity.value + POINTS
    else:
        low, high = exact(quantity.value, quantity.last)
    return low, high


def _as_share(bounds: Bounds, value: Decimal) -> Bounds:
    """A part never exceeds its whole; what is said to be more than all of it is left as said."""
    low, high = bounds
    if not 0 <= value <= 1:
        return bounds
    return max(low or Decimal(0), Decimal(0)), Decimal(1) if high is None else min(high, Decimal(1))


def _as_relation(
    tokens: list[Token], quantity: Quantity, bounds: Bounds, start: int, end: int
) -> tuple[Kind, Bounds]:
    """Turn a percentage by which something grew into a ratio; leave a part of a whole a share."""
    kind = quantity.kind
    if kind == "ratio" and quantity.fold:
        less = end < len(tokens) and tokens[end].lower in ("less", "fewer", "lower", "smaller", "cheaper")
        return kind, divided(bounds) if less or falls(tokens, start) else bounds
    if kind != "share":
        return kind, bounds
    if quantity.value < 0:  # '(-4.6 percent)'
        return "ratio", (
            None if bounds[0] is None else 1 + bounds[0],
            None if bounds[1] is None else 1 + bounds[1],
        )
    direction = direction_of(tokens, start, end)
    if direction is None:
        return kind, _as_share(bounds, quantity.value)
    return "ratio", grown(bounds, direction)


def _multiple(tokens: list[Token], at: int, factor: Decimal, free: int) -> _Found:
    hedge, start = _hedge_left(tokens, at, free)
    bounds: Bounds = (factor - FOLD, factor + FOLD)
    if factor < 1:
        bounds = (factor - POINTS, factor + POINTS)
    if hedge is not None:
        bounds = hedge.bounds(factor)
    if factor > 1 and falls(tokens, start):
        bounds = divided(bounds)
    return _Found(start, at + 1, "ratio", factor, bounds, hedge=hedge.name if hedge else None)


def _cut(text: str, tokens: list[Token], found: _Found) -> Amount:
    span = Span.of(text, tokens[found.start].start, tokens[found.end - 1].end)
    low, high = found.bounds
    return Amount(
        span, Interval(low, high, found.unit, span.quote), found.kind, found.value,
        found.hedge, found.noun, found.upper,
    )  # fmt: skip


@cache
def _starters() -> frozenset[str]:
    """Every word that an amount can start with."""
    numbers, relations = number_words(), relation_words()
    folds = {f"{word}fold" for word in (*numbers.small, *numbers.tens)}
    return frozenset(
        {*numbers.small, *numbers.tens, *numbers.scales, *numbers.dozens, *numbers.ordinals, *numbers.signs}
        | {*numbers.vague, *relations.multiples, *relations.shares, *folds}
        | {"a", "an", "half", "quarter", "tens", "between"}
    )
