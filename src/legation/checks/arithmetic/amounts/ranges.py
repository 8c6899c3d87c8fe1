"""Amounts as closed ranges of exact numbers, and how such ranges are compared.

In:  amounts of a text.
Out: their ends, where both are known and above nothing; sums and quotients are ranges, too.
"""

from __future__ import annotations

import re
from fractions import Fraction

from legation.checks.arithmetic.quantities.claims import ends_of, widened
from legation.checks.slips import NUMBER, Slip, lies_within, nearest_slip, plain_digits
from legation.lists.trade_margins import trade_margins
from legation.reading.amounts import Amount

# right before the number that a growth starts from
_FROM = re.compile(
    r"(?:\bfrom|\bthan(?: the)?|\bagainst|\bcompared (?:with|to)|\bup on|\bdown on|\bafter|\babove(?: the)?"
    r"|\bbelow(?: the)?|\bversus|\btimes the|\btwice the|\bhalf the)\s(?:only\s|just\s|some\s)?$",
    re.IGNORECASE,
)
# earlier in its clause
_BEFORE = re.compile(
    r"\b(?:(?:a |the )?(?:year|season|month|quarter) (?:earlier|before|ago)|same (?:period|months?|quarter)"
    r"|comparison figure|(?:previous|preceding|prior|last) (?:\w+ )?(?:year|season|month|quarter)"
    r"|in (?:19|20)\d\d(?:[-/]\d\d(?:\d\d)?)?)\b[^.;]{0,45}$",
    re.IGNORECASE,
)
Closed = tuple[Fraction, Fraction]
MEASURED = ("money", "mass", "volume", "energy", "count")


def ends_told(amount: Amount) -> Closed | None:
    """The interval of an amount that has two ends above nothing."""
    ends = ends_of(amount.interval.low, amount.interval.high)
    return (ends[0], ends[1]) if ends and ends[0] and ends[1] and ends[0] > 0 else None


def widened_told(ends: Closed) -> Closed:
    """The ends with the margin for digits that were cut off."""
    low, high = widened(ends, Fraction(0))
    return (ends[0] if low is None else low), (ends[1] if high is None else high)


def divided(one: Closed, other: Closed) -> Closed:
    """The range of a quotient."""
    return one[0] / other[1], one[1] / other[0]


def meet(one: Closed, other: Closed) -> bool:
    """Whether two ranges have a number in common."""
    return one[0] <= other[1] and other[0] <= one[1]


def is_base(text: str, amount: Amount, sentence: tuple[int, int]) -> bool:
    """Whether the words before a number tell it as the earlier one."""
    before = text[max(0, amount.span.start - 80) : amount.span.start]
    return _FROM.search(before) is not None or (
        amount.span.start < sentence[1] and _BEFORE.search(before.rpartition(". ")[2]) is not None
    )


def with_margin_of_growth(rate: Closed) -> Closed:
    """The ends of a growth with the margins for digits cut off and for a base that was rounded later."""
    low, high = widened(rate, Fraction(0))
    margin = trade_margins().growth_apart
    return (low or rate[0]) - margin, (high or rate[1]) + margin


def digits_swapped(amount: Amount, stated: Closed, implied: Closed) -> Slip | None:
    """The number that two neighbouring digits which changed places turned into the one of an amount."""
    number = NUMBER.search(amount.span.quote)
    written = Fraction(plain_digits(number.group())) if number else Fraction(0)
    if number is None or not written or not amount.value:
        return None
    step = Fraction(amount.value) / written
    if amount.kind == "ratio" and stated[1] < 1:
        step = -abs(step)

    if amount.kind != "ratio":
        ends = sorted(written + (end / step) for end in (implied[0] - stated[1], implied[1] - stated[0]))
        return nearest_slip(number.group(), lies_within(*ends), most=1)

    def would_do(meant: str) -> bool:
        moved = (Fraction(plain_digits(meant)) - written) * step
        return meet(with_margin_of_growth((stated[0] + moved, stated[1] + moved)), implied)

    # two neighbouring digits that changed places: any other digit could be right by chance
    return nearest_slip(number.group(), would_do, most=1)
