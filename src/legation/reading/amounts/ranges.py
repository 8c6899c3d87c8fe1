"""Two numbers that are the ends of one amount: '$4-6 million', 'between $3 and $4 billion', '10 to 20 tons'.

Law: 'rose from $3 billion to $4 billion' is a movement, two amounts; 'from 10 to 20 dollars' is a range.
     A scale or unit that only the second number carries holds for the first as well.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from legation.reading.amounts.amount import KINDS
from legation.reading.amounts.beside import quantity_at
from legation.reading.amounts.hedges import hedge_before
from legation.reading.amounts.measured import currency_before
from legation.reading.amounts.quantity import Quantity
from legation.reading.amounts.relations import relation_words
from legation.reading.amounts.tokens import Token

MOVEMENT_REACH: Final = 10  # tokens before 'from ... to' within which a word of change makes it a movement
PREFIX_REACH: Final = 4  # tokens a currency and a hedge may take before the second number
_DASHES = frozenset("-‐‑–—")
# verbs by which a number becomes another, without saying which way
_TURNING = frozenset(
    {
        "went",
        "go",
        "goes",
        "going",
        "gone",
        "moved",
        "changed",
        "swung",
        "revised",
        "corrected",
        "passed",
        "turned",
    }
)
_RANGED = frozenset(KINDS) - {"ratio", "ordinal"}


@dataclass(frozen=True, slots=True)
class Range:
    """The two ends; `start` is the token of 'between' or 'from', or of the first number."""

    start: int
    first: Quantity
    last: Quantity


def range_from(text: str, tokens: list[Token], first: Quantity, start: int) -> Range | None:
    """Return the range whose lower end is `first`, hedged from token `start`; None where there is none."""
    at = first.end
    if at + 1 >= len(tokens) or first.kind not in _RANGED or first.vague:
        return None
    opening = tokens[start - 1].lower if start else ""
    joined = tokens[at].lower
    if joined == "and":
        if opening != "between":
            return None
    elif joined == "to":
        if _moves(tokens, start) or (opening != "from" and first.code and _followed_by_place(tokens, at)):
            return None
    elif joined not in _DASHES or tokens[at].start > tokens[at - 1].end + 1:
        return None
    last = _second(text, tokens, at + 1)
    if last is None:
        return None
    pair = _agreed(first, last)
    if pair is None:
        return None
    return Range(start - 1 if opening in ("between", "from") else start, *pair)


def _second(text: str, tokens: list[Token], at: int) -> Quantity | None:
    """Return the quantity that starts at `at`, its currency and hedge before the number included."""
    for place in range(at, min(at + PREFIX_REACH, len(tokens))):
        token = tokens[place]
        if token.is_numeral or place == at:
            quantity, _ = quantity_at(text, tokens, place, at)
            if quantity is not None and _starts_at(tokens, quantity, at):
                return quantity
            if token.is_numeral:
                return None
    return None


def _starts_at(tokens: list[Token], quantity: Quantity, at: int) -> bool:
    if quantity.start == at:
        return True
    hedge = hedge_before(tokens, quantity.start)
    return hedge is not None and hedge[1] == at


def _agreed(first: Quantity, last: Quantity) -> tuple[Quantity, Quantity] | None:
    """Give both ends the one's unit and, where it fits, the last one's scale; None where they differ."""
    if last.kind not in _RANGED or last.vague:
        return None
    bare = first.kind == "number"
    if not bare and (first.kind, first.code) != (last.kind, last.code):
        if last.kind != "number" or first.kind != "money":
            return None
        last = replace(last, kind=first.kind, code=first.code)
    value, digit = first.value, first.last
    if first.power == 0 and last.power and value.scaleb(last.power) <= last.value:
        value, digit = value.scaleb(last.power), digit + last.power
    if bare and last.kind in ("share", "points"):
        value, digit = value.scaleb(-2), digit - 2
    elif bare:
        value, digit = value * last.times, digit + last.times.adjusted()
    if not 0 <= value <= last.value:
        return None
    return replace(first, value=value, last=digit, kind=last.kind, code=last.code), last


def _moves(tokens: list[Token], start: int) -> bool:
    words = relation_words()
    for token in reversed(tokens[max(0, start - MOVEMENT_REACH) : start]):
        if token.text in ".;!?":
            return False
        if token.lower in words.up or token.lower in words.down or token.lower in _TURNING:
            return True
        if words.multiples.get(token.lower, (None, False))[1]:
            return True  # 'almost tripled, from $31 million to $61 million'
    return False


def _followed_by_place(tokens: list[Token], at: int) -> bool:
    """'$300 million to Kabul': the number is sent somewhere, and no second one follows."""
    following = tokens[at + 1]
    return (
        not following.is_numeral
        and following.is_word
        and following.text[0].isupper()
        and not (currency_before(tokens, at + 2, "") is not None)
    )
