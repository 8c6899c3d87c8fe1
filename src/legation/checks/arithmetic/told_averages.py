"""A whole, how long it took, and what that was on average: '1.5 million barrels in five months, an average of 300,000'.

In:  the text.
Out: a Check where the average is not the whole by its months.
Law: the average stands with 'a month' or 'per month' and the word 'average' in its sentence; the whole is the only
     other number of its unit, and the length the only one, in that sentence or the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from legation.checks.arithmetic.bound import fits, wrong
from legation.checks.arithmetic.passages import Told, near, passages
from legation.checks.arithmetic.told_growth import ends_told
from legation.checks.wording import range_words
from legation.reading.amounts import Amount
from legation.record.check import Check

_PER = re.compile(r"\s(?:[a-z]+\s)?(?:a|per|each|every)\s(?P<unit>day|week|month|year)\b", re.IGNORECASE)
_AVERAGE = re.compile(
    r"\b(?:average[ds]?|averaging|on average|the mean|works? out at|that is|or)\b", re.IGNORECASE
)
_LENGTH = re.compile(
    r"\b(?P<many>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})[\s-](?P<unit>day|week|month|year)s?\b"
    r"|\b(?:first|second|third|fourth|last|in the) (?P<named>quarter|half)\b",
    re.IGNORECASE,
)
_NUMBERS = {
    word: many
    for many, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), start=2)
}
_NAMED: dict[tuple[str, str], Fraction] = {
    ("quarter", "month"): Fraction(3),
    ("half", "month"): Fraction(6),
    ("quarter", "year"): Fraction(1, 4),
    ("half", "year"): Fraction(1, 2),
}
_ROOM = Fraction(1, 25)  # an average is told roughly
_KINDS = ("money", "mass", "volume", "energy", "count")


def told_averages(text: str) -> Iterator[Check]:
    """The averages that their wholes and lengths do not give."""
    for paragraph in passages(text):
        for place, told in enumerate(paragraph):
            for rate in told.amounts:
                per = _PER.match(text, rate.span.end)
                if per is None or rate.kind not in (*_KINDS, "number"):
                    continue
                around = text[max(told.start, rate.span.start - 40) : min(told.end, per.end() + 15)]
                set_beside = text.endswith(", ", told.start, rate.span.start)
                if set_beside or _AVERAGE.search(around):
                    others = near(paragraph, place, back=1, ahead=0)
                    first = paragraph[max(0, place - 1)]
                    yield from _checked(text, rate, per["unit"].lower(), (first, told), others)


def _checked(
    text: str, rate: Amount, unit: str, told: tuple[Told, Told], others: list[Amount]
) -> Iterator[Check]:
    wholes = [one for one in others if one is not rate and _alike(one, rate)]
    many = {
        length
        for found in _LENGTH.finditer(text, told[0].start, told[1].end)
        if (length := _many(found, unit))
    }
    if len(wholes) != 1 or len(many) != 1:
        return
    (length,), (whole,) = many, wholes
    stated, made = ends_told(rate), ends_told(whole)
    if stated is None or made is None or rate.value >= whole.value:
        return
    each = made[0] / length, made[1] / length
    if fits((stated[0] * (1 - _ROOM), stated[1] * (1 + _ROOM)), each):
        return
    unit_told = "1" if rate.kind in ("count", "number") else rate.interval.unit
    words = (
        f"‘{whole.span.quote}’ at that length make {range_words(*each, unit_told)} a {unit}, "
        f"and the text says ‘{rate.span.quote}’."
    )
    check = wrong(rate, (whole,), each, words)
    if check is not None:
        yield check


def _many(found: re.Match[str], unit: str) -> Fraction | None:
    """How many days, weeks, months or years of the average a length has."""
    if found["named"]:
        return _NAMED.get((found["named"].lower(), unit))
    many = Fraction(_NUMBERS.get(found["many"].lower()) or int(found["many"]))
    if found["unit"].lower() == "year" and unit == "month":
        return many * 12
    return many if found["unit"].lower() == unit else None


def _alike(one: Amount, rate: Amount) -> bool:
    if rate.kind in ("count", "number"):
        return one.kind in ("count", "number") and one.value > 2 * rate.value / 3
    return one.kind == rate.kind and one.interval.unit == rate.interval.unit
