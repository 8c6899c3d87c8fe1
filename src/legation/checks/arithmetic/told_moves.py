"""Moves told with both ends and their size: 'rose from $4.2 billion to $5.7 billion, an increase of 36 percent'.

In:  the text.
Out: a Check where the size is not that of the two ends.
Law: one sentence has to name both ends with 'from' and 'to', of one unit, and the size right beside them. The ends are
     taken as far as they were rounded, so that only what no rounding explains is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from legation.checks.arithmetic.bound import (
    amounts_by_sentence,
    between,
    contradicted,
    off,
    sharper,
    with_rate,
    wrong,
)
from legation.checks.arithmetic.told_growth import MEASURED, Closed, divided, ends_told, meet
from legation.checks.wording import percent_words, range_words
from legation.reading.amounts import Amount
from legation.record.check import Check

_KINDS = frozenset({*MEASURED, "number", "share"})
_FROM = re.compile(r"\bfrom\s(?:about\s|some\s|only\s|just\s)?$", re.IGNORECASE)
# what may stand between the two ends: when each was, and no other clause
_ENDS = re.compile(r"^[^;:]{0,60}?\b(?P<side>to|from)(?: about| some| only| just)?$")
# '31 percent of the fuel, against 24 percent in 2023': shares of one thing
_AGAINST = re.compile(
    r"^[^;:]{0,80}?,? (?:against|compared with|compared to|up from|down from|after|from|versus)"
    r"(?: about| some| only| just)?$"
)
_SIZE_BEHIND = re.compile(
    r"^[^;:]{0,60}?(?:,|\(|\bor|—|–|-)\s?(?:or |i\.e\. |that is |which is )?"
    r"(?:(?:an? |the )?(?:increase|rise|growth|gain|jump|surge|decline|fall|drop|decrease|reduction|loss)(?: of)?"
    r"|up|down|by|or|that is|which is|i\.e\.)(?: by| to)?(?: about| some| almost| nearly)?$"
)
_OF_IT = re.compile(r"\sof (?:it|that|this|them)\b")
_SET_BEHIND = re.compile(r"^[^;:,]{0,30}(?:,|\(|—|–)$")
_MORE = re.compile(r"\s(?:more|less|higher|lower|fewer|up|down)\b")
_SIZE_BEFORE = re.compile(
    r"^[^.;]{0,60}(?:,|:) from(?: about| some| only| just)?$"
    r"|^(?:,|-|–)?\s?(?:percent|times)?\s?"
    r"(?:(?:in|within|over) (?:\w+ ){0,2}\w+)?,? ?from(?: about| some| only| just)?$"
)
# the colon leads from how far to what: '18 percent more than in spring: the bill went up from $61 million'
_BEFORE_COLON = re.compile(
    r"^(?:more|less|higher|lower|up|down|fewer)\b[^.;:]{0,80}:[^.;:]{0,50}\b(?:rose|fell|went up|went down|grew|climbed"
    r"|dropped|increased|declined|was|were)\b[^.;:]{0,30}\bfrom(?: about| some| only| just)?$"
)


def told_moves(text: str) -> Iterator[Check]:
    """The moves whose told size is not that of their ends."""
    for _, amounts in amounts_by_sentence(text):
        for first, second in _ends(text, amounts):
            for size in _sizes(text, amounts, first, second):
                check = size_checked(text, first, second, size)
                if check is not None:
                    yield check


def _ends(text: str, amounts: Sequence[Amount]) -> Iterator[tuple[Amount, Amount]]:
    """Neighbouring amounts of one unit as start and end, whichever is named first."""
    plain = [one for one in amounts if one.kind in _KINDS and ends_told(one)]
    for one, other in pairwise(plain):
        if one.kind != other.kind or one.interval.unit != other.interval.unit:
            continue
        joint = _ENDS.match(between(text, one, other))
        if joint is None:
            if one.kind == "share" and _AGAINST.match(between(text, one, other)):
                yield other, one
            continue
        before = text[max(0, one.span.start - 20) : one.span.start]
        if joint["side"] == "to" and _FROM.search(before):
            yield one, other
        elif joint["side"] == "from" and re.search(r"\bto\s(?:about\s|some\s|only\s|just\s)?$", before):
            yield other, one


def _sizes(text: str, amounts: Sequence[Amount], first: Amount, second: Amount) -> Iterator[Amount]:
    early, late = sorted((first, second), key=lambda one: one.span)
    for one in amounts:
        if one.kind not in ("ratio", "share", "points") or one in (first, second):
            continue
        if one.span.start >= late.span.end:
            joint = between(text, late, one)
            beside = _SIZE_BEHIND.match(joint) is not None or (
                _SET_BEHIND.match(joint) is not None and _MORE.match(text, one.span.end) is not None
            )
            if one.kind == "share" and _OF_IT.match(text, one.span.end):
                continue  # 'down from $109 million, or little more than half of it' is what is left
            if beside and not any(late.span.end <= two.span.start < one.span.start for two in amounts):
                yield one
        elif one.span.end <= early.span.start and one.kind == "ratio":
            joint = between(text, one, early)
            if early is first and (_SIZE_BEFORE.match(joint) or _BEFORE_COLON.match(joint)):
                yield one


def size_checked(text: str, first: Amount, second: Amount, size: Amount) -> Check | None:
    """What is wrong with the size of a move from the first number to the second."""
    if size.kind == "ratio" and size.interval.high is None and size.interval.low and first.kind != "share":
        return _less_than_told(first, second, size)
    if first.kind == "share" and size.kind == "ratio" and not re.search(r"%|cent", size.span.quote):
        implied = off(size, sharper(first), sharper(second))
        return None if implied is None else _told(first, second, size, implied)
    if first.kind == "share" and size.kind in ("ratio", "share"):
        return _points_told_as_percent(first, second, size)
    implied = _off_in_points(first, second, size) if size.kind == "points" else off(size, first, second)
    return None if implied is None else _told(first, second, size, implied)


def _less_than_told(first: Amount, second: Amount, size: Amount) -> Check | None:
    """'More than tripled, from 0.9 to 1.9 billion': a multiple that is open above, and not reached."""
    start, end = ends_told(first), ends_told(second)
    if start is None or end is None or size.interval.low is None:
        return None
    implied = divided(end, start)
    if implied[1] >= Fraction(size.interval.low) or implied[0] < 1:
        return None
    return _told(first, second, size, implied)


def _told(first: Amount, second: Amount, size: Amount, implied: Closed) -> Check | None:
    ends = f"‘{first.span.quote}’ to ‘{second.span.quote}’"
    words = f"From {ends} is {_size(implied, size.kind)}, and the text says ‘{size.span.quote}’."
    return wrong(size, (first, second), implied, words)


def _off_in_points(first: Amount, second: Amount, size: Amount) -> Closed | None:
    """How far apart two shares are, where that is not what the text says; None where it can be."""
    start, end, stated = ends_told(first), ends_told(second), ends_told(size)
    if start is None or end is None or stated is None:
        return None
    implied = _apart(start, end)
    return None if meet(with_rate((abs(stated[0]), abs(stated[1]))), implied) else implied


def _points_told_as_percent(first: Amount, second: Amount, size: Amount) -> Check | None:
    """'From 20 percent to 25 percent, an increase of five percent': five points, and a quarter more."""
    apart, grown = abs(second.value - first.value), second.value / first.value if first.value else None
    if grown is None or size.value != apart or abs(abs(grown - 1) - apart) < apart / 10:
        return None
    number = size.span.quote
    meant = re.sub(r"\s?(?:percent|per cent|%)$", " percentage points", number)
    words = (
        f"From ‘{first.span.quote}’ to ‘{second.span.quote}’ are as many percentage points as the text says "
        f"‘{number}’; in percent it is {_size((Fraction(grown), Fraction(grown)), 'ratio')}."
    )
    return contradicted(size.span, [first.span, second.span], words, meant if meant != number else None)


def _apart(start: Closed, end: Closed) -> Closed:
    low, high = sorted((start, end))
    return max(low[0] * 0, high[0] - low[1]), high[1] - low[0]


def _size(implied: Closed, kind: str) -> str:
    low, high = implied
    if kind == "points":
        return f"{percent_words(low, high).removesuffix('percent')}percentage points"
    if low >= 1 and high < 3:
        return f"{percent_words(low - 1, high - 1)} more"
    if high <= 1:
        return f"{percent_words(1 - high, 1 - low)} less"
    return f"{range_words(low, high, '1')} times as much"
