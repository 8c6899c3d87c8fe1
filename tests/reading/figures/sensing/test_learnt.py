"""What ships: the parts fit each other, the network of deeds, and the record."""

from __future__ import annotations

from collections.abc import Callable

from legation.reading.figures.sensing.framed import SAYINGS
from legation.reading.figures.sensing.learnt import learnt_figures
from legation.reading.figures.sensing.sensed import MEASURED, Seen


def test_what_is_measured_and_said_is_known_to_the_record() -> None:
    parts = learnt_figures()

    assert parts.measures == MEASURED
    assert parts.sayings == SAYINGS


def test_it_reads_what_the_network_of_deeds_gives(seen: Callable[[str], Seen]) -> None:
    assert seen("Ghana sold Mali rice for $5 million.").inputs.shape[1] == learnt_figures().width
