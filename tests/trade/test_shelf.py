"""The shelf as a place: what ships stands on it, what is broken is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.errors import TradeError
from legation.trade.ask import Asked, cells
from legation.trade.manifest import Manifest, Origin, Part, write_manifest
from legation.trade.shelf import open_shelf, opened


def number_of_rows(folder: Path | None, *, shipped: bool = True) -> int:
    with opened(folder, shipped=shipped) as shelf:
        return int(shelf.rows(f"SELECT count(*) FROM ({shelf.relation(None, 1900, 2100)})")[0][0])  # noqa: S608


def test_without_a_folder_what_ships_stands_on_it(tmp_path: Path) -> None:
    assert number_of_rows(None) == number_of_rows(tmp_path / "not there yet") == 125


def test_a_file_is_no_shelf(tmp_path: Path) -> None:
    path = tmp_path / "a file"
    path.write_text("", encoding="utf-8")

    with pytest.raises(TradeError, match="a shelf of statistics is a folder"):
        open_shelf(path)


def test_a_file_that_no_manifest_names_is_not_there(tmp_path: Path) -> None:
    stray = tmp_path / "rows" / "reporter=KAZ" / "year=2022"
    stray.mkdir(parents=True)
    (stray / "broken_off.parquet").write_bytes(b"half a file")

    assert number_of_rows(tmp_path) == 125


def test_a_file_that_a_manifest_names_and_is_gone_is_told(tmp_path: Path) -> None:
    part = Part("rows/reporter=KAZ/year=2022/gone.parquet", "KAZ", 2022, 1)
    write_manifest(tmp_path, Manifest("abc", "a.csv", "0", "mapped", Origin("an office", "open"), 1, (part,)))

    with pytest.raises(TradeError, match=r"gone\.parquet"):
        number_of_rows(tmp_path)


def test_a_manifest_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "manifests").mkdir()
    (tmp_path / "manifests" / "abc.json").write_text('{"id": "abc"', encoding="utf-8")

    with pytest.raises(TradeError, match=r"abc\.json: the manifest cannot be read"):
        open_shelf(tmp_path)


def test_a_manifest_comes_out_as_it_went_in(tmp_path: Path) -> None:
    from datetime import date

    from legation.trade.manifest import read_catalogue

    origin = Origin(
        "an office", "open", "https://example.org", date(2023, 5, 11), date(2026, 11, 28), complete=True
    )
    part = Part("rows/reporter=KAZ/year=2022/a.parquet", "KAZ", 2022, 3)
    manifest = Manifest("abc", "a.csv", "0f", "baci", origin, 3, (part,), ("it was odd",), 1)
    write_manifest(tmp_path, manifest)
    catalogue = read_catalogue(tmp_path)

    assert catalogue.manifests == (manifest,)
    assert catalogue.files(["KAZ", "AFG"], 2020, 2024) == [str(tmp_path / part.path)]
    assert catalogue.files(["KAZ"], 2023, 2024) == []


def test_an_answer_is_remembered_until_the_shelf_is_looked_at_anew() -> None:
    with opened(None) as shelf:
        first = cells(shelf, Asked("KAZ", "AFG"))

        assert cells(shelf, Asked("KAZ", "AFG")) is first
        shelf.refresh()
        assert cells(shelf, Asked("KAZ", "AFG")) is not first


def test_no_more_answers_are_remembered_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("legation.trade.shelf.REMEMBERED", 2)
    with opened(None) as shelf:
        for year in (2020, 2021, 2022):
            cells(shelf, Asked("KAZ", "AFG", first=year, last=year))

        assert [question.first for question in shelf.answers if isinstance(question, Asked)] == [2021, 2022]
