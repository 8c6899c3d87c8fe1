"""A file of statistics as rows of the table: its columns by a form, numbers exact, periods as days.

In:  a CSV file (also packed as .gz), a Parquet file or an XLSX workbook, and its form.
Out: SQL that gives its rows. One that cannot be one has the reporter '-', and for its partner the reason.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from legation.errors import SourceError
from legation.lists.trade_margins import trade_margins
from legation.trade.areas import areas
from legation.trade.form import FIELDS, KNOWN, SCALED, Form
from legation.trade.manifest import Origin
from legation.trade.rows import ALWAYS, FLOWS

if TYPE_CHECKING:
    import duckdb

REJECTED = "-"
_AREAS, _NUMBERS = "areas", "numbers"
_WHOLE_NUMBERS = frozenset({"SMALLINT", "INTEGER", "BIGINT"})
_NOTHING = "NULL::VARCHAR"
# rows at the head of a file that show how it is ordered
_SAMPLE = 50_000


@dataclass(frozen=True, slots=True)
class Arriving:
    """The rows of a file, as SQL over a connection, and the columns of the table that they fill."""

    sql: str
    columns: tuple[str, ...]


def table_of(connection: duckdb.DuckDBPyConnection, path: Path, form: Form, origin: Origin) -> Arriving:
    """The rows of a file by its form."""
    source, columns, types = _source(connection, path)
    _take_areas(connection)
    missing = sorted(
        {name for name in form.columns.values() if name.lower() not in columns} - _optional(form)
    )
    if missing:
        raise SourceError(
            f"{path}: it has no column {missing[0]!r}; its columns are {', '.join(list(columns)[:12])}. "
            "Name another layout with --format, or map its columns."
        )
    typed = path.suffix.lower() == ".parquet"
    said = {name: _said(form, name, columns) for name in FIELDS}
    bare = {name: _said(form, name, columns, as_it_is=typed) for name in SCALED}
    only = [
        f"(src.{_name(column)} IS NULL OR CAST(src.{_name(column)} AS VARCHAR) IN ({_texts(kept)}))"
        for column, kept in form.only.items()
        if column.lower() in columns
    ]
    start, end = _days(said)
    number = {name: _number(form, name, bare[name]) for name in SCALED}
    told = _columns(said, origin)
    area = {name: _area(name, said, form, types) for name in ("reporter", "partner")}
    # what is reckoned from one column is reckoned before areas are looked up: there, each word of a column comes once
    # for thousands of rows. What is said of a row that is none is put into words for that row alone, as its partner.
    sql = f"""
        WITH src AS NOT MATERIALIZED ({source}), cells AS NOT MATERIALIZED (
            SELECT {area["reporter"].said} AS c_reporter, {area["partner"].said} AS c_partner,
                   {said["flow"]} AS r_flow, coalesce(nullif(trim({said["product"]}), ''), 'TOTAL') AS r_product,
                   regexp_full_match(r_product, 'TOTAL|[0-9]{{2,12}}([+][0-9]{{2,12}})*') AS r_coded,
                   CASE WHEN r_product = 'TOTAL' THEN 0 ELSE length(split_part(r_product, '+', 1)) END::TINYINT
                       AS r_level,
                   {start} AS r_start, {end} AS r_end,
                   TRY_CAST({number["value"]} AS DECIMAL(18,2)) AS r_value,
                   TRY_CAST({number["weight"]} AS DECIMAL(18,3)) AS r_weight,
                   TRY_CAST({number["quantity"]} AS DECIMAL(18,3)) AS r_quantity,
                   {said["measure"]} AS r_measure, {said["said_by"]} AS r_said_by,
                   TRY_CAST({said["vintage"]} AS DATE) AS r_vintage, {said["note"]} AS r_note, src.*
            FROM src {"WHERE " + " AND ".join(only) if only else ""}
        ), read AS NOT MATERIALIZED (
            SELECT src.*, reporters.state AS r_reporter,
                   coalesce(partners.state, 'M49:' || c_partner) AS r_partner, {_reason()} AS r_reason,
                   CASE WHEN r_reason IS NOT NULL THEN {_raw(said)} END AS r_raw
            FROM cells AS src
            LEFT JOIN {area["reporter"].table} AS reporters ON c_reporter = reporters.said
            LEFT JOIN {area["partner"].table} AS partners ON c_partner = partners.said
        )
        SELECT {", ".join(f'{expression} AS "{column}"' for column, expression in told.items())} FROM read
    """
    return Arriving(sql, tuple(told))


@dataclass(frozen=True, slots=True)
class _Area:
    """A column of areas, as SQL, and the table in which it is looked up."""

    said: str
    table: str


def _area(name: str, said: Mapping[str, str], form: Form, types: Mapping[str, str]) -> _Area:
    """What is a number in the file is looked up as that, at a quarter of the cost."""
    column = form.columns.get(name, "")
    if types.get(column.lower()) in _WHOLE_NUMBERS and name not in form.defaults and name not in form.values:
        return _Area(f"src.{_name(column)}", _NUMBERS)
    return _Area(f"upper(trim({said[name]}))", _AREAS)


def _columns(said: Mapping[str, str], origin: Origin) -> dict[str, str]:
    """The columns of the table that say something in this file, each as SQL over what was read."""
    every = {
        "reporter": f"CASE WHEN r_reason IS NULL THEN r_reporter ELSE '{REJECTED}' END",
        "partner": "CASE WHEN r_reason IS NULL THEN r_partner ELSE r_reason || ': ' || r_raw END",
        "flow": "r_flow",
        "product": "r_product",
        "level": "r_level",
        "start": "r_start",
        "end": "r_end",
        "value": "r_value",
        "weight": "r_weight",
        "quantity": "r_quantity",
        "measure": "nullif(trim(r_measure), '')",
        "source": _text(origin.source),
        "said_by": "nullif(trim(r_said_by), '')",
        "vintage": f"coalesce(r_vintage, {_day(origin.vintage)})",
        "retrieved": _day(origin.retrieved),
        "url": _text(origin.url),
        "note": "nullif(trim(r_note), '')",
    }
    filled = {name for name, expression in said.items() if expression != _NOTHING} | set(ALWAYS)
    filled |= {name for name in ("vintage", "url") if getattr(origin, name) is not None}
    return {column: expression for column, expression in every.items() if column in filled}


def clustered(connection: duckdb.DuckDBPyConnection, arriving: Arriving) -> bool:
    """Whether the rows of a file stand together by reporter, as those of UN Comtrade and BACI do."""
    found = connection.execute(
        "SELECT count(DISTINCT reporter), count(*) FILTER (reporter <> before) "
        "FROM (SELECT reporter, lag(reporter) OVER () AS before "
        f"FROM (SELECT reporter FROM ({arriving.sql}) LIMIT {_SAMPLE}))"
    ).fetchone()
    assert found is not None
    return bool(found[1] <= 2 * found[0])


def _source(connection: duckdb.DuckDBPyConnection, path: Path) -> tuple[str, dict[str, str], dict[str, str]]:
    """The file as SQL, and its columns and their types by their names in small letters."""
    suffix = path.suffix.lower()
    if suffix in (".xlsx", ".xlsm"):
        path = _as_csv(path)
    if suffix == ".parquet":
        source = f"SELECT * FROM read_parquet({_text(str(path))})"
    else:
        # every cell as text, so that no digit is lost before it is a decimal; the separator by the heading, since a
        # line that is cut off would make another one seem likelier
        source = (
            f"SELECT * FROM read_csv({_text(str(path))}, all_varchar = true, header = true, "
            f"delim = {_text(_separator(path))}, quote = '\"', "
            "nullstr = ['', 'NA', 'N/A', 'null'], strict_mode = true)"
        )
    from legation.trade.shelf import imported

    duckdb = imported()
    try:
        described = connection.execute(f"DESCRIBE {source}").fetchall()
    except duckdb.Error as error:
        raise SourceError(
            f"{path}: it cannot be read as a table ({str(error).splitlines()[0]}). "
            "Give CSV with a heading, Parquet or XLSX."
        ) from error
    names = {str(row[0]).lower(): str(row[0]) for row in described}
    return source, names, {str(row[0]).lower(): str(row[1]) for row in described}


def _separator(path: Path) -> str:
    import gzip
    import zlib

    opened = gzip.open if path.suffix.lower() == ".gz" else open
    try:
        with opened(path, "rt", encoding="utf-8", errors="replace") as lines:
            heading = lines.readline()
    except (OSError, EOFError, zlib.error) as error:
        raise SourceError(f"{path}: it cannot be read ({error}). Fetch it anew.") from error
    return max(",;\t|", key=heading.count)


def _as_csv(path: Path) -> Path:
    """The first sheet of a workbook as CSV beside the shelf's other temporary files."""
    import tempfile
    from zipfile import BadZipFile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    beside = Path(tempfile.mkdtemp()) / f"{path.stem}.csv"
    try:
        sheet = load_workbook(path, read_only=True, data_only=True).worksheets[0]
        with beside.open("w", encoding="utf-8", newline="") as lines:
            writer = csv.writer(lines)
            writer.writerows([_cell(value) for value in row] for row in sheet.iter_rows(values_only=True))
    except (InvalidFileException, BadZipFile, KeyError, ValueError) as error:
        raise SourceError(f"{path}: it is no XLSX workbook ({error}). Save it anew, or as CSV.") from error
    return beside


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()[:10]
    # a float's shortest form is what was typed; repr of Decimal keeps it
    return format(Decimal(repr(value)), "f") if isinstance(value, float) else str(value).strip()


