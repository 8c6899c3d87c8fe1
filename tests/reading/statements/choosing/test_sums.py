"""The amounts that may belong to a deed."""

from __future__ import annotations

from collections.abc import Callable

from legation.reading.statements.choosing.choice import Talk
from legation.reading.statements.choosing.sums import WIDTH, sums_to_choose


def test_each_amount_stands_for_itself(talk: Callable[[str], Talk]) -> None:
    found = talk("Ghana donated 300 tons of rice to Mali in May. The flights cost $4 million.")
    sums, choice = sums_to_choose(found)

    assert [amount.span.quote for amount in sums.amounts] == ["300 tons", "$4 million"]
    assert choice.which.tolist() == [0, 1]
    assert choice.features.shape[2] == WIDTH + 1
    assert choice.asked[0].tolist() == [True, False]


def test_what_has_no_amount_is_measured_by_none(talk: Callable[[str], Talk]) -> None:
    found = talk("Ghana recognised Kosovo in May. The ceremony cost $4 million.")
    sums, choice = sums_to_choose(found)

    assert sums.of_deeds == ((None,),)
    assert not choice.asked.any()
