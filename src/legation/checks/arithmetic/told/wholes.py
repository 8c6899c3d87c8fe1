"""A whole, and the parts that are told of it: 'contracts worth $2.5 billion. Of these $1.9 billion concern …'.

In:  the text.
Out: a Check where the parts are more than the whole, or, where they are told as all of it, are not the whole.
Law: something says that they are parts: 'of these', 'among them', 'comprise', 'the first … the second', or each is
     told as somebody's own ('Kazakhstan's part was …, Uzbekistan's …'). The whole is the last number of its unit before
     them. Parts that the words do not close may fall short of it, never exceed it; 'the remaining' closes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from legation.checks.arithmetic.amounts.bound import contradicted, fits
from legation.checks.arithmetic.amounts.company import (
    adds_up,
    in_company,
    is_compared,
    is_plain,
    of_one_kind,
    quoted,
    total_of,
    unit_of,
)
from legation.checks.arithmetic.amounts.one_digit import other_digits
from legation.checks.arithmetic.amounts.passages import Told, passages
from legation.checks.arithmetic.amounts.ranges import ends_told
from legation.checks.wording import percent_words, range_words
from legation.reading.amounts import Amount
from legation.record.check import Check

_OF_THEM = r"of (?:these|those|them|it|which|whom|this|that|the total|the sum|this sum|that sum|the money)"
_OPENS = re.compile(
    rf"\b(?:{_OF_THEM}|among (?:these|those|them)|(?:comprise|consist|include|contain|cover)(?:s|d|ed)?(?: of)?"
    r"|(?:is|are|was|were) (?:made up|composed) of|(?:divided|broken down|split) into)\b",
    re.IGNORECASE,
)
_ORDER = re.compile(r"\bfirst\b[^.;]*\b(?:second|other)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:[A-Z][\w-]+['’]s|[A-Z][\w-]+s['’])(?: (?:part|share|portion|contribution))?\b")
# what a named one had of it: 'Djibouti paid $50 million, Kenya $48 million and Sudan $30 million'
_NAMED = re.compile(
    r"(?:^|\W)(?:the )?[A-Z][\w’'.-]*(?: (?:and )?(?:the )?[A-Z][\w’'.-]*)*(?: [a-z]+){0,3} $"
)
_BETWEEN = re.compile(r"^[^.;:\n]{0,70}?(?:,|\band\b|\bplus\b|\bwhile\b|\bwith\b)[^.;:\n]{0,50}$")
_APART = re.compile(
    r"\b(?:than|against|compared|earlier|instead|versus|rose|fell|grew|risen|fallen|increased|target\w*|planned"
    r"|year before|last (?:year|month|week)|(?:a|one|the) year ago|since|alone|of which|in addition|additionally"
    r"|in 20\d\d|until|debt|owes?)\b",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"\b(?:the (?:other|remaining|rest|remainder|others))\b[^.;]{0,45}$", re.IGNORECASE)
_TWO = re.compile(
    r"\bin two\b|\btwo (?:convoys|consignments|shipments|tranches|batches|parts|lots|stages)\b", re.IGNORECASE
)
_THROUGH = re.compile(r"\s(?:\w+ ){0,2}(?:through|via|to|from|by|for|by way of) (?:the )?[A-Z]")
_LEFT = re.compile(r"\b(?:the|its|their) (?:remaining|other)(?: about| some)? $", re.IGNORECASE)
_QUARTER = re.compile(r"\b(?:first|second|third|fourth|last) (?:quarter|half)\b")
# 'A year before the figure was 48 million. … Cement made up 47 million of the total': not of that year's
_OF_ANOTHER_YEAR = re.compile(r"(?:A|One|The) year (?:before|earlier|ago)\b")
_MOST = 6
_REACH = 2  # sentences that may lie between
_AWAY = 3  # what is so many times its whole is of something else
_NEAR = Fraction(4, 3)  # named ones that nothing calls parts are no further from it
_POINT = Fraction(1, 200)
_SO_MANY = re.compile(
    r"\b(three|four|five|six|seven)\b(?! (?:percent|times|million|billion|years|months))", re.IGNORECASE
)
_HOW_MANY = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_LEAD = 100  # characters before a whole that say of how many it is
_NAMES = 3  # so many named ones in a row are told of one sum


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts that a sentence tells, whether they are told of something, and whether they are all of it."""

    amounts: tuple[Amount, ...]
    sure: bool
    closed: bool
    before: int  # where the words that open them begin


