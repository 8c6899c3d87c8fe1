"""Parquet: read by pandas and by DuckDB, with its types."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from legation.exports.parquet import as_parquet
from legation.register.reported import Reported


@pytest.fixture
def path(reports: list[Reported], tmp_path: Path) -> Path:
    written = tmp_path / "statements.parquet"
    written.write_bytes(b"".join(as_parquet(reports)))
    return written


def test_pandas_reads_every_statement(path: Path, reports: list[Reported]) -> None:
    table = pd.read_parquet(path)

    assert len(table) == sum(len(report.statements) for report in reports) == 5
    assert set(table["act"]) == {"accredit", "recognize", "aid", "meet"}
    assert table.loc[table["act"] == "accredit", "when_start"].iloc[0] == date(2023, 4, 14)


def test_duckdb_asks_it_by_amount(path: Path) -> None:
    asked = "SELECT object, amount.low, amount.unit FROM (SELECT object, unnest(amounts) AS amount FROM read_parquet(?))"
    found = duckdb.execute(f"{asked} ORDER BY 2", [str(path)]).fetchall()

    assert found == [("flour", 5350.0, "t"), ("flour", 3600000.5, "USD")]


def test_days_and_truths_have_their_types(path: Path) -> None:
    kinds = dict(duckdb.execute("SELECT name, type FROM parquet_schema(?)", [str(path)]).fetchall())

    assert (kinds["known"], kinds["ending"], kinds["start"]) == ("INT32", "BOOLEAN", "INT64")
