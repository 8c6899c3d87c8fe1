"""Totals and shares told beside their parts: '$1.8 billion, imports $11.2 billion, together $12.5 billion'.

In:  the text.
Out: a Check where a total is not the sum of its parts, or a share not that of its two numbers, and two digits that
     changed places explain it.
Law: as in told_growth, nothing is asked of who trades with whom; what any numbers around give is told of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from legation.checks.arithmetic.amounts.ranges import (
    MEASURED,
    Closed,
    digits_swapped,
    divided,
    ends_told,
    meet,
    widened_told,
)
from legation.checks.slips import NUMBER, Slip, lies_within, nearest_slip
from legation.checks.text_sentences import sentences
from legation.checks.verdicts import verdict_on
from legation.checks.wording import percent_words, range_words
from legation.reading.amounts import Amount, read_amounts
from legation.record.check import Check

_TOTAL = re.compile(
    r"\b(?:total\w*|turnover|trade|together|combined|overall|altogether|in all|sum|volume|both)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"\b(?:exports?|exported|imports?|imported|sales|sold|purchases|bought|goods|parts?|and)\b", re.IGNORECASE
)
# sentences that a sum is told in, and characters around a number that name it
_SENTENCES = 3
_NEAR = 60
_CHANCE = Fraction(1, 50)
# a sum of several rounded parts is less sharp, and still names what two digits changed places in
_CHANCE_OF_MANY = Fraction(1, 20)
_MANY = 6
_DIGITS = 3
_SO_MANY = re.compile(r"\b(?:the|these|those|all) (two|three|four|five)\b", re.IGNORECASE)
_HOW_MANY = {"two": 2, "three": 3, "four": 4, "five": 5}
_MOST = 8  # sums of a paragraph among which those that are meant are sought
_TENTH = Fraction(1, 2000)
# what is sold in all has more parts than a report names
_OF_ONE_WAY = re.compile(
    r"\b(?:total|overall) (?:exports|imports|sales|purchases|deliveries)\b", re.IGNORECASE
)
_DRAWN = re.compile(r"\b(?:together|altogether|in all|combined|all told|between them)\b", re.IGNORECASE)
# a trade is made up of its two ways, not of goods
_OF_TWO_WAYS = re.compile(r"\b(?:trade|turnover)\b", re.IGNORECASE)
_WAYS = {
    "sold": re.compile(r"\b(?:exports?|exported|sales|sold|sells?|deliveries|supplied)\b", re.IGNORECASE),
    "bought": re.compile(r"\b(?:imports?|imported|purchases?|bought|buys?)\b", re.IGNORECASE),
    "neither": re.compile(r"\b(?:trade|turnover|including|of which)\b", re.IGNORECASE),
}
_OF_IT = r"\sof (?:the|that|this|its|it)\b"
_Told = tuple[Amount, Closed]


@dataclass(frozen=True, slots=True)
class _Sum:
    """Numbers of one unit of which the first should follow from the others."""

    told: Amount
    others: tuple[Amount, ...]
    stated: Closed
    implied: Closed


def told_sums(text: str, known: Sequence[Check] = ()) -> tuple[Check, ...]:
    """The totals and shares of a text that are not those of their numbers, beside the checks that are `known`."""
    told = [span for check in known if check.kind == "arithmetic" for span in check.evidence]
    found: dict[str, Check] = {}
    for one in (*_sums(text), *_shares(text), *_gathered(text)):
        check = _checked(one)
        if check is not None and not any(span.overlaps(other) for span in check.evidence for other in told):
            found.setdefault(check.id, check)
    return tuple(found.values()) if len(found) == 1 else ()


def _sums(text: str) -> Iterator[_Sum]:
    """Totals within a few sentences that no two numbers of theirs add up to."""
    measured = ((one, ends_told(one)) for one in read_amounts(text) if one.kind in MEASURED)
    amounts = [(one, ends) for one, ends in measured if ends is not None]
    bounds = sentences(text)
    for place in range(len(bounds)):
        start, end = bounds[place][0], bounds[min(place + _SENTENCES, len(bounds)) - 1][1]
        near = [one for one in amounts if start <= one[0].span.start < end]
        if len(near) < 3 or not _PARTS.search(text, start, end):
            continue
        for total, stated in near:
            around = text[max(start, total.span.start - _NEAR) : min(end, total.span.end + _NEAR)]
            parts = [
                one for one in near if one[0] is not total and one[0].interval.unit == total.interval.unit
            ]
            if len(parts) < 2 or not _TOTAL.search(around) or _OF_ONE_WAY.search(around):
                continue
            pairs = list(combinations(parts, 2))
            if _OF_TWO_WAYS.search(around):
                pairs = [pair for pair in pairs if _two_ways(text, start, pair)]
            sums = [_added(*pair) for pair in pairs]
            told = widened_told(stated)
            # any two that fit will do, whatever they are called
            if not any(meet(told, _added(*pair)[1]) for pair in combinations(parts, 2)):
                yield from (_Sum(total, pair, stated, made) for pair, made in sums if _sharp(made))


def _two_ways(text: str, start: int, pair: Sequence[_Told]) -> bool:
    """Whether the last words of trade before two numbers name exports and imports, one each."""
    ways = set()
    for one, _ in pair:
        before = text[max(start, one.span.start - _NEAR) : one.span.start]
        said = [(found.end(), way) for way, words in _WAYS.items() for found in words.finditer(before)]
        ways.add(max(said)[1] if said else None)
    return ways in ({"sold", "bought"}, {"sold", None}, {"bought", None})


def _gathered(text: str) -> Iterator[_Sum]:
    """Totals that a paragraph draws from three parts or more: 'Together the three have brought in 4,910 tonnes'."""
    amounts = [(one, ends) for one in read_amounts(text) if one.kind in MEASURED and (ends := ends_told(one))]
    for total, stated in amounts:
        start, end = text.rfind("\n", 0, total.span.start) + 1, total.span.end
        said = _DRAWN.search(text, max(start, total.span.start - _NEAR), end)
        before = [one for one in amounts if start <= one[0].span.start < total.span.start]
        parts = [one for one in before if one[0].interval.unit == total.interval.unit]
        earlier = text.rfind("\n", 0, max(0, start - 1)) + 1  # the three may have stood a paragraph before
        yield from _of_so_many(
            text,
            (total, stated),
            [
                one
                for one in amounts
                if earlier <= one[0].span.start < total.span.start
                and one[0].interval.unit == total.interval.unit
            ],
        )
        if said is None or not 2 < len(parts) <= _MANY:
            continue
        made = (
            sum((one[1][0] for one in parts), Fraction(0)),
            sum((one[1][1] for one in parts), Fraction(0)),
        )
        if _sharp_of_many(made) and not meet(widened_told(stated), made):
            yield _Sum(total, tuple(one[0] for one in parts), stated, made)


def _of_so_many(text: str, total: _Told, parts: Sequence[_Told]) -> Iterator[_Sum]:
    """'Together the three accounted for $33.9 billion', with other sums told between: which three, their sum tells."""
    said = _SO_MANY.search(text, max(0, total[0].span.start - _NEAR), total[0].span.start)
    many = _HOW_MANY.get(said[1].lower()) if said else None
    if many is None or not many < len(parts) <= _MOST:
        return
    sums = [
        (
            chosen,
            (
                sum((one[1][0] for one in chosen), Fraction(0)),
                sum((one[1][1] for one in chosen), Fraction(0)),
            ),
        )
        for chosen in combinations(parts, many)
    ]
    if any(meet(widened_told(total[1]), made) for _, made in sums):
        return
    able = [
        _Sum(total[0], tuple(one[0] for one in chosen), total[1], made)
        for chosen, made in sums
        if _sharp_of_many(made) and digits_swapped(total[0], total[1], made)
    ]
    if len(able) == 1:
        yield able[0]


def _shares(text: str) -> Iterator[_Sum]:
    """Shares of the only two numbers of a sentence, or of one of it and one of the sentence before."""
    amounts = read_amounts(text)
    bounds = sentences(text)
    for place, (start, end) in enumerate(bounds):
        around = bounds[max(0, place - 1)][0]
        shares = [
            one
            for one in amounts
            if start <= one.span.start < end
            and one.kind == "share"
            and not text.endswith(" by ", 0, one.span.start)
        ]
        if not shares:
            continue
        near = [
            one
            for one in amounts
            if around <= one.span.start < end and one.kind in MEASURED and ends_told(one)
        ]
        if len(near) != 2 or near[0].interval.unit != near[1].interval.unit:
            continue
        if near[1].span.start < start and not _of_what_was_told(text, near, bounds[max(0, place - 1)]):
            continue
        part, whole = sorted(near, key=lambda one: one.interval.middle or 0)
        given, base = ends_told(part), ends_told(whole)
        for share in shares:
            stated = ends_told(share)
            if not stated or not given or not base or not _sharp(divided(given, base)):
                continue
            if near[1].span.start < start and not re.match(_OF_IT, text[share.span.end :]):
                continue
            if not meet(widened_told(stated), divided(given, base)):
                yield _Sum(share, (part, whole), stated, divided(given, base))


def _of_what_was_told(text: str, near: Sequence[Amount], sentence: tuple[int, int]) -> bool:
    """Whether the sentence before gives a part and its whole: '$1.16 billion, a quarter of the $4.34 billion'."""
    joint = text[near[0].span.end : near[1].span.start].lower()
    return sentence[0] <= near[0].span.start and re.search(r"\bof (?:the|its|their|a)? ?$", joint) is not None


def _checked(one: _Sum) -> Check | None:
    slip = digits_swapped(one.told, one.stated, one.implied) or _digit_wrong(one)
    if slip is None:
        return None
    spans = [other.span for other in one.others]
    quoted = [f"‘{span.quote}’" for span in spans]
    if one.told.kind == "share":
        size, what = percent_words(*one.implied), f"the share of {quoted[0]} in {quoted[-1]}"
    else:
        size = range_words(*one.implied, one.told.interval.unit)
        what = f"the sum of {', '.join(quoted[:-1])} and {quoted[-1]}"
    return verdict_on(
        "arithmetic",
        "contradicted",
        about=(),
        evidence=(one.told.span, *sorted(spans)),
        explanation=f"‘{one.told.span.quote}’ is not {what}: they make {size}.",
        suggestion=one.told.span.quote.replace(slip.written, slip.meant, 1),
    )


def _digit_wrong(one: _Sum) -> Slip | None:
    """One digit that is another, in a share told to a decimal: a thousand such would not meet the sum by chance."""
    number = NUMBER.search(one.told.span.quote)
    if one.told.kind != "share" or number is None or len(number.group().replace(".", "")) < _DIGITS:
        return None

    would_do = lies_within(100 * (one.implied[0] - _TENTH), 100 * (one.implied[1] + _TENTH))
    return nearest_slip(number.group(), would_do, most=2)


def _sharp(made: Closed) -> bool:
    """Whether a range is so sharp that a number with two digits swapped does not fall into it by chance."""
    return made[1] - made[0] <= made[1] * _CHANCE


def _sharp_of_many(made: Closed) -> bool:
    return made[1] - made[0] <= made[1] * _CHANCE_OF_MANY


def _added(one: _Told, other: _Told) -> tuple[tuple[Amount, Amount], Closed]:
    (first, ends), (second, others) = one, other
    return (first, second), (ends[0] + others[0], ends[1] + others[1])
