"""Numbers in the company of others of their unit: how sharp they are, and which of them can be added.

In:  a text and its amounts.
Out: the amounts as they are to be added or compared.
Law: in an enumeration a round number is as sharp as the others: '$50 million' beside '$48 million' is told to the
     million. Two figures of a number are told at least; a hedged one ('about') stays as wide as it is. What a change
     comes to, what something is compared with and what each one gets is no part of a sum.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from legation.checks.arithmetic.amounts.bound import narrowed
from legation.checks.arithmetic.amounts.ranges import MEASURED, Closed, ends_told
from legation.checks.slips import NUMBER, plain_digits
from legation.reading.amounts import Amount

_LEAST = 10
_AWAY = 50
_YEARS = range(1300, 2101)  # of any calendar
# right before a number that is no part of a sum
_NO_PART_BEFORE = re.compile(
    r"\b(?:from|than(?: the)?|against|compared (?:with|to)|instead of|versus|(?<!made )(?<!make )(?<!makes )up|down"
    r"|(?:rose|fell|grew|increased|declined|dropped|decreased|(?:in|de)creases?|rise|fall|growth|decline|drop|gain)"
    r" (?:of|by)|(?:%|percent|per cent|half|third|quarter|fifth) (?:above|below|over|under)|(?:much|many)(?: again)? as"
    r"|target of|goal of|(?:year|month) (?:earlier|before|ago),? (?:it|they|there) (?:was|were|had been))"
    r"(?: about| some| only| just| almost| nearly| the)*\s$",
    re.IGNORECASE,
)
# right behind it
_NO_PART_BEHIND = re.compile(
    r"\s(?:more|less|fewer|higher|lower)\b|\s(?:[a-z]+ )?(?:a|per|each|every) (?:ton|tonne|barrel|kilogram|litre|family"
    r"|head|person|day|kilowatt|megawatt|cubic|month|week)\w*|\s(?:each|apiece)\b"
)


def in_company(amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts, those that are round as sharp as the sharpest of them."""
    steps = [step for one in amounts if one.hedge is None and (step := _step(one)) is not None]
    if len(amounts) < 2 or not steps:
        return list(amounts)
    finest = min(steps)
    return [_as_sharp_as(one, finest) for one in amounts]


def _as_sharp_as(one: Amount, finest: Decimal) -> Amount:
    if one.hedge is not None or _step(one) is None:
        return one
    two_figures = Decimal(10) ** (abs(one.value).adjusted() - 1)
    return narrowed(one, max(finest, two_figures) / 2)


def _step(one: Amount) -> Decimal | None:
    """What the last figure of a number that is no closing zero counts; None where it is told in words."""
    number = NUMBER.search(one.span.quote)
    if number is None or not one.value:
        return None
    written = Decimal(plain_digits(number.group()))
    if not written:
        return None
    whole, _, decimals = plain_digits(number.group()).partition(".")
    zeros = 0 if decimals else len(whole) - len(whole.rstrip("0"))
    return abs(one.value / written) * Decimal(10) ** (zeros - len(decimals))


def is_plain(one: Amount) -> bool:
    """Whether an amount measures or counts something of a size, and is no year."""
    if ends_told(one) is None:
        return False
    if one.kind == "number":
        return one.value >= _LEAST and not (one.span.quote.isdigit() and one.value in _YEARS)
    # 'the three states' counts those who have the parts
    return one.kind in MEASURED and (one.kind != "count" or one.value >= _LEAST)


def adds_up(text: str, one: Amount, start: int) -> bool:
    """Whether an amount of a sentence that begins at `start` can be part of a sum."""
    return (
        is_plain(one)
        and not is_compared(text, one, start)
        and _NO_PART_BEHIND.match(text, one.span.end) is None
    )


def is_compared(text: str, one: Amount, start: int) -> bool:
    """Whether an amount of a sentence that begins at `start` is what something else is compared with."""
    return _NO_PART_BEFORE.search(text[max(start, one.span.start - 60) : one.span.start]) is not None


def of_one_kind(one: Amount, other: Amount) -> bool:
    """Whether two amounts can be added: of one unit, or counted both."""
    if other.kind in ("count", "number"):
        return one.kind in ("count", "number")
    return one.kind == other.kind and one.interval.unit == other.interval.unit


def comparable(one: Amount, other: Amount) -> bool:
    """Whether two amounts are of one unit, and of a size where one is bare: it may leave a scale unsaid."""
    if not of_one_kind(one, other) or not other.value:
        return False
    bare = "number" in (one.kind, other.kind)
    return not bare or 1 / Decimal(_AWAY) < one.value / other.value < _AWAY


def total_of(parts: Sequence[Amount]) -> Closed | None:
    """The sum of amounts, from end to end."""
    ends = [one for part in parts if (one := ends_told(part)) is not None]
    if len(ends) < len(parts):
        return None
    return sum((one[0] for one in ends), Fraction(0)), sum((one[1] for one in ends), Fraction(0))


def unit_of(one: Amount) -> str:
    """The unit in which a sum is told: none for what is counted."""
    return "1" if one.kind in ("count", "number") else one.interval.unit


def quoted(parts: Sequence[Amount]) -> str:
    """The words of amounts, one after another."""
    words = [f"‘{one.span.quote}’" for one in parts]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
