"""One sum told in two currencies: '42 million euros in aid … The 42 million dollars went to schools'.

In:  the text.
Out: a Check where a sum that was told comes back with an article and another currency.
Law: the number is the same to the digit and has more than one digit that is no zero; 'the', 'this' or 'that' says that
     it is the sum told before. What was converted is another number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from legation.checks.arithmetic.amounts.bound import contradicted
from legation.checks.slips import NUMBER
from legation.reading.amounts import Amount, read_amounts
from legation.record.check import Check

_AGAIN = re.compile(r"\b(?:the|this|that|these|those|its|their|same)\s(?:same\s)?$", re.IGNORECASE)
_REACH = 400  # characters: a passage of news
_DIGITS = 2


def told_currencies(text: str) -> Iterator[Check]:
    """The sums that come back in another currency."""
    money = [one for one in read_amounts(text) if one.kind == "money" and one.upper is None]
    for place, one in enumerate(money):
        if (
            _AGAIN.search(text, max(0, one.span.start - 12), one.span.start) is None
            or _figures(one) < _DIGITS
        ):
            continue
        near = [other for other in money[:place] if one.span.start - other.span.end <= _REACH]
        same = [other for other in near if other.value == one.value]
        if not same or any(other.interval.unit == one.interval.unit for other in same):
            continue
        first = same[-1]
        if any(other.interval.unit == one.interval.unit and _converts(text, other, first) for other in near):
            continue
        words = (
            f"‘{one.span.quote}’ is told as the sum of before, which was ‘{first.span.quote}’: "
            f"{first.interval.unit} has become {one.interval.unit}."
        )
        yield contradicted(one.span, [first.span], words, first.span.quote)


def _figures(amount: Amount) -> int:
    """How many digits a number has without the zeros at its end."""
    number = NUMBER.search(amount.span.quote)
    return len(number.group().replace(",", "").replace(".", "").strip("0")) if number else 0


def _converts(text: str, one: Amount, other: Amount) -> bool:
    """Whether one sum stands beside another as the same in another currency: '5 million manat ($3 million)'."""
    early, late = sorted((one, other), key=lambda amount: amount.span)
    return re.match(r"^[\w\s,]{0,20}[(=]|^,? or ", text[early.span.end : late.span.start]) is not None
