"""A sum and what it is in other money, set beside it: '78 billion CFA francs (about $125 billion)'.

In:  the text.
Out: a Check where no rate of the last decades makes the one the other.
Law: brackets, 'or' or 'equivalent to' set the second sum beside the first as the same. Rates are taken as wide as they
     ever were, so that only a lost scale, a wrong money or a digit too many is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from legation.checks.arithmetic.amounts.bound import between, contradicted
from legation.checks.arithmetic.amounts.ranges import Closed, ends_told, meet
from legation.checks.wording import range_words
from legation.lists.exchange_rates import Rate, price_of
from legation.reading.amounts import Amount, read_amounts
from legation.record.check import Check

_HEDGE = r"(?:about|some|around|roughly|nearly|almost|approximately|just over|just under|more than|over|or)"
_BESIDE = re.compile(
    rf"^(?:(?:(?!and\b|but\b|of\b)[\w’'-]+ ){{0,4}}?[\w’'-]+, or|\(|=|,? or"
    rf"|,? equal to|,? equivalent to|,? the equivalent of|,? which is|,? that is,?"
    rf"|,? worth|,? in dollars|,? in euros)"
    rf" ?(?:{_HEDGE} ?){{0,2}}$"
)
_RATE = re.compile(r"\s(?:an?|per|each|every)\s")
# money of several states whose name alone names no code
_CFA = re.compile(r"\bCFA\b|\bFCFA\b")
_SCALES = ("thousand", "million", "billion", "trillion")


def told_conversions(text: str) -> Iterator[Check]:
    """The sums that no exchange rate makes the one before them."""
    for one, other in pairwise(read_amounts(text)):
        if one.kind != "money" or other.kind != "money":
            continue
        if not is_set_beside(between(text, one, other), other):
            continue
        if _RATE.match(text, other.span.end):
            continue
        rate = price_of(_code(one), _code(other))
        given, stated = ends_told(one), ends_told(other)
        if rate is None or given is None or stated is None or _code(one) == _code(other):
            continue
        made = _converted(given, rate)
        if meet(stated, made):
            continue
        words = (
            f"‘{one.span.quote}’ was never ‘{other.span.quote}’: at the rates of the last decades it is "
            f"{range_words(*made, _code(other))}."
        )
        # the number as it was before shows that its conversion was forgotten, not which it is
        meant = _other_scale(other, stated, made) if one.value != other.value else None
        yield contradicted(other.span, [one.span], words, meant)


def is_set_beside(joint: str, other: Amount) -> bool:
    """Whether the words between two amounts set the other beside the first as the same."""
    return _BESIDE.match(joint) is not None or (joint == "," and other.hedge is not None)


def _code(amount: Amount) -> str:
    return "XOF" if _CFA.search(amount.span.quote) else amount.interval.unit


def _converted(given: Closed, rate: Rate) -> Closed:
    return given[0] * rate[0], given[1] * rate[1]


def _other_scale(amount: Amount, stated: Closed, made: Closed) -> str | None:
    """The sum with the one other scale that makes it fit: 'million' for 'billion'."""
    quote = amount.span.quote
    written = next((scale for scale in _SCALES if re.search(rf"\b{scale}\b", quote)), None)
    if written is None:
        return None
    fitting = []
    for place, scale in enumerate(_SCALES):
        moved = 1000 ** (place + 1), 1000 ** (_SCALES.index(written) + 1)
        if scale != written and meet(
            (stated[0] * moved[0] / moved[1], stated[1] * moved[0] / moved[1]), made
        ):
            fitting.append(scale)
    return quote.replace(written, fitting[0]) if len(fitting) == 1 else None