def _take_areas(connection: duckdb.DuckDBPyConnection) -> None:
    """Every way in which a file may name an area: its number, with and without zeros before it, and its id."""
    said = {str(number): state for number, state in areas().states.items()}
    said |= {f"{number:03}": state for number, state in areas().states.items()}
    said |= {state: state for state in (*areas().numbers, *trade_margins().groups)}
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE {_AREAS} AS SELECT unnest(?) AS said, unnest(?) AS state",
        [list(said), list(said.values())],
    )
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE {_NUMBERS} AS SELECT unnest(?)::INTEGER AS said, unnest(?) AS state",
        [list(areas().states), list(areas().states.values())],
    )


def _optional(form: Form) -> set[str]:
    """Columns that a file of a known layout may lack."""
    return {form.columns[name] for name in ("weight", "quantity", "measure") if name in form.columns} | (
        {name for name in FIELDS if name not in ("reporter", "partner", "flow", "start", "end")}
        if form.name == "tidy"
        else set()
    )


def _said(form: Form, name: str, columns: Mapping[str, str], *, as_it_is: bool = False) -> str:
    """What a row says of a field: its column with their words as ours, else the default; as text, or as it is typed."""
    column = form.columns.get(name)
    default = _text(form.defaults[name]) if name in form.defaults else _NOTHING
    if column is None or column.lower() not in columns:
        return default
    if as_it_is and name not in form.defaults:
        return f"src.{_name(columns[column.lower()])}"
    written = f"CAST(src.{_name(columns[column.lower()])} AS VARCHAR)"
    words = form.values.get(name, {})
    if words:
        cases = " ".join(f"WHEN {_text(theirs)} THEN {_text(ours)}" for theirs, ours in words.items())
        written = f"CASE {written} {cases} ELSE {written} END"
    return f"coalesce({written}, {default})" if name in form.defaults else written


