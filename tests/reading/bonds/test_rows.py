"""Numbers and candidates as arrays."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from legation.reading.bonds.candidates import Candidate, candidates
from legation.reading.bonds.rows import NONE, PAIRED, SIZES, relations_of, sums_of

TEXT = (
    "Ghana sold Mali goods for $64 million in 2023, bought $9 million's worth, and so made $55 million, "
    "24 percent more than before."
)


def test_each_number_and_each_two_have_a_row(counted: Callable[[str], Any]) -> None:
    found = counted(TEXT)
    size = len(found.amounts)
    rows = found.rows

    assert size == 4
    assert rows.known.shape[0] == size
    assert rows.paired.shape == (size, size, PAIRED)
    assert rows.between.path.shape == (size, size)


def test_what_two_numbers_have_in_common_is_likely_or_not(counted: Callable[[str], Any]) -> None:
    common = counted(TEXT).rows.paired[..., :6]

    assert (common >= 0).all()
    assert (common <= 1 + 1e-5).all()


def test_how_many_numbers_of_a_unit_lie_between(counted: Callable[[str], Any]) -> None:
    paired = counted(TEXT).rows.paired
    alike, none_between = paired[..., 6], paired[..., 12]

    assert alike[0].tolist() == [1, 1, 1, 0]
    assert none_between[0].tolist() == [
        1,
        1,
        0,
        1,
    ]  # $9 million lies before $55 million, no percentage before 24
    assert np.array_equal(paired[0, :, 7], [0, 1, 1, 1])


def test_candidates_are_told_apart(counted: Callable[[str], Any]) -> None:
    amounts = counted(TEXT).amounts
    found = candidates(amounts)
    relations, sums = relations_of(found), sums_of(found, amounts)

    assert len(relations.made) + len(sums.made) == len(found)
    assert sums.sizes.shape == (len(sums.made), SIZES)
    assert sums.addends[0].tolist()[:3] == [1, 2, NONE]
    assert set(relations.made.tolist()) == {3}


def test_a_sum_says_what_it_leaves_out(counted: Callable[[str], Any]) -> None:
    amounts = counted(TEXT).amounts
    whole, part = sums_of([Candidate("sum", 0, (1, 2)), Candidate("sum", 2, (0, 1))], amounts).sizes

    assert whole[-1] == part[-1] == 1  # nothing of their unit stands between
