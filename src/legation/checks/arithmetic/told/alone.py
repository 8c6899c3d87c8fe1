"""A part that 'alone' is more than its whole: 'saffron worth $51 million in 2024. In November alone … $61 million'.

In:  the text.
Out: a Check for each part that is more.
Law: 'alone', 'by itself', 'on its own' say that a number is a part of the one before, the only one of its unit in that
     sentence. Exports are no part of imports, and a year is none of a month.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from legation.checks.arithmetic.amounts.bound import contradicted
from legation.checks.arithmetic.amounts.ranges import MEASURED, ends_told, widened_told
from legation.checks.text_sentences import sentences
from legation.reading.amounts import Amount, read_amounts
from legation.record.check import Check

_ALONE = re.compile(
    r"\b(?:alone|by itself|on its own|(?:best|strongest|busiest|worst|weakest|record) (?:month|week|quarter))\b",
    re.IGNORECASE,
)
_SOLD = re.compile(r"\b(?:export\w*|sold|sells?|sales|deliver\w*|shipped|sent)\b", re.IGNORECASE)
_BOUGHT = re.compile(r"\b(?:import\w*|bought|buys?|purchas\w*)\b", re.IGNORECASE)
_MONTH = r"January|February|March|April|May|June|July|August|September|October|November|December|month|quarter|week|day"
_SHORT = re.compile(rf"\b(?:{_MONTH})s?\b")
_YEAR_ALONE = re.compile(r"\b(?:(?:19|20)\d\d|(?:last|this|that) year)\b[^.;,]{0,12}\b(?:alone|by itself)\b")
_OTHER = re.compile(
    r"\b(?:than|against|compared|more|less|(?<!made )up|down|earlier|year before|year ago|per|each|budget"
    r"|loss(?:es)?|debt|world|profit|rest|another|further|additional|on top|averaged?|a day|daily)\b",
    re.IGNORECASE,
)
_SCALED = 1000  # a smaller bare number may count something else
_COUNTS = ("count", "number")
_PERSONS = frozenset(
    "people visitors tourists guests passengers travellers refugees migrants pilgrims foreigners persons".split()
)
_OF_A_YEAR = re.compile(r"\b(?:last year|this year|in the year|a year|in (?:19|20)\d\d|over the year)\b")
_IN_MONTH = re.compile(rf"(?:\s[a-z]+){{0,3}}?\sin (?:{_MONTH})\b")
_BACK = 2
_AWAY = 2


def told_alone(text: str) -> Iterator[Check]:
    """The parts that are more than what they are parts of."""
    amounts, bounds = read_amounts(text), sentences(text)
    for place, (start, end) in enumerate(bounds):
        here = [one for one in amounts if start <= one.span.start < end and one.kind in MEASURED]
        counted = [one for one in amounts if start <= one.span.start < end and one.kind in _COUNTS]
        if not here and not counted:
            continue  # most sentences
        alone = _ALONE.search(text, start, end)
        if place and alone is None:
            yield from _in_a_month(text, counted, amounts, bounds[max(0, place - _BACK) : place])
        if not here:  # '890,000 people came in 2023. In August alone 1.21 million came'
            here = [one for one in counted if one.value >= _SCALED]
        best = alone is not None and " " in alone.group() and len(here) > 1
        if alone is None or not place or (len(here) != 1 and not best) or _OTHER.search(text, start, end):
            continue
        for back in range(1, min(_BACK, place) + 1):
            first = bounds[place - back]
            near = [one for one in amounts if first[0] <= one.span.start < start and _alike(one, here[0])]
            if near:
                if len(near) == 1 and _holds(text, (start, end), first):
                    yield from _checked(here[0], near[0])
                break


def _in_a_month(
    text: str, counted: Sequence[Amount], amounts: Sequence[Amount], before: Sequence[tuple[int, int]]
) -> Iterator[Check]:
    """'Some 1.2 million visitors came last year … 1.35 million in August': a month of the year has no more."""
    for start, end in reversed(before):
        near = [one for one in amounts if start <= one.span.start < end and one.kind in MEASURED]
        if not near:
            continue
        if len(near) == 1 and near[0].kind == "count" and _OF_A_YEAR.search(text, near[0].span.end, end):
            for one in counted:
                same = (
                    one.kind == "number"
                    or one.interval.unit == near[0].interval.unit
                    or _people(one, near[0])
                )
                if same and ends_told(one) and _IN_MONTH.match(text, one.span.end):
                    yield from _checked(one, near[0])
        return


def _people(one: Amount, other: Amount) -> bool:
    return {one.interval.unit, other.interval.unit} <= _PERSONS


def _holds(text: str, part: tuple[int, int], whole: tuple[int, int]) -> bool:
    """Whether the number of one sentence can hold that of the other."""
    sold, bought = (
        [words.search(text, *place) is not None for place in (part, whole)] for words in (_SOLD, _BOUGHT)
    )
    if (sold[0] and bought[1] and not sold[1]) or (bought[0] and sold[1] and not bought[1]):
        return False
    year_of_a_month = _YEAR_ALONE.search(text, *part) and _SHORT.search(text, *whole)
    return not year_of_a_month and _OTHER.search(text, *whole) is None


def _alike(one: Amount, other: Amount) -> bool:
    if one.kind == "count" and other.kind == "number" and ends_told(one) is not None:
        return True
    return one.kind == other.kind and one.interval.unit == other.interval.unit and ends_told(one) is not None


def _checked(part: Amount, whole: Amount) -> Iterator[Check]:
    some, all_of_it = ends_told(part), ends_told(whole)
    if some is None or all_of_it is None or some[0] > _AWAY * all_of_it[1]:
        return  # what is many times a number is no part of it
    if some[0] > widened_told(all_of_it)[1]:
        words = f"‘{part.span.quote}’ is told as a part of ‘{whole.span.quote}’, and is more."
        yield contradicted(part.span, [whole.span], words)
