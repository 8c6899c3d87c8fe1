"""Official numbers as figures, so that arithmetic can use them: each a constraint with the words of its own source.

In:  records, and an open shelf.
Out: a Figure for each official number of what the records speak of, whose evidence is
     'officially $987.9 million, Kazakh statistics, as reported'.
Law: only whole numbers of goods over the border, told by the reporter itself; where officials contradict one another,
     none of them decides.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date
from typing import cast

from legation.checks.arithmetic.conflicts.settled import settled
from legation.checks.arithmetic.conflicts.within import conflicts_in
from legation.checks.arithmetic.quantities.claims import read_claims
from legation.checks.arithmetic.quantities.quantity import Quantity
from legation.checks.statistics.against import ends
from legation.checks.statistics.lookup import UNITS, Lookup
from legation.checks.statistics.words import whose
from legation.checks.wording import rounded_words
from legation.lists.trade_margins import trade_margins
from legation.record.actor import Actor
from legation.record.figure import Figure, Measure
from legation.record.interval import Interval
from legation.record.period import Period
from legation.record.record import Record
from legation.record.span import Span
from legation.trade.official import Official
from legation.trade.shelf import Shelf


def official_figures(
    records: Sequence[Record], shelf: Shelf, known: date | None = None
) -> tuple[Figure, ...]:
    """Every official number that bears on what the records say, without those that contradict each other."""
    lookup = Lookup(shelf, known)
    found = {figure.id: figure for quantity in _quantities(records) for figure in _figures(quantity, lookup)}
    apart = dict.fromkeys(found, trade_margins().sources_apart)
    at_odds = {
        claim.figure.id for conflict in conflicts_in(list(found.values()), apart=apart) for claim in conflict
    }
    return tuple(figure for id_, figure in found.items() if id_ not in at_odds)


def _quantities(records: Sequence[Record]) -> tuple[Quantity, ...]:
    """The quantities of the records, each in every unit of the statistics where it has none."""
    spoken_of: dict[Quantity, None] = {}
    for record in records:
        for claim in read_claims(settled(record.figures, record.document.published)):
            for quantity in claim.quantities:
                units = (quantity.unit,) if quantity.unit in UNITS else UNITS
                spoken_of |= {quantity.with_unit(unit): None for unit in units}
    return tuple(spoken_of)


def _figures(quantity: Quantity, lookup: Lookup) -> Iterator[Figure]:
    for one in lookup.officials(quantity):
        if one.whole and not one.mirrored and one.basis is None:
            yield _figure(quantity, one)


def _figure(quantity: Quantity, one: Official) -> Figure:
    low, high = ends(one)
    words = f"officially {rounded_words(low, high, quantity.unit)}, {whose(one)}"
    assert quantity.reporter is not None
    assert quantity.partner is not None
    return Figure(
        id=f"official:{hashlib.sha256(f'{quantity.key}{words}'.encode()).hexdigest()[:12]}",
        # the lookup has answered, so that it is a measure of trade
        measure=cast("Measure", quantity.measure),
        reporter=Actor(quantity.reporter, quantity.reporter),
        partner=Actor(quantity.partner, quantity.partner),
        period=Period(quantity.start, quantity.end, "day"),
        evidence=Span(0, len(words), words),
        product=quantity.product or None,
        value=Interval(one.low, one.high, quantity.unit, words),
    )
