"""`legation export` and its way back, from outside."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from legation.cli import main
from legation.exports.formats import FORMATS


def legation(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with the ledger that ships, made once."""
    path = tmp_path_factory.mktemp("ledger") / "register.sqlite"
    assert legation("import", "taliban", "--database", f"sqlite:///{path}").exit_code == 0
    return path


@pytest.fixture(autouse=True)
def register(ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of it for each test."""
    path = shutil.copy(ledger, tmp_path / "register.sqlite")
    monkeypatch.setenv("LEGATION_DATABASE", f"sqlite:///{path}")


def test_a_choice_of_statements_as_csv() -> None:
    shown = legation("export", "csv", "--actor", "KAZ", "--act", "accredit")
    rows = list(csv.DictReader(io.StringIO(shown.stdout, newline="")))

    assert rows
    assert {(row["actor"], row["act"]) for row in rows} == {("KAZ", "accredit")}


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_makes_a_file_and_the_same_bytes_again(form: str, tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    told = legation("export", form, "--to", "AFG:IEA", "--act", "accredit", "--out", str(one))
    legation("export", form, "--to", "AFG:IEA", "--act", "accredit", "--out", str(other))

    assert told.exit_code == 0
    assert "statements of" in told.stderr
    assert one.stat().st_size > 0
    assert one.read_bytes() == other.read_bytes()
    assert [path.name for path in tmp_path.glob("*.part")] == []


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_stands_in_the_manual_and_in_the_help(form: str) -> None:
    manual = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")

    assert f"| `{form}` |" in manual
    assert f"{form} " in legation("export", "--help").output


@pytest.mark.parametrize("form", FORMATS)
def test_of_nothing_every_form_is_whole_and_says_so(form: str, tmp_path: Path) -> None:
    told = legation("export", form, "--actor", "NRU", "--out", str(tmp_path / "none"))

    assert told.exit_code == 0
    assert "No such statement is on record." in told.stderr


def test_an_export_comes_back(tmp_path: Path) -> None:
    path = str(tmp_path / "all.csv")
    legation("export", "csv", "--out", path)
    elsewhere = f"sqlite:///{tmp_path / 'other.sqlite'}"
    came = legation("import", path, "--database", elsewhere)
    again = legation("import", path, "--database", elsewhere)

    assert came.stderr.startswith("420 statements of 413 reports were new")
    assert again.stderr.startswith("0 statements of 0 reports were new")


def test_a_row_that_cannot_come_back_stops_it_and_is_told(tmp_path: Path) -> None:
    path = tmp_path / "all.csv"
    legation("export", "csv", "--out", str(path))
    path.write_bytes(path.read_bytes().replace(b",accredit,", b",hug,", 1))
    refused = legation("import", str(path))
    taken = legation("import", str(path), "--without-rejected")

    assert (refused.exit_code, taken.exit_code) == (1, 0)
    assert "`act` is 'hug'" in refused.stderr
    assert "1 rows cannot be kept; nothing was imported" in refused.stderr


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    refused = legation("export", "csv", "--out", str(tmp_path / "no" / "all.csv"))

    assert refused.exit_code == 1
    assert "it cannot be written (No such file or directory)" in refused.stderr
