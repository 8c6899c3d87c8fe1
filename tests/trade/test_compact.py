"""The shelf made compact: every row stays, fewer files are opened, and what breaks off changes nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from legation.errors import TradeError
from legation.trade.ask import Asked, history, top_products
from legation.trade.compact import Compacted, compact
from legation.trade.form import BACI, COMTRADE, Form
from legation.trade.load import load, origin_of
from legation.trade.manifest import TOGETHER, read_catalogue, read_together
from legation.trade.shelf import opened

HEAD = "period,reporterCode,flowCode,partnerCode,cmdCode,netWgt,primaryValue"
TODAY = date(2026, 11, 28)


def brought(folder: Path, name: str, rows: list[str], form: Form = COMTRADE, *, vintage: int = 2023) -> None:
    path = folder / name
    head = HEAD if form is COMTRADE else "t,i,j,k,v,q"
    path.write_text("\n".join([head, *rows, ""]), encoding="utf-8")
    load(folder / "shelf", path, form, origin_of(form, path, TODAY, date(vintage, 6, 1)))


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """Seven years of two reporters, a revision, and a source of another form."""
    for year in range(2018, 2025):
        flows = [
            f"{year},398,X,{partner},{code},,{year}00000.{partner:02}"
            for partner in (4, 51)
            for code in ("TOTAL", 1101)
        ]
        brought(tmp_path, f"{year}.csv", [*flows, f"{year},4,M,398,TOTAL,,{year}00000.5"])
    brought(tmp_path, "revised.csv", ["2022,398,X,4,TOTAL,,202300000.99"], vintage=2025)
    brought(tmp_path, "baci.csv", ["2022,398,4,110100,200000.5,500000"], BACI)
    return tmp_path / "shelf"


def everything(folder: Path) -> list[tuple[Any, ...]]:
    with opened(folder, shipped=False) as found:
        return found.rows(f"SELECT * FROM ({found.relation(None, 1900, 2100)}) ORDER BY ALL")  # noqa: S608


def asked(folder: Path) -> list[Any]:
    with opened(folder, shipped=False) as found:
        return [
            history(found, Asked("KAZ", "AFG")).to_pylist(),
            history(found, Asked("KAZ", "AFG", known=date(2024, 1, 1))).to_pylist(),
            history(found, Asked("AFG", "KAZ", ("1101",), 2022, 2022)).to_pylist(),
            top_products(found, "KAZ", 2022).to_pylist(),
        ]


def test_every_row_and_every_answer_stays(shelf: Path) -> None:
    rows, answers = everything(shelf), asked(shelf)
    # seven years of two reporters, and two further loads of one
    assert compact(shelf) == Compacted(16, 4)

    assert everything(shelf) == rows
    assert asked(shelf) == answers
    assert {path.parent.name for path in (shelf / "rows").iterdir() if path.is_file()} == set()
    assert len(list((shelf / "rows").rglob("*.parquet"))) == 4


def test_what_is_compact_stays_as_it_is(shelf: Path) -> None:
    compact(shelf)
    before = (shelf / TOGETHER).read_bytes()

    assert compact(shelf) == Compacted(4, 4)
    assert (shelf / TOGETHER).read_bytes() == before


def test_a_later_load_stands_beside_and_is_taken_in_the_next_time(shelf: Path, tmp_path: Path) -> None:
    compact(shelf)
    brought(tmp_path, "later.csv", ["2024,398,X,4,TOTAL,,203000000.00"], vintage=2026)
    rows = everything(shelf)

    assert len(read_catalogue(shelf).columns) == 5
    assert compact(shelf) == Compacted(5, 4)
    assert everything(shelf) == rows


def test_a_file_is_loaded_once_after_it_was_put_together_too(shelf: Path, tmp_path: Path) -> None:
    compact(shelf)
    path = tmp_path / "2020.csv"

    assert load(shelf, path, COMTRADE, origin_of(COMTRADE, path, TODAY, date(2023, 6, 1))).known


def test_a_file_that_lacks_rows_is_told_and_nothing_is_put_together(shelf: Path) -> None:
    (first, *_) = sorted((shelf / "rows").glob("*/reporter=AFG/*.parquet"))
    others = sorted((shelf / "rows").glob("*/reporter=KAZ/*.parquet"))
    first.write_bytes(others[0].read_bytes())

    with pytest.raises(TradeError, match="rows were put together, and the loads tell of"):
        compact(shelf)
    assert read_together(shelf) == ()
    assert not list(shelf.rglob("*.part"))


def test_a_list_that_cannot_be_read_is_told(shelf: Path) -> None:
    (shelf / TOGETHER).write_text("[{", encoding="utf-8")

    with pytest.raises(TradeError, match=r"together\.json: it cannot be read"):
        everything(shelf)