def _number(form: Form, name: str, said: str) -> str:
    """A number in our unit; exact, since text becomes a decimal before it is multiplied."""
    scale = form.scale.get(name)
    bare = said
    if form.name not in KNOWN and name in form.columns:
        # blanks of any width part thousands, and so does the mark that is not the decimal one
        other = "." if form.decimal == "," else ","
        bare = (
            f"replace(replace(regexp_replace({said}, '[\\s\u00a0\u202f]', '', 'g'), '{other}', ''), ',', '.')"
        )
    if scale is None or scale == 1:
        return bare
    return f"TRY_CAST({bare} AS DECIMAL(30,8)) * {scale}"


def _days(said: Mapping[str, str]) -> tuple[str, str]:
    """The first and last day that a row counts."""
    two = f"{said['year']} || coalesce(lpad({said['month']}, 2, '0'), '')"
    plain = f"replace(coalesce({said['period']}, {two}), '-', '')"
    first = (
        f"CASE length({plain}) WHEN 4 THEN TRY_CAST({plain} || '-01-01' AS DATE) "
        f"WHEN 6 THEN TRY_CAST({plain}[1:4] || '-' || {plain}[5:6] || '-01' AS DATE) END"
    )
    last = (
        f"CASE length({plain}) WHEN 4 THEN TRY_CAST({plain} || '-12-31' AS DATE) "
        f"WHEN 6 THEN last_day(TRY_CAST({plain}[1:4] || '-' || {plain}[5:6] || '-01' AS DATE)) END"
    )
    return (
        f"coalesce(TRY_CAST({said['start']} AS DATE), {first})",
        f"coalesce(TRY_CAST({said['end']} AS DATE), {last})",
    )


def _reason() -> str:
    """Why a row is none, in the order in which one would look."""
    reasons = (
        ("r_reporter IS NULL", "its reporter is no area that is known"),
        ("c_partner IS NULL", "it has no partner"),
        (f"r_flow IS NULL OR r_flow NOT IN ({_texts(FLOWS)})", f"its flow is none of {', '.join(FLOWS)}"),
        ("r_start IS NULL OR r_end IS NULL OR r_end < r_start", "its period is none"),
        ("NOT r_coded", "its product is no code"),
        ("r_value IS NULL AND r_weight IS NULL AND r_quantity IS NULL", "it has no number"),
        ("r_value < 0 OR r_weight < 0", "its number is below zero"),
    )
    cases = " ".join(f"WHEN {holds} THEN {_text(reason)}" for holds, reason in reasons)
    return f"CASE {cases} END"


def _raw(said: Mapping[str, str]) -> str:
    """The cells of a row that one would look for in the file."""
    shown = ("reporter", "partner", "flow", "product", "period", "value")
    return "concat_ws(', ', " + ", ".join(f"coalesce({said[name]}, '-')" for name in shown) + ")"


def _day(day: date | None) -> str:
    return f"DATE '{day.isoformat()}'" if day else "NULL::DATE"


def _name(column: str) -> str:
    return '"' + column.replace('"', '""') + '"'


def _text(text: str | None) -> str:
    return "NULL::VARCHAR" if text is None else "'" + text.replace("'", "''") + "'"


def _texts(texts: Iterable[str]) -> str:
    return ", ".join(_text(text) for text in texts)
