"""Workbooks: read by openpyxl and pandas; no cell is a formula; a made moment leaves no trace."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook

from legation.exports.workbook import LONGEST, as_workbook
from legation.register.reported import Reported


@pytest.fixture
def book(reports: list[Reported]) -> bytes:
    return b"".join(as_workbook(reports))


def test_every_sheet_holds_its_rows(book: bytes) -> None:
    sheets = pd.read_excel(io.BytesIO(book), sheet_name=None)

    assert {name: len(table) for name, table in sheets.items() if name != "columns"} == {
        "statements": 5, "figures": 1, "checks": 3, "reports": 3,
    }  # fmt: skip
    assert sheets["figures"]["high"].tolist() == [987950000]
    assert set(sheets["columns"]["column"]) <= set(sheets["statements"].columns)


def test_no_cell_is_a_formula_though_it_looks_like_one(book: bytes) -> None:
    cells = [cell for sheet in load_workbook(io.BytesIO(book)) for row in sheet.iter_rows() for cell in row]
    marked = [cell for cell in cells if str(cell.value).startswith(("=", "+", "-", "@"))]

    assert {str(cell.value) for cell in marked} >= {"=Steppe Wire", "=foreign ministry", "@wire"}
    assert {(cell.data_type, cell.quotePrefix) for cell in marked} == {("s", True)}


def test_a_text_that_no_cell_can_hold_is_cut_and_cleaned(reports: list[Reported]) -> None:
    said = reports[-1].statements[0]
    long = replace(said, statement=replace(said.statement, object="\x07" + "x" * 40_000))
    written = b"".join(as_workbook([replace(reports[-1], statements=(long,))]))
    (cell,) = pd.read_excel(io.BytesIO(written), sheet_name="statements")["object"]

    assert len(cell) == LONGEST
    assert cell.startswith("xxx")
    assert cell.endswith("…")


def test_the_same_record_gives_the_same_bytes(reports: list[Reported], book: bytes, tmp_path: Path) -> None:
    assert b"".join(as_workbook(reports)) == book
