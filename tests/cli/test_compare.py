"""`legation compare`: where two readers differ, from their records or on documents."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from chat_server import Reply, serving
from click.testing import CliRunner, Result

from legation.cli import main

DOCUMENT = {
    "id": "d",
    "text": "Kenya recognised Kosovo. Tashkent met the Taliban.",
    "published": "2023-04-18",
}
MET = {
    "act": "meet",
    "status": "planned",
    "actor": "AFG:IEA",
    "counterpart": "UZB",
    "quote": "Tashkent met the Taliban",
}


def legation(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def record(*statements: dict[str, object]) -> str:
    return json.dumps({"document": DOCUMENT, "statements": statements, "figures": [], "checks": []})


def statement(quote: str, **said: object) -> dict[str, object]:
    start = DOCUMENT["text"].index(quote)
    plain: dict[str, object] = {
        "id": quote, "act": "recognize", "status": "occurred", "ending": False, "counterpart": None,
        "actor": {"id": "KEN", "name": "Kenya", "person": None, "office": None},
        "evidence": {"start": start, "end": start + len(quote), "quote": quote},
    }  # fmt: skip
    return plain | said


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    first.write_text(
        record(statement("Kenya recognised Kosovo"), statement("Tashkent met", act="meet")), encoding="utf-8"
    )
    second.write_text(record(statement("Kenya recognised", status="denied")), encoding="utf-8")
    return str(first), str(second)


def test_two_files_of_records(files: tuple[str, str]) -> None:
    told = legation("compare", *files, "--format", "json")
    found = json.loads(told.stdout)

    assert [(one["kind"], one["fields"]) for one in found] == [
        ("differs", {"status": ["occurred", "denied"]}),
        ("only first", {}),
    ]
    assert (
        "1 documents: 0 statements the same, 1 read otherwise, 1 found by the first alone, 0 by the second"
        in told.stderr
    )


def test_a_file_does_not_differ_from_itself(files: tuple[str, str]) -> None:
    told = legation("compare", files[0], files[0])

    assert told.stdout == "They do not differ.\n"
    assert "2 statements the same" in told.stderr


def test_two_readers_on_a_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.json"
    path.write_text(json.dumps(DOCUMENT), encoding="utf-8")
    with serving(Reply(json.dumps({"statements": [MET]}))) as server:
        monkeypatch.setenv("LEGATION_LLM_ENDPOINT", server.address)
        monkeypatch.setenv("LEGATION_LLM_MODEL", "a-model")
        told = legation("compare", "--readers", "rules", "llm", str(path), "--format", "csv")

    # Who met whom has no direction.
    assert "only first,KEN recognize XKX occurred" in told.stdout
    assert "differs,UZB meet AFG:IEA occurred,status: occurred / planned" in told.stdout


def test_a_document_of_one_alone_is_told(files: tuple[str, str], tmp_path: Path) -> None:
    other = tmp_path / "other.jsonl"
    other.write_text(record().replace('"id": "d"', '"id": "e"'), encoding="utf-8")
    told = legation("compare", files[0], str(other))

    assert "document 'd' was read by one of them alone" in told.stderr
    assert "0 documents" in told.stderr


@pytest.mark.parametrize("text", ["{", '{"document": 1}'])
def test_what_is_no_record_is_told(text: str, files: tuple[str, str], tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.jsonl"
    wrong.write_text(text, encoding="utf-8")
    told = legation("compare", files[0], str(wrong))

    assert told.exit_code == 1
    assert "wrong.jsonl, line 1" in told.stderr


def test_one_file_is_too_few(files: tuple[str, str]) -> None:
    assert "Give two files of records" in legation("compare", files[0]).stderr
