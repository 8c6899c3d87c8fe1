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

from legation.checks.arithmetic.amounts.ranges import (
    MEASURED,
    Closed,
    digits_swapped,
    divided,
    ends_told,
    is_base,
    meet,
    with_margin_of_growth,
)
from legation.checks.arithmetic.solving.slip_search import evident
from legation.checks.text_sentences import sentences
from legation.checks.verdicts import verdict_on
from legation.checks.wording import percent_words, range_words
from legation.reading.amounts import Amount, read_amounts
from legation.record.check import Check
from legation.record.span import Span

# behind a multiple: its base is named, and is none of the numbers
_OF_ANOTHER = re.compile(r"\s(?:that|those|the (?:level|figure|sum|value|amount)) (?:of|in) ", re.IGNORECASE)
# 'exports rose 1.6%, …; the surplus increased to $8.3 billion from $7.8 billion': what moved there has its own verb
_MOVED_ITSELF = re.compile(
    r"\b(?:rose|rises?|risen|increas(?:es?|ed)|grew|grows?|grown|climb(?:s|ed)|jump(?:s|ed)|widen(?:s|ed)|expand(?:s|ed)"
    r"|fell|falls?|fallen|declin(?:es?|ed)|dropp?(?:s|ed)|decreas(?:es?|ed)|narrow(?:s|ed)|shr[aiu]nk|slipp?(?:s|ed))"
    r"(?: again| further)? to $"
)


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
        others = [one for one in amounts if around <= one.span.start < end and one.kind == "ratio"]
        for rate in rates:
            base = _base_of(text, rate, closed, (start, end))
            if _OF_ANOTHER.match(text, rate.span.end):
                continue
            if base is None or _given(rate, closed):
                continue
            own = [one for one in closed if text[rate.span.end : one.span.start].strip() == "to"]
            for result in own or closed:
                led_to = result.span.start < rate.span.start or text.endswith(" to ", 0, result.span.start)
                if (
                    led_to
                    and result is not base
                    and result.interval.unit == base.interval.unit
                    and not _MOVED_ITSELF.search(text[rate.span.end : result.span.start])
                    and not any(_is_of(one, result, base) for one in others if one is not rate)
                ):
                    yield _Growth(rate, result, base)


def _base_of(text: str, rate: Amount, near: Sequence[Amount], sentence: tuple[int, int]) -> Amount | None:
    """The number that a growth started from, where the words tell it."""
    behind = [one for one in near if one.span.start > rate.span.start and is_base(text, one, sentence)]
    before = [one for one in near if one.span.start < rate.span.start]
    told = behind[:1] or [one for one in before[-2:] if is_base(text, one, sentence)][-1:]
    return told[0] if told else None


def _is_of(rate: Amount, result: Amount, base: Amount) -> bool:
    """Whether another growth is that of the two numbers: 'fell 6.8% to $228 billion … cars by 46%'."""
    stated, led_to, start = ends_told(rate), ends_told(result), ends_told(base)
    if stated is None or led_to is None or start is None:
        return False
    return meet(with_margin_of_growth(stated), divided(led_to, start))


def _given(rate: Amount, near: Sequence[Amount]) -> bool:
    """Whether any two numbers around a growth have it: then it is told of them."""
    if ends_told(rate) is None:
        return True
    return any(
        one is not other and one.interval.unit == other.interval.unit and _is_of(rate, one, other)
        for one in near
        for other in near
    )


def _checked(growth: _Growth) -> Check | None:
    rate, result, base = (ends_told(one) for one in (growth.rate, growth.result, growth.base))
    if rate is None or result is None or base is None:
        return None
    implied, around = divided(result, base), with_margin_of_growth(rate)
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


def _size(implied: Closed) -> str:
    low, high = implied
    if low >= 1 and high < 3:
        return f"{percent_words(low - 1, high - 1)} more"
    if high <= 1:
        return f"{percent_words(1 - high, 1 - low)} less"
    return f"{range_words(low, high, '1')} times as much"
