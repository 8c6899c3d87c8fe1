"""Gold figures in, checks out: the arithmetic of the development cases, apart from how figures are read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from reckon import gold_figures

from legation.checks.arithmetic.conflicts.within import check_figures

CASES = Path(__file__).parents[2] / "gold" / "cases" / "develop.jsonl"


def cases() -> list[dict[str, Any]]:
    return [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]


def owed(case: dict[str, Any]) -> list[dict[str, Any]]:
    return [check for check in case.get("checks", []) if check["kind"] == "arithmetic"]


@pytest.mark.parametrize("case", [case for case in cases() if owed(case)], ids=lambda case: case["id"])
def test_a_planted_error_is_named_with_what_was_meant(case: dict[str, Any]) -> None:
    (check,) = check_figures(gold_figures(case))
    (expected,) = owed(case)

    assert all(word in check.explanation for word in expected["mentions"])
    assert expected["suggestion"] in (check.suggestion or "")


def test_no_consistent_document_is_accused() -> None:
    accused = {
        case["id"]: [check.explanation for check in check_figures(gold_figures(case))]
        for case in cases()
        if not owed(case)
    }

    assert {case: said for case, said in accused.items() if said} == {}
