"""`legation evaluate`: any reader, scored as the gate scores."""

from __future__ import annotations

import json
from pathlib import Path

import gate
import pytest
from chat_server import Reply, serving
from click.testing import CliRunner, Result

from legation.cli import main

CASES = (
    {
        "id": "c1",
        "published": "2023-04-18",
        "text": "Kenya recognised Kosovo on Wednesday.",
        "statements": [{"act": "recognize", "status": "occurred", "actor": "KEN", "counterpart": "XKX"}],
        "figures": [],
    },
    {"id": "c2", "published": "2023-04-18", "text": "It rained in Nairobi.", "statements": [], "figures": []},
)
RECOGNISED = {
    "act": "recognize",
    "status": "occurred",
    "actor": "KEN",
    "counterpart": "XKX",
    "quote": "Kenya recognised Kosovo",
}
RAINED = RECOGNISED | {"quote": "It rained in Nairobi"}


def legation(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    path = tmp_path / "cases.jsonl"
    path.write_text("\n".join(map(json.dumps, CASES)), encoding="utf-8")
    return path


def test_the_rules_score_what_the_gate_says(cases: Path) -> None:
    found = json.loads(legation("evaluate", str(cases), "--format", "json").stdout)

    assert found["scores"] == gate.run(cases).scores
    assert found["scores"]["statements strict"] == 1.0


def test_a_model_is_scored_in_the_same_way(cases: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [Reply(json.dumps({"statements": [said]})) for said in (RECOGNISED, RAINED)]
    with serving(*answers) as server:
        monkeypatch.setenv("LEGATION_LLM_ENDPOINT", server.address)
        monkeypatch.setenv("LEGATION_LLM_MODEL", "a-model")
        told = legation("evaluate", str(cases), "--reader", "llm", "--misses")

    assert "llm on" in told.stdout
    assert "statements strict   F1 0.667  P 0.500  R 1.000  1 owed, 2 said" in told.stdout
    assert "recognition is told falsely: 1" in told.stdout
    assert "c2 statements extra" in told.stderr
    assert "2 reports in 2 questions" in told.stderr


def test_records_that_somebody_made_are_scored_without_reading(cases: Path, tmp_path: Path) -> None:
    records = tmp_path / "records.jsonl"
    records.write_text(legation("read", str(cases), "--format", "jsonl").stdout, encoding="utf-8")
    told = legation("evaluate", str(cases), "--records", str(records))

    assert "F1 1.000" in told.stdout


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "line 1: it is no JSON"),
        ("[]", "line 1: it is no object"),
        ('{"id": "c", "text": "x"}', "case 1: it has no 'statements'"),
        ('{"id": "c", "text": "x", "statements": [{}]}', "is not as gold/README.md has it"),
    ],
)
def test_a_case_that_is_none_is_told(text: str, reason: str, tmp_path: Path) -> None:
    path, records = tmp_path / "cases.jsonl", tmp_path / "records.jsonl"
    path.write_text(text, encoding="utf-8")
    records.write_text('{"statements": [{"act": "meet", "status": "occurred"}]}', encoding="utf-8")
    told = legation("evaluate", str(path), "--records", str(records))

    assert told.exit_code == 1
    assert reason in told.stderr


def test_a_record_too_few_is_told(cases: Path, tmp_path: Path) -> None:
    records = tmp_path / "records.jsonl"
    records.write_text("", encoding="utf-8")

    assert "2 cases and 0 records" in legation("evaluate", str(cases), "--records", str(records)).stderr
