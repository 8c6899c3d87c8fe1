"""A number with what stands on either side: '$4bn', '300 trucks', 'half a tonne', '20 dollars and 43 cents'.

In:  the tokens of a text and the place of one that may start a number.
Out: a Quantity, or None with the place to read on from, where the number is a date, a name or nonsense.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final

from legation.reading.amounts.counted import counted_at
from legation.reading.amounts.measured import Measured, currency_before, measured_after
from legation.reading.amounts.names import is_name, ordinal_at
from legation.reading.amounts.number_words import number_words
from legation.reading.amounts.numeral import Numeral
from legation.reading.amounts.numerals import read_numeral
from legation.reading.amounts.quantity import HUNDREDTH, Quantity
from legation.reading.amounts.relative import one_in_five, part_at, percent_at, times_at
from legation.reading.amounts.tokens import HYPHENS, Token, runs_on

METRES_AFTER: Final = frozenset(("high", "tall", "deep", "wide", "long", "above", "below", "away"))


def quantity_at(text: str, tokens: list[Token], at: int, free: int) -> tuple[Quantity | None, int]:
    """Return the quantity whose number starts at token `at`, and the place to read on from."""
    ordinal = ordinal_at(tokens, at)
    if ordinal is not None:
        value, end = ordinal
        return Quantity(at, end, "ordinal", value, 0), end
    numeral = read_numeral(tokens, at)
    if numeral is None:
        return _single(text, tokens, at, free), at + 1
    if numeral.value is None:
        return None, max(numeral.end, at + 1)
    quantity = one_in_five(tokens, at, numeral) or _with_sides(text, tokens, at, numeral, free)
    if quantity is None:
        return None, max(numeral.end, at + 1)
    return quantity, quantity.end


def _with_sides(text: str, tokens: list[Token], at: int, numeral: Numeral, free: int) -> Quantity | None:
    start, value, last = at, numeral.value, numeral.last
    if value is None:
        return None
    negative, start = _sign(tokens, start, free)
    before = currency_before(tokens, start, text)
    if before is not None and before[1] >= free:
        start = before[1]
        further, start = _sign(tokens, start, free)
        negative = negative or further
    else:
        before = None
    value = -value if negative else value
    base = Quantity(
        start, numeral.end, "number", value, last, None, numeral.vague, power=numeral.power
    )  # fmt: skip
    if before is not None:
        money = replace(base, kind="money", code=before[0])
        return _without_repeated_name(text, tokens, money)
    if is_name(tokens, at, numeral):
        return None
    return _by_what_follows(text, tokens, base, numeral)


def _by_what_follows(text: str, tokens: list[Token], base: Quantity, numeral: Numeral) -> Quantity | None:
    if tokens[base.end : base.end + 1] and tokens[base.end].text == "+":
        base = replace(base, end=base.end + 1, open=True)
    percent = percent_at(tokens, base)
    if percent is not None:
        return percent
    measured = _unit(text, tokens, base, numeral)
    if measured is not None:
        return _with_cents(text, tokens, _measured(base, measured))
    times = times_at(tokens, base)
    if times is not None:
        return times
    if numeral.is_part:
        return part_at(tokens, base, numeral)
    if runs_on(tokens, base.end):
        return None
    counted = counted_at(tokens, base.end) if base.value != 1 else None
    if _looks_like_year(tokens, base, numeral) or is_name(tokens, base.start, numeral, dated=True):
        return None
    if counted is not None:
        unit = "people" if counted.people else counted.noun
        return replace(base, kind="count", code=unit, noun=counted.noun)
    if is_name(tokens, base.start, numeral, alone=True) or _is_pronoun(tokens, base):
        return None
    return base


def _is_pronoun(tokens: list[Token], base: Quantity) -> bool:
    """'one' among words stands for a thing or a person: 'one of them', 'no one', 'set up one'."""
    if base.end - base.start != 1 or tokens[base.start].lower != "one":
        return False
    before = tokens[base.start - 1] if base.start else None
    after = tokens[base.end] if base.end < len(tokens) else None
    return bool((before and before.is_word) or (after and after.is_word))


def _unit(text: str, tokens: list[Token], base: Quantity, numeral: Numeral) -> Measured | None:
    at = base.end
    if at >= len(tokens):
        return None
    if tokens[at].text in HYPHENS and tokens[at].start == tokens[at - 1].end:
        if at + 1 >= len(tokens) or not tokens[at + 1].is_word or tokens[at + 1].start != tokens[at].end:
            return None
        at += 1
    elif numeral.is_part and tokens[at].lower in ("a", "an"):
        at += 1
    elif numeral.is_part and [t.lower for t in tokens[at : at + 2]] in (["of", "a"], ["of", "an"]):
        at += 2
    elif tokens[at].lower == "of" and (numeral.vague or numeral.scaled):
        at += 1
    if _million_is_metre(tokens, base):
        return None
    return measured_after(text, tokens, at, base.value)


def _measured(base: Quantity, measured: Measured) -> Quantity:
    shift = measured.times.adjusted()
    return replace(
        base, kind=measured.kind, code=measured.code, value=base.value * measured.times,
        last=base.last + shift, end=measured.end, times=measured.times,
        noun="people" if measured.code == "people" else None,
    )  # fmt: skip


def _million_is_metre(tokens: list[Token], base: Quantity) -> bool:
    return (
        tokens[base.end - 1].text == "m"
        and tokens[base.end : base.end + 1] != []
        and (tokens[base.end].lower in METRES_AFTER)
    )


def _with_cents(text: str, tokens: list[Token], quantity: Quantity) -> Quantity:
    """'20 dollars and 43 cents' is one sum."""
    at = quantity.end
    if quantity.kind != "money" or at >= len(tokens):
        return quantity
    at += tokens[at].lower in ("and", ",")
    rest = read_numeral(tokens, at) if at < len(tokens) else None
    if rest is None or rest.value is None or not 0 < rest.value < 100:
        return quantity
    cents = measured_after(text, tokens, rest.end, rest.value)
    if cents is None or cents.code != quantity.code or cents.times != HUNDREDTH:
        return quantity
    value = quantity.value + rest.value * HUNDREDTH
    return replace(quantity, value=value, last=-2, end=cents.end)


def _without_repeated_name(text: str, tokens: list[Token], money: Quantity) -> Quantity:
    """'$5 million US dollars', '$10-million': the name after the number repeats the sign before it."""
    following = measured_after(text, tokens, money.end, money.value)
    if following is not None and following.kind == "money" and following.code == money.code:
        return replace(money, end=following.end)
    return money


def _single(text: str, tokens: list[Token], at: int, free: int) -> Quantity | None:
    """'a dollar': one of a currency."""
    if tokens[at].lower not in ("a", "an") or at == free != 0 or at + 1 >= len(tokens):
        return None
    if at and tokens[at - 1].is_numeral:
        return None
    unit = measured_after(text, tokens, at + 1, Decimal(1))
    if unit is None or unit.kind != "money" or not tokens[at + 1].is_word:
        return None
    one = Quantity(at, unit.end, "money", Decimal(1) * unit.times, 0, unit.code)
    return _with_cents(text, tokens, one)


def _sign(tokens: list[Token], start: int, free: int) -> tuple[bool, int]:
    """A minus before a number, where it is none of a range or a compound."""
    if start <= free:
        return False, start
    sign = tokens[start - 1]
    if sign.lower in number_words().negative:
        return True, start - 1
    if sign.text not in "-−" or not sign.text:
        return False, start
    joined = start > 1 and tokens[start - 2].end == sign.start and (tokens[start - 2].text[-1].isalnum())
    spaced = sign.end < tokens[start].start and start > 1
    return (False, start) if joined or spaced else (True, start - 1)


def _looks_like_year(tokens: list[Token], base: Quantity, numeral: Numeral) -> bool:
    token = tokens[base.end - 1]
    return (
        token.is_numeral and len(token.text) == 4 and token.text.isdigit() and not numeral.scaled
        and 1200 <= int(token.text) < 2200 and not numeral.grouped
    )  # fmt: skip
