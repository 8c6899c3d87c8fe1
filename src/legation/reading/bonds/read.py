"""Read which numbers the words of a report bind together.

In:  what the network of figures makes of the numbers of a report, what that of deeds makes of its words.
Out: a Bond for each candidate that is likely enough to be thought of, by the number that is made, likeliest first.
"""

from __future__ import annotations

from legation.parser.one_thread import one_thread
from legation.reading.bonds.bond import Bond
from legation.reading.bonds.candidates import by_family, candidates
from legation.reading.bonds.learnt import LearntBonds, learnt_bonds
from legation.reading.bonds.rows import relations_of, rows_of, sums_of
from legation.reading.figures.sensing.sensed import Viewed
from legation.reading.sensing.senses import Senses

LEAST = 0.01
"""What is less likely is not thought of."""

FEWEST = 3
"""With fewer numbers nothing is bound."""


def read_bonds(
    viewed: Viewed, senses: Senses, title_end: int, parts: LearntBonds | None = None
) -> tuple[Bond, ...]:
    """The bonds of a report; by the parts that ship, unless others are given."""
    amounts = viewed.report.numbers.amounts
    if len(amounts) < FEWEST:
        return ()
    parts, found = parts or learnt_bonds(), candidates(amounts)
    rows = rows_of(viewed, senses, title_end)
    if not found or rows.known.shape[1] != parts.width:
        return ()
    with one_thread():
        of_relations, of_sums = parts.network.likely(rows, relations_of(found), sums_of(found, amounts))
    relations, sums = by_family(found)
    likely = [*zip(relations, of_relations.tolist(), strict=True), *zip(sums, of_sums.tolist(), strict=True)]
    bonds = [
        Bond(one.kind, amounts[one.made], tuple(amounts[place] for place in one.of), chance)
        for one, chance in likely
        if chance >= LEAST
    ]
    return tuple(sorted(bonds, key=lambda bond: (bond.made.span.start, -bond.likely)))
