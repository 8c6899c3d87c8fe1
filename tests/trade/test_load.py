"""Files onto the shelf: to the cent, whole or not at all, and nothing in silence."""

from __future__ import annotations

import gzip
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from legation.errors import SourceError
from legation.trade.ask import Asked, cells, history, top_products
from legation.trade.form import BACI, COMTRADE, TIDY, Form, read_form
from legation.trade.load import Doubtful, Loaded, load, origin_of
from legation.trade.shelf import opened

HEAD = (
    "typeCode,freqCode,period,reporterCode,flowCode,partnerCode,partner2Code,customsCode,motCode,cmdCode,qtyUnitAbbr,qty,"
    "netWgt,primaryValue"
)
YEAR = """C,A,2022,398,X,4,0,C00,0,TOTAL,,,,978500000.12
C,A,2022,398,M,4,0,C00,0,TOTAL,,,,9400000.55
C,A,2022,398,X,4,0,C00,0,1101,kg,1300000000,1300000000,430000000.01"""
TODAY = date(2026, 11, 28)


def written(folder: Path, rows: str, name: str = "a.csv", head: str = HEAD) -> Path:
    path = folder / name
    path.write_text(f"{head}\n{rows}\n", encoding="utf-8")
    return path


def loaded(
    folder: Path, path: Path, form: Form = COMTRADE, vintage: date | None = date(2023, 6, 1), **how: Doubtful
) -> Loaded:
    return load(folder / "shelf", path, form, origin_of(form, path, TODAY, vintage), **how)


def numbers(folder: Path, **asked: Any) -> list[dict[str, Any]]:  # noqa: ANN401  # any field of Asked
    with opened(folder / "shelf", shipped=False) as shelf:
        rows: list[dict[str, Any]] = history(shelf, Asked("KAZ", "AFG", **asked)).to_pylist()
        return rows


def test_what_was_loaded_comes_out_to_the_cent(tmp_path: Path) -> None:
    loaded(tmp_path, written(tmp_path, YEAR))

    assert {(row["flow"], row["value"]) for row in numbers(tmp_path)} == {
        ("exports", Decimal("978500000.12")),
        ("imports", Decimal("9400000.55")),
    }
    (flour,) = numbers(tmp_path, codes=("1101",))
    assert (flour["value"], flour["weight"]) == (Decimal("430000000.01"), Decimal("1300000000.000"))


def test_every_cent_of_a_thousand_rows_comes_out(tmp_path: Path) -> None:
    values = [Decimal(n * 7919 % 10**9) + Decimal(n % 100) / 100 for n in range(1, 1001)]
    rows = "\n".join(
        f"C,A,2022,398,X,4,0,C00,0,{100000 + n:06d},,,,{value}" for n, value in enumerate(values)
    )
    loaded(tmp_path, written(tmp_path, rows))
    with opened(tmp_path / "shelf", shipped=False) as shelf:
        ((total,),) = shelf.rows(f"SELECT sum(value) FROM ({shelf.relation(['KAZ'], 2022, 2022)})")  # noqa: S608

    assert total == sum(values)


def test_rows_that_repeat_the_same_trade_by_transport_or_procedure_are_not_counted_again(
    tmp_path: Path,
) -> None:
    again = "C,A,2022,398,X,4,0,C00,3200,1101,kg,1,1,430000000.01\nC,A,2022,398,X,4,0,C01,0,1101,kg,1,1,1.00"
    loaded(tmp_path, written(tmp_path, f"{YEAR}\n{again}"))

    assert [row["value"] for row in numbers(tmp_path, codes=("1101",))] == [Decimal("430000000.01")]


def test_a_packed_bulk_file_tells_its_vintage_in_its_name(tmp_path: Path) -> None:
    path = tmp_path / "COMTRADE-FINAL-CA398202201H6[2023-05-11].gz"
    path.write_bytes(gzip.compress(f"{HEAD}\n{YEAR}\n".replace(",", "\t").encode()))
    found = loaded(tmp_path, path, vintage=None)

    assert found.manifest.origin.vintage == date(2023, 5, 11)
    assert found.manifest.rows == 3


def test_months_are_months(tmp_path: Path) -> None:
    loaded(tmp_path, written(tmp_path, "C,M,202202,398,X,4,0,C00,0,TOTAL,,,,81541666.68"))
    (row,) = numbers(tmp_path)

    assert (row["start"], row["end"]) == (date(2022, 2, 1), date(2022, 2, 28))


