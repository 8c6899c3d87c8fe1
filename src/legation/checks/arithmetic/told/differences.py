"""By how much one number is more or less than another: '$3.3 billion, $190 million more than the $3.2 billion …'.

In:  the text.
Out: a Check where the two numbers are another difference apart, or the other way round.
Law: the difference stands right behind the one number and leads on to the other by 'than', or is drawn from the only
     two numbers before it ('so the drop is'). Hedged numbers are as wide as they are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from legation.checks.arithmetic.amounts.bound import fits, wrong
from legation.checks.arithmetic.amounts.company import in_company, is_plain, of_one_kind
from legation.checks.arithmetic.amounts.passages import Told, passages
from legation.checks.arithmetic.amounts.ranges import Closed, ends_told
from legation.checks.wording import range_words
from legation.reading.amounts import Amount
from legation.record.check import Check

_THAN = re.compile(
    r"^\s(?P<way>more|less|higher|lower|fewer|greater|smaller|above|below)\b(?:[^.;:,]{0,30}?\bthan)?\b(?!.*\band\b)[^.;:,]{0,30}$"
)
_UP = frozenset({"more", "higher", "greater", "above"})
# from the number that is compared to the difference
_SET_BESIDE = re.compile(
    r"^[^.;:]{0,60}?(?:,|\s–|\.\s+(?:That|This|It)\s(?:is|was|were)|,?\s(?:which|that)\s(?:is|was|were))\s"
    r"(?:about |some |around |almost |nearly )?$"
)
_DRAWN = re.compile(
    r"\bso(?: that)? the (?:increase|rise|gain|growth|drop|fall|decline|decrease|difference)"
    r"(?: is| was| comes to| came to| amounts to| amounted to)(?: about| some)? $"
)


def told_differences(text: str) -> Iterator[Check]:
    """The differences that are not those of their two numbers."""
    for paragraph in passages(text):
        for place, told in enumerate(paragraph):
            before = [one for near in paragraph[max(0, place - 2) : place] for one in near.amounts]
            for number, difference in enumerate(told.amounts):
                if is_plain(difference):
                    earlier = [*before, *told.amounts[:number]]
                    yield from _compared(text, earlier, difference, told.amounts[number + 1 :])
                    yield from _drawn(text, told, earlier, difference)


def _compared(
    text: str, earlier: Sequence[Amount], difference: Amount, behind: Sequence[Amount]
) -> Iterator[Check]:
    """'V, D more than W', 'V. That is D less than W'."""
    base = next(iter(behind), None)
    alike = [one for one in earlier if of_one_kind(one, difference)]
    if base is None or not alike or not is_plain(base) or not of_one_kind(base, difference):
        return
    said = _THAN.match(text[difference.span.end : base.span.start])
    one = alike[-1]
    if said is None or not is_plain(one) or not _SET_BESIDE.match(text[one.span.end : difference.span.start]):
        return
    great, small = (one, base) if said["way"] in _UP else (base, one)
    yield from _checked(difference, great, small, (one, base))


def _drawn(text: str, told: Told, earlier: Sequence[Amount], difference: Amount) -> Iterator[Check]:
    """'V now and W a year ago, so the drop is D'."""
    alike = [one for one in earlier if of_one_kind(one, difference) and is_plain(one)]
    if len(alike) == 2 and _DRAWN.search(text, told.start, difference.span.start):
        small, great = sorted(alike, key=lambda one: one.value)
        yield from _checked(difference, great, small, alike)


def _checked(difference: Amount, great: Amount, small: Amount, told: Sequence[Amount]) -> Iterator[Check]:
    sharp_great, sharp_small, sharp = in_company([great, small, difference])
    stated, more, less = ends_told(sharp), ends_told(sharp_great), ends_told(sharp_small)
    if stated is None or more is None or less is None:
        return
    made: Closed = (more[0] - less[1], more[1] - less[0])
    if fits(stated, made):
        return
    if made[1] <= 0:
        apart = f"‘{great.span.quote}’ is no more than ‘{small.span.quote}’"
        made = (-made[1], -made[0])
    else:
        apart = (
            f"‘{great.span.quote}’ is {range_words(*made, difference.interval.unit)} more than "
            f"‘{small.span.quote}’"
        )
    words = f"{apart}, and the text says ‘{difference.span.quote}’."
    check = wrong(difference, told, made, words)
    if check is not None:
        yield check