def told_wholes(text: str) -> Iterator[Check]:
    """The wholes that their parts exceed or do not make."""
    told = [one for paragraph in passages(text) for one in paragraph]
    for place, sentence in enumerate(told):
        yield from _shares(text, sentence)
        parts = _parts(text, sentence)
        whole = _whole(text, told[max(0, place - _REACH) : place + 1], parts) if parts else None
        check = _checked(text, whole, parts) if parts is not None and whole is not None else None
        if check is not None:
            yield check
        else:
            yield from _left(text, sentence, told[max(0, place - _REACH) : place])


def _parts(text: str, sentence: Told) -> _Parts | None:
    """The parts of an enumeration, where the words before or in it say that they are parts."""
    if len(sentence.amounts) < 2:
        return None  # most sentences
    opening = _OPENS.search(text, sentence.start, sentence.end)
    in_order = _ORDER.search(text, sentence.start, sentence.end)
    run = _run(text, sentence, opening.start() if opening else sentence.start)
    if len(run) < 2 or _APART.search(text[run[0].span.start : run[-1].span.end]):
        return None
    starts = [sentence.start, *(one.span.end for one in run)]
    own = [_OWN.search(text, start, one.span.start) for start, one in zip(starts, run, strict=False)]
    named = [_NAMED.search(text[start : one.span.start]) for start, one in zip(starts, run, strict=False)]
    sure = opening is not None or in_order is not None or (all(own) and len(run) > 1)
    if not sure and not (all(named) and len(run) >= _NAMES):
        return None
    if len(_QUARTER.findall(text, run[0].span.start, sentence.end)) in (1, 2, 3) and not opening:
        return None  # the other quarters are told elsewhere
    closed = _CLOSES.search(text[run[0].span.end : run[-1].span.start]) is not None
    begins = opening.start() if opening else sentence.start
    return _Parts(tuple(run), sure, closed or in_order is not None, min(begins, run[0].span.start))


def _run(text: str, sentence: Told, start: int) -> list[Amount]:
    """The numbers of one unit that follow one another in an enumeration."""
    behind = [one for one in sentence.amounts if one.span.start >= start]
    # '1.4 million tonnes of these, Kazakhstan 0.9 million': the words may follow the first part
    led = [
        one for one in sentence.amounts if one.span.end < start and text[one.span.end : start].strip() == ""
    ]
    run: list[Amount] = []
    for one in (*led[-1:], *behind):
        if one.kind in ("duration", "share", "ratio", "points", "power") or not is_plain(one):
            continue
        if not adds_up(text, one, sentence.start) or (run and not of_one_kind(one, run[0])):
            break
        if run and not _BETWEEN.match(text[run[-1].span.end : one.span.start]):
            break
        run.append(one)
    return in_company(run)


def _whole(text: str, sentences: Sequence[Told], parts: _Parts) -> Amount | None:
    """The last number before the parts that they can be of."""
    *before, here = sentences
    inside = [
        one
        for one in here.amounts
        if one.span.end <= parts.before
        and of_one_kind(one, parts.amounts[0])
        and not is_compared(text, one, here.start)
    ]
    if inside:
        return inside[-1] if is_plain(inside[-1]) and adds_up(text, inside[-1], here.start) else None
    for told in reversed(before):
        if _OF_ANOTHER_YEAR.match(text, told.start):
            continue
        alike = [one for one in told.amounts if is_plain(one) and of_one_kind(one, parts.amounts[0])]
        able = [one for one in alike if adds_up(text, one, told.start)]
        if alike:
            if not parts.sure and len(alike) > 1 and _NAMED.search(text[told.start : alike[-1].span.start]):
                return (
                    None  # 'France for 16.1 billion. Italy put in 8.7, Belgium 7.6 and Germany 5.2 billion'
                )
            return able[-1] if able else None
        if not parts.sure:
            return None
    return None


def _checked(text: str, whole: Amount, parts: _Parts) -> Check | None:
    *sharp, all_of_it = in_company([*parts.amounts, whole])
    stated, made = ends_told(all_of_it), total_of(sharp)
    away = _AWAY if parts.sure else _NEAR
    if stated is None or made is None or fits(stated, made):
        return None
    if not stated[0] / away < made[0] < stated[1] * away or _holds_another(sharp):
        return None
    more = made[0] > stated[1]
    closed = (
        parts.closed
        or _counted(text, whole, parts)
        or (
            len(sharp) == 2
            and _TWO.search(text, whole.span.start - 60, parts.amounts[0].span.start) is not None
        )
    )
    if not more and not closed and not _slipped(whole, sharp, sure=parts.sure):
        return None
    return _told(whole, parts.amounts, made)


def _counted(text: str, whole: Amount, parts: _Parts) -> bool:
    """Whether as many are named as the words of the whole count: 'the five received 9.9 million tonnes. Romania …'."""
    lead = text[max(0, whole.span.start - _LEAD) : parts.amounts[0].span.start]
    return len(parts.amounts) >= _NAMES and any(
        _HOW_MANY[found[1].lower()] == len(parts.amounts) for found in _SO_MANY.finditer(lead)
    )


