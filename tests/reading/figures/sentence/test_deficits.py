"""Whether a balance is a deficit."""

from __future__ import annotations

import pytest

from legation import read


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Georgia had a negative trade balance of $4.7 billion with Turkey in 2020.", -1),
        ("Georgia's trade balance with Turkey was minus $4.7 billion in 2020.", -1),
        ("Georgia's trade deficit with Turkey was $4.7 billion in 2020.", -1),
        ("Georgia had a positive trade balance of $4.7 billion with Turkey in 2020.", 1),
        ("Georgia's trade surplus with Turkey was $4.7 billion in 2020.", 1),
    ],
)
def test_which_way_a_balance_lies(text: str, sign: int) -> None:
    (balance,) = read(text, published="2021-02-11").figures

    assert balance.measure == "balance"
    assert balance.value is not None
    assert balance.value.middle == sign * 4_700_000_000
