"""A number with what stands on either side: '$4bn', '300 trucks', 'half a tonne', '2.1 times', '45.5 %'.

In:  the tokens of a text and the place of one that may start a number.
Out: a Quantity, or None with the place to read on from, where the number is a date, a name or nonsense.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from legation.reading.amounts.amount import Kind
from legation.reading.amounts.counted import counted_at, noun_words
from legation.reading.amounts.measured import Measured, currency_before, measured_after
from legation.reading.amounts.names import is_name, ordinal_at
from legation.reading.amounts.number_words import number_words
from legation.reading.amounts.numerals import Numeral, read_numeral
from legation.reading.amounts.relations import is_comparison, is_level
from legation.reading.amounts.tokens import Token

_HYPHENS = frozenset("-‐‑")
_PERCENT = frozenset(("%", "percent", "pct", "percentage"))
_HUNDREDTH = Decimal("0.01")
METRES_AFTER: Final = frozenset(("high", "tall", "deep", "wide", "long", "above", "below", "away"))


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and its unit: tokens `start` to `end`, the value as scaled, its last digit that counts."""

    start: int
    end: int
    kind: Kind
    value: Decimal
    last: int
    code: str | None = None
    vague: bool = False
    in_words: bool = False
    noun: str | None = None
    fold: bool = False
    power: int = 0
    open: bool = False
    times: Decimal = Decimal(1)


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
    quantity = _one_in_five(tokens, at, numeral) or _with_sides(text, tokens, at, numeral, free)
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
    percent = _percent(tokens, base)
    if percent is not None:
        return percent
    measured = _unit(text, tokens, base, numeral)
    if measured is not None:
        return _with_cents(text, tokens, _measured(base, measured))
    times = _times(tokens, base)
    if times is not None:
        return times
    if numeral.is_part:
        return _part(tokens, base, numeral)
    if _runs_on(tokens, base.end):
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
    if tokens[at].text in _HYPHENS and tokens[at].start == tokens[at - 1].end:
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
    if cents is None or cents.code != quantity.code or cents.times != _HUNDREDTH:
        return quantity
    value = quantity.value + rest.value * _HUNDREDTH
    return replace(quantity, value=value, last=-2, end=cents.end)


def _without_repeated_name(text: str, tokens: list[Token], money: Quantity) -> Quantity:
    """'$5 million US dollars', '$10-million': the name after the number repeats the sign before it."""
    following = measured_after(text, tokens, money.end, money.value)
    if following is not None and following.kind == "money" and following.code == money.code:
        return replace(money, end=following.end)
    return money


def _percent(tokens: list[Token], base: Quantity) -> Quantity | None:
    at = base.end
    if at < len(tokens) and tokens[at].text in _HYPHENS:
        at += 1
    if at + 1 < len(tokens) and tokens[at].lower == "a" and tokens[at + 1].lower == "percentage":
        at += 1  # 'half a percentage point'
    words = [token.lower for token in tokens[at : at + 2]]
    if not words:
        return None
    if words == ["per", "cent"]:
        end = at + 2
    elif words[0] in _PERCENT:
        end = at + 1
    else:
        return None
    last = base.last if abs(base.value) != 100 else 0
    share = replace(base, kind="share", value=base.value * _HUNDREDTH, last=last - 2, end=end)
    following = tokens[end].lower if end < len(tokens) else ""
    if following in ("point", "points"):
        return replace(share, kind="points", end=end + 1)
    return None if words[0] == "percentage" else share


def _times(tokens: list[Token], base: Quantity) -> Quantity | None:
    """'2.1 times the', '1.7-fold'; 'three times' alone tells how often."""
    at = base.end
    if at < len(tokens) and tokens[at].text in _HYPHENS:
        at += 1
    if at >= len(tokens) or base.vague:
        return None
    if tokens[at].lower == "fold":
        return replace(base, kind="ratio", end=at + 1, fold=True, last=min(base.last, -1))
    if tokens[at].lower != "times":
        return None
    grew = at >= 2 and base.start > 0 and tokens[base.start - 1].lower in _GROWING
    if base.value != int(base.value) or is_comparison(tokens, at + 1) or grew:
        return replace(base, kind="ratio", end=at + 1, fold=True, last=min(base.last, 0))
    return replace(base, kind="count", code="times", end=at + 1)


_GROWING = frozenset((
    "grew", "grown", "grow", "rose", "risen", "increased", "multiplied", "up", "by", "nearly", "almost",
    "about", "than", "jumped", "expanded", "fell",
))  # fmt: skip


def _part(tokens: list[Token], base: Quantity, numeral: Numeral) -> Quantity | None:
    """'a third' is a share where what follows lets it be; 'a third country' is not one."""
    words, end = noun_words(), base.end
    half = numeral.value == Decimal("0.5")
    if tokens[base.start - 1].lower in words.before_halves and base.start > 0:
        return None
    if not numeral.words:
        is_share = end < len(tokens) and tokens[end].lower == "of"
        return replace(base, kind="share" if is_share else "number") if not _runs_on(tokens, end) else None
    share = replace(base, kind="share", in_words=True)
    if half and is_level(tokens, end):
        return replace(share, kind="ratio")
    if end >= len(tokens) or not tokens[end].is_word:
        hyphenated = end < len(tokens) and tokens[end].text in _HYPHENS
        return None if hyphenated and tokens[end].start == tokens[end - 1].end else share
    following = tokens[end].lower
    if following in words.stops or following in words.after_parts or is_comparison(tokens, end):
        return share
    return None


def _one_in_five(tokens: list[Token], at: int, numeral: Numeral) -> Quantity | None:
    """'one in five', 'nine out of ten' are shares."""
    end, value = numeral.end, numeral.value
    words = [token.lower for token in tokens[end : end + 2]]
    joined = 2 if words == ["out", "of"] else 1 if words[:1] == ["in"] and numeral.words else 0
    if not joined or end + joined >= len(tokens) or value is None or numeral.scaled or numeral.is_part:
        return None
    whole = read_numeral(tokens, end + joined)
    if whole is None or whole.value is None or not (whole.words or joined == 2) or whole.is_part:
        return None
    if not 0 < value < whole.value <= 100 or _duration_follows(tokens, whole.end):
        return None
    return Quantity(at, whole.end, "share", value / whole.value, -2, in_words=True)


def _duration_follows(tokens: list[Token], at: int) -> bool:
    """'two in three years' is no share."""
    return at < len(tokens) and tokens[at].lower in ("days", "weeks", "months", "years", "hours", "minutes")


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


def _runs_on(tokens: list[Token], at: int) -> bool:
    """Whether letters follow a number without a gap, as in '5G' and '737s'."""
    return (
        at < len(tokens)
        and tokens[at].start == tokens[at - 1].end
        and (tokens[at].is_word and tokens[at - 1].is_numeral)
    )


def _looks_like_year(tokens: list[Token], base: Quantity, numeral: Numeral) -> bool:
    token = tokens[base.end - 1]
    return (
        token.is_numeral and len(token.text) == 4 and token.text.isdigit() and not numeral.scaled
        and 1200 <= int(token.text) < 2200 and not numeral.grouped
    )  # fmt: skip
