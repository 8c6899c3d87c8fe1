"""`legation trade load` and `loads` from outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from legation.cli import main

ROWS = "t,i,j,k,v,q\n2022,398,4,110100,430000.001,1300000\n"


def run(*arguments: str | Path, shelf: Path) -> Result:
    return CliRunner().invoke(main, ["trade", *map(str, arguments)], env={"LEGATION_STATISTICS": str(shelf)})


def test_a_file_is_loaded_shown_and_listed(tmp_path: Path) -> None:
    path = tmp_path / "baci.csv"
    path.write_text(ROWS, encoding="utf-8")
    found = run("load", path, "--format", "baci", "--vintage", "2024-01-31", shelf=tmp_path / "shelf")
    (load,) = json.loads(run("loads", "--format", "json", shelf=tmp_path / "shelf").stdout)

    assert found.exit_code == 0, found.output
    assert "baci.csv: 1 rows loaded; load " in found.stderr
    assert (load["source"], load["vintage"], load["rows"]) == ("CEPII BACI", "2024-01-31", 1)
    assert (
        "430"
        in run("show", "KAZ", "AFG", "--product", "flour", "--years", "2022", shelf=tmp_path / "shelf").stdout
    )
    assert "1101" in run("top", "KAZ", "2022", shelf=tmp_path / "shelf").stdout


def test_what_is_of_another_size_is_told_without_a_traceback(tmp_path: Path) -> None:
    path = tmp_path / "baci.csv"
    path.write_text(ROWS.replace("430000.001", "430"), encoding="utf-8")
    refused = run("load", path, "--format", "baci", shelf=tmp_path / "shelf")
    scaled = run("load", path, "--format", "baci", "--scale", "1000000", shelf=tmp_path / "shelf")

    assert refused.exit_code == 1
    assert "nothing was loaded; the file seems to be in another unit" in refused.output
    assert "Traceback" not in refused.output
    assert scaled.exit_code == 0, scaled.output


def test_a_wrong_call_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(ROWS, encoding="utf-8")

    assert "not both" in run("load", path, "--take", "--leave-out", shelf=tmp_path).output
    assert "no layout of that name" in run("load", path, "--format", "fao", shelf=tmp_path).output
    assert "no number above zero" in run("load", path, "--scale", "many", shelf=tmp_path).output


def test_products_of_some_months_are_told_as_that(tmp_path: Path) -> None:
    path = tmp_path / "months.csv"
    rows = [f"2022{month:02},398,4,X,1101,{month}" for month in (1, 2)]
    path.write_text(
        "\n".join(["period,reporterCode,partnerCode,flowCode,cmdCode,primaryValue", *rows]), encoding="utf-8"
    )
    run("load", path, shelf=tmp_path / "shelf")
    found = run("top", "KAZ", "2022", shelf=tmp_path / "shelf")

    assert "UN Comtrade: 2 months of 2022 alone" in found.stderr
    assert "1101" in found.stdout


def test_loads_are_put_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("legation.trade.compact.MANY_FILES", 1)
    told = []
    for year in (2022, 2023):
        path = tmp_path / f"{year}.csv"
        path.write_text(ROWS.replace("2022", str(year)), encoding="utf-8")
        told.append(run("load", path, "--format", "baci", shelf=tmp_path / "shelf").stderr)
    found = run("compact", shelf=tmp_path / "shelf")

    assert found.exit_code == 0, found.output
    assert "2 files became 1" in found.stderr
    assert ["trade compact" in words for words in told] == [False, True]
    assert len(json.loads(run("loads", "--format", "json", shelf=tmp_path / "shelf").stdout)) == 2
