"""`legation brief`, from outside."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from postbox import Postbox, serving

from legation.cli import main


@pytest.fixture(autouse=True)
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGATION_DATABASE", f"sqlite:///{tmp_path / 'register.sqlite'}")
    monkeypatch.chdir(tmp_path)
    assert legation("import", "taliban").exit_code == 0


def legation(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments), catch_exceptions=False)


def test_it_prints_text_where_no_file_is_named() -> None:
    run = legation("brief", "--week", "2023-W16", "--to", "AFG:IEA")

    assert run.exit_code == 0
    assert run.output.startswith("DEALINGS WITH THE TALIBAN, 17–23 APRIL 2023")


@pytest.mark.parametrize(
    ("name", "start"),
    [("b.html", b"<!DOCTYPE html>"), ("b.md", b"# Deal"), ("b.pdf", b"%PDF-"), ("b.txt", b"DEAL")],
)
def test_the_ending_of_the_file_chooses_the_form(tmp_path: Path, name: str, start: bytes) -> None:
    run = legation("brief", "--week", "2023-04-20", "--to", "AFG:IEA", "--out", name)

    assert run.exit_code == 0
    assert (tmp_path / name).read_bytes().startswith(start)


def test_a_watch_names_whom_it_follows() -> None:
    run = legation("brief", "--week", "2023-W16", "--watch", "afghanistan")
    both = legation("brief", "--week", "2023-W16", "--to", "XKX", "--watch", "afghanistan")
    alone = legation("brief", "--week", "2023-W16", "--watch", "kosovo")

    assert run.output.startswith("DEALINGS WITH THE TALIBAN, 17–23 APRIL 2023")
    assert alone.output.startswith("DEALINGS WITH KOSOVO, 17–23 APRIL 2023")
    assert both.output.startswith("DEALINGS WITH KOSOVO AND THE TALIBAN, 17–23 APRIL 2023")


REFUSED = (
    (("--week", "2023-W60", "--to", "AFG:IEA"), "it is no week of the calendar. Write 2023-W16"),
    (("--week", "soon", "--to", "AFG:IEA"), "it is no week of the calendar"),
    (("--week", "2023-W16"), "Name one with --to AFG:IEA, or give --watch."),
    (("--week", "2023-W16", "--to", "TALIBAN"), "the lists have no such government"),
    (("--week", "2023-W16", "--to", "AFG:IEA", "--out", "b.docx"), "Let it end in .html, .md, .txt or .pdf"),
    (("--week", "2023-W16", "--to", "AFG:IEA", "--out", "no/b.md"), "Choose another place."),
    (("--week", "2023-W16", "--watch", "none.toml"), "no such file, and no watch of that name ships"),
)


@pytest.mark.parametrize(("arguments", "told"), REFUSED, ids=[told for _, told in REFUSED])
def test_what_cannot_be_is_told_in_one_line(arguments: tuple[str, ...], told: str) -> None:
    run = legation("brief", *arguments)

    assert run.exit_code == 1
    assert told in run.output
    assert "Traceback" not in run.output


def test_a_week_of_which_nothing_is_known_says_so() -> None:
    run = legation("brief", "--week", "1999-W10", "--to", "AFG:IEA")

    assert run.exit_code == 0
    assert "Nothing came on record in this week." in run.output


def test_the_archive_lists_what_it_holds(tmp_path: Path) -> None:
    run = legation(
        "brief",
        "--week",
        "2023-W16",
        "--to",
        "AFG:IEA",
        "--archive",
        "briefs",
        "--site",
        "https://example.org/",
    )

    assert run.exit_code == 0
    assert "2023-W16-AFG-IEA.html" in (tmp_path / "briefs" / "index.html").read_text(encoding="utf-8")
    assert {path.suffix for path in (tmp_path / "briefs").glob("2023-W16*")} == {
        ".html",
        ".md",
        ".txt",
        ".pdf",
    }


LIST = """
from = "Legation <brief@example.org>"
unsubscribe = "https://example.org/unsubscribe?token={token}"
[[subscriber]]
address = "ada@example.org"
token = "0123456789abcdef"
"""
SEND = ("brief", "send", "--week", "2023-W16", "--to", "AFG:IEA", "--list", "list.toml")


def test_it_is_sent_once(tmp_path: Path) -> None:
    (tmp_path / "list.toml").write_text(LIST, encoding="utf-8")
    postbox = Postbox()
    with serving(postbox) as server:
        runs = [legation(*SEND, "--server", server) for _ in range(2)]

    assert [run.exit_code for run in runs] == [0, 0]
    assert "sent to 1; 0 had it before." in runs[0].output
    assert "sent to 0; 1 had it before." in runs[1].output
    assert postbox.addresses == ["ada@example.org"]


def test_a_rehearsal_sends_nothing(tmp_path: Path) -> None:
    (tmp_path / "list.toml").write_text(LIST, encoding="utf-8")
    run = legation(*SEND, "--dry-run")

    assert run.exit_code == 0
    assert "ada@example.org  due" in run.output


def test_a_server_is_needed(tmp_path: Path) -> None:
    (tmp_path / "list.toml").write_text(LIST, encoding="utf-8")
    run = legation(*SEND)

    assert run.exit_code == 2
    assert "Name a mail server with --server" in run.output
