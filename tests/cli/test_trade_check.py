"""`legation trade check`, and `legation check --statistics`, from outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from legation.cli import main

TRUE = "Trade between Kazakhstan and Afghanistan came to $987.9 million in 2022.\n"
OTHER = "Trade between Kazakhstan and Afghanistan came to $545.2 million in 2022.\n"


def run(*arguments: str | Path, shelf: Path, piped: str | None = None) -> Result:
    return CliRunner().invoke(
        main, [*map(str, arguments)], input=piped, env={"LEGATION_STATISTICS": str(shelf)}
    )


def test_what_fits_ends_with_0_and_cites_its_page(tmp_path: Path) -> None:
    found = run("trade", "check", "-", shelf=tmp_path, piped=TRUE)

    assert found.exit_code == 0, found.output
    assert "✓  ‘$987.9 million’ fits" in found.stdout
    assert "https://theasiatoday.org/" in found.stdout
    assert found.stdout.endswith("1 number of trade: 1 supported, 0 contradicted, 0 open.\n")


def test_what_does_not_fit_ends_with_1_and_says_what_was_meant(tmp_path: Path) -> None:
    found = run("trade", "check", "-", "--published", "2025-11-01", shelf=tmp_path, piped=OTHER)

    assert found.exit_code == 1, found.output
    assert "Perhaps ‘2024’ was meant." in found.stdout


def test_programs_get_the_official_numbers_too(tmp_path: Path) -> None:
    found = run("trade", "check", "-", "--format", "json", shelf=tmp_path, piped=TRUE)
    ((check,),) = [report["checks"] for report in json.loads(found.stdout)]

    assert check["verdict"] == "supported"
    assert check["official"][0]["low"] == 987850000.0
    assert check["official"][0]["second_hand"] is True


def test_a_report_without_numbers_has_none(tmp_path: Path) -> None:
    found = run("trade", "check", "-", shelf=tmp_path, piped="The minister met his counterpart.\n")

    assert found.exit_code == 0
    assert found.stdout == "0 numbers of trade: 0 supported, 0 contradicted, 0 open.\n"


def test_a_report_that_is_not_there_ends_with_2(tmp_path: Path) -> None:
    assert run("trade", "check", tmp_path / "missing.txt", shelf=tmp_path).exit_code == 2


@pytest.fixture
def two_reports(tmp_path: Path) -> Path:
    """Two reports that contradict each other."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(TRUE, encoding="utf-8")
    (folder / "b.txt").write_text(OTHER, encoding="utf-8")
    return folder


def test_the_linter_asks_statistics_where_it_is_told_to(tmp_path: Path, two_reports: Path) -> None:
    without = run("check", two_reports, shelf=tmp_path)
    found = run("check", two_reports, "--statistics", shelf=tmp_path)

    assert "officially" not in without.stdout
    assert "‘$545.2 million’ does not fit what is official" in found.stdout
    assert "excludes ‘$545.2 million’" in " ".join(found.stdout.split())
    assert found.exit_code == 1
