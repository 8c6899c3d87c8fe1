"""A whole number with a part behind it: '2½', '1/2', '2 1/2', 'two and a half'."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from legation.reading.amounts.number_words import number_words
from legation.reading.amounts.numeral import Numeral, exponent_of
from legation.reading.amounts.tokens import Token


def with_fraction(tokens: list[Token], numeral: Numeral) -> Numeral:
    """Take up '2½', '1/2', '2 1/2' and '2 and a half'."""
    end, value = numeral.end, numeral.value
    if value is None or end >= len(tokens):
        return numeral
    sign = number_words().signs.get(tokens[end].text)
    if sign is not None:
        return replace(numeral, value=value + sign, last=exponent_of(value + sign), end=end + 1)
    slash = _slashed(tokens, end)
    if slash and value == int(value) and 0 < value < slash[0] <= 100:
        part = value / slash[0]
        return replace(numeral, value=part, last=-2, end=slash[1], is_part=True)
    return and_a_half(tokens, numeral)


def _slashed(tokens: list[Token], at: int) -> tuple[int, int] | None:
    if at + 1 >= len(tokens) or tokens[at].text not in "/⁄" or not tokens[at + 1].text.isdigit():
        return None
    if tokens[at - 1].end != tokens[at].start or tokens[at].end != tokens[at + 1].start:
        return None
    if len(tokens[at + 1].text) > 3 or (at + 2 < len(tokens) and tokens[at + 2].text == "/"):
        return None
    return int(tokens[at + 1].text), at + 2


def and_a_half(tokens: list[Token], numeral: Numeral) -> Numeral:
    """Take up 'and a half' and 'and a quarter' behind a whole number."""
    words = [token.lower for token in tokens[numeral.end : numeral.end + 3]]
    if numeral.value is None or numeral.value != int(numeral.value):
        return numeral
    if words in (["and", "a", "half"], ["and", "one", "half"]):
        return replace(numeral, value=numeral.value + Decimal("0.5"), last=-1, end=numeral.end + 3)
    if words == ["and", "a", "quarter"]:
        return replace(numeral, value=numeral.value + Decimal("0.25"), last=-2, end=numeral.end + 3)
    return numeral
