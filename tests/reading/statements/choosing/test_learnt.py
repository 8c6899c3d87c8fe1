"""What ships fits the network of deeds."""

from __future__ import annotations

from collections.abc import Callable

from legation.reading.statements.choosing.choice import Talk
from legation.reading.statements.choosing.learnt import learnt_circumstances


def test_it_reads_what_the_network_of_deeds_gives(talk: Callable[[str], Talk]) -> None:
    assert talk("Ghana recognised Kosovo.").senses.states.shape[1] == learnt_circumstances().width
