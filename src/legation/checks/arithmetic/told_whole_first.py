"""A whole whose parts are told in the sentences behind it: '512 trucks passed. Of these, 340 … Another 272 …'.

In:  the text.
Out: a Check where the parts are more than the whole, or, where they are told as all of it, are not the whole.
Law: something has to say that they are parts: 'of these', 'the largest group', or as many places as the sentence of the
     whole counts ('in three provinces'). 'The other', 'the rest' or all those places make them the whole. Numbers that
     are compared, or told of each one, are no parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from legation.checks.arithmetic.bound import contradicted, fits
from legation.checks.arithmetic.one_digit import other_digits
from legation.checks.arithmetic.passages import Told, passages
from legation.checks.arithmetic.told_growth import MEASURED, Closed, ends_told
from legation.checks.slips import NUMBER
from legation.checks.wording import range_words
from legation.reading.amounts import Amount
from legation.record.check import Check

_OPENS = re.compile(
    r"\b(?:of (?:these|those|them|it|which|whom|this|that|the total)|among (?:these|those|them)"
    r"|(?:the )?(?:largest|biggest|main|single largest) (?:group|share|part|number|category|item)|the majority|the bulk"
    r"|most of (?:these|those|them|it))\b",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"\b(?:the (?:other|remaining|rest|remainder|balance|others)|all (?:the )?others?|everyone else)\b[^.;]{0,45}$",
    re.IGNORECASE,
)
_ONE_MORE = re.compile(r"\b(?:another|a further|further)\s$", re.IGNORECASE)
_APART = re.compile(
    r"\b(?:than|against|compared|up from|down from|earlier|instead|versus|increase\w*|rose|fell|grew|risen|fallen|per"
    r"|each|every|target|planned|a year|previous\w*|last (?:year|month|week)|year ago|average|capacity|since|so far"
    r"|at least|day|daily|price|tariff|aged?|bring\w* the)\b",
    re.IGNORECASE,
)
_PLACES = frozenset(
    "provinces districts sites cities towns regions camps crossings ports countries states locations governorates"
    " counties consignments shipments batches tranches groups categories stages villages municipalities".split()
)
# 'camp 12', 'page 30': a number that names
_NAMED_SO = re.compile(
    r"\b(?:camp|zone|block|sector|section|article|page|no\.|number|room|phase|route|highway|flight|resolution|line|unit)\s$",
    re.IGNORECASE,
)
_LED_BY_OF = re.compile(r"(?:^|[.:;]\s)of (?:the |these |its )?$", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:and|plus)\b", re.IGNORECASE)
_IN_ALL = re.compile(r"\s(?:[a-z]+\s)?(?:in all|in total|altogether)\b|\s?[.,;]", re.IGNORECASE)
_YEARS = range(1300, 2101)  # of any calendar
_LEAST = 10
_AHEAD = 5
_AWAY = Fraction(4, 3)  # parts are no whole that is so far from their sum


def told_whole_first(text: str) -> Iterator[Check]:
    """The wholes that the parts behind them do not make."""
    for paragraph in passages(text):
        for place, told in enumerate(paragraph):
            yield from _in_one(text, told)
            whole = _whole(text, told)
            if whole is not None:
                check = _checked(text, whole, told, paragraph[place + 1 : place + 1 + _AHEAD])
                if check is not None:
                    yield check


def _in_one(text: str, told: Told) -> Iterator[Check]:
    """'4.2 million passengers, 2.9 million from Istanbul and the other 1.3 million from Izmir'."""
    plain = [
        one
        for one in told.amounts
        if _is_plain(one) and not _NAMED_SO.search(text, told.start, one.span.start)
    ]
    if len(plain) < 3:
        return
    whole, *parts = plain
    compared = _APART.search(text, whole.span.end, parts[-1].span.start)
    colon = text.find(": ", whole.span.end, parts[0].span.start)
    led_by_of = _LED_BY_OF.search(text[told.start : whole.span.start]) is not None
    if (colon >= 0 or led_by_of) and not compared and all(_is_part(one, whole) for one in parts):
        places = next((many for one in told.amounts if (many := _places(one))), None)
        if _JOINED.search(text[parts[-2].span.end : parts[-1].span.start]):
            check = _off(text, whole, parts, all_of_it=places == len(parts) or _one_digit_off(whole, parts))
            if check is not None:
                yield check
        return
    if len(plain) < len(told.amounts):
        return
    closed = _CLOSES.search(text[parts[0].span.end : parts[-1].span.start])
    if closed and not compared and all(_is_part(one, whole) for one in parts):
        check = _off(text, whole, parts, all_of_it=True)
        if check is not None:
            yield check


def _whole(text: str, told: Told) -> Amount | None:
    """The one number of a sentence that can be made of others."""
    plain = [one for one in told.amounts if _is_plain(one) and _places(one) is None]
    if len(plain) != 1 or plain[0].value < 2 * _LEAST or _APART.search(text, told.start, told.end):
        return None
    (whole,) = plain
    if whole.kind == "number" and not _IN_ALL.match(text, whole.span.end):
        return None
    return whole


def _checked(text: str, whole: Amount, told: Told, behind: Sequence[Told]) -> Check | None:
    places = next((many for one in told.amounts if (many := _places(one))), None)
    parts: list[Amount] = []
    opened = closed = False
    for sentence in behind:
        here = [one for one in sentence.amounts if _is_plain(one)]
        kin = [one for one in here if _is_part(one, whole)]
        opening = _OPENS.search(text, sentence.start, sentence.end) is not None
        if not kin:
            if here and parts:
                break  # something else is told of
            continue
        if _APART.search(text, sentence.start, sentence.end) or len(kin) < len(here):
            break
        others = _CLOSES.search(text[sentence.start : kin[-1].span.start]) is not None and len(kin) > 2
        if not parts and not opening and not others and places is None:
            return None
        opened = opened or opening or others
        parts += kin
        closed = _CLOSES.search(text[sentence.start : kin[-1].span.start]) is not None
        if closed or (places is not None and len(parts) >= places):
            break
    if len(parts) < 2 or not (opened or places == len(parts)):
        return None
    return _off(text, whole, parts, all_of_it=closed or places == len(parts))


def _off(text: str, whole: Amount, parts: Sequence[Amount], *, all_of_it: bool) -> Check | None:
    stated, ends = ends_told(whole), [one for part in parts if (one := ends_told(part))]
    if stated is None or len(ends) < len(parts):
        return None
    made: Closed = sum((one[0] for one in ends), Fraction(0)), sum((one[1] for one in ends), Fraction(0))
    if all_of_it and (_is_swapped(whole, parts) or _is_plainly_off(whole, parts)):
        made = (sum((Fraction(one.value) for one in parts), Fraction(0)),) * 2
    elif fits(stated, made):
        return None
    if not stated[0] / _AWAY < made[1] < stated[1] * _AWAY:
        return None
    more = made[0] > Fraction(whole.value)
    last = text[max(0, parts[-1].span.start - 20) : parts[-1].span.start]
    if not more and not all_of_it:
        return None
    if more and not all_of_it and len(parts) > 2 and _ONE_MORE.search(last) is None:
        return None  # groups of one whole may overlap: children, and women
    unit = "1" if whole.kind in ("count", "number") else whole.interval.unit
    quoted = [f"‘{one.span.quote}’" for one in parts]
    words = (
        f"{', '.join(quoted[:-1])} and {quoted[-1]} make {range_words(*made, unit)}, "
        f"and the text says ‘{whole.span.quote}’ of which they are the parts."
    )
    return contradicted(whole.span, [one.span for one in parts], words)


def _is_swapped(whole: Amount, parts: Sequence[Amount]) -> bool:
    """Whether two digits of one part, put back, make the parts the whole to the last digit."""
    over = _over(whole, parts)
    return over != 0 and any(_is_meant(part, -over, most=1) for part in parts)


def _is_plainly_off(whole: Amount, parts: Sequence[Amount]) -> bool:
    """Whether round numbers that are told as all of one miss it by a step of theirs: 20 and 50 million of 60."""
    over = abs(_over(whole, parts))
    steps = [_last_digit(one) for one in (whole, *parts)]
    return over * 20 >= Fraction(whole.value) and all(over >= step for step in steps)


def _last_digit(one: Amount) -> Fraction:
    """What the last digit of a number that is no zero counts."""
    number = NUMBER.search(one.span.quote)
    written = number.group().replace(",", "") if number else ""
    whole, _, decimals = written.partition(".")
    if not written or not one.value or not Fraction(written):
        return Fraction(one.value)
    zeros = 0 if decimals else len(whole) - len(whole.rstrip("0"))
    return Fraction(one.value) / Fraction(written) * Fraction(10) ** (zeros - len(decimals))


def _one_digit_off(whole: Amount, parts: Sequence[Amount]) -> bool:
    """Whether one digit of one part, or of the whole, is all that keeps the parts from making the whole."""
    over = _over(whole, parts)
    return over != 0 and (
        _is_meant(whole, over, most=2) or any(_is_meant(part, -over, most=2) for part in parts)
    )


def _over(whole: Amount, parts: Sequence[Amount]) -> Fraction:
    """By how much the parts are more than the whole."""
    return sum((Fraction(one.value) for one in parts), Fraction(0)) - Fraction(whole.value)


def _is_meant(one: Amount, change: Fraction, *, most: int) -> bool:
    """Whether a slip of digits is all between a number and what it would be with that change."""
    meant = Fraction(one.value) + change
    return other_digits(one, (meant, meant), most=most) is not None


def _places(one: Amount) -> int | None:
    """How many places or consignments a number counts."""
    if one.kind != "count" or one.value > _LEAST or (one.noun or "").lower().split(" ")[-1] not in _PLACES:
        return None
    return int(one.value)


def _is_plain(one: Amount) -> bool:
    if one.kind == "number":
        return one.value >= _LEAST and not (one.span.quote.isdigit() and one.value in _YEARS)
    return one.kind in MEASURED and ends_told(one) is not None and _places(one) is None


def _is_part(one: Amount, whole: Amount) -> bool:
    if ends_told(one) is None:
        return False
    if whole.kind in ("count", "number"):
        return one.kind in ("count", "number")
    return one.kind == whole.kind and one.interval.unit == whole.interval.unit
