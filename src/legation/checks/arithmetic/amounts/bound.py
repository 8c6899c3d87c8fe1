"""Numbers that the words of one sentence bind together, and what is wrong with one of them.

In:  the text, and the amounts of one of its sentences.
Out: Bound numbers as closed ranges; a Check for the one that the others rule out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from legation.checks.arithmetic.amounts.ranges import (
    MEASURED,
    Closed,
    digits_swapped,
    divided,
    ends_told,
    is_base,
    meet,
    widened_told,
)
from legation.checks.arithmetic.solving.slip_search import evident
from legation.checks.slips import NUMBER, nearest_slip, plain_digits
from legation.checks.text_sentences import sentences
from legation.checks.verdicts import verdict_on
from legation.reading.amounts import Amount, read_amounts
from legation.record.check import Check
from legation.record.span import Span

_ROUNDED = Decimal("0.025")  # what a percentage that ends in a zero may be off by
_FIGURES = re.compile(r"\d{1,3}(?:\.\d+)?|\d{1,3}(?:,\d{3})+")
_NEXT = re.compile(
    r"(?:[\s,–-]*(?:up |down )?(?:to|from|and|against|after|versus|compared (?:with|to))\s(?:about |some |only )?"
    r"|(?::|,|;| and|, and)\s(?:the )?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2}(?: with)?\s)$"
)
_ALIKE = Decimal(10)
_SCALED = 100_000  # a bare number from here on has a scale, and counts what stands before it


# four checks ask for those of the same text
@lru_cache(maxsize=1)
def amounts_by_sentence(text: str) -> tuple[tuple[tuple[int, int], tuple[Amount, ...]], ...]:
    """Each sentence of a text with the amounts in it, where it has two or more."""
    return tuple(
        ((start, end), tuple(with_units(list(amounts), text)))
        for start, end, amounts in sentences_with_amounts(text)
        if len(amounts) > 1
    )


def sentences_with_amounts(text: str) -> Iterator[tuple[int, int, tuple[Amount, ...]]]:
    """Where each sentence of a text begins and ends, and the amounts in it that measure or count."""
    amounts, place = _counting(text), 0
    for start, end in sentences(text):
        while place < len(amounts) and amounts[place].span.start < start:
            place += 1
        here = place
        while here < len(amounts) and amounts[here].span.start < end:
            here += 1
        yield start, end, tuple(amounts[place:here])
        place = here


def _counting(text: str) -> list[Amount]:
    """The amounts of a text that measure or count: 'the first half' stands between two numbers and is none."""
    return [one for one in read_amounts(text) if one.kind != "ordinal"]


def with_the_one_before(text: str) -> Iterator[list[Amount]]:
    """The amounts of each sentence, led by the last one of the sentence before; bare numbers with the unit before."""
    for _, amounts in _led(text, least=1, idle_sentences=1):
        yield amounts


def led_by_the_one_before(text: str) -> Iterator[tuple[tuple[int, int], list[Amount]]]:
    """Each sentence with its amounts led by the last one before it, where that makes two or more."""
    yield from _led(text, least=2, idle_sentences=0)


def _led(text: str, *, least: int, idle_sentences: int) -> Iterator[tuple[tuple[int, int], list[Amount]]]:
    amounts, last, idle = _counting(text), list[Amount](), 0
    for start, end in sentences(text):
        here = with_units([one for one in amounts if start <= one.span.start < end], text)
        if here and len(last) + len(here) >= least:
            yield (start, end), with_units([*last, *here])
        measured = [one for one in here if one.kind in MEASURED]
        if len(measured) == 2 and measured[0] is here[0] and is_base(text, measured[1], (start, end)):
            measured = measured[:1]  # '4.1 million animals, against 3.4 million in the year before'
        idle = 0 if here else idle + 1
        if here or idle > idle_sentences:  # a sentence without numbers parts no share from its whole
            last = measured[-1:] if len(measured) == 1 else []


def with_units(amounts: Sequence[Amount], text: str | None = None) -> list[Amount]:
    """'4.5 million tonnes, Italy 2.1 million': a number with a scale counts what the one before it does."""
    found, before = list[Amount](), None
    for place, one in enumerate(amounts):
        scaled = _scaled(text, one, [*found[-1:], *amounts[place + 1 : place + 2]]) if text else None
        if scaled is not None:
            found.append(scaled)
            continue
        bare = one.kind == "number" and one.value >= _SCALED
        if bare and before is not None:
            interval = replace(one.interval, unit=before.interval.unit)
            found.append(replace(one, kind=before.kind, interval=interval))
        else:
            found.append(one)
            converted = text is not None and _in_brackets(text, one) and before is not None
            before = one if one.kind in MEASURED and not converted else before
    return found


def _in_brackets(text: str, one: Amount) -> bool:
    """'127 billion won ($108 million), of which 27 billion': what is told again in another money leads nothing on."""
    return text.endswith("(", 0, one.span.start) and text.startswith(")", one.span.end)


def _scaled(text: str, one: Amount, beside: Sequence[Amount]) -> Amount | None:
    """'From 320 to 480 million': a bare number right beside one with a scale has it, where they are then of a size."""
    if one.kind != "number" or not _FIGURES.fullmatch(one.span.quote):
        return None
    for other in sorted(beside, key=lambda two: abs(two.span.start - one.span.start)):
        early, late = sorted((one.span, other.span))
        number = NUMBER.search(other.span.quote)
        written = Decimal(plain_digits(number.group())) if number else Decimal(0)
        if not _NEXT.match(text, early.end, late.start) or not written or other.kind not in MEASURED:
            continue
        scale = Decimal(10) ** (3 * other.value / written).adjusted() if other.value > 0 else Decimal(1)
        thousands = "," in one.span.quote and scale < _SCALED and other.kind != "money"
        if thousands:
            scale = Decimal(1)
        if (scale >= _SCALED or thousands) and 1 / _ALIKE < one.value * scale / other.value < _ALIKE:
            low, high = one.interval.low, one.interval.high
            ends = replace(
                one.interval,
                low=None if low is None else low * scale,
                high=None if high is None else high * scale,
                unit=other.interval.unit,
            )
            return replace(one, kind=other.kind, value=one.value * scale, interval=ends, noun=other.noun)
    return None


def between(text: str, one: Amount, other: Amount) -> str:
    """The text between two amounts, in small letters and on one line."""
    return " ".join(text[one.span.end : other.span.start].lower().split())


def fits(stated: Closed, implied: Closed) -> bool:
    """Whether a stated number can be the implied one, with the margin for digits that were cut off."""
    return meet(widened_told(stated), implied)


def with_rate(stated: Closed) -> Closed:
    """A rate with what rounding of percentages leaves: a tenth of a point, or a thousandth of itself."""
    margin = max(Fraction(1, 1000), stated[1] / 1000)
    return stated[0] - margin, stated[1] + margin


def off(rate: Amount, base: Amount, result: Amount) -> Closed | None:
    """What a number told as the growth from one number to another is instead; None where it can be that.

    A bare share ('or by 36 percent') has no direction of its own: it has that of the two numbers as they are written,
    for rounding may let their ranges overlap and still nobody doubts which is the greater.
    """
    stated, start, end = (ends_told(one) for one in (rate, base, result))
    if stated is None or start is None or end is None:
        return None
    implied = divided(widened_told(end), widened_told(start))
    if rate.kind == "share":
        grew = result.value > base.value
        stated = (1 + stated[0], 1 + stated[1]) if grew else (1 - stated[1], 1 - stated[0])
    return None if meet(with_rate(stated), implied) else implied


def sharper(share: Amount) -> Amount:
    """A percentage that ends in a zero, rounded to five points and not to ten: nobody rounds shares further."""
    low, high = share.interval.low, share.interval.high
    if low is None or high is None or high - low < 4 * _ROUNDED:
        return share
    return replace(
        share, interval=replace(share.interval, low=share.value - _ROUNDED, high=share.value + _ROUNDED)
    )


def wrong(target: Amount, others: Sequence[Amount], implied: Closed, words: str) -> Check | None:
    """The check that a number is not what the others make it; a slip of the pen in it is told."""
    stated = ends_told(target)
    slip = digits_swapped(target, stated, implied) if stated is not None else None
    found = evident([(target.span, slip)]) if slip is not None else None
    meant = (
        target.span.quote.replace(found[1].written, found[1].meant, 1)
        if found
        else _percent_meant(target, implied)
    )
    return contradicted(target.span, [one.span for one in others], words, meant)


def _percent_meant(target: Amount, implied: Closed) -> str | None:
    """The percentage that the other numbers give, where they give it to the point, or that a slip turned into this."""
    number = NUMBER.search(target.span.quote)
    if target.kind not in ("share", "ratio") or number is None:
        return None
    if "." in number.group() or implied[1] - implied[0] > Fraction(1, 50):
        slip = nearest_slip(
            number.group(), lambda meant: _percents(target, implied, Fraction(plain_digits(meant)))
        )
        return target.span.quote.replace(slip.written, slip.meant, 1) if slip is not None else None
    middle = (implied[0] + implied[1]) / 2
    percent = round(abs(middle - 1 if target.kind == "ratio" else middle) * 100)
    return target.span.quote.replace(number.group(), str(percent), 1)


def _percents(target: Amount, implied: Closed, percent: Fraction) -> bool:
    """Whether so many percent are within the implied range, of a growth in whichever direction it goes."""
    part = percent / 100
    ways = (1 + part, 1 - part) if target.kind == "ratio" else (part,)
    return any(implied[0] <= one <= implied[1] for one in ways)


def contradicted(target: Span, others: Sequence[Span], words: str, meant: str | None = None) -> Check:
    """The check of a number that cannot be right beside others."""
    return verdict_on(
        "arithmetic", "contradicted", about=(), evidence=(target, *sorted(others)), explanation=words, suggestion=meant
    )  # fmt: skip


def beside(one: Amount, other: Amount) -> Amount:
    """A round number beside a sharper one of its unit ('30 million', '34.5 million'): its zeros are counted, too."""
    step, finer = _step(one), _step(other)
    if one.kind == "share" or step is None or finer is None or finer > step or one.span.quote[:1].islower():
        return one
    return narrowed(one, step / 2)


def narrowed(one: Amount, half: Decimal) -> Amount:
    """A number that is no further than so much from what is written."""
    low, high = one.interval.low, one.interval.high
    if low is None or high is None or high - low <= 2 * half:
        return one
    return replace(one, interval=replace(one.interval, low=one.value - half, high=one.value + half))


def _step(one: Amount) -> Decimal | None:
    """What the last digit of a number counts, as it is written."""
    number = NUMBER.search(one.span.quote)
    if number is None or not one.value:
        return None
    written = Decimal(plain_digits(number.group()))
    decimals = len(number.group().partition(".")[2])
    return one.value / written / 10**decimals if written else None
