"""What rests on numbers that are perhaps read wrongly contradicts nothing.

In:  a check of numbers, and how likely its numbers are read right.
Out: the check as it is, or as an open one that says how sure the reading is.
"""

from __future__ import annotations

from math import prod

from legation.checks.verdicts import verdict_on
from legation.reading.figures import Likely
from legation.record.check import Check
from legation.record.span import Span

LEAST_TOGETHER = 0.3
"""So likely all numbers of a contradiction have to be read right."""


def doubted(check: Check, likely: Likely) -> Check:
    """The check, told as open where the reading of its numbers is too doubtful."""
    if check.kind != "arithmetic" or check.verdict != "contradicted":
        return check
    sure = _read_right(check, likely)
    if sure >= LEAST_TOGETHER:
        return check
    return verdict_on(
        check.kind,
        "open",
        about=check.about,
        evidence=check.evidence,
        explanation=f"{check.explanation} That all of these numbers are read right is {sure:.0%} sure.",
        suggestion=check.suggestion,
    )


def _read_right(check: Check, likely: Likely) -> float:
    """How likely all that a check rests on is read right; numbers that are no figures are not doubted."""
    if check.about:
        return prod(likely.of_figures.get(name, 1.0) for name in check.about)
    return prod(_of_words(span, likely) for span in check.evidence)


def _of_words(span: Span, likely: Likely) -> float:
    told = (sure for number, sure in likely.of_numbers.items() if number.overlaps(span))
    return min(told, default=1.0)
