"""The network of bonds: what its likelihoods must hold to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from legation.reading.bonds.candidates import candidates
from legation.reading.bonds.learnt import learnt_bonds
from legation.reading.bonds.rows import relations_of, sums_of

TEXT = (
    "Ghana's trade with Mali came to $64 million in 2023. It sold goods for $55 million, 24 percent more than the "
    "$44.4 million of 2022, and bought them for $9 million. Togo's came to $12 million."
)


def test_what_may_make_a_number_shares_one_likelihood(counted: Callable[[str], Any]) -> None:
    found = counted(TEXT)
    bonds = candidates(found.amounts)
    relations, sums = relations_of(bonds), sums_of(bonds, found.amounts)
    of_relations, of_sums = learnt_bonds().network.likely(found.rows, relations, sums)
    for made, likely in ((relations.made, of_relations), (sums.made, of_sums)):
        assert ((likely >= 0) & (likely <= 1)).all()
        of_each = np.zeros(len(found.amounts))
        np.add.at(of_each, made, likely)

        assert (of_each < 1).all()  # what is left is that nothing makes it


def test_without_candidates_nothing_is_likely(counted: Callable[[str], Any]) -> None:
    found = counted(TEXT)
    relations, sums = learnt_bonds().network.likely(found.rows, relations_of([]), sums_of([], found.amounts))

    assert len(relations) == len(sums) == 0
