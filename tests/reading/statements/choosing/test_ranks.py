"""The ranks that a report names."""

from __future__ import annotations

from collections.abc import Callable

from legation.reading.statements.choosing.choice import Talk
from legation.reading.statements.choosing.ranks import WIDTH, ranks_to_choose
from legation.record.statement import RANKS


def test_who_has_a_rank_tells_it(talk: Callable[[str], Talk]) -> None:
    found = talk("Ghana's foreign minister visited Kosovo in May. Togo's ambassador stayed away.")
    choice = ranks_to_choose(found)

    assert [RANKS[number] for number in choice.which] == ["minister", "ambassador"]
    assert choice.size == len(RANKS)
    assert choice.features.shape[2] == WIDTH + 1
    assert [RANKS[number] for number in choice.asked[0].nonzero()[0]] == ["minister"]
    # the first of both is of the side that acts, the second of neither
    assert choice.features[0, :, 5].tolist() == [1.0, 0.0]
