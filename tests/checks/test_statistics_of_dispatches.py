"""All dispatches against what ships: whatever is contradicted was planted, and nothing is for lack of data."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from reckon import gold_figures

from legation.article_to_record import articles_to_records
from legation.checks.arithmetic.quantities.quantity import TRADE
from legation.checks.statistics.check import Compared, check_statistics
from legation.parser.pipeline import load_pipeline
from legation.record.record import Document, Record
from legation.trade.shelf import opened

# The news, wire, bureau, standing and ledger sets are left out: many of their sums are illustrative, and what is official may contradict them.
SETS = sorted((Path(__file__).parents[2] / "gold" / "cases").glob("*.jsonl"))
CASES = [path for path in SETS if not path.stem.startswith(("news", "wire", "bureau", "standing", "ledger"))]


def cases() -> list[dict[str, Any]]:
    found = [json.loads(line) for path in CASES for line in path.read_text(encoding="utf-8").splitlines()]
    return [case for case in found if any(one["measure"] in TRADE for one in case.get("figures", []))]


def document(case: dict[str, Any]) -> Document:
    published = date.fromisoformat(case["published"]) if case.get("published") else None
    return Document(case["id"], case["text"], title=case.get("title"), published=published)


def wrongly_contradicted(compared: dict[str, tuple[Compared, ...]]) -> dict[str, list[str]]:
    """What is contradicted in a dispatch in which no wrong number was planted."""
    planted = {
        case["id"] for case in cases() if any(one["kind"] == "arithmetic" for one in case.get("checks", []))
    }
    return {
        name: explanations
        for name, found in compared.items()
        if name not in planted
        and (explanations := [one.check.explanation for one in found if one.check.verdict == "contradicted"])
    }


def verdicts(compared: dict[str, tuple[Compared, ...]]) -> Counter[str]:
    return Counter(one.check.verdict for found in compared.values() for one in found)


@pytest.fixture(scope="module")
def of_gold() -> dict[str, tuple[Compared, ...]]:
    """What statistics say of the figures as people read them."""
    with opened(None) as shelf:
        return {
            case["id"]: check_statistics(Record(document(case), (), gold_figures(case)), shelf)
            for case in cases()
        }


@pytest.fixture(scope="module")
def of_readings() -> dict[str, tuple[Compared, ...]]:
    """What statistics say of the figures as Legation reads them."""
    documents = [document(case) for case in cases()]
    with opened(None) as shelf:
        return {
            record.document.id: check_statistics(record, shelf)
            for record in articles_to_records(documents, load_pipeline(None), batch_size=16)
        }


def test_figures_as_people_read_them(of_gold: dict[str, tuple[Compared, ...]]) -> None:
    assert wrongly_contradicted(of_gold) == {}
    assert verdicts(of_gold)["supported"] > 100


def test_figures_as_they_are_read(of_readings: dict[str, tuple[Compared, ...]]) -> None:
    assert wrongly_contradicted(of_readings) == {}
    assert verdicts(of_readings)["supported"] > 100


def test_a_verdict_rests_on_official_numbers_and_an_open_one_says_why(
    of_gold: dict[str, tuple[Compared, ...]],
) -> None:
    for one in (one for found in of_gold.values() for one in found):
        if one.check.verdict == "open":
            assert "cannot be" in one.check.explanation
        else:
            assert any(told.low is not None or told.high is not None for told in one.told)
