"""So much for each: '1.8 billion kWh … for $180 million. A kilowatt-hour thus cost …', '$1.5 million a day … 26 days'.

In:  the text.
Out: a Check where a price of one is not sum by quantity, or a loss not the days times what each of them brings.
Law: 'thus', 'therefore', 'so' draw the number from those around it, of which there is one of each kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from legation.checks.arithmetic.amounts.bound import contradicted
from legation.checks.arithmetic.amounts.company import is_plain
from legation.checks.arithmetic.amounts.passages import Told, passages
from legation.checks.arithmetic.amounts.ranges import divided, ends_told, meet, widened_told
from legation.checks.arithmetic.told.products import UNITS
from legation.checks.slips import NUMBER
from legation.checks.wording import range_words
from legation.record.check import Check

_DRAWN = re.compile(r"\b(?:thus|therefore|so|accordingly|hence|consequently)\b", re.IGNORECASE)
_ONE = re.compile(
    r"\b(?:a|an|one|each|every|per) (?P<unit>[a-z]+)(?:[ -]hour| met(?:re|er))?\b[^.;]{0,30}?"
    r"\b(?:cost|costs|brought|brings|fetched|fetches|sold for|was worth|is worth)\b",
    re.IGNORECASE,
)
_BY_THE_DAY = re.compile(
    r"[^.;]{0,90}?\b(?:on an average day|a day|per day|each day|every day|daily|a working day)\b"
)
_DAYS = re.compile(r"^(\d+) (?:\w+ )?days?$")
_BACK = 3


def told_per_one(text: str) -> Iterator[Check]:
    """The prices and losses that their numbers do not give."""
    told = [one for paragraph in passages(text) for one in paragraph]
    for place, sentence in enumerate(told):
        priced = any(
            one.kind == "money" for one in sentence.amounts
        )  # few are, and the words are sought there alone
        if priced and _DRAWN.search(text, sentence.start, sentence.end):
            around = told[max(0, place - _BACK) : place + 1]
            yield from _price(text, sentence, around)
            yield from _days(text, sentence, around)


def _price(text: str, sentence: Told, around: Sequence[Told]) -> Iterator[Check]:
    one = _ONE.search(text, sentence.start, sentence.end)
    prices = [
        price
        for price in sentence.amounts
        if price.kind == "money" and one and price.span.start > one.start()
    ]
    unit = UNITS.get(one["unit"].lower()) if one else None
    if unit is None or len(prices) != 1:
        return
    near = [amount for told in around for amount in told.amounts if amount is not prices[0]]
    for told in reversed(around):  # what was sold and what it brought stand together
        here = [amount for amount in told.amounts if amount in near and is_plain(amount)]
        sold = [amount for amount in here if amount.interval.unit == unit]
        paid = [amount for amount in here if amount.kind == "money"]
        if len(sold) == 1 and len(paid) == 1 and paid[0].interval.unit == prices[0].interval.unit:
            money, many, price = (ends_told(amount) for amount in (paid[0], sold[0], prices[0]))
            if money is None or many is None or price is None:
                return
            made = divided(money, many)
            if not meet(widened_told(price), made):
                words = (
                    f"‘{paid[0].span.quote}’ for ‘{sold[0].span.quote}’ make "
                    f"{range_words(*made, paid[0].interval.unit)} for one, and the text says ‘{prices[0].span.quote}’."
                )
                yield contradicted(prices[0].span, [paid[0].span, sold[0].span], words)
            return


def _days(text: str, sentence: Told, around: Sequence[Told]) -> Iterator[Check]:
    """Days that cost so much each: the total is drawn in the sentence that tells of one day."""
    money = [one for one in sentence.amounts if one.kind == "money" and is_plain(one)]
    lengths = {
        match[1]: one
        for told in around
        for one in told.amounts
        if one.kind == "duration" and (match := _DAYS.match(one.span.quote))
    }
    if len(money) != 2 or len(lengths) != 1:
        return
    each, total = money
    drawn = _DRAWN.search(text, each.span.end, total.span.start)
    if not drawn or not _BY_THE_DAY.match(text[each.span.end : drawn.start()]):
        return
    ((many, length),) = lengths.items()
    stated, one = ends_told(total), ends_told(each)
    if stated is None or one is None or NUMBER.search(total.span.quote) is None:
        return
    made = one[0] * Fraction(many), one[1] * Fraction(many)
    if each.interval.unit == total.interval.unit and not meet(widened_told(stated), made):
        words = (
            f"‘{length.span.quote}’ at ‘{each.span.quote}’ make {range_words(*made, each.interval.unit)}, "
            f"and the text says ‘{total.span.quote}’."
        )
        yield contradicted(total.span, [each.span, length.span], words)
