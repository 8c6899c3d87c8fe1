"""Statements as CSV: a row each, with the report that says it, so that the table can come back whole.

In:  reports with what was chosen of them.
Out: lines of CSV, UTF-8. The report's text stands in the first row that is of it; the checks that speak of a
     statement stand beside it. No cell is run by a spreadsheet.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final

from legation.exports.flat import COLUMNS, Cells, cells_of
from legation.exports.guard import guarded
from legation.record.as_json import part_to_json
from legation.register.ask import Held
from legation.register.reported import Reported

# What a row says beside its statement: where it stands in the register, and of which report it is.
BESIDE: Final[dict[str, str]] = {
    "id": "the statement's id in the register",
    "review": "unreviewed, accepted, rejected or amended there",
    "known": "the day on which the report came out",
    "source": "the report's outlet",
    "title": "its title",
    "url": "its address",
    "published": "its day of publication, where it says one",
    "language": "its language",
    "report": "the report's id in the register",
    "given_id": "the id that it came with",
    "reader": "who read it",
    "reader_version": "in which version",
    "checks": "the checks that speak of the statement, one JSON object a line",
    "text": "the report's text, in the first row that is of it",
}
# Who reads the table wants the act first and the long text last.
FIRST: Final = ("id", "review", "known")
HEADING: Final = (*FIRST, *COLUMNS, *(name for name in BESIDE if name not in FIRST))


def as_csv(reports: Iterable[Reported]) -> Iterator[str]:
    """The table, in pieces."""
    stream = io.StringIO()
    # With the line end of RFC 4180, a lone carriage return in a text is quoted too.
    writer = csv.DictWriter(stream, HEADING, lineterminator="\r\n")
    writer.writeheader()
    for report in reports:
        for row in rows_of(report):
            writer.writerow(row)
        yield stream.getvalue()
        stream.seek(0)
        stream.truncate()
    yield stream.getvalue()


def rows_of(report: Reported) -> Iterator[Cells]:
    """The rows of one report."""
    text = guarded(report.document.text)
    for held in report.statements:
        yield {**cells_of(held.statement), **_beside(report, held), "text": text}
        text = ""


def _beside(report: Reported, held: Held) -> Cells:
    document = report.document
    about = (check for check in report.checks if held.statement.id in check.about)
    return {
        "id": held.id,
        "review": held.review,
        "known": report.known.isoformat(),
        "source": guarded(document.source),
        "title": guarded(document.title),
        "url": guarded(document.url),
        "published": document.published.isoformat() if document.published else "",
        "language": guarded(document.language),
        "report": report.document_id,
        "given_id": guarded(document.id),
        "reader": guarded(report.reader.name),
        "reader_version": guarded(report.reader.version),
        "checks": "\n".join(map(part_to_json, about)),
    }
