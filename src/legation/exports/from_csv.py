"""A table that `legation export csv` wrote, read back: the same reports with the same statements.

In:  a path.
Out: Back: the records of each reader, and every row that cannot be kept, with its line and reason.

The text of a report stands in one of its rows, wherever sorting has put that row; the columns may come in any
order, and others beside them are passed over.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from legation.errors import LedgerError, RecordError
from legation.exports.back import Back, Returned
from legation.exports.csv_table import HEADING
from legation.exports.flat import parts_in, statement_from
from legation.exports.guard import unguarded
from legation.record.check import Check
from legation.record.record import Document, Record
from legation.record.statement import Statement
from legation.register.content import Arrived, Reader
from legation.register.ledgers.read import Rejected

# A report's text is one cell; the csv module refuses cells above 131,072 characters by itself.
LARGEST_CELL: Final = 2**31 - 1
# By these columns the table is known from a ledger.
TELLING: Final = frozenset({"statement", "report", "reader", "quote", "start", "end"})
OWED: Final = frozenset(HEADING) - {"id", "review", "checks", "more_amounts", "confidence"}

Cells = Mapping[str, str]


@dataclass(slots=True)
class _Report:
    """What the rows of one reading say together."""

    cells: Cells
    text: str | None = None
    rows: list[tuple[int, Statement]] = field(default_factory=list)
    checks: dict[str, Check] = field(default_factory=dict)


def is_our_csv(path: Path) -> bool:
    """Whether the file's heading is that of an exported table."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            heading = stream.readline(100_000)
    except (OSError, UnicodeDecodeError):
        return False
    return set(heading.strip().replace('"', "").split(",")) >= TELLING


def read_our_csv(path: Path) -> Back:
    """Every row that can be kept, by its report; none is dropped without being told."""
    reports: dict[tuple[str, ...], _Report] = {}
    rejected: list[Rejected] = []
    for line, cells in _lines(path):
        key = tuple(cells[name] for name in ("report", "reader", "reader_version"))
        report = reports.setdefault(key, _Report(cells))
        try:
            if cells.get("text"):
                report.text = unguarded(cells["text"])
            report.rows.append((line, statement_from(cells)))
            report.checks |= {check.id: check for check in parts_in(cells, "checks", Check)}
        except RecordError as error:
            rejected.append(Rejected(line, str(error)))
    returned = []
    for report in reports.values():
        kept = _returned(report, rejected)
        if kept is not None:
            returned.append(kept)
    return Back(tuple(returned), tuple(sorted(rejected, key=lambda one: one.line)))


def _returned(report: _Report, rejected: list[Rejected]) -> Returned | None:
    if not report.rows:
        return None
    cells = report.cells
    first = report.rows[0][0]
    try:
        document = _document(cells, report.text)
        known = _day("known", cells["known"])
        reader = Reader(unguarded(cells["reader"]) or "", unguarded(cells["reader_version"]) or "")
        if not reader.name:
            raise LedgerError("`reader` is empty; it says who read the report")
    except LedgerError as error:
        rejected.append(Rejected(first, str(error)))
        return None
    said = []
    for line, statement in report.rows:
        try:
            statement.evidence.require_in(document.text, document.id)
            said.append(statement)
        except RecordError as error:
            rejected.append(Rejected(line, str(error)))
    try:
        record = Record(document, tuple(said), checks=tuple(report.checks.values()))
    except RecordError as error:
        rejected.append(Rejected(first, f"`checks`: {error}"))
        return None
    return Returned(Arrived(record, known), reader) if said else None


def _document(cells: Cells, text: str | None) -> Document:
    if text is None:
        raise LedgerError("no row of its report holds the `text`; keep the row that did")
    id_ = unguarded(cells["given_id"])
    if id_ is None:
        raise LedgerError("`given_id` is empty; it is the id that the report came with")
    return Document(
        id_,
        text,
        unguarded(cells["title"]),
        unguarded(cells["source"]),
        unguarded(cells["url"]),
        _day("published", cells["published"]) if cells["published"] else None,
        unguarded(cells["language"]),
    )


def _day(name: str, said: str) -> date:
    try:
        return date.fromisoformat(said)
    except ValueError as error:
        raise LedgerError(f"`{name}` is {said[:40]!r}; write a day as 2023-04-17") from error


def _lines(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise LedgerError(f"{path}: it cannot be read ({error.strerror}). Check the path.") from error
    except UnicodeDecodeError as error:
        raise LedgerError(f"{path}, byte {error.start}: it is no UTF-8. Save the table as UTF-8.") from error
    csv.field_size_limit(LARGEST_CELL)
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        lost = sorted(OWED - set(reader.fieldnames or ()))
        if lost:
            raise LedgerError(f"{path}: the column {lost[0]!r} is gone. Export the table anew.")
        line = reader.line_num + 1
        for cells in reader:
            if None in cells or None in cells.values():
                raise LedgerError(
                    f"{path}, line {line}: it has not as many cells as the heading. Quote cells with commas."
                )
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise LedgerError(f"{path}, line {line}: it is no CSV ({error}). Mend the quotes.") from error
