"""What is left of a whole over several sentences: 'sold goods for $41 million. Flour brought $18 million. The rest …'.

In:  the text.
Out: a Check where the rest is not what the parts leave of the whole, or a part of the rest is more than that.
Law: the first sum is the whole, those after it in the next sentences are its parts, and 'the rest', 'the remaining' or
     'the remainder' names what is left; sums that are compared with others are no parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from legation.checks.arithmetic.amounts.bound import contradicted, with_units, wrong
from legation.checks.arithmetic.amounts.company import adds_up
from legation.checks.arithmetic.amounts.ranges import MEASURED, Closed, ends_told, meet, widened_told
from legation.checks.text_sentences import sentences
from legation.checks.wording import percent_words, range_words
from legation.reading.amounts import Amount, read_amounts
from legation.record.check import Check

_REST = re.compile(
    r"\b(?:the|all the|what) (?:rest|remainder|remaining|others?(?! (?:way|side|direction|hand|end|country))"
    r"|was left|is left|remained)\b",
    re.IGNORECASE,
)
# from the words for the rest to its size
_IS = re.compile(
    r"^(?:,| of| \(|(?: [\w’'-]+){0,4},)? ?(?:(?:was|were|is|are|came to|amounted to|made|made up|that is,?|of|worth"
    r"|accounted for|went for|stood at|some|about|nearly|almost|only|just|a|another)\s?){0,3}$",
    re.IGNORECASE,
)
# to the size of a part of the rest
_WITH = re.compile(
    r"\b(?:with|of which|among (?:it|them)|including|led by|mostly|mainly)\b[^.;]{0,60}$", re.IGNORECASE
)
_COMPARED = re.compile(
    r"\b(?:than|against|compared|(?<!made )(?<!make )(?<!makes )up|down|earlier|before|instead|versus|after"
    r"|increase\w*|rose|fell"
    r"|grew|risen|fallen"
    r"|per|each|every|target|planned|forecast|year ago)\b"
)
# 'two instalments of $15 million each': what is gone is not what the sum alone says
_EACH = re.compile(r"\b(?:each|apiece)\b", re.IGNORECASE)
# 'Two claims are open. One is the fund's. The other …': no rest of a whole
_ONE = re.compile(r"\b(?:One|The first) (?:is|was|of (?:them|these)|concerns|came)\b")
_BACK = 3  # sentences before the one with the rest
_PARTS = 4
_POINT = Fraction(1, 200)


def told_rest(text: str) -> Iterator[Check]:
    """The rests that their whole and its parts do not leave."""
    amounts, bounds = read_amounts(text), sentences(text)
    for place, (start, end) in enumerate(bounds):
        here = [one for one in amounts if start <= one.span.start < end]
        rest = _REST.search(text, start, end) if here and place else None
        if rest is None:
            continue
        here = [one for one in here if rest.end() <= one.span.start]
        before = [one for one in amounts if bounds[max(0, place - _BACK)][0] <= one.span.start < rest.start()]
        if not here or _COMPARED.search(text[start : here[0].span.start].lower()):
            continue
        if _ONE.search(text, bounds[place - 1][0], start):
            continue
        if here[0].kind == "share":
            yield from _of_all(text, rest.end(), here[0], before)
        elif here[0].kind in MEASURED:
            yield from _of_the_whole(text, rest.end(), here[0], before)


def _of_the_whole(text: str, start: int, told: Amount, before: Sequence[Amount]) -> Iterator[Check]:
    alike = [one for one in with_units([*before, told])[:-1] if _alike(one, told) and adds_up(text, one, 0)]
    while len(alike) > 1 and alike[0].value in [one.value for one in alike[1:]]:
        alike = alike[1:]  # a headline tells the whole once more
    if not 2 <= len(alike) <= _PARTS + 1:
        return
    whole, parts = alike[0], alike[1:]
    if _COMPARED.search(text[whole.span.end : parts[-1].span.start].lower()):
        return
    if _EACH.search(text, whole.span.end, start):
        return
    stated, all_of_it, gone = ends_told(told), ends_told(whole), _sum(parts)
    if stated is None or all_of_it is None or gone is None:
        return
    low, high = widened_told(all_of_it)
    left = (max(Fraction(0), low - gone[1]), high - gone[0])
    size = range_words(*left, told.interval.unit)
    if any((one := ends_told(part)) is not None and one[0] > high for part in parts):
        return  # what is more than a number is no part of it
    if left[1] <= 0:
        words = f"{_quoted(parts)} leave nothing of ‘{whole.span.quote}’, and the text tells of the rest."
        yield contradicted(parts[-1].span, [whole.span, *(one.span for one in parts[:-1])], words)
    elif _WITH.search(text[start : told.span.start]):
        if stated[0] > left[1]:
            words = f"{_quoted(parts)} leave {size} of ‘{whole.span.quote}’, and ‘{told.span.quote}’ is more."
            yield contradicted(told.span, [whole.span, *(one.span for one in parts)], words)
    elif _IS.match(text[start : told.span.start]) and not meet(widened_told(stated), left):
        words = (
            f"{_quoted(parts)} leave {size} of ‘{whole.span.quote}’, and the text says ‘{told.span.quote}’."
        )
        check = wrong(told, (whole, *parts), left, words)
        if check is not None:
            yield check


def _of_all(text: str, start: int, told: Amount, before: Sequence[Amount]) -> Iterator[Check]:
    """'Flour made up 62 percent. Oil took 20 percent. The remaining 28 percent was sugar': shares of one thing."""
    shares = [one for one in before if one.kind == "share" and any(sign.isdigit() for sign in one.span.quote)]
    if not shares or len(shares) > _PARTS or not _IS.match(text[start : told.span.start]):
        return
    if _COMPARED.search(text[shares[0].span.end : told.span.start].lower()):
        return
    if any(one.kind in ("ratio", "number") for one in before if one.span.start > shares[0].span.start):
        return
    stated, gone = ends_told(told), _sum(shares)
    if stated is None or gone is None or gone[0] >= 1:
        return
    slack = _POINT * (len(shares) + 1)
    left = (max(Fraction(0), 1 - gone[1] - slack), 1 - gone[0] + slack)
    if not meet(stated, left):
        words = (
            f"{_quoted(shares)} leave {percent_words(1 - gone[1], 1 - gone[0])}, "
            f"and the text says ‘{told.span.quote}’."
        )
        check = wrong(told, shares, (1 - gone[1], 1 - gone[0]), words)
        if check is not None:
            yield check


def _alike(one: Amount, other: Amount) -> bool:
    return one.kind == other.kind and one.interval.unit == other.interval.unit and ends_told(one) is not None


def _sum(parts: Sequence[Amount]) -> Closed | None:
    ends = [one for part in parts if (one := ends_told(part)) is not None]
    if len(ends) < len(parts):
        return None
    return sum((one[0] for one in ends), Fraction(0)), sum((one[1] for one in ends), Fraction(0))


def _quoted(parts: Sequence[Amount]) -> str:
    words = [f"‘{one.span.quote}’" for one in parts]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
