"""`legation trade show`, `top` and `product` from outside."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result

from legation.cli import main


def run(*arguments: str | Path, shelf: Path) -> Result:
    return CliRunner().invoke(main, ["trade", *map(str, arguments)], env={"LEGATION_STATISTICS": str(shelf)})


def test_a_pair_is_shown_as_a_table_and_bars(tmp_path: Path) -> None:
    found = run("show", "KAZ", "AFG", "--product", "flour", "--years", "2019-2024", shelf=tmp_path)

    assert found.exit_code == 0, found.output
    assert "912,500 tonnes" in found.stdout
    assert "second-hand" in found.stdout
    assert "█" in found.stdout


def test_programs_get_every_cent_and_the_page_it_stands_on(tmp_path: Path) -> None:
    found = run("show", "UZB", "AFG", "--years", "2023", "--format", "json", shelf=tmp_path)
    row = next(
        row for row in json.loads(found.stdout) if row["flow"] == "turnover" and row["value_low"] == 867450000
    )

    assert row["url"].startswith("https://www.ariananews.af/")
    assert row["second_hand"] is True


def test_the_chart_is_written_as_svg(tmp_path: Path) -> None:
    path = tmp_path / "chart.svg"
    found = run("show", "KAZ", "AFG", "--years", "2023", "--svg", path, shelf=tmp_path)
    root = ET.fromstring(path.read_text("utf-8"))  # noqa: S314  # written a line above
    words = [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")]

    assert "The chart is in" in found.stderr
    assert words[0] == "Kazakhstan and Afghanistan: all goods"
    assert "$567.5 million" in words


def test_what_was_known_on_a_day_is_shown(tmp_path: Path) -> None:
    found = run("show", "KAZ", "AFG", "--years", "2022", "--known", "2023-05-01", shelf=tmp_path)

    assert "Smadyarov" in found.stdout
    assert "987.9" not in found.stdout


def test_where_nothing_is_held_it_says_so(tmp_path: Path) -> None:
    assert "Nothing is official on this shelf" in run("show", "KAZ", "FRA", shelf=tmp_path).stdout
    assert "No products of KAZ" in run("top", "KAZ", "2022", shelf=tmp_path).stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["show", "Kazakhstan", "AFG"], "no area of trade statistics has that id"),
        (["show", "KAZ", "AFG", "--years", "2024-2019"], "no year and no range of years"),
        (["show", "KAZ", "AFG", "--product", "oil"], "it may be crude"),
    ],
)  # fmt: skip
def test_a_wrong_question_is_told(tmp_path: Path, arguments: list[str], said: str) -> None:
    found = run(*arguments, shelf=tmp_path)

    assert found.exit_code != 0
    assert said in found.output
    assert "Traceback" not in found.output


def test_the_codes_of_a_product_are_found(tmp_path: Path) -> None:
    rows = json.loads(run("product", "wheat and flour", "--format", "json", shelf=tmp_path).stdout)

    assert [row["code"] for row in rows if row["meant"]] == ["1001", "1101"]


def test_every_command_has_help_with_an_example(tmp_path: Path) -> None:
    for name in ("show", "top", "product"):
        assert "legation trade" in run(name, "--help", shelf=tmp_path).stdout
