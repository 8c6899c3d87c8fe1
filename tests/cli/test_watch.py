"""`legation watch` from outside: what ships, a folder and a mailbox followed, the journal and the sources."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
from click.testing import CliRunner, Result

from legation.cli import main

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
MAIL = """From news Mon Apr 17 10:00:00 2023
Message-ID: <1@example.org>
From: "The Daily" <news@example.org>
Subject: Kazakhstan accredits envoys
Date: Mon, 17 Apr 2023 10:00:00 +0600
Content-Type: text/plain; charset=utf-8

Kazakhstan accredited envoys of the Taliban on April 14, the foreign ministry in Astana said on Monday.

From news Mon Apr 17 11:00:00 2023
Message-ID: <2@example.org>
From: news@example.org
Subject: A fine day
Date: Mon, 17 Apr 2023 11:00:00 +0600

The sun shone on the valley on Monday, and the farmers of the village brought in the first apricots of the year.

"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("LEGATION_DATABASE", f"sqlite:///{tmp_path / 'register.sqlite'}")
    shutil.copytree(EXAMPLES, tmp_path / "inbox")
    (tmp_path / "letters.mbox").write_text(MAIL, encoding="utf-8")
    path = tmp_path / "mine.toml"
    path.write_text(
        'title = "Mine"\n[[folder]]\nname = "Inbox"\npath = "inbox"\n[[mailbox]]\nname = "Mail"\npath = "letters.mbox"\n',
        encoding="utf-8",
    )
    return str(path)


def legation(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["watch", *arguments], catch_exceptions=False)


def test_the_watches_that_ship_are_listed_and_printed() -> None:
    rows = json.loads(legation("--list", "--format", "json").stdout)

    assert [row["watch"] for row in rows][:2] == ["afghanistan", "kosovo"]
    assert 'states = ["XKX"]' in legation("--list", "kosovo").stdout


def test_a_folder_and_a_mailbox_are_followed(file: str) -> None:
    first = legation(file)
    again = legation(file)

    assert first.exit_code == again.exit_code == 0
    assert "Mine: 2 of 2 sources were searched; 7 read into the register, 1 of no concern." in first.stderr
    assert "nothing new" in again.stderr
    assert "0 statements of 0 reports" in again.stderr


def test_a_dry_run_prints_what_would_come_and_lays_out_no_register(file: str, tmp_path: Path) -> None:
    rows = json.loads(legation(file, "--dry-run", "--format", "json").stdout)

    assert [row["outcome"] for row in rows].count("kept") == 7
    assert not (tmp_path / "register.sqlite").exists()


def test_the_journal_tells_what_came_of_everything(file: str) -> None:
    legation(file)
    rows = json.loads(legation(file, "--log", "--outcome", "irrelevant", "--format", "json").stdout)

    assert {row["address"] for row in rows} >= {"<2@example.org>"}
    assert all(row["detail"] for row in rows)
    assert "searched" in legation(file, "--log").stdout


def test_a_source_that_was_not_searched_is_told(file: str, tmp_path: Path) -> None:
    (tmp_path / "letters.mbox").unlink()
    done = legation(file)
    rows = json.loads(legation(file, "--sources", "--format", "json").stdout)

    assert done.exit_code == 1
    assert "Not searched: Mail: failed." in done.stderr
    assert [row["outcome"] for row in rows] == ["searched", "failed"]
    assert rows[1]["wrong"].startswith("not searched ever")


def test_a_loop_goes_on_until_it_is_stopped(file: str) -> None:
    # where a shell started the tests behind its back, they ignore interrupts, and so would the loop
    heeding = "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    program = f"{heeding}; runpy.run_module('legation', run_name='__main__', alter_sys=True)"
    command = [sys.executable, "-c", program, "watch", file, "--loop", "--every", "1"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr is not None
        told = list(iter_until(running.stderr, "The next round begins in 1 minutes"))
        running.send_signal(signal.SIGINT)
        rest = running.stderr.read()

    assert "statements of" in told[-2]
    assert (running.returncode, rest) == (0, "")


def iter_until(stream: IO[str], words: str) -> Iterator[str]:
    """The lines of a stream up to the one with these words."""
    for line in stream:
        yield line
        if words in line:
            return


def test_no_watch_and_a_wrong_one_are_told() -> None:
    assert "Name a watch" in legation("--loop").output
    assert "no such file, and no watch of that name ships" in legation("kosova").output
