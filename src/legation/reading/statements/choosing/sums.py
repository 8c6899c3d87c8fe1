"""The sums and quantities that may belong to a deed: all that the report names of a kind that can.

In:  the deeds of a report.
Out: Sums, and a Choice in which each amount stands for itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from legation.reading.amounts import Amount
from legation.reading.statements.choosing.choice import Choice, Deed, Talk
from legation.reading.statements.circumstances.how_much import amounts_between
from legation.record.interval import Interval

KINDS = ("money", "mass", "volume", "energy", "power", "number", "count")
WIDTH = len(KINDS) + 1 + 3


@dataclass(frozen=True, slots=True)
class Sums:
    """The amounts of a report, and of each deed the interval by which each measures it, if it can."""

    amounts: tuple[Amount, ...]
    of_deeds: tuple[tuple[Interval | None, ...], ...]


def sums_to_choose(talk: Talk) -> tuple[Sums, Choice]:
    """The amounts of the report, each for itself."""
    rows = [
        (where[-1], amount)
        for amount in talk.material.amounts
        if amount.kind in KINDS and (where := talk.where.of(amount.span))
    ]
    places, amounts = [place for place, _ in rows], tuple(amount for _, amount in rows)
    found = Sums(amounts, tuple(tuple(_measured(one, deed, talk) for one in amounts) for deed in talk.deeds))
    told = list(zip(talk.deeds, found.of_deeds, strict=True))
    choice = Choice.of(
        len(rows),
        [(place, number) for number, place in enumerate(places)],
        [_known(amount, talk) for amount in amounts],
        [list(map(partial(_for_deed, deed, talk), places, amounts, intervals)) for deed, intervals in told],
        [_chosen(deed, intervals) for deed, intervals in told],
    )
    return found, choice


def _measured(amount: Amount, deed: Deed, talk: Talk) -> Interval | None:
    """The interval of an amount where it can measure the deed."""
    found = amounts_between(deed.statement.act, amount.span.start, amount.span.end, talk.material)
    return found[0][1] if found else None


def _chosen(deed: Deed, intervals: Sequence[Interval | None]) -> list[int]:
    own = deed.statement.amounts
    return [number for number, interval in enumerate(intervals) if own and interval in own]


def _known(amount: Amount, talk: Talk) -> tuple[float, ...]:
    return (
        *(float(amount.kind == kind) for kind in KINDS),
        float(amount.span.start < talk.material.document.title_end),
    )


def _for_deed(
    deed: Deed, talk: Talk, place: int, amount: Amount, interval: Interval | None
) -> tuple[float, ...]:
    """Whether it can measure the deed, stands in the words that tell it, has other deeds between."""
    own, evidence = talk.senses.place_of(deed.word), deed.statement.evidence
    between = range(min(own, place) + 1, max(own, place))
    return (
        float(interval is not None),
        float(evidence.start <= amount.span.start < evidence.end),
        float(any(other in between for other in talk.places.tolist())),
    )
