"""A table from a CSV or XLSX file: its rows as texts by column, each with its line.

In:  a path.
Out: Row(line, cells); cells that are empty are left out.

Not handled: a workbook's second sheet; the first is taken.
"""

from __future__ import annotations

import csv
import io
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from legation.errors import LedgerError

# An analyst's table has some thousand rows; what is larger by far is no table of acts.
LARGEST_TABLE = 50_000_000
# The csv module refuses cells above 131,072 characters by itself, with an error of its own.
LARGEST_CELL = LARGEST_TABLE


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table; `line` counts from 1 at the heading, as an editor or a spreadsheet shows it. `columns` are
    all that the heading names, also those under which the row has nothing.
    """

    line: int
    cells: Mapping[str, str]
    columns: tuple[str, ...] = ()


def read_table(path: Path) -> tuple[Row, ...]:
    """Every row that is not empty."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise LedgerError(f"{path}: it cannot be read ({error.strerror}). Check the path.") from error
    if size > LARGEST_TABLE:
        raise LedgerError(f"{path}: {size:,} bytes; a ledger may have {LARGEST_TABLE:,}. Split it.")
    lines = _xlsx_lines(path) if path.suffix.lower() in (".xlsx", ".xlsm") else _csv_lines(path)
    return tuple(_rows(lines, path))


def _rows(lines: Iterable[tuple[int, list[str]]], path: Path) -> Iterator[Row]:
    heading: list[str] | None = None
    columns: tuple[str, ...] = ()
    for line, cells in lines:
        if not any(cells):
            continue
        if heading is None:
            heading = cells
            twice = sorted({name for name in heading if name and heading.count(name) > 1})
            if twice:
                raise LedgerError(f"{path}, line {line}: two columns are called {twice[0]!r}. Rename one.")
            columns = tuple(filter(None, heading))
            continue
        if any(cells[len(heading) :]):
            raise LedgerError(
                f"{path}, line {line}: {len(cells)} cells under {len(heading)} headings. "
                "Quote cells that hold the separator."
            )
        named = {name: cell for name, cell in zip(heading, cells, strict=False) if name and cell}
        yield Row(line, named, columns)
    if heading is None:
        raise LedgerError(f"{path}: it is empty. The first row names the columns.")


def _csv_lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LedgerError(f"{path}, byte {error.start}: it is no UTF-8. Save the table as UTF-8.") from error
    separator = max(",;\t", key=text.partition("\n")[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    csv.field_size_limit(LARGEST_CELL)
    line = 1
    try:
        for cells in reader:
            yield line, [cell.strip() for cell in cells]
            line = reader.line_num + 1
    except csv.Error as error:
        raise LedgerError(f"{path}, line {line}: it is no CSV ({error}). Mend the quotes.") from error


def _xlsx_lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    # openpyxl lets through whatever zip and XML raise on a file that is none of theirs
    slips = (
        InvalidFileException,
        BadZipFile,
        ParseError,
        zlib.error,
        KeyError,
        ValueError,
        TypeError,
        EOFError,
    )
    try:
        book = load_workbook(path, read_only=True, data_only=True)
        sheet = book.worksheets[0]
        for line, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
            yield line, [_cell(value) for value in cells]
    except slips as error:
        raise LedgerError(f"{path}: it is no XLSX workbook ({error}). Save it anew, or as CSV.") from error


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return "true" if value else ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
