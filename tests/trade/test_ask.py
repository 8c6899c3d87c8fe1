"""Questions to the numbers that ship."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from legation.trade.ask import Asked, cells, history, top_products, world_of
from legation.trade.form import COMTRADE
from legation.trade.load import load, origin_of
from legation.trade.shelf import Shelf, opened


@pytest.fixture(scope="module")
def shelf() -> Iterator[Shelf]:
    """What ships."""
    with opened(None) as found:
        yield found


def test_a_pair_has_a_history(shelf: Shelf) -> None:
    rows = history(shelf, Asked("KAZ", "AFG", first=2022, last=2022)).to_pylist()
    numbers = {(row["flow"], row["value_low"], row["value_high"]) for row in rows}

    assert ("turnover", Decimal("987850000.00"), Decimal("987950000.00")) in numbers
    assert all(row["start"] <= date(2022, 12, 31) and row["end"] >= date(2022, 1, 1) for row in rows)


def test_products_of_a_source_that_does_not_give_all_are_not_summed_to_the_total(shelf: Shelf) -> None:
    assert {
        row["product"] for row in history(shelf, Asked("KAZ", "AFG", first=2022, last=2022)).to_pylist()
    } == {"TOTAL"}


def test_what_was_official_on_a_day_has_an_answer(shelf: Shelf) -> None:
    then = history(shelf, Asked("KAZ", "AFG", first=2022, last=2022, known=date(2023, 5, 1))).to_pylist()

    # of 2022, only the spokesman's words of 17 April 2023 were out
    assert [row["said_by"] for row in then] == ["Aibek Smadyarov, MFA spokesman"]


def test_what_bears_on_a_product_is_it_and_what_holds_it(shelf: Shelf) -> None:
    found = cells(shelf, Asked("KAZ", "AFG", ("1101",), 2020, 2022))

    assert {cell.product for cell in found} >= {"1101", "10+1101", "TOTAL"}
    assert "1001" not in {cell.product for cell in found}


def test_either_side_may_be_asked_first(shelf: Shelf) -> None:
    assert cells(shelf, Asked("AFG", "KAZ")) == cells(shelf, Asked("KAZ", "AFG"))


def test_weights_are_told_in_tonnes(shelf: Shelf) -> None:
    found = [cell for cell in cells(shelf, Asked("KAZ", "AFG", ("1101",), 2021, 2021)) if cell.unit == "t"]

    assert (Decimal(60150), Decimal(60250)) in {(cell.low, cell.high) for cell in found}


def test_no_products_are_told_where_none_are_held(shelf: Shelf) -> None:
    assert top_products(shelf, "KAZ", 2022).num_rows == 0


def test_a_history_is_a_frame_of_pandas_too(shelf: Shelf) -> None:
    frame = history(shelf, Asked("KAZ", "AFG", first=2022, last=2022)).to_pandas()

    assert list(frame.columns)[:3] == ["reporter", "partner", "flow"]
    assert Decimal("987850000.00") in set(frame.value_low)


def test_a_history_is_a_frame_of_polars_too(shelf: Shelf) -> None:
    import polars as pl

    frame = pl.DataFrame(history(shelf, Asked("KAZ", "AFG", first=2022, last=2022)))

    assert frame.columns[:3] == ["reporter", "partner", "flow"]
    assert Decimal("987850000.00") in set(frame["value_low"])


def loaded(folder: Path, rows: str) -> None:
    """Rows of UN Comtrade on a shelf."""
    path = folder / "a.csv"
    head = (
        "typeCode,freqCode,period,reporterCode,flowCode,partnerCode,partner2Code,customsCode,motCode,cmdCode,"
        "qtyUnitAbbr,qty,netWgt,primaryValue"
    )
    path.write_text(f"{head}\n{rows}\n", encoding="utf-8")
    load(folder / "shelf", path, COMTRADE, origin_of(COMTRADE, path, date(2026, 11, 28)))


def test_a_year_is_not_summed_with_its_months_nor_a_union_with_its_members(tmp_path: Path) -> None:
    # to Germany and the Union that holds it; the year, and one month of it again
    year = "\n".join(
        f"C,A,2022,398,X,{partner},0,C00,0,1101,,,,{value}" for partner, value in ((276, 70), (97, 90))
    )
    month = "C,M,202203,398,X,276,0,C00,0,1101,,,,6"
    loaded(tmp_path, f"{year}\n{month}")
    with opened(tmp_path / "shelf", shipped=False) as shelf:
        (top,) = top_products(shelf, "KAZ", 2022).to_pylist()
        (world,) = world_of(shelf, "1101", 2022).to_pylist()
        (union,) = history(shelf, Asked("KAZ", "EU", ("1101",))).to_pylist()

    assert (top["value"], top["partners"], top["months"]) == (Decimal(70), 1, 12)
    assert (world["reporter"], world["value"], world["months"]) == ("KAZ", Decimal(70), 12)
    assert union["value"] == Decimal(90)


def test_where_only_months_are_told_their_number_is(tmp_path: Path) -> None:
    months = "\n".join(f"C,M,2022{month:02},398,X,276,0,C00,0,1101,,,,{month}" for month in (1, 2, 5))
    loaded(tmp_path, months)
    with opened(tmp_path / "shelf", shipped=False) as shelf:
        (top,) = top_products(shelf, "KAZ", 2022).to_pylist()
        (world,) = world_of(shelf, "1101", 2022).to_pylist()

    assert (top["value"], top["months"]) == (Decimal(8), 3)
    assert (world["value"], world["months"]) == (Decimal(8), 3)