def _holds_another(parts: Sequence[Amount]) -> bool:
    """Whether one of the numbers is made up of the others, as a trade of its exports and imports."""
    for one in parts:
        stated, made = ends_told(one), total_of([other for other in parts if other is not one])
        if len(parts) > 2 and stated is not None and made is not None and fits(stated, made):
            return True
    return False


def _slipped(whole: Amount, parts: Sequence[Amount], *, sure: bool) -> bool:
    """Whether one figure of the whole is all that keeps it from being what three parts or more make."""
    made = sum((Fraction(one.value) for one in parts), Fraction(0))
    return len(parts) >= _NAMES and other_digits(whole, (made, made), most=1 if sure else 2) is not None


def _told(whole: Amount, parts: Sequence[Amount], made: tuple[Fraction, Fraction]) -> Check:
    words = (
        f"{quoted(parts)} make {range_words(*made, unit_of(whole))}, "
        f"and the text says ‘{whole.span.quote}’ of which they are the parts."
    )
    return contradicted(whole.span, [one.span for one in parts], words)


def _left(text: str, sentence: Told, before: Sequence[Told]) -> Iterator[Check]:
    """'Trade reached $2.30 billion; machinery was 1.57 billion of it, and marble the remaining 460 million'."""
    told_here = [one for told in (*before, sentence) for one in told.amounts]
    for rest in sentence.amounts:
        if (
            rest.kind == "number"
            or not is_plain(rest)
            or not _LEFT.search(text[sentence.start : rest.span.start])
        ):
            continue
        near = [
            one
            for told in (*before, sentence)
            for one in told.amounts
            if one.span.end <= rest.span.start and of_one_kind(one, rest) and adds_up(text, one, told.start)
        ][-_MOST:]
        if len(near) < 2:
            continue
        *sharp, left = in_company([*near, rest])
        runs = [sharp[first:] for first in range(len(sharp) - 1)]
        stated = ends_told(left)
        able = [
            run
            for run in runs
            if (total := total_of(run[1:])) and (one := ends_told(run[0])) and total[0] < one[0]
        ]
        if stated is None or not able or any(_remain(run, stated) for run in runs):
            continue
        run = able[0] if len(able) == 1 else max(able, key=lambda way: way[0].value)
        whole, gone = ends_told(run[0]), total_of(run[1:])
        if _others_between(told_here, run, rest):
            continue
        if whole is None or gone is None or stated[1] >= whole[0]:
            continue
        made = (max(Fraction(0), whole[0] - gone[1]), whole[1] - gone[0])
        words = (
            f"{quoted(run[1:])} leave {range_words(*made, unit_of(rest))} of ‘{run[0].span.quote}’, "
            f"and the text says ‘{rest.span.quote}’."
        )
        yield contradicted(rest.span, [one.span for one in run], words)


def _holds(run: Sequence[Amount]) -> bool:
    """Whether the first of some numbers is more than the others together."""
    whole, gone = ends_told(run[0]), total_of(run[1:])
    return whole is not None and gone is not None and gone[0] < whole[0]


def _others_between(amounts: Sequence[Amount], run: Sequence[Amount], rest: Amount) -> bool:
    """Whether bare numbers stand among the parts, which may be parts, too."""
    known = {one.span for one in run}
    return any(
        one.kind == "number" and one.span not in known and run[0].span < one.span < rest.span
        for one in amounts
    )


def _remain(run: Sequence[Amount], stated: tuple[Fraction, Fraction]) -> bool:
    """Whether the first of some numbers is the rest and the others together."""
    whole, gone = ends_told(run[0]), total_of(run[1:])
    return whole is not None and gone is not None and fits(whole, (gone[0] + stated[0], gone[1] + stated[1]))


def _shares(text: str, sentence: Told) -> Iterator[Check]:
    """'… of which 55 percent came through Dakar, 40 percent through Abidjan and 15 percent through Conakry'."""
    shares = [
        one for one in sentence.amounts if one.kind == "share" and any(map(str.isdigit, one.span.quote))
    ]
    if len(shares) < 2 or any(one.kind == "ratio" for one in sentence.amounts):
        return
    if not all(_BETWEEN.match(text[one.span.end : other.span.start]) for one, other in pairwise(shares)):
        return
    if not all(_THROUGH.match(text, one.span.end) for one in shares):
        return
    made = total_of(shares)
    if made is not None and made[0] > 1 + _POINT * len(shares):
        yield contradicted(
            shares[-1].span,
            [one.span for one in shares[:-1]],
            f"{quoted(shares)} make {percent_words(*made)}.",
        )