def test_a_revision_stands_beside_what_it_revises(tmp_path: Path) -> None:
    loaded(tmp_path, written(tmp_path, YEAR))
    loaded(
        tmp_path,
        written(tmp_path, YEAR.replace("978500000.12", "981000000.00"), "b.csv"),
        vintage=date(2024, 6, 1),
    )

    def exports(known: date | None) -> list[Decimal]:
        return [row["value"] for row in numbers(tmp_path, known=known) if row["flow"] == "exports"]

    assert exports(None) == [Decimal("981000000.00")]
    assert exports(date(2023, 12, 31)) == [Decimal("978500000.12")]
    assert exports(date(2023, 1, 1)) == []


def test_the_same_file_is_loaded_once(tmp_path: Path) -> None:
    path = written(tmp_path, YEAR)

    assert (loaded(tmp_path, path).known, loaded(tmp_path, path).known) == (False, True)
    assert len(numbers(tmp_path)) == 2


def test_the_manifest_says_whose_it_is_and_that_it_is_unchanged(tmp_path: Path) -> None:
    import hashlib

    path = written(tmp_path, YEAR)
    manifest = loaded(tmp_path, path).manifest

    assert manifest.checksum == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (manifest.origin.source, manifest.origin.retrieved, manifest.rows) == ("UN Comtrade", TODAY, 3)


BACI_ROWS = (
    "2022,398,4,110100,430000.001,1300000.000\n2022,398,4,100199,200000.5,NA\n2022,4,398,220210,5000,4000"
)


def test_baci_gives_thousands_and_tonnes_and_every_product(tmp_path: Path) -> None:
    loaded(tmp_path, written(tmp_path, BACI_ROWS, head="t,i,j,k,v,q"), BACI)
    exports = [row for row in numbers(tmp_path) if row["reporter"] == "KAZ"]
    (flour,) = numbers(tmp_path, codes=("1101",))

    # the parts are all there are, so that their sum is the total
    assert [row["value"] for row in exports] == [Decimal("630000501.00")]
    assert (flour["value"], flour["weight"]) == (Decimal("430000001.00"), Decimal("1300000000.000"))


def test_a_sum_of_parts_counts_for_the_check_where_all_parts_are_given(tmp_path: Path) -> None:
    loaded(tmp_path, written(tmp_path, BACI_ROWS, head="t,i,j,k,v,q"), BACI)
    with opened(tmp_path / "shelf", shipped=False) as shelf:
        (total,) = [
            one for one in cells(shelf, Asked("KAZ", "AFG")) if one.reporter == "KAZ" and one.unit == "USD"
        ]
        wheat = [one for one in cells(shelf, Asked("KAZ", "AFG", ("1001",))) if one.unit == "USD"]

    assert (total.low, total.high, total.note) == (
        Decimal("630000501.00"),
        Decimal("630000501.00"),
        "the sum of 2 codes",
    )
    assert [one.high for one in wheat] == [Decimal("200000500.00")]


def test_a_reporters_products_of_a_year_are_ranked(tmp_path: Path) -> None:
    loaded(tmp_path, written(tmp_path, BACI_ROWS, head="t,i,j,k,v,q"), BACI)
    with opened(tmp_path / "shelf", shipped=False) as shelf:
        rows = top_products(shelf, "KAZ", 2022).to_pylist()

    assert [(row["product"], row["value"]) for row in rows] == [
        ("1101", Decimal("430000001.00")),
        ("1001", Decimal("200000500.00")),
    ]


MAPPING = """[source]
name = "State Bank"
licence = "open"
decimal = ","
[columns]
partner = "Country"
flow = "Direction"
period = "Month"
value = "USD thousand"
[defaults]
reporter = "PAK"
[values.flow]
Export = "exports"
[scale]
value = "1000"
"""


@pytest.fixture
def bank(tmp_path: Path) -> Form:
    """The layout of an office of its own."""
    path = tmp_path / "bank.toml"
    path.write_text(MAPPING, encoding="utf-8")
    return read_form(path)


def test_an_offices_own_table_is_mapped(tmp_path: Path, bank: Form) -> None:
    loaded(
        tmp_path,
        written(tmp_path, 'AFG,Export,2024-12,"97 634,5"', head="Country,Direction,Month,USD thousand"),
        bank,
    )
    with opened(tmp_path / "shelf", shipped=False) as shelf:
        (row,) = history(shelf, Asked("PAK", "AFG")).to_pylist()

    assert (row["value"], row["start"], row["source"]) == (
        Decimal("97634500.00"),
        date(2024, 12, 1),
        "State Bank",
    )


