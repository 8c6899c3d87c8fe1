"""`legation explain` from outside: the words behind a statement."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from legation.cli import main

TEXT = "Kenya recognised Kosovo on Wednesday. Kosovo will open an embassy in Nairobi, its minister said."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.jsonl"
    first, second = {"text": "Nothing happened."}, {"text": TEXT, "published": "2025-03-27"}
    path.write_text(f"{json.dumps(first)}\n{json.dumps(second)}\n", encoding="utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["explain", *map(str, arguments)])


def test_it_shows_the_words_and_what_they_did(article: Path) -> None:
    shown = run(article, "--document", "2", "--n", "1").stdout

    assert "[Kenya] [recognised] [Kosovo] [on Wednesday]" in shown.replace("on [Wednesday]", "[on Wednesday]")
    rows = {line.split()[0]: line for line in shown.splitlines() if line.startswith("     ")}
    assert "“recognised”  recognize, by codebook/acts/recognize.toml, line " in rows["act"]
    assert "Wednesday”  26 March 2025, in a report of 27 March 2025" in rows["date"]
    assert "the report itself" in rows["said"]


def test_a_statement_is_found_by_the_id_that_the_record_gives_it(article: Path) -> None:
    printed = CliRunner().invoke(main, ["read", str(article)]).stdout
    ids = [statement["id"] for statement in json.loads(printed.splitlines()[1])["statements"]]

    shown = run(article, ids[-1], "--document", "2").stdout

    assert shown.startswith(f"{len(ids):>3}  Kosovo → Kenya  plans to open an embassy or consulate")
    assert ids[-1] in shown


def test_without_a_number_every_statement_is_explained(article: Path) -> None:
    assert run(article, "--document", "2").stdout.count("\n     act ") >= 2


def test_what_is_not_there_is_told(article: Path) -> None:
    nothing, third, missing = run(article, "--n", "1"), run(article, "--document", "3"), run("missing.txt")

    assert (nothing.exit_code, third.exit_code, missing.exit_code) == (1, 1, 1)
    assert "no such statement; it has 0, with the ids none." in nothing.stderr
    assert "it holds fewer than 3 documents." in third.stderr
    assert "missing.txt: there is no such file" in missing.stderr
