"""What each one holds, how many there are, and the whole, over sentences: 'forty lorries with 30 tonnes each. In all'.

In:  the text.
Out: a Check where the whole is not the product.
Law: size or price of one stands with 'each', 'a' or 'per'; the number of them and the whole are the only ones that they
     can be, in the sentence or the ones beside it. Beyond one sentence only a slip of the pen is told: a power of ten,
     two digits swapped, one that is another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from legation.checks.arithmetic.bound import contradicted, fits
from legation.checks.arithmetic.one_digit import is_slip
from legation.checks.arithmetic.passages import Told, passages
from legation.checks.arithmetic.told_growth import Closed, ends_told
from legation.checks.arithmetic.told_products import PER, UNITS
from legation.checks.wording import range_words
from legation.reading.amounts import Amount
from legation.record.check import Check

_EACH_BEHIND = re.compile(r"\s?(?:of \w+(?: \w+)? )?(?:each|apiece)\b", re.IGNORECASE)
_EACH_AHEAD = re.compile(
    r"\b(?:each|every one)(?: of (?:them|these|which|whom))?\s(?:[a-z]+\s){0,3}$", re.IGNORECASE
)
_COMPARED = re.compile(
    r"\b(?:than|against|compared|up from|down from|earlier|instead|versus|rose|fell|grew|last year|target|planned)\b",
    re.IGNORECASE,
)

_ROOM = Fraction(1, 50)


def told_loads(text: str) -> Iterator[Check]:
    """The wholes that number and size do not make."""
    for paragraph in passages(text):
        for place, told in enumerate(paragraph):
            around = paragraph[max(0, place - 1) : place + 2]
            for at, size in enumerate(told.amounts):
                before = told.amounts[at - 1] if at else None
                if before is not None and _is_each(text, before, size):
                    yield from _checked(text, before, size, around, Fraction(1))
                per = PER.match(text, size.span.end) if size.kind == "money" else None
                unit = UNITS.get(per["unit"].lower()) if per else None
                if per is not None and unit is not None:
                    sold = [
                        one
                        for other in around
                        for one in other.amounts
                        if one.interval.unit == unit and not size.span.end <= one.span.start < per.end()
                    ]
                    if len(sold) == 1:
                        many = Fraction(1, 1000) if per["thousand"] else Fraction(1)
                        yield from _checked(text, sold[0], size, around, many)


def _is_each(text: str, count: Amount, size: Amount) -> bool:
    between = text[count.span.end : size.span.start]
    return (
        count.kind in ("count", "number")
        and size.kind in ("mass", "money", "volume", "count")
        and len(between.split()) <= 6
        and (_EACH_BEHIND.match(text, size.span.end) or _EACH_AHEAD.search(between)) is not None
    )


def _checked(
    text: str, count: Amount, size: Amount, around: Sequence[Told], many: Fraction
) -> Iterator[Check]:
    wholes = [
        one
        for told in around
        for one in told.amounts
        if one not in (count, size)
        and one.kind == size.kind
        and one.interval.unit == size.interval.unit
        and not PER.match(text, one.span.end)
    ]
    spans = [one.span for one in (count, size, *wholes)]
    if len(wholes) != 1 or _COMPARED.search(text, min(spans).start, max(spans).end):
        return
    (whole,) = wholes
    stated, number, each = (ends_told(one) for one in (whole, count, size))
    if stated is None or number is None or each is None:
        return
    made: Closed = number[0] * each[0] * many, number[1] * each[1] * many
    exact = Fraction(count.value) * Fraction(size.value) * many
    if fits(stated, made) or not is_slip(whole, (exact * (1 - _ROOM), exact * (1 + _ROOM))):
        return
    words = (
        f"‘{count.span.quote}’ times ‘{size.span.quote}’ make {range_words(*made, whole.interval.unit)}, "
        f"not ‘{whole.span.quote}’."
    )
    yield contradicted(whole.span, [count.span, size.span], words)
