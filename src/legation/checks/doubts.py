"""What rests on numbers that are perhaps read wrongly, or that nothing seems to bind, contradicts nothing.

In:  a check of numbers, how likely its numbers are read right, and the bonds that were learnt.
Out: the check as it is, or as an open one that says why.
Why: a phrasing or a rule sees a few words; what was learnt from whole reports sees the rest of the text. A report full
     of numbers has many that would contradict each other if they were of one thing.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

from legation.checks.verdicts import verdict_on
from legation.reading.amounts import Amount
from legation.reading.bonds import Bond
from legation.reading.figures import Likely
from legation.record.check import Check
from legation.record.span import Span

LEAST_TOGETHER = 0.3
"""So likely all numbers of a contradiction have to be read right."""

SURE_TOGETHER = 0.9
"""So likely they may contradict each other though nothing that was learnt binds them."""

LEAST_BOUND = 0.01
"""So likely some of them have to be bound together, by what was learnt."""

FEWEST = 3
"""Of fewer numbers nothing is learnt that would bind them."""


def doubted(check: Check, likely: Likely, bonds: Sequence[Bond]) -> Check:
    """The check, told as open where the reading of its numbers, or their belonging together, is too doubtful."""
    if check.kind != "arithmetic" or check.verdict != "contradicted":
        return check
    if not check.about and len(check.evidence) < FEWEST:
        return check  # two numbers of one sentence, whatever they are of
    sure = _read_right(check, likely)
    if sure < LEAST_TOGETHER:
        return _opened(check, f"That all of these numbers are read right is {sure:.0%} sure.")
    bindable = bool(bonds) and len(check.evidence) >= FEWEST
    if bindable and _bound(check, bonds) < LEAST_BOUND and not (check.about and sure >= SURE_TOGETHER):
        return _opened(check, "Nothing else in the text binds these numbers together.")
    return check


def _opened(check: Check, why: str) -> Check:
    return verdict_on(
        check.kind,
        "open",
        about=check.about,
        evidence=check.evidence,
        explanation=f"{check.explanation} {why}",
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


def _bound(check: Check, bonds: Sequence[Bond]) -> float:
    """How likely any of a check's numbers are bound to others of them."""

    def told(amount: Amount) -> bool:
        return any(amount.span.overlaps(span) for span in check.evidence)

    return max((bond.likely for bond in bonds if told(bond.made) and all(map(told, bond.of))), default=0.0)
