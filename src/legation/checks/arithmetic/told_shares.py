"""A part, its whole and its share in one breath: '$1.7 billion, or 37 percent of the total of $4.6 billion'.

In:  the text.
Out: a Check where the share is not that of the two numbers.
Law: the words have to bind the three: the share is 'of' the whole, and 'or' or a comma sets it beside the part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from legation.checks.arithmetic.bound import between, with_rate, with_the_one_before, wrong
from legation.checks.arithmetic.told_growth import MEASURED, divided, ends_told, meet
from legation.checks.arithmetic.told_sums import widened_told
from legation.checks.wording import percent_words
from legation.reading.amounts import Amount
from legation.record.check import Check

_AGAIN = re.compile(
    r"^,?\s?\(?(?:or|i\.e\.|that is|which is|which was|equal to|equivalent to)"
    r"(?: about| some| nearly| almost| roughly)?$|^(?:in \d{4}|last year)?,$"
)
_OF_WHOLE = re.compile(r"^\)?\s?of (?:the |its |their |a |all )?(?!which|that|whom|it\b)[^,.;:]{0,40}$")
_OF_TOLD = re.compile(
    r"^of (?:all|its|their|the) [^,.;:]{0,30}, (?:which|that) (?:\w+ ){1,3}(?:at|to|were|was|of|worth)$"
)
_OF_SUM = re.compile(
    r"^of (?:[^,.;:]{0,40}\s)?(?:of|worth|total|totalling)?\s?(?:the |its )?$|^of (?:the |a |its )?(?:total )?(?:of )?$"
)
_BESIDE = re.compile(r"^(?:[a-z]+ ){0,2}?,$|^,$|^\($|^[^,.;:]{0,15}, (?:or|that is)$")


def told_shares(text: str) -> Iterator[Check]:
    """The shares that are not those of the numbers bound to them."""
    for amounts in with_the_one_before(text):
        for three in zip(amounts, amounts[1:], amounts[2:], strict=False):
            bound = _bound(text, three)
            if bound is not None:
                yield from _checked(*bound)


def _bound(text: str, three: Sequence[Amount]) -> tuple[Amount, Amount, Amount] | None:
    """The share, the part and the whole among three amounts in a row; None where the words do not bind them."""
    one, two, last = three
    first, second = between(text, one, two), between(text, two, last)
    if two.kind == "share" and _AGAIN.match(first) and (_OF_WHOLE.match(second) or _OF_TOLD.match(second)):
        return two, one, last  # '$1.7 billion, or 37 percent of the total of $4.6 billion'
    if last.kind == "share" and first.startswith("of ") and "," not in first and _AGAIN.match(second):
        return last, one, two  # '$37 billion of its exports of $100 billion, or 37 percent'
    if one.kind == "share" and re.match(r"^of [^,.;:]{0,40},$", first) and second == "of":
        return one, two, last  # '21 percent of the imports, 1.26 billion of 6 billion euros'
    of_it = re.match(r"^(?:of (?:it|this|that|these|those|the total|the sum))?(?:,| \(| or|, or)", second)
    if (
        two.kind == "share"
        and of_it
        and "share" not in (one.kind, last.kind)
        and re.search(r"\bor$|^\($", second)
    ):
        return two, last, one  # '$946 million. Uzbek exports made up 69 percent of it, or $656 million'
    if one.kind == "share" and re.match(r"^of (?:the|its|these|those)$", first) and _BESIDE.match(second):
        return one, last, two  # 'half of the 640 tonnes, 320 tonnes'
    return None


def _checked(share: Amount, part: Amount, whole: Amount) -> Iterator[Check]:
    if part.kind not in MEASURED or part.kind != whole.kind or part.interval.unit != whole.interval.unit:
        return
    stated, given, base = ends_told(share), ends_told(part), ends_told(whole)
    if stated is None or given is None or base is None:
        return
    implied = divided(widened_told(given), widened_told(base))
    if meet(with_rate(stated), implied):
        return
    is_so = percent_words(*implied)
    words = f"‘{part.span.quote}’ of ‘{whole.span.quote}’ is {is_so}, and the text says ‘{share.span.quote}’."
    check = wrong(share, (part, whole), implied, words)
    if check is not None:
        yield check
