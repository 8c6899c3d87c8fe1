"""How far a thing went, told behind its two numbers: '35 per cent, compared with 42 … The fall of seven per cent'.

In:  the text.
Out: a Check where the step is not that of the two numbers.
Law: the step takes up what was told ('the fall of', 'the 15 per cent gain', 'thus grew by'); the two numbers are the
     only ones of a kind in the sentence before, or before the step in its own, and the words tell which was first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from legation.checks.arithmetic.bound import beside, contradicted
from legation.checks.arithmetic.passages import Told, passages
from legation.checks.arithmetic.told_growth import MEASURED, ends_told
from legation.checks.arithmetic.told_moves import size_checked
from legation.checks.arithmetic.told_ratios import is_another_number
from legation.reading.amounts import Amount
from legation.record.check import Check

_MOVE = (
    r"(?:increase|rise|growth|gain|jump|surge|decline|fall|drop|decrease|reduction|loss|improvement|slide|expansion"
    r"|contraction|leap)"
)
_MOVED = (
    r"(?:rose|grew|increased|climbed|gained|jumped|fell|declined|dropped|decreased|shrank|slipped|narrowed)"
)
_AHEAD = re.compile(
    rf"(?:\b(?:the|this|that|its)\s(?:\w+\s)?{_MOVE}\s(?:of|by)"
    rf"|\b(?:thus|so|therefore|hence|thereby|which means that|this means that)\b[^.;]{{0,30}}\b{_MOVED}\sby"
    rf"|\b(?:thus|therefore|hence|thereby)\s{_MOVED}\sby|\b{_MOVED}\s(?:thus|therefore|hence)\sby"
    rf"|\b(?:this|that|it) (?:is|was|means|makes|meant|amounts to|represents)\s(?:an?\s)?(?:\w+\s)?{_MOVE}\sof)"
    r"(?: about| some| only| just| nearly| almost)?\s$",
    re.IGNORECASE,
)
_THE = re.compile(r"(?:\b(?:the|this|that)|, an?)\s$", re.IGNORECASE)
_BEHIND = re.compile(rf"\s{_MOVE}\b", re.IGNORECASE)
_THAT_IS = re.compile(
    r"(?:^|[.;:,]\s|\s)(?:that|this|which) (?:is|was|means|makes|meant)(?: about| some| only| just| nearly)?\s$",
    re.IGNORECASE,
)
_MORE = re.compile(r"\s(?:more|less|fewer|higher|lower|up|down)\b")
_BASE = re.compile(
    r"\b(?:against|compared (?:with|to)|after|from|up from|down from|versus|than|following)\s(?:(?:the|about|some|only"
    r"|just)\s)?$",
    re.IGNORECASE,
)
_IN_TIMES = re.compile(r"(?:fold|times)\b", re.IGNORECASE)
_YEAR = re.compile(r"\s(?:[a-z]+\s){0,3}?(?:in|for)\s(?:[A-Z][a-z]+\s)?(?P<year>(?:19|20)\d\d)\b")
_OF_BEFORE = re.compile(
    r"\s?(?:[a-z]+\s){0,3}?(?:a (?:year|month) (?:earlier|before|ago)|the (?:year|month) before"
    r"|in the previous|the previous)\b",
    re.IGNORECASE,
)


def told_steps(text: str) -> Iterator[Check]:
    """The steps that are not those between the two numbers before them."""
    for paragraph in passages(text):
        for place, told in enumerate(paragraph):
            for size in told.amounts:
                if size.kind in ("ratio", "share", "points") and _takes_up(text, told, size):
                    before = [one for one in told.amounts if one.span.end <= size.span.start]
                    ends = earlier_and_later(text, before) or (
                        earlier_and_later(text, paragraph[place - 1].amounts)
                        if place and not before
                        else None
                    )
                    check = _checked(text, ends, size) if ends else None
                    if check is not None:
                        yield check


def _checked(text: str, ends: tuple[Amount, Amount], size: Amount) -> Check | None:
    base, now = ends
    if size.kind == "ratio" and _IN_TIMES.search(size.span.quote) and now.kind != "share":
        # 'from 200 million to 1 billion, a tenfold rise'
        if abs(Fraction(size.value) - Fraction(now.value) / Fraction(base.value)) >= 2 and (
            is_another_number(size, now, base)
        ):
            words = f"‘{now.span.quote}’ is not ‘{size.span.quote}’ what ‘{base.span.quote}’ is."
            return contradicted(size.span, [base.span, now.span], words)
    return size_checked(text, beside(base, now), beside(now, base), size)


def _takes_up(text: str, told: Told, size: Amount) -> bool:
    before = text[told.start : size.span.start]
    behind = _THE.search(before) is not None and _BEHIND.match(text, size.span.end) is not None
    that_is = _THAT_IS.search(before) is not None and _MORE.match(text, size.span.end) is not None
    return behind or that_is or _AHEAD.search(before) is not None


def earlier_and_later(text: str, amounts: Sequence[Amount]) -> tuple[Amount, Amount] | None:
    """The earlier and the later of the only two numbers of a kind."""
    known = [one for one in amounts if one.kind in (*MEASURED, "share") and ends_told(one)]
    if len(known) != 2 or known[0].kind != known[1].kind or known[0].interval.unit != known[1].interval.unit:
        return None
    years = [_YEAR.match(text, one.span.end) for one in known]
    if years[0] and years[1] and years[0]["year"] != years[1]["year"]:
        first, second = sorted(
            zip(known, (one["year"] for one in years if one), strict=True), key=lambda one: one[1]
        )
        return first[0], second[0]
    for base, other in (known, known[::-1]):  # 'up from' tells more than any time beside
        if _BASE.search(text[: base.span.start]):
            return base, other
    for base, other in (known, known[::-1]):
        if _OF_BEFORE.match(text, base.span.end):
            return base, other
    return None
