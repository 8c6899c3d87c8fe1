"""Numbers that are told in the order of their size, and do not have it: 'second with 26, third with 29'.

In:  the text.
Out: a Check for a number that is more than the one before it in a ranking that goes down.
Law: the words say that it is a ranking: 'the most', 'the largest', 'first' before its head and 'followed by' behind it,
     or places that are counted, each with its number right behind. The numbers are of one unit, and each has a name of
     its own before it; what comes behind 'the others' or another clause is of no rank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from legation.checks.arithmetic.amounts.bound import amounts_by_sentence, contradicted
from legation.checks.arithmetic.amounts.ranges import MEASURED, ends_told
from legation.reading.amounts import Amount
from legation.record.check import Check

_HEAD = re.compile(
    r"\b(?:the most|the main|the top|first|leads?|led|heads?|headed|tops?|topped|ahead|largest|biggest|leading)\b",
    re.IGNORECASE,
)
_FOLLOWED = re.compile(r"\bfollowed (?:closely )?by (?:the )?[A-Z]")
_PLACE = re.compile(
    r"\b(first|second|third|fourth|fifth) (?:with|at|on|by)(?: about| some| just| only)? $", re.IGNORECASE
)
_NEXT = re.compile(
    r"^[^.;:()]{0,25}?(?:,|,? and|, then|,? ahead of|, (?:closely )?followed by) (?:the |then )?"
    r"[A-Z][\w’'-]*(?: (?:and )?[A-Z][\w’'-]*){0,2}(?: (?:with|at|for|on))?(?: about| some| just)? ?$"
)
_TO_FIRST = re.compile(
    r"^[^.;:()]{0,25}?,? followed (?:closely )?by (?:the )?[A-Z][\w’'-]*(?: (?:and )?[A-Z][\w’'-]*){0,2}"
    r"(?: (?:with|at|for|on))?(?: about| some| just)? ?$"
)
_FAR = 10
"""So many times the one before it, a number shares no scale with it: 'with 7.5 and Russia with 3.5 billion'."""

_PLACES = ("first", "second", "third", "fourth", "fifth")


def told_ranks(text: str) -> Iterator[Check]:
    """The numbers that are more than what stands before them in a ranking."""
    for (start, _), amounts in amounts_by_sentence(text):
        known = [one for one in amounts if one.kind in (*MEASURED, "share", "number", "count")]
        yield from _followed(text, start, known)
        yield from _counted(text, start, known)


def _followed(text: str, start: int, amounts: Sequence[Amount]) -> Iterator[Check]:
    """'Eswatini sent the most, 96, followed by Guatemala with 92, Paraguay with 87 and Belize with 91'."""
    run: list[Amount] = []
    for one, other in pairwise(amounts):
        joint = text[one.span.end : other.span.start]
        if not _alike(one, other):
            run = []
        elif _TO_FIRST.match(joint) and _HEAD.search(text, start, one.span.start):
            run = [one, other]
        elif run and run[-1] is one and _NEXT.match(joint):
            run.append(other)
        else:
            run = []
        if len(run) > 1 and run[-1] is other:
            yield from _checked(run[-2], other)


def _counted(text: str, start: int, amounts: Sequence[Amount]) -> Iterator[Check]:
    """'The Netherlands come second with 26.2 million, Norway third with 28.7 million'."""
    placed = [
        (_PLACES.index(found[1].lower()), one)
        for one in amounts
        if (found := _PLACE.search(text, start, one.span.start)) and found.end() == one.span.start
    ]
    for (place, one), (behind, other) in pairwise(placed):
        if behind == place + 1 and _alike(one, other):
            yield from _checked(one, other)


def _alike(one: Amount, other: Amount) -> bool:
    bare = {one.kind, other.kind} <= {"number", "count"}
    return bare or (one.kind == other.kind and one.interval.unit == other.interval.unit)


def _checked(one: Amount, other: Amount) -> Iterator[Check]:
    before, behind = ends_told(one), ends_told(other)
    if before is not None and behind is not None and before[1] < behind[0] <= _FAR * before[1]:
        words = (
            f"‘{other.span.quote}’ stands behind ‘{one.span.quote}’ in an order that goes down, and is more."
        )
        yield contradicted(other.span, [one.span], words)
