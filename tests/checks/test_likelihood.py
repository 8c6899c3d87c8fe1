"""How likely a date is that of a thing, by its signs."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.checks.chronology.likely.likelihood import (
    FILE,
    Weighing,
    read_weighing,
    weighing,
    write_weighing,
)
from legation.errors import ModelError

WEIGHTS = Weighing(-1.0, {"own words": ((0.5, 1.5), (0.0, 1.0, 3.0))}, {"coup": 3.2})


def test_each_step_that_a_sign_is_above_adds_its_weight() -> None:
    some = [WEIGHTS.likelihood({"own words": many}) for many in (0, 1, 2, 3)]

    assert some[0] < some[1] == 0.5 < some[2] == some[3]
    assert WEIGHTS.likelihood({}) == some[0]


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_weighing(tmp_path, WEIGHTS)

    assert read_weighing(tmp_path) == WEIGHTS


@pytest.mark.parametrize("written", ["", "{", "{}", '{"start": 0, "steps": 3, "rarity": {}}'])
def test_weights_that_cannot_be_read_are_told_with_their_place(written: str, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(written, encoding="utf-8")

    with pytest.raises(ModelError, match=r"weights\.json"):
        read_weighing(tmp_path)


def test_the_weights_that_ship_know_the_signs_that_are_told() -> None:
    assert {"own words", "both sides", "person", "other names"} <= weighing().steps.keys()