def test_a_workbook_is_read_as_its_sheet(tmp_path: Path, bank: Form) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for cells_ in (["Country", "Direction", "Month", "USD thousand"], ["AFG", "Export", "2024-12", 97634]):
        sheet.append(cells_)
    path = tmp_path / "bank.xlsx"
    book.save(path)

    assert loaded(tmp_path, path, replace(bank, decimal=".")).manifest.rows == 1


def test_what_is_no_workbook_is_refused(tmp_path: Path, bank: Form) -> None:
    path = tmp_path / "bank.xlsx"
    path.write_bytes(b"not a workbook")

    with pytest.raises(SourceError, match=r"bank\.xlsx: it is no XLSX workbook"):
        loaded(tmp_path, path, bank)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("C,A,2022,9999,X,4,0,C00,0,TOTAL,,,,1", "its reporter is no area that is known"),
        ("C,A,2022,398,Q,4,0,C00,0,TOTAL,,,,1", "its flow is none of"),
        ("C,A,20222,398,X,4,0,C00,0,TOTAL,,,,1", "its period is none"),
        ("C,A,2022,398,X,4,0,C00,0,flour,,,,1", "its product is no code"),
        ("C,A,2022,398,X,4,0,C00,0,TOTAL,,,,many", "it has no number"),
        ("C,A,2022,398,X,4,0,C00,0,TOTAL,,,,-5", "its number is below zero"),
    ],
)
def test_a_row_that_is_none_is_told_and_nothing_is_loaded(tmp_path: Path, row: str, reason: str) -> None:
    path = written(tmp_path, f"{YEAR}\n{row}")
    with pytest.raises(SourceError, match=f"nothing was loaded; 1 rows are none(?s:.)*{reason}"):
        loaded(tmp_path, path)

    assert not list((tmp_path / "shelf").rglob("*.parquet"))
    assert loaded(tmp_path, path, doubtful="leave out").manifest.rows == 3


def test_thousands_for_dollars_are_told_beside_the_year_before(tmp_path: Path) -> None:
    loaded(tmp_path, written(tmp_path, YEAR))
    next_year = (
        YEAR.replace("2022,", "2023,")
        .replace(".12", "")
        .replace("978500000", "978500")
        .replace("9400000.55", "9400")
    )
    next_year = next_year.replace("430000000.01", "430000")

    with pytest.raises(SourceError, match=r"another unit(?s:.)*1,000 times less than a year before"):
        loaded(tmp_path, written(tmp_path, next_year, "b.csv"))
    # told what the unit is, it is loaded
    scaled = replace(COMTRADE, scale={"value": Decimal(1000)})
    assert loaded(tmp_path, written(tmp_path, next_year, "b.csv"), scaled).manifest.rows == 3


def test_thousands_for_dollars_are_told_beside_the_partners_number(tmp_path: Path) -> None:
    loaded(tmp_path, written(tmp_path, YEAR))
    mirror = "C,A,2022,4,M,398,0,C00,0,TOTAL,,,,1050000\nC,A,2022,4,X,398,0,C00,0,TOTAL,,,,9000"

    with pytest.raises(SourceError, match="times less than the other side's number"):
        loaded(tmp_path, written(tmp_path, mirror, "b.csv"))


def test_thousands_for_dollars_are_told_by_the_price_of_a_kilogram(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="a kilogram is far cheaper than it usually is in 1 of 1 headings"):
        loaded(tmp_path, written(tmp_path, "C,A,2022,398,X,4,0,C00,0,1101,kg,1,1300000000,430000"))


def test_tonnes_for_kilograms_are_told_by_the_price_of_a_kilogram(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="a kilogram is far dearer"):
        loaded(tmp_path, written(tmp_path, "C,A,2022,398,X,4,0,C00,0,1101,kg,1,1300000,430000000"))


def test_a_single_slip_is_told_and_can_be_left_out(tmp_path: Path) -> None:
    loaded(tmp_path, written(tmp_path, YEAR))
    slip = YEAR.replace("2022,", "2023,").replace("978500000.12", "978500000120")
    path = written(tmp_path, slip, "b.csv")

    with pytest.raises(SourceError, match=r"1 numbers are of another size(?s:.)*KAZ exports AFG TOTAL 2023"):
        loaded(tmp_path, path)
    assert loaded(tmp_path, path, doubtful="leave out").manifest.rows == 2
    assert [row["flow"] for row in numbers(tmp_path, first=2023, last=2023)] == ["imports"]


