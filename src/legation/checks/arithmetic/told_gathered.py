"""Totals that are drawn from the sentences before: '4,310 trucks crossed … Back went 2,190. All told …'.

In:  the text.
Out: a Check where the total is less than its parts, or where one slip of the pen makes it what they add up to.
Law: 'all told', 'in all', 'together', 'that makes' draw the total; its parts are the numbers of its kind in the few
     sentences before, as many as there are. Whatever counts may be counted with another noun: trucks are vehicles.
     Numbers that are compared, or told as parts of one another, are not added.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from legation.checks.arithmetic.bound import contradicted, fits
from legation.checks.arithmetic.one_digit import other_digits
from legation.checks.arithmetic.told_growth import Closed, digits_swapped, ends_told
from legation.checks.slips import NUMBER
from legation.checks.text_sentences import sentences
from legation.checks.wording import range_words
from legation.reading.amounts import Amount, read_amounts
from legation.record.check import Check

_DRAWN = re.compile(
    r"^(?:Adding|Adding in|Counting|All told|In all|In total|Altogether|Together|Taken together|Put together|Added up"
    r"|All in all|Combined|In sum|Between them|That (?:makes|adds up to|comes to|is a total of"
    r"|brings the (?:total|sum|number) to)"
    r"|This (?:makes|adds up to|brings the (?:total|sum|number) to)|(?:Both|The (?:two|three|four|five))"
    r" (?:together|sums|amounts|parts|figures|consignments|shipments)"
    r"|The (?:total|sum|whole|two together|three together) (?:is|was|came to|comes to|amounted to|thus|of both)"
    r")\b|\b(?:thus|therefore|so|in all|altogether) (?:came to|totalled|reached|amounted to|added up to|made)\b"
)
_APART = re.compile(
    r"\b(?:than|against|compared|(?<!made )(?<!make )up|down|earlier|instead|versus|increase\w*|rose|fell|grew|risen"
    r"|fallen|per|each|every|of (?:which|them|whom|these|those)|including|among them|target|planned"
    r"|alone|worth|at least|year ago|a year|price|cost)\b"
)
_ADDING = re.compile(r"(?:Adding|Counting)\b")
_LEFT_OVER = re.compile(
    r"\b(?:deficit|surplus|balance|gap|difference|increase|rise|growth|shortfall)\b", re.IGNORECASE
)
_LEAST = 20  # a smaller bare number counts those who have the parts
_BACK = 3
_MANY = 6
_AWAY = Fraction(5, 2)  # a total is no sum of numbers so far from it


def told_gathered(text: str) -> Iterator[Check]:
    """The totals that the numbers before them do not make."""
    amounts, bounds = read_amounts(text), _clauses(text)
    for place, (start, end) in enumerate(bounds):
        sentence = " ".join(text[start:end].split())
        sentence = sentence[:1].upper() + sentence[1:]
        if not place or _DRAWN.search(sentence) is None or _LEFT_OVER.search(sentence):
            continue
        here = [one for one in amounts if start <= one.span.start < end and _adds(one)]
        if not here or _APART.search(text[start : here[0].span.start].lower()):
            continue
        first = bounds[max(0, place - _BACK)][0]
        # 'Adding the 1,510 who had come on Sunday, the camp took in 3,730': one more part leads the sentence
        total = here[1] if _ADDING.match(sentence) and len(here) > 1 else here[0]
        before = [one for one in amounts if first <= one.span.start < total.span.start]
        check = _checked(text, total, before, start)
        if check is not None:
            yield check


def _clauses(text: str) -> list[tuple[int, int]]:
    """The sentences of a text, parted at each semicolon."""
    found: list[tuple[int, int]] = []
    for start, end in sentences(text):
        place = start
        while (sign := text.find("; ", place, end)) >= 0:
            found.append((place, sign))
            place = sign + 2
        found.append((place, end))
    return found


def _checked(text: str, total: Amount, before: Sequence[Amount], end: int) -> Check | None:
    parts = [one for one in before if _adds(one) and _of_a_kind(one, total)]
    if not 2 <= len(parts) <= _MANY or _APART.search(text[parts[0].span.start : end].lower()):
        return None
    stated = ends_told(total)
    sums = [one for first in range(len(parts) - 1) if (one := _sum(parts[first:])) is not None]
    if stated is None or not sums or any(fits(stated, one) for one in sums):
        return None
    whole = sums[0]
    if not whole[0] / _AWAY < stated[1] < whole[1] * _AWAY:
        return None
    meant = _meant(total, stated, whole)
    if meant is None and stated[1] > whole[0]:
        return None  # what is not named may make up for it
    quoted = [f"‘{one.span.quote}’" for one in parts]
    words = (
        f"{', '.join(quoted[:-1])} and {quoted[-1]} make {range_words(*whole, _unit(total))}, "
        f"and the text says ‘{total.span.quote}’."
    )
    return contradicted(total.span, [one.span for one in parts], words, meant)


def _meant(total: Amount, stated: Closed, whole: Closed) -> str | None:
    """The total as it was perhaps meant: two digits changed places, or one is another."""
    if NUMBER.search(total.span.quote) is None or not total.value:
        return None
    slip = digits_swapped(total, stated, whole) or other_digits(total, whole)
    return total.span.quote.replace(slip.written, slip.meant, 1) if slip is not None else None


def _adds(one: Amount) -> bool:
    counted = one.kind == "count" or (one.kind == "number" and one.value >= _LEAST)
    return (counted or one.kind in ("money", "mass", "volume", "energy")) and ends_told(one) is not None


def _of_a_kind(one: Amount, total: Amount) -> bool:
    if total.kind in ("count", "number"):
        return one.kind in ("count", "number")
    return one.interval.unit == total.interval.unit


def _unit(total: Amount) -> str:
    return "1" if total.kind in ("count", "number") else total.interval.unit


def _sum(parts: Sequence[Amount]) -> Closed | None:
    ends = [one for part in parts if (one := ends_told(part)) is not None]
    return sum((one[0] for one in ends), Fraction(0)), sum((one[1] for one in ends), Fraction(0))
