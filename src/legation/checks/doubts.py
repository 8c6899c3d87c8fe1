"""What rests on numbers that are perhaps read wrongly, or that nothing seems to bind, contradicts nothing.

In:  a check of numbers, how likely its numbers are read right, the bonds that were learnt, how many numbers there are.
Out: the check as it is, or as an open one that says why.
Why: a phrasing or a rule sees a few words; what was learnt from whole reports sees the rest of the text. A report full
     of numbers has many that would contradict each other if they were of one thing, the more the more it has.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

from legation.checks.verdicts import opened
from legation.reading.amounts import Amount, read_amounts
from legation.reading.bonds import Bond
from legation.reading.figures import Likely
from legation.record.check import Check
from legation.record.figure import Figure, Measure

FEWEST = 3
"""Of fewer numbers nothing is learnt that would bind them; the word that says which way they moved is none."""

LEAST_TOGETHER = 0.6
"""So likely two figures that contradict each other have to be read right."""

FEW = 10
"""A text of so many numbers has two that contradict each other by chance far more often than by a slip."""

LEAST_BOUND = 0.01
"""So likely some of three or more numbers have to be bound together, by what was learnt."""

SURE_TOGETHER = 0.9
"""So likely read right, figures need not be bound."""

MANY = 20
"""In a text of so many numbers, three or more have to be bound with `LEAST_BOUND_AMONG_MANY`, read however surely."""

LEAST_BOUND_AMONG_MANY = 0.3


ACCOUNT, ALL_OF_IT = frozenset[Measure]({"turnover", "balance", "exports", "imports"}), 3
"""Trade, or the balance, is made of exports and imports."""

SURE_ACCOUNT = 0.8
"""So likely read right they contradict each other whatever else the text holds."""

ACCOUNT_REACH = 400
"""Within so many characters all three are told of one thing; two of them within half as many."""


def doubted(
    check: Check, likely: Likely, bonds: Sequence[Bond], numbers: int, figures: Sequence[Figure] = ()
) -> Check:
    """The check, told as open where the reading of its numbers, or their belonging together, is too doubtful.

    `numbers` is how many the text has, `figures` those that the check may be about.
    """
    if check.kind != "arithmetic" or check.verdict != "contradicted":
        return check
    sure = prod(likely.get(name, 1.0) for name in check.about)
    if sure >= SURE_ACCOUNT and _is_one_account([one for one in figures if one.id in check.about]):
        return check
    if sum(bool(read_amounts(span.quote)) for span in check.evidence) < FEWEST:
        if sure < LEAST_TOGETHER:
            return opened(check, f"That both are read right is {sure:.0%} sure.")
        if check.about and numbers >= FEW:
            return opened(check, "Among so many numbers they may be of different things.")
        return check
    many = numbers >= MANY
    apart = bool(bonds) and _bound(check, bonds) < (LEAST_BOUND_AMONG_MANY if many else LEAST_BOUND)
    if apart and (many or not check.about or sure < SURE_TOGETHER):
        return opened(check, "Nothing else in the text binds these numbers together.")
    return check


def _is_one_account(told: Sequence[Figure]) -> bool:
    """'Trade of 861 million, exports of 240 and imports of 567': one pair's trade of one time, told in one passage."""
    measures = [one.measure for one in told]
    if len(set(measures)) < len(measures) or len(told) < 2 or not ACCOUNT.issuperset(measures):
        return False
    first, spans = told[0], sorted(one.evidence for one in told)
    alike = all(
        one.value is not None
        and (one.reporter, one.partner, one.period, one.product)
        == (first.reporter, first.partner, first.period, first.product)
        for one in told
    )
    reach = ACCOUNT_REACH if len(told) == ALL_OF_IT else ACCOUNT_REACH // 2
    return alike and first.period is not None and spans[-1].end - spans[0].start <= reach


def _bound(check: Check, bonds: Sequence[Bond]) -> float:
    """How likely any of a check's numbers are bound to others of them."""

    def told(amount: Amount) -> bool:
        return any(amount.span.overlaps(span) for span in check.evidence)

    return max((bond.likely for bond in bonds if told(bond.made) and all(map(told, bond.of))), default=0.0)
