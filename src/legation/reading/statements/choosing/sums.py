"""The sums and quantities that may belong to a deed: all that the report names of a kind that can.

In:  the deeds of a report.
Out: the amounts, and a Choice in which each stands for itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.reading.amounts import Amount
from legation.reading.statements.choosing.choice import Choice, Deed, Talk
from legation.reading.statements.circumstances.how_much import amounts_between
from legation.record.interval import Interval

KINDS = ("money", "mass", "volume", "energy", "power", "number", "count")
WIDTH = len(KINDS) + 1 + 3


def sums_to_choose(talk: Talk) -> tuple[tuple[Amount, ...], Choice]:
    """The amounts of the report, each for itself."""
    rows = [
        (where[-1], amount)
        for amount in talk.material.amounts
        if amount.kind in KINDS and (where := talk.where.of(amount.span))
    ]
    amounts = tuple(amount for _, amount in rows)
    choice = Choice.of(
        len(rows),
        [(place, number) for number, (place, _) in enumerate(rows)],
        [_known(amount, talk) for amount in amounts],
        [[_for_deed(place, amount, deed, talk) for place, amount in rows] for deed in talk.deeds],
        [_chosen(amounts, deed, talk) for deed in talk.deeds],
    )
    return amounts, choice


def measured(amount: Amount, deed: Deed, talk: Talk) -> Interval | None:
    """The interval of an amount where it can measure the deed."""
    found = amounts_between(deed.statement.act, amount.span.start, amount.span.end, talk.material)
    return found[0][1] if found else None


def _chosen(amounts: Sequence[Amount], deed: Deed, talk: Talk) -> list[int]:
    own = deed.statement.amounts
    return [number for number, amount in enumerate(amounts) if own and measured(amount, deed, talk) in own]


def _known(amount: Amount, talk: Talk) -> tuple[float, ...]:
    return (
        *(float(amount.kind == kind) for kind in KINDS),
        float(amount.span.start < talk.material.document.title_end),
    )


def _for_deed(place: int, amount: Amount, deed: Deed, talk: Talk) -> tuple[float, ...]:
    """Whether it can measure the deed, stands in the words that tell it, has other deeds between."""
    own = talk.senses.place_of(deed.word)
    between = range(min(own, place) + 1, max(own, place))
    interval, evidence = measured(amount, deed, talk), deed.statement.evidence
    return (
        float(interval is not None),
        float(evidence.start <= amount.span.start < evidence.end),
        float(any(other in between for other in talk.places.tolist())),
    )
