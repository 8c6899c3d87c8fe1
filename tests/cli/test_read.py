"""`legation read` from outside: formats, order, failures, and what a person sees."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from legation.cli import main
from legation.record.as_json import from_json

TEXT = "Kenya recognised Kosovo on Wednesday."
OBJECT = {
    "title": "Kenya recognises Kosovo",
    "text": TEXT,
    "published": "2025-03-27",
    "source": "A",
    "url": "u",
}


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the machine has set does not count."""
    for name in ("LEGATION_MODEL", "LEGATION_BATCH_SIZE", "LEGATION_LONGEST_TEXT", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


def run(*arguments: str | Path, piped: str | None = None, **environment: str) -> Result:
    return CliRunner().invoke(main, ["read", *map(str, arguments)], input=piped, env=environment)


def article(folder: Path, name: str = "a.json", content: str | None = None) -> Path:
    path = folder / name
    path.write_text(json.dumps(OBJECT) if content is None else content, encoding="utf-8")
    return path


def test_a_pipe_gets_one_record_a_line(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({**OBJECT, "text": text}) for text in (TEXT, "Nothing happened.", TEXT))
    found = run(article(tmp_path, "a.jsonl", lines))

    assert found.exit_code == 0, found.output
    records = [from_json(line) for line in found.stdout.splitlines()]
    assert [record.document.text for record in records] == [TEXT, "Nothing happened.", TEXT]
    assert [statement.act for statement in records[0].statements] == ["recognize"]
    assert records[0] == records[2]


def test_what_the_input_says_of_itself_is_kept(tmp_path: Path) -> None:
    document = from_json(run(article(tmp_path)).stdout).document

    assert (document.title, document.source, document.url) == ("Kenya recognises Kosovo", "A", "u")
    assert str(document.published) == "2025-03-27"


def test_json_is_one_object_or_a_list_of_them(tmp_path: Path) -> None:
    one = run(article(tmp_path), "--format", "json").stdout
    two = run(article(tmp_path), article(tmp_path), "--format", "json").stdout
    none = run(article(tmp_path, "a.txt", ""), "--format", "json").stdout

    assert isinstance(json.loads(one), dict)
    assert one.startswith('{\n  "document"')
    assert json.loads(two) == [json.loads(one)] * 2
    assert json.loads(none) == []


def test_the_day_of_publication_can_be_given() -> None:
    record = from_json(run("-", "--published", "2025-03-27", piped=TEXT).stdout)

    assert str(record.document.published) == "2025-03-27"
    assert record.statements[0].when is not None
    assert str(record.statements[0].when.start) == "2025-03-26"


def test_no_day_is_no_day() -> None:
    refused = run("-", "--published", "yesterday", piped=TEXT)

    assert refused.exit_code == 2
    assert "'yesterday' is no day of 1900 to 2199. Write it as 2023-04-17" in refused.output


def test_what_cannot_be_read_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    found = run(article(tmp_path, "empty.txt", ""), article(tmp_path), tmp_path / "missing.html")

    assert found.exit_code == 1
    assert len(found.stdout.splitlines()) == 1
    assert found.stderr.splitlines() == [
        f"Error: {tmp_path / 'empty.txt'}: it is empty. Give the words of one report.",
        f"Error: {tmp_path / 'missing.html'}: there is no such file or folder. Look at its spelling.",
    ]


def test_a_person_sees_who_what_whether_when_and_the_words(tmp_path: Path) -> None:
    shown = run(article(tmp_path), "--format", "text").stdout

    assert shown.splitlines()[:4] == [
        "Kenya recognises Kosovo",
        "27 March 2025 · A · u",
        "  1  Kenya → Kosovo  recognised it  [26 March 2025]  recognize · occurred",
        "     “Kenya recognised Kosovo on Wednesday”",
    ]
    assert "\x1b" not in shown


def test_a_report_without_engagement_says_so() -> None:
    shown = run("-", "--format", "text", piped="The bakery sold more bread.").stdout

    assert "Nothing about dealings between governments was found." in shown


def test_colour_is_for_terminals_that_want_it(tmp_path: Path) -> None:
    path = article(tmp_path)

    assert "\x1b[" in run(path, "--format", "text", FORCE_COLOR="1").stdout
    assert not re.search(
        r"\x1b\[[\d;]*3\d", run(path, "--format", "text", FORCE_COLOR="1", NO_COLOR="1").stdout
    )


def test_nothing_in_a_report_steers_the_terminal() -> None:
    shown = run("-", "--format", "text", piped="Kenya\x1b[2J recognised Kosovo.\x07").stdout

    assert "\x1b" not in shown
    assert "\x07" not in shown


def test_another_pipeline_that_is_none_is_refused() -> None:
    refused = run("-", "--model", "no_such_pipeline", piped=TEXT)

    assert refused.exit_code == 1
    assert "Error: pipeline 'no_such_pipeline'" in refused.output
    assert "Traceback" not in refused.output


def test_a_setting_without_sense_is_refused() -> None:
    refused = run("-", piped=TEXT, LEGATION_BATCH_SIZE="many")

    assert refused.exit_code == 1
    assert "Error: LEGATION_BATCH_SIZE='many': not a whole number above zero." in refused.output


def test_nothing_asked_is_answered_with_help() -> None:
    assert "Usage:" in CliRunner().invoke(main, ["read"]).output