def test_trade_that_doubled_is_no_slip(tmp_path: Path) -> None:
    loaded(tmp_path, written(tmp_path, YEAR))
    doubled = YEAR.replace("2022,", "2023,").replace("978500000.12", "1957000000")

    assert loaded(tmp_path, written(tmp_path, doubled, "b.csv")).told == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "cannot be read as a table|it has no column"),
        ("a,b\n1,2\n", "it has no column 'cmdCode'"),
        (f"{HEAD}\n{YEAR}\nC,A,2022,398", "cannot be read"),
    ],
)
def test_a_file_that_is_no_table_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(SourceError, match=reason):
        loaded(tmp_path, path)
    assert not list((tmp_path / "shelf").rglob("*.parquet"))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="there is no such file"):
        loaded(tmp_path, tmp_path / "missing.csv")


def test_what_leaves_the_shelf_comes_back(tmp_path: Path) -> None:
    loaded(tmp_path, written(tmp_path, YEAR))
    with opened(tmp_path / "shelf", shipped=False) as shelf:
        out = tmp_path / "out.csv"
        shelf.connection.execute(f"COPY ({shelf.relation(None, 1900, 2100)}) TO '{out}' (HEADER)")
    form = replace(TIDY, source="UN Comtrade")

    found = load(tmp_path / "again", out, form, origin_of(form, out, TODAY))
    assert found.manifest.rows == 3


def test_a_load_is_a_file_for_each_reporter_with_the_columns_that_say_something(tmp_path: Path) -> None:
    from pyarrow.parquet import read_schema

    mirror = "C,A,2022,4,M,398,0,C00,0,TOTAL,,,,1050000000"
    manifest = loaded(tmp_path, written(tmp_path, f"{YEAR}\n{mirror}")).manifest
    files = {path.parent.name: path for path in (tmp_path / "shelf" / "rows").rglob("*.parquet")}

    assert set(files) == {"reporter=KAZ", "reporter=AFG"}
    assert {(part.reporter, part.rows) for part in manifest.parts} == {("KAZ", 3), ("AFG", 1)}
    assert tuple(read_schema(files["reporter=KAZ"]).names) == manifest.columns
    assert not {"note", "said_by", "value_low", "second_hand"} & set(manifest.columns)


def test_loads_with_other_columns_are_asked_together(tmp_path: Path) -> None:
    loaded(tmp_path, written(tmp_path, YEAR))
    loaded(tmp_path, written(tmp_path, BACI_ROWS, "b.csv", head="t,i,j,k,v,q"), BACI)

    assert {(row["source"], row["said_by"], row["second_hand"]) for row in numbers(tmp_path)} == {
        ("UN Comtrade", None, False),
        ("CEPII BACI", "CEPII, reconciled from both sides' reports", False),
    }


def test_what_a_load_that_broke_off_left_behind_is_not_there_and_goes(tmp_path: Path) -> None:
    path = written(tmp_path, YEAR)
    name = loaded(tmp_path, path).manifest.id
    shelf = tmp_path / "shelf"
    # killed after its rows were in place, and before its manifest was
    (shelf / "manifests" / f"{name}.json").unlink()
    stray = shelf / "rows" / name / "reporter=UZB" / "data_0.parquet"
    stray.parent.mkdir()
    stray.write_bytes(b"half a file")

    assert numbers(tmp_path) == []
    assert not loaded(tmp_path, path).known
    assert (len(numbers(tmp_path)), stray.exists()) == (2, False)


def test_rows_in_no_order_are_put_in_one(tmp_path: Path) -> None:
    rows = [
        f"C,A,2022,{reporter},X,{partner},0,C00,0,{code},,,,{code}"
        for code in (110100, 220210)
        for partner in (4, 860, 762)
        for reporter in (398, 417)
    ]
    loaded(tmp_path, written(tmp_path, "\n".join(rows)))
    with opened(tmp_path / "shelf", shipped=False) as shelf:
        found = shelf.rows(f"SELECT partner FROM ({shelf.relation(['KAZ'], 2022, 2022)})")  # noqa: S608

    assert [partner for (partner,) in found] == ["AFG", "AFG", "TJK", "TJK", "UZB", "UZB"]
