"""What phrasings take a number to be."""

from __future__ import annotations

from typing import get_args

from legation.reading.figures.sensing.framed import SAYINGS
from legation.record.figure import RelationKind


def test_a_figure_says_a_value_or_one_of_the_relations() -> None:
    assert set(SAYINGS) == {"value", *get_args(RelationKind)}
