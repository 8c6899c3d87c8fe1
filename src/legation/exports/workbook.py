"""What is on record as a workbook: a sheet each for statements, figures, checks, reports and what the columns mean.

In:  reports with what was chosen of them.
Out: the XLSX file, in bytes; the same record gives the same bytes. A text stays a text: no cell is a formula.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from legation.exports.csv_table import BESIDE
from legation.exports.flat import COLUMNS
from legation.exports.guard import MARK, guarded
from legation.exports.parquet import row_of
from legation.record.check import Check
from legation.record.figure import Figure
from legation.register.reported import Reported

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

Cell = str | int | float | bool | date | Decimal | None

# What a cell of a workbook holds at most, and the signs that its XML cannot hold.
LONGEST: Final = 32_767
_UNHELD: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# A zip notes when its parts were made; the first day that it can note is the same for everyone.
_DAY_ONE: Final = (1980, 1, 1, 0, 0, 0)
_MADE: Final = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
_AMOUNT: Final = ("amount_low", "amount_high", "amount_unit", "amount_words", "more_amounts")
STATEMENTS: Final = (
    "id", "review", "known", "actor", "actor_name", "actor_person", "actor_office", "counterpart",
    "counterpart_name", "counterpart_person", "counterpart_office", "act", "status", "ending", "rank", "object",
    "place", "when_start", "when_end", "precision", *_AMOUNT, "speaker", "speaker_office", "said_by",
    "said_by_name", "medium", "said_on_start", "said_on_end", "quoted", "confidence", "quote", "report", "title",
    "source", "url", "published", "language", "reader", "reader_version",
)  # fmt: skip
FIGURES: Final = (
    "measure", "reporter", "partner", "product", "period_start", "period_end", "low", "high", "unit", "words",
    "relation", "relation_low", "relation_high", "of_measure", "of_product", "of_start", "of_end", "quote",
    "known", "report",
)  # fmt: skip
CHECKS: Final = ("kind", "verdict", "explanation", "suggestion", "about", "quotes", "known", "report")
REPORTS: Final = (
    "report",
    "title",
    "source",
    "url",
    "published",
    "language",
    "known",
    "reader",
    "reader_version",
)


def as_workbook(reports: Iterable[Reported]) -> Iterator[bytes]:
    """The file, in one piece."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheets = {
        name: _sheet(book.create_sheet(name), columns)
        for name, columns in (
            ("statements", STATEMENTS),
            ("figures", FIGURES),
            ("checks", CHECKS),
            ("reports", REPORTS),
        )
    }
    for report in reports:
        for name, rows in _rows(report):
            for row in rows:
                sheets[name].append([_cell(sheets[name], value) for value in row])
    meaning = _sheet(book.create_sheet("columns"), ("column", "meaning"))
    for column, what in (COLUMNS | BESIDE).items():
        if column in STATEMENTS:
            meaning.append([column, what])
    stream = io.BytesIO()
    book.save(stream)
    yield _timeless(stream.getvalue())


def _sheet(sheet: WriteOnlyWorksheet, columns: Sequence[str]) -> WriteOnlyWorksheet:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    sheet.freeze_panes = "A2"
    wide = {"quote": 60, "quotes": 60, "explanation": 60, "meaning": 70, "title": 40, "text": 40}
    for place, column in enumerate(columns):
        sheet.column_dimensions[_letter(place)].width = wide.get(column, 16)  # type: ignore[attr-defined]  # it has them
    heading = []
    for column in columns:
        cell = WriteOnlyCell(sheet, column)
        cell.font = Font(bold=True)
        heading.append(cell)
    sheet.append(heading)
    return sheet


def _letter(place: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(place + 1)


def _rows(report: Reported) -> Iterator[tuple[str, Iterable[Sequence[Cell]]]]:
    document, reader = report.document, report.reader
    yield "statements", (_statement(held.id, row_of(held, report)) for held in report.statements)
    yield "figures", (_figure(figure, report) for figure in report.figures)
    yield "checks", (_check(check, report) for check in report.checks)
    about: list[Cell] = [
        report.document_id,
        document.title,
        document.source,
        document.url,
        document.published,
    ]
    yield "reports", [[*about, document.language, report.known, reader.name, reader.version]]


def _statement(id_: str, row: dict[str, object]) -> list[Cell]:
    amounts = row["amounts"]
    assert isinstance(amounts, list)
    first = amounts[0] if amounts else {}
    said: dict[str, object] = row | {
        f"amount_{name}": first.get(name) for name in ("low", "high", "unit", "words")
    }
    said["more_amounts"] = "; ".join(_amount(one) for one in amounts[1:]) or None
    return [said[column] for column in STATEMENTS]  # type: ignore[misc]  # row_of gives what a cell holds


def _amount(one: dict[str, object]) -> str:
    low, high = (one["low"] if one["low"] is not None else "", one["high"] if one["high"] is not None else "")
    return f"{low}..{high} {one['unit']}"


def _figure(figure: Figure, report: Reported) -> list[Cell]:
    period, value, relation = figure.period, figure.value, figure.relation
    of = relation.of if relation else None
    return [
        figure.measure,
        figure.reporter.id if figure.reporter else None,
        figure.partner.id if figure.partner else None,
        figure.product,
        period.start if period else None,
        period.end if period else None,
        value.low if value else None,
        value.high if value else None,
        value.unit if value else None,
        value.text if value else None,
        relation.kind if relation else None,
        relation.low if relation else None,
        relation.high if relation else None,
        of.measure if of else None,
        of.product if of else None,
        of.period.start if of and of.period else None,
        of.period.end if of and of.period else None,
        figure.evidence.quote,
        report.known,
        report.document_id,
    ]


def _check(check: Check, report: Reported) -> list[Cell]:
    ids = {held.statement.id: held.id for held in report.statements}
    about = ", ".join(ids.get(id_, id_) for id_ in check.about)
    quotes = " … ".join(span.quote for span in check.evidence)
    said: list[Cell] = [check.kind, check.verdict, check.explanation, check.suggestion, about, quotes]
    return [*said, report.known, report.document_id]


def _cell(sheet: WriteOnlyWorksheet, value: Cell) -> object:
    """A cell; a text that begins as a formula does is marked as a text, as typing an apostrophe before it would."""
    if not isinstance(value, str):
        return value
    text = _UNHELD.sub("", value)
    if len(text) > LONGEST:
        text = text[: LONGEST - 1] + "…"
    if not guarded(text).startswith(MARK):
        return text
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    cell.quotePrefix = True
    return cell


def _timeless(book: bytes) -> bytes:
    """The same file without the moment at which it was made."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book)) as made,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as timeless,
    ):
        for part in made.infolist():
            data = made.read(part)
            if part.filename == "docProps/core.xml":
                data = _MADE.sub(rb"\g<1>1980-01-01T00:00:00Z\g<2>", data)
            plain = zipfile.ZipInfo(part.filename, _DAY_ONE)
            plain.compress_type = zipfile.ZIP_DEFLATED
            timeless.writestr(plain, data)
    return stream.getvalue()
