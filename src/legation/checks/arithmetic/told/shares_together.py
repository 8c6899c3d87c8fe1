"""Shares that are counted together: 'Russia 45%, Iraq 17% and Oman 9%, so that three countries provide 71%'.

In:  the text.
Out: a Check where just as many shares as the words count are told in the sentences before it, and make another one.
Law: a share of a share ('90 percent of what it took') is none of them; rounding leaves half a point for each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from legation.checks.arithmetic.amounts.bound import wrong
from legation.checks.arithmetic.amounts.company import quoted
from legation.checks.arithmetic.amounts.passages import Told, passages
from legation.checks.arithmetic.amounts.ranges import Closed, ends_told
from legation.checks.wording import percent_words
from legation.reading.amounts import Amount
from legation.record.check import Check

_HOW_MANY = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_MANY = rf"(?P<many>{'|'.join(_HOW_MANY)})"
_COUNTED = (
    re.compile(
        rf"\b(?:together|combined|in all|so that|thus|between them)\b[^.;%]{{0,40}}\b{_MANY}\b[^.;%]{{0,40}}$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:the|these|those|all) (?:first |top )?{_MANY}\b[^.;%]{{0,40}}"
        r"\b(?:together|combined|between them|thus|therefore)\b[^.;%]{0,30}$",
        re.IGNORECASE,
    ),
)
_OF_A_SHARE = re.compile(r"\s?of (?:what|that|this|it|its|their|these|those|them|which)\b")
_PART_BEFORE = re.compile(r"\b(?:of which|of that|of it|of these|of this)\b[^.;]{0,40}$", re.IGNORECASE)
_MOVED = re.compile(r"\b(?:from|against|after|compared|than|by|rose|fell|earlier|ago)\b[^.;,]{0,15}$")
_BACK = 5
_POINT = Fraction(1, 200)


def told_shares_together(text: str) -> Iterator[Check]:
    """The shares that those before them do not make."""
    sentences = [told for paragraph in passages(text) for told in paragraph]
    for place, told in enumerate(sentences):
        for total in (one for one in told.amounts if one.kind == "share"):
            many = _counted(text[told.start : total.span.start])
            for back in range(_BACK + 1 if many else 0):
                near = sentences[max(0, place - back) : place + 1]
                before = [
                    one
                    for sentence in near
                    for one in sentence.amounts
                    if one.span.start < total.span.start and _is_part(text, one, sentence)
                ]
                if len(before) == many:
                    yield from _checked(total, before)
                if len(before) >= many:
                    break


def _counted(before: str) -> int:
    found = next((said for way in _COUNTED if (said := way.search(before))), None)
    return _HOW_MANY[found["many"].lower()] if found is not None else 0


def _is_part(text: str, one: Amount, told: Told) -> bool:
    lead = text[told.start : one.span.start]
    return (
        one.kind == "share"
        and one.hedge is None
        and any(sign.isdigit() for sign in one.span.quote)
        and _OF_A_SHARE.match(text, one.span.end) is None
        and _PART_BEFORE.search(lead) is None
        and _MOVED.search(lead) is None
    )


def _checked(total: Amount, parts: Sequence[Amount]) -> Iterator[Check]:
    stated, ends = ends_told(total), [one for part in parts if (one := ends_told(part)) is not None]
    if stated is None or len(ends) < len(parts):
        return
    made: Closed = sum((one[0] for one in ends), Fraction(0)), sum((one[1] for one in ends), Fraction(0))
    slack = _POINT * len(parts)
    if made[0] - slack <= stated[1] and stated[0] <= made[1] + slack:
        return
    words = f"{quoted(parts)} make {percent_words(*made)}, and the text says ‘{total.span.quote}’."
    check = wrong(total, parts, made, words)
    if check is not None:
        yield check
