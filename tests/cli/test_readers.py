"""Reading by a language model, from outside: only where it is set, and what it cost is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from chat_server import ChatServer, Reply, serving
from click.testing import CliRunner, Result

from legation.cli import main

SAID = {
    "act": "meet",
    "status": "occurred",
    "actor": "UZB",
    "counterpart": "AFG:IEA",
    "quote": "Tashkent met the Taliban",
}
WELL = Reply(json.dumps({"statements": [SAID, SAID | {"quote": "Tashkent hailed the Taliban"}]}))


def legation(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def reports(tmp_path: Path) -> str:
    path = tmp_path / "reports.jsonl"
    reports = [
        {"id": f"d{n}", "text": f"Tashkent met the Taliban, report {n}.", "published": "2023-04-18"}
        for n in range(5)
    ]
    path.write_text("\n".join(map(json.dumps, reports)), encoding="utf-8")
    return str(path)


def use(server: ChatServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGATION_LLM_ENDPOINT", server.address)
    monkeypatch.setenv("LEGATION_LLM_MODEL", "a-model")


def test_records_come_out_as_from_the_rules_and_the_account_on_standard_error(
    reports: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(WELL) as server:
        use(server, monkeypatch)
        monkeypatch.setenv("LEGATION_LLM_PRICES", "1/2")
        read = legation("read", reports, "--reader", "llm", "--format", "jsonl")

    records = [json.loads(line) for line in read.stdout.splitlines()]
    assert [record["statements"][0]["act"] for record in records] == ["meet"] * 5
    assert "5 reports in 5 questions, 4,500 tokens in, 500 out, cost 0.0055; 5 statements" in read.stderr
    assert "Left out, since their quote is not in the text: 5." in read.stderr
    assert read.exit_code == 0


def test_without_the_setting_nothing_is_sent(reports: str) -> None:
    read = legation("read", reports, "--reader", "llm")

    assert read.exit_code == 1
    assert "LEGATION_LLM_ENDPOINT is not set, and nothing is sent without it" in read.stderr


def test_a_wrong_key_stops_at_once(reports: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(Reply(status=401, body='{"error": {"message": "no such key"}}')) as server:
        use(server, monkeypatch)
        read = legation("read", reports, "--reader", "llm")

    assert (read.exit_code, len(server.asked)) == (1, 1)
    assert "it answers with 401 (no such key). Check LEGATION_LLM_KEY." in read.stderr


def test_a_report_without_an_answer_is_told_and_the_next_goes_on(
    reports: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("legation.second_reader.endpoint.ATTEMPTS", 1)
    with serving(WELL, Reply(status=500), WELL) as server:
        use(server, monkeypatch)
        read = legation("read", reports, "--reader", "llm", "--format", "jsonl")

    assert (read.exit_code, len(read.stdout.splitlines())) == (1, 4)
    assert "Error: document" in read.stderr
    assert "it answers with 500" in read.stderr


def test_an_endpoint_that_is_down_is_left_after_three_reports(
    reports: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("legation.second_reader.endpoint.ATTEMPTS", 1)
    with serving(Reply(status=500)) as server:
        use(server, monkeypatch)
        read = legation("read", reports, "--reader", "llm")

    assert (read.exit_code, len(server.asked)) == (1, 3)
