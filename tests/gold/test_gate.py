"""The gate: a score that falls closes it, and floors only rise."""

from __future__ import annotations

import json
from pathlib import Path

import gate
import pytest
from gate import Result, changes, problems

from legation.evaluation.scoring import Tally

FLOOR = {
    "fingerprint": "f",
    "scores": {"statements strict": 0.8, "when": 0.9},
    "cases": {"statements strict": {"a001": [2, 4, 4], "a002": [3, 3, 3], "a003": [1, 1, 1]}},
}


def result(
    strict: float = 0.8, when: float = 0.9, *, name: str = "develop", fingerprint: str = "f"
) -> Result:
    cases = {"a001": [3, 4, 4], "a002": [2, 3, 3], "a003": [1, 1, 1]}
    tallies = {"statements strict": Tally(6, 8, 8, cases=cases)}
    return Result(name, fingerprint, {"statements strict": strict, "when": when}, tallies)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (result(), []),
        (result(0.9, 0.95), []),
        (result(0.8 - gate.TOLERANCE / 2), []),
        (result(0.7), ["develop: statements strict fell from 0.8000 to 0.7000"]),
        (result(0.9, 0.9 - gate.FIELD_TOLERANCE / 2), []),
        (result(0.9, 0.5), ["develop: when fell from 0.9000 to 0.5000"]),
    ],
)
def test_a_fallen_score_is_a_problem(found: Result, expected: list[str]) -> None:
    assert list(problems(found, FLOOR)) == expected


def test_changed_cases_and_a_set_without_floors_are_problems() -> None:
    assert "its cases are not those of the floors" in next(problems(result(fingerprint="g"), FLOOR))
    assert "it has no floor yet" in next(problems(result(), None))


def test_gains_and_losses_are_told_by_case() -> None:
    assert list(changes(result(), FLOOR)) == [
        "  gained a001 statements strict: 2 of 4 (4 said) -> 3 of 4 (4 said)",
        "  lost   a002 statements strict: 3 of 3 (3 said) -> 2 of 3 (3 said)",
    ]


def test_of_a_set_held_out_no_case_is_kept() -> None:
    assert "cases" not in result(name="held-out").as_plain()
    assert "cases" in result().as_plain()


def test_a_lower_floor_is_not_pinned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "FLOORS", tmp_path / "floors.json")

    assert gate.pin([result(0.9)], {"develop": FLOOR}) == 0
    assert gate.pin([result(0.7)], {"develop": FLOOR}) == 1
    assert json.loads((tmp_path / "floors.json").read_text())["develop"]["scores"]["statements strict"] == 0.9
