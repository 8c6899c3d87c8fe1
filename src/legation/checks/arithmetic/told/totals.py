"""A total that is drawn from the numbers before it: 'Russia … $1.9 billion, China $1.7 billion … Together the two …'.

In:  the text.
Out: a Check where no numbers before it make the total.
Law: 'together', 'the three thus', 'which makes a package of' draw a total. Where the words count its parts, or its own
     sentence names them, those are meant; otherwise one slip of the pen has to explain it. Sums that a report counts
     among several are tried in every way: the one that fits is the one that was meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from legation.checks.arithmetic.amounts.bound import contradicted, fits
from legation.checks.arithmetic.amounts.company import (
    adds_up,
    in_company,
    is_plain,
    of_one_kind,
    quoted,
    total_of,
    unit_of,
)
from legation.checks.arithmetic.amounts.one_digit import is_slip
from legation.checks.arithmetic.amounts.passages import Told, passages
from legation.checks.arithmetic.amounts.ranges import ends_told
from legation.checks.wording import range_words
from legation.reading.amounts import Amount
from legation.record.check import Check

_MANY = r"(?P<many>two|three|four|five|six)"
_DRAWN = re.compile(
    rf"(?:\b(?:together|altogether|in all|in total|all told|combined|between them|added up|taken together)\b"
    rf"|\b(?:both|(?:the|these|those|all) {_MANY})(?: [a-z]+){{0,2}}?"
    r" (?:thus|therefore|together|accordingly|so|hence)\b"
    r"|^(?:the|this) total of(?= $)"
    r"|\b(?:which|that|this) (?:makes|adds up to|comes to)(?: an?)?(?: [a-z]+)?(?: of)?"
    r"|\b(?:thus|therefore|accordingly|so) (?:came|come|comes|amounted|amount|amounts|added up) to"
    r"|\b(?:thus|therefore|accordingly) (?:bought|sold|took|received|paid|bring|brought|totalled|makes?|made))"
    r"(?P<gap>[^.;:]{0,60})$",
    re.IGNORECASE,
)
_COUNTED = re.compile(rf"\b(?:the|these|those|all) {_MANY}\b", re.IGNORECASE)
_HOW_MANY = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
# what is left or has changed, and what is one more part
_ELSE = re.compile(
    r"\b(?:deficit|surplus|balance|gap|difference|increase|rise|growth|shortfall|fall|decline|loss|profit|others?|rest"
    r"|remaining|of which|of whom|more|less|than|each|per|every|average|price|cost|half|double|percent|target|had"
    r"|(?:by|in) (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_BACK = 3
_MOST = 7
_AWAY = 3


def told_totals(text: str) -> Iterator[Check]:
    """The totals that no numbers before them make."""
    told = [one for paragraph in passages(text) for one in paragraph]
    for place, sentence in enumerate(told):
        for total in sentence.amounts:
            if not is_plain(total):
                continue
            start = max(sentence.start, text.rfind(";", sentence.start, total.span.start) + 1)
            said = _DRAWN.search(text[start : total.span.start])
            if said is None or _ELSE.search(text[start : total.span.start]):
                continue
            check = _checked(text, total, told[max(0, place - _BACK) : place + 1], start)
            if check is not None:
                yield check


def _checked(text: str, total: Amount, sentences: Sequence[Told], start: int) -> Check | None:
    before = [
        one
        for told in sentences
        for one in told.amounts
        if one.span.start < total.span.start and of_one_kind(one, total) and adds_up(text, one, told.start)
    ][-_MOST:]
    *parts, sharp = in_company([*before, total])
    stated = ends_told(sharp)
    if len(parts) < 2 or stated is None:
        return None
    chosen = [way for many in range(2, len(parts) + 1) for way in combinations(parts, many)]
    if any((made := total_of(way)) is not None and fits(stated, made) for way in chosen):
        return None
    meant = _meant(text, total, parts, sentences[-1].start, start)
    made = total_of(meant) if meant else None
    if made is None or not made[0] / _AWAY < stated[1] < made[1] * _AWAY:
        return None
    words = (
        f"{quoted(meant)} make {range_words(*made, unit_of(total))}, and the text says ‘{total.span.quote}’."
    )
    return contradicted(total.span, [one.span for one in meant], words)


def _meant(text: str, total: Amount, parts: Sequence[Amount], sentence: int, clause: int) -> Sequence[Amount]:
    """The parts that a total is drawn from, as many as the words count; else those that a slip sets apart from it."""
    counted = _COUNTED.search(text[clause : total.span.start])
    many = _HOW_MANY[counted["many"].lower()] if counted else 0
    if many:
        return parts[-many:] if len(parts) >= many else ()
    here = [one for one in parts if one.span.start >= sentence]
    if len(here) > 1:
        return here
    runs = [parts[first:] for first in range(len(parts) - 1)]
    able = [run for run in runs if (made := total_of(run)) is not None and is_slip(total, made)]
    return able[0] if len(able) == 1 else ()
