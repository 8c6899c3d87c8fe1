"""`legation check` from outside: what it finds, how it tells it, and its exit status."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result

from legation.cli import main

SLIP = """Trade with Kabul grows
Afghanistan exported goods worth $1.807 billion in 2025, the commerce ministry in Kabul said, and imported goods worth $12.125 billion.
Total foreign trade thus came to $13.392 billion in 2025. Much has changed since the takeover in August 2020.
The forum opened on Saturday, 6 January 2026.
"""
SOUND = """A forum in Kabul
The forum opened on Tuesday, 6 January 2026. Much has changed since the takeover in August 2021.
"""


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the machine has set does not count."""
    for name in ("LEGATION_MODEL", "LEGATION_BATCH_SIZE", "LEGATION_LONGEST_TEXT", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


def run(*arguments: str | Path, piped: str | None = None) -> Result:
    return CliRunner().invoke(main, ["check", "--published", "2026-01-08", *map(str, arguments)], input=piped)


@pytest.fixture
def slip(tmp_path: Path) -> Path:
    """A report with a wrong sum, a wrong year and a wrong weekday."""
    path = tmp_path / "a slip.txt"
    path.write_text(SLIP, encoding="utf-8")
    return path


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """A report in which all is well."""
    path = tmp_path / "sound.txt"
    path.write_text(SOUND, encoding="utf-8")
    return path


def test_nothing_contradicted_ends_with_0(sound: Path) -> None:
    found = run(sound)

    assert found.exit_code == 0, found.output
    assert found.stdout == "1 report checked, nothing is contradicted.\n"


def test_contradictions_end_with_1_and_are_told_with_their_sentences(slip: Path) -> None:
    found = run(slip)

    assert found.exit_code == 1, found.output
    assert "The forum opened on Saturday, 6 January 2026." in found.stdout
    assert "Perhaps ‘Tuesday’ was meant" in found.stdout
    assert "Perhaps ‘2021’ was meant" in found.stdout
    assert "$13.932 billion" in found.stdout
    assert found.stdout.endswith("1 report checked, 3 contradictions.\n")


def test_the_intervals_that_cannot_meet_are_drawn(slip: Path) -> None:
    drawn = [line for line in run(slip).stdout.splitlines() if re.search("[·─│├┤]{20}", line)]

    assert len(drawn) == 2
    assert "the text: $13.392 billion" in drawn[0]
    assert "$13.931 to 13.933 billion" in drawn[1]


@pytest.mark.parametrize("arguments", [["--format", "xml"], ["--published", "yesterday"], []])
def test_a_wrong_call_ends_with_2(arguments: list[str]) -> None:
    assert CliRunner().invoke(main, ["check", *arguments]).exit_code == 2


def test_a_report_that_cannot_be_read_ends_with_2_and_the_others_are_checked(
    tmp_path: Path, slip: Path
) -> None:
    found = run(tmp_path / "missing.txt", slip)

    assert found.exit_code == 2
    assert "missing.txt: there is no such file" in found.stderr
    assert "1 report checked, 3 contradictions." in found.stdout


def test_a_folder_is_checked_file_by_file(tmp_path: Path, slip: Path, sound: Path) -> None:
    found = run(tmp_path, "--format", "json")
    reports = json.loads(found.stdout)["reports"]

    assert found.exit_code == 1
    assert [report["path"] for report in reports] == sorted([str(slip), str(sound)])
    assert [len(report["checks"]) for report in reports] == [3, 0]


def test_standard_input_is_checked() -> None:
    found = run("-", piped=SOUND)

    assert found.exit_code == 0, found.output


def test_json_holds_the_checks_as_they_stand_in_the_record(slip: Path) -> None:
    (report,) = json.loads(run(slip, "--format", "json").stdout)["reports"]
    kinds = [check["kind"] for check in report["checks"]]

    assert kinds == ["chronology", "chronology", "arithmetic"]
    for check in report["checks"]:
        for span in check["evidence"]:
            assert SLIP[span["start"] : span["end"]] == span["quote"]


def test_sarif_names_file_line_and_column(slip: Path) -> None:
    log = json.loads(run(slip, "--format", "sarif").stdout)
    (part,) = log["runs"]
    weekday = next(result for result in part["results"] if "Tuesday" in result["message"]["text"])
    (location,) = weekday["locations"]

    assert (log["version"], log["$schema"]) == ("2.1.0", "https://json.schemastore.org/sarif-2.1.0.json")
    assert {rule["id"] for rule in part["tool"]["driver"]["rules"]} >= {
        one["ruleId"] for one in part["results"]
    }
    assert all(one["level"] == "error" for one in part["results"])
    assert location["physicalLocation"]["artifactLocation"]["uri"].endswith("a%20slip.txt")
    assert location["physicalLocation"]["region"] == {
        "startLine": 4, "startColumn": 21, "endColumn": 29, "snippet": {"text": "Saturday"},
    }  # fmt: skip


def test_github_gets_one_annotation_for_each(slip: Path) -> None:
    lines = run(slip, "--format", "github").stdout.splitlines()

    assert len(lines) == 3
    assert re.fullmatch(
        r"::error file=\S.*a slip\.txt,line=4,col=21,endColumn=29,title=chronology::‘Saturday’ does not fit.*",
        next(line for line in lines if "Saturday" in line),
    )


def test_what_follows_is_told_on_request(tmp_path: Path) -> None:
    path = tmp_path / "trade.txt"
    path.write_text(
        "Trade between Kazakhstan and Afghanistan came to $987.9 million in 2022. Imports were $9.4 million.\n",
        encoding="utf-8",
    )

    assert "so Kazakhstan exported" not in run(path).stdout
    assert "so Kazakhstan exported $978" in run(path, "--follows").stdout


def test_a_picture_is_written_for_each_conflict_of_figures(tmp_path: Path, slip: Path) -> None:
    found = run(slip, "--plot", tmp_path / "pictures")
    (file,) = (tmp_path / "pictures").iterdir()
    root = ET.fromstring(file.read_text(encoding="utf-8"))  # noqa: S314  # written a line above
    words = [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")]

    assert "1 picture written to" in found.stderr
    assert "the text: $13.392 billion" in words
    assert "$13.931 to 13.933 billion" in words


def test_reports_are_held_against_each_other(tmp_path: Path) -> None:
    for name, amount in (("a.txt", "$987.9 million"), ("b.txt", "$545.2 million")):
        (tmp_path / name).write_text(
            f"Trade between Kazakhstan and Afghanistan came to {amount} in 2022.\n", encoding="utf-8"
        )
    found = run(tmp_path)

    assert found.exit_code == 1
    assert "Between the reports" in found.stdout
    assert "cannot both be true" in found.stdout
