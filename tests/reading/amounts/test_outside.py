"""Numbers and money of newswire as another project's corpus has them, where it is at hand.

The corpus lies outside the project (see its README for source and licence) and nothing of it is copied.
Its conventions that differ from ours are named in `expected_unit` and in what counts as right.
"""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from legation.reading.amounts import Amount, read_amounts

CORPUS = Path(__file__).parents[4] / "shared" / "outside" / "duckling_en.json"
FLOORS = {"money": 0.98, "number": 0.99, "ordinal": 0.99}  # just below what is reached
# Its names for units: a currency sign without a country is the dollar's or pound's usual one.
UNITS = {"Dollar": "USD", "Cent": "USD", "Pound": "GBP", "Riyal": "riyal", "Rial": "rial", "Dinar": "dinar"}
HEDGES = {"above": "more than", "under": "less than"}


def cases(dimension: str) -> list[dict[str, Any]]:
    if not CORPUS.exists():
        pytest.skip(f"{CORPUS.name} is not at hand")
    rows = json.loads(CORPUS.read_text(encoding="utf-8"))["cases"]
    return [row for row in rows if row["newswire"] and row["dimension"] == dimension]


def agrees(amount: Amount, expected: dict[str, Any]) -> bool:
    hundredth = Decimal("0.01") if expected.get("unit") == "Cent" else Decimal(1)
    first = expected.get("value", expected.get("from", expected.get("to")))
    if amount.value != Decimal(str(first)) * hundredth:
        return False
    if "unit" in expected and amount.interval.unit != UNITS.get(expected["unit"], expected["unit"]):
        return False
    kind = expected.get("kind", "value")
    if kind == "between":
        return amount.upper == Decimal(str(expected["to"]))
    return amount.upper is None and (kind not in HEDGES or amount.hedge == HEDGES[kind])


@pytest.mark.parametrize("dimension", sorted(FLOORS))
def test_newswire_cases_of_another_project(dimension: str) -> None:
    rows = cases(dimension)
    right = sum(
        len(found := read_amounts(row["text"])) == 1 and agrees(found[0], row["expected"]) for row in rows
    )

    assert right / len(rows) >= FLOORS[dimension]
