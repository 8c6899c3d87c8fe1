"""Growth told beside the two numbers that it is of: '$544 million, up 4 percent from $522 million'.

In:  the text.
Out: a Check where the growth is not that of the numbers and a slip of the pen explains it.
Law: nothing is asked of who trades with whom, so that this holds where figures are not read. The words have to
     name the base ('from', 'compared with'), and a slip has to be evident: numbers that merely stand together are
     not compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from legation.checks.arithmetic.claims import ends_of, widened
from legation.checks.arithmetic.slip_search import evident
from legation.checks.slips import NUMBER, Slip, lies_within, nearest_slip
from legation.checks.text_sentences import sentences
from legation.checks.verdicts import verdict_on
from legation.checks.wording import percent_words, range_words
from legation.lists.trade_margins import trade_margins
from legation.reading.amounts import Amount, read_amounts
from legation.record.check import Check
from legation.record.span import Span

# right before the number that a growth starts from
_FROM = re.compile(
    r"(?:\bfrom|\bthan(?: the)?|\bagainst|\bcompared (?:with|to)|\bup on|\bdown on|\bafter|\babove(?: the)?"
    r"|\bbelow(?: the)?|\bversus|\btimes the|\btwice the|\bhalf the)\s(?:only\s|just\s|some\s)?$",
    re.IGNORECASE,
)
# behind a multiple: its base is named, and is none of the numbers
_OF_ANOTHER = re.compile(r"\s(?:that|those|the (?:level|figure|sum|value|amount)) (?:of|in) ", re.IGNORECASE)
# earlier in its clause
_BEFORE = re.compile(
    r"\b(?:(?:a |the )?(?:year|season|month|quarter) (?:earlier|before|ago)|same (?:period|months?|quarter)"
    r"|comparison figure|(?:previous|preceding|prior|last) (?:\w+ )?(?:year|season|month|quarter)"
    r"|in (?:19|20)\d\d(?:[-/]\d\d(?:\d\d)?)?)\b[^.;]{0,45}$",
    re.IGNORECASE,
)
Closed = tuple[Fraction, Fraction]
MEASURED = ("money", "mass", "volume", "energy", "count")


@dataclass(frozen=True, slots=True)
class _Growth:
    """A growth, the amount that it led to and the amount that it started from."""

    rate: Amount
    result: Amount
    base: Amount


def told_growth(text: str, known: Sequence[Check] = ()) -> tuple[Check, ...]:
    """The growths of a text that are not those of their numbers, beside the checks that are `known`."""
    told = [span for check in known if check.kind == "arithmetic" for span in check.evidence]
    found: dict[Span, list[Check]] = {}
    for growth in _growths(text):
        check = _checked(growth)
        if check is not None and not any(one.overlaps(other) for one in check.evidence for other in told):
            found.setdefault(growth.rate.span, []).append(check)
    # two numbers that would both explain it are no explanation
    return tuple(checks[0] for checks in found.values() if len(checks) == 1)


def _growths(text: str) -> Iterator[_Growth]:
    """Growths that no two numbers around them give, each with its base and what it may have led to."""
    amounts = read_amounts(text)
    bounds = sentences(text)
    for place, (start, end) in enumerate(bounds):
        around = bounds[max(0, place - 2)][0]
        rates = [one for one in amounts if start <= one.span.start < end and one.kind == "ratio"]
        if not rates:
            continue
        near = [one for one in amounts if around <= one.span.start < end and one.kind in MEASURED]
        closed = [one for one in near if ends_told(one)]
        for rate in rates:
            base = _base_of(text, rate, closed, (start, end))
            if _OF_ANOTHER.match(text, rate.span.end):
                continue
            if base is None or _given(rate, closed):
                continue
            own = [one for one in closed if text[rate.span.end : one.span.start].strip() == "to"]
            for result in own or closed:
                led_to = result.span.start < rate.span.start or text.endswith(" to ", 0, result.span.start)
                if led_to and result is not base and result.interval.unit == base.interval.unit:
                    yield _Growth(rate, result, base)


def _base_of(text: str, rate: Amount, near: Sequence[Amount], sentence: tuple[int, int]) -> Amount | None:
    """The number that a growth started from, where the words tell it."""
    behind = [one for one in near if one.span.start > rate.span.start and is_base(text, one, sentence)]
    before = [one for one in near if one.span.start < rate.span.start]
    told = behind[:1] or [one for one in before[-2:] if is_base(text, one, sentence)][-1:]
    return told[0] if told else None


def is_base(text: str, amount: Amount, sentence: tuple[int, int]) -> bool:
    """Whether the words before a number tell it as the earlier one."""
    before = text[max(0, amount.span.start - 80) : amount.span.start]
    return _FROM.search(before) is not None or (
        amount.span.start < sentence[1] and _BEFORE.search(before.rpartition(". ")[2]) is not None
    )


def _given(rate: Amount, near: Sequence[Amount]) -> bool:
    """Whether any two numbers around a growth have it: then it is told of them."""
    stated = ends_told(rate)
    if stated is None:
        return True
    around = _with_margin(stated)
    ends = [(one, told) for one in near if (told := ends_told(one))]
    return any(
        one.interval.unit == other.interval.unit and meet(around, divided(first, second))
        for one, first in ends
        for other, second in ends
        if one is not other
    )


def _checked(growth: _Growth) -> Check | None:
    rate, result, base = (ends_told(one) for one in (growth.rate, growth.result, growth.base))
    if rate is None or result is None or base is None:
        return None
    implied, around = divided(result, base), _with_margin(rate)
    slips = (
        (growth.rate.span, digits_swapped(growth.rate, rate, implied)),
        (
            growth.result.span,
            digits_swapped(growth.result, result, (around[0] * base[0], around[1] * base[1])),
        ),
        (growth.base.span, digits_swapped(growth.base, base, divided(result, around))),
    )
    able = [(span, slip) for span, slip in slips if slip is not None]
    if not able:
        return None
    clearest = evident(able)
    target = clearest[0] if clearest else growth.rate.span
    meant = target.quote.replace(clearest[1].written, clearest[1].meant, 1) if clearest else None
    beside = [span for span, _ in slips if span != target]
    words = f"‘{growth.result.span.quote}’ and ‘{growth.base.span.quote}’ give: they make it {_size(implied)}"
    return verdict_on(
        "arithmetic",
        "contradicted",
        about=(),
        evidence=(target, *sorted(beside)),
        explanation=f"‘{growth.rate.span.quote}’ is not the growth that {words}.",
        suggestion=meant,
    )


def ends_told(amount: Amount) -> Closed | None:
    """The interval of an amount that has two ends above nothing."""
    ends = ends_of(amount.interval.low, amount.interval.high)
    return (ends[0], ends[1]) if ends and ends[0] and ends[1] and ends[0] > 0 else None


def _with_margin(rate: Closed) -> Closed:
    low, high = widened(rate, Fraction(0))
    margin = trade_margins().growth_apart
    return (low or rate[0]) - margin, (high or rate[1]) + margin


def digits_swapped(amount: Amount, stated: Closed, implied: Closed) -> Slip | None:
    """The number that two neighbouring digits which changed places turned into the one of an amount."""
    number = NUMBER.search(amount.span.quote)
    written = Fraction(number.group().replace(",", "")) if number else Fraction(0)
    if number is None or not written or not amount.value:
        return None
    step = Fraction(amount.value) / written
    if amount.kind == "ratio" and stated[1] < 1:
        step = -abs(step)

    if amount.kind != "ratio":
        ends = sorted(written + (end / step) for end in (implied[0] - stated[1], implied[1] - stated[0]))
        return nearest_slip(number.group(), lies_within(*ends), most=1)

    def would_do(meant: str) -> bool:
        moved = (Fraction(meant.replace(",", "")) - written) * step
        return meet(_with_margin((stated[0] + moved, stated[1] + moved)), implied)

    # two neighbouring digits that changed places: any other digit could be right by chance
    return nearest_slip(number.group(), would_do, most=1)


def divided(one: Closed, other: Closed) -> Closed:
    """The range of a quotient."""
    return one[0] / other[1], one[1] / other[0]


def meet(one: Closed, other: Closed) -> bool:
    """Whether two ranges have a number in common."""
    return one[0] <= other[1] and other[0] <= one[1]


def _size(implied: Closed) -> str:
    low, high = implied
    if low >= 1 and high < 3:
        return f"{percent_words(low - 1, high - 1)} more"
    if high <= 1:
        return f"{percent_words(1 - high, 1 - low)} less"
    return f"{range_words(low, high, '1')} times as much"
