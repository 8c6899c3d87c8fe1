"""The network that says which numbers the words of a report bind together.

In:  what is known of the numbers and of each two, the candidates; weights by name.
Out: how likely each candidate is bound, among all that may make its number and none.

A share or a product is scored from its three numbers, and from what is known of each two of them; a sum from its
total, its first and last addend and the mean of all, and from each two that follow one another.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from legation.parser.dense import Layers, leaky
from legation.parser.lstm import Floats, Indexes
from legation.reading.bonds.rows import NONE, NumberRows, Relations, Sums


class BondNetwork:
    """The scorers, from their weights by name."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._layers = Layers(weights)

    def likely(self, rows: NumberRows, relations: Relations, sums: Sums) -> tuple[Floats, Floats]:
        """How likely each relation, and each sum, is bound."""
        numbers, between = self._layers.active("number", rows.known), self._between(rows)
        return (
            _shares(self._relations(numbers, between, relations), self._none("relation", numbers), relations.made),
            _shares(self._sums(numbers, between, sums), self._none("sum", numbers), sums.made),
        )  # fmt: skip

    def _between(self, rows: NumberRows) -> Floats:
        return np.concatenate(
            [
                self._layers.rows("path", rows.between.path),
                self._layers.rows("distance", rows.between.distance),
                self._layers.rows("sentences", rows.between.sentences),
                rows.paired,
            ],
            axis=2,
        )

    def _none(self, family: str, numbers: Floats) -> Floats:
        """The score of each number as one that nothing makes."""
        alone = self._layers.active(f"{family}_alone", numbers)
        return self._layers.linear(f"{family}_none", alone)[:, 0]

    def _relations(self, numbers: Floats, between: Floats, found: Relations) -> Floats:
        linear = self._layers.linear
        made, parts, wholes = found.made, found.parts, found.wholes
        scored = (
            linear("made", numbers)[made]
            + linear("part", numbers)[parts]
            + linear("whole", numbers)[wholes]
            + linear("made_part", between)[made, parts]
            + linear("made_whole", between)[made, wholes]
            + linear("part_whole", between)[parts, wholes]
            + self._layers.rows("kind", found.kinds)
        )
        return self._scores("relation", scored)

    def _sums(self, numbers: Floats, between: Floats, found: Sums) -> Floats:
        linear, made = self._layers.linear, found.made
        there = (found.addends != NONE).astype(np.float32)
        addends = np.maximum(found.addends, 0)
        first, last = addends[:, 0], addends[np.arange(len(made)), there.sum(axis=1).astype(np.int64) - 1]
        scored = (
            linear("total", numbers)[made]
            + linear("first", numbers)[first]
            + linear("last", numbers)[last]
            + _mean(linear("addend", numbers)[addends], there)
            + linear("total_first", between)[made, first]
            + linear("total_last", between)[made, last]
            + _mean(linear("total_addend", between)[made[:, None], addends], there)
            + _mean(linear("next", between)[addends[:, :-1], addends[:, 1:]], there[:, 1:])
            + linear("size", found.sizes)
        )
        return self._scores("sum", scored)

    def _scores(self, family: str, scored: Floats) -> Floats:
        hidden = self._layers.active(f"{family}_hidden", leaky(scored))
        return self._layers.linear(f"{family}_out", hidden)[:, 0]


def _mean(values: Floats, there: Floats) -> Floats:
    """The mean of those rows that are there [rows, most, width]."""
    found: Floats = (values * there[..., None]).sum(axis=1) / there.sum(axis=1)[:, None]
    return found


def _shares(scores: Floats, none: Floats, made: Indexes) -> Floats:
    """The likelihood of each candidate among those of its number and none."""
    most = none.copy()
    np.maximum.at(most, made, scores)
    whole = np.exp(none - most)
    own = np.exp(scores - most[made])
    np.add.at(whole, made, own)
    likely: Floats = own / whole[made]
    return likely
