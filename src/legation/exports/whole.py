"""A report with all that was chosen of it, as one JSON text, for forms that have a place for a text only.

In:  a report; or such a text.
Out: the text, in ASCII, so that nothing that cleans letters on its way touches it; or the report again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from legation.errors import RecordError
from legation.record.as_json import from_plain, to_json
from legation.record.record import Record
from legation.register.ask import Held
from legation.register.content import Reader
from legation.register.reported import Reported

MARK: Final = "legation.record"


def whole_of(report: Reported) -> str:
    """The report as JSON; `statements` lists the register's ids and reviews in the record's order."""
    record = Record(
        report.document, tuple(held.statement for held in report.statements), report.figures, report.checks
    )
    head = {
        "kind": MARK,
        "reading": report.id,
        "report": report.document_id,
        "known": report.known.isoformat(),
        "reader": report.reader.name,
        "version": report.reader.version,
        "statements": [[held.id, held.review] for held in report.statements],
    }
    begun = json.dumps(head)
    # The record's own writer keeps the digits of numbers; what it leaves beyond ASCII is escaped after it.
    return _escaped(f'{begun[:-1]}, "record": {to_json(record)}}}')


def from_whole(text: str) -> Reported | None:
    """The report that `whole_of` wrote, its reviews aside; None for a text that is none of ours."""
    try:
        plain = json.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError):
        return None
    if not isinstance(plain, dict) or plain.get("kind") != MARK:
        return None
    record = from_plain(_member(plain, "record", dict))
    statements = _member(plain, "statements", list)
    ids = [pair[0] for pair in statements if isinstance(pair, list) and pair and isinstance(pair[0], str)]
    if len(ids) != len(record.statements):
        raise RecordError(f"it names {len(ids)} statements and holds {len(record.statements)}")
    document, reader = record.document, _member(plain, "reader", str)
    known, report = _day(_member(plain, "known", str)), _member(plain, "report", str)
    held = tuple(
        Held(id_, one, known, "unreviewed", report, document.title, document.source, document.url, reader)
        for id_, one in zip(ids, record.statements, strict=True)
    )
    who = Reader(reader, _member(plain, "version", str))
    id_ = _member(plain, "reading", str)
    return Reported(id_, report, document, known, who, held, record.figures, record.checks)


def _member(plain: Mapping[str, Any], name: str, kind: type) -> Any:  # noqa: ANN401  # JSON
    found = plain.get(name)
    if not isinstance(found, kind):
        raise RecordError(f"its `{name}` is {str(found)[:40]!r}; {kind.__name__} is what an export has there")
    return found


def _day(said: str) -> date:
    try:
        return date.fromisoformat(said)
    except ValueError as error:
        raise RecordError(f"its `known` is {said[:40]!r}; a day is written as 2023-04-17") from error


def _escaped(text: str) -> str:
    """Everything beyond ASCII as JSON escapes it; outside its strings JSON has nothing beyond."""
    return re.sub(r"[^\x00-\x7f]", lambda one: json.dumps(one[0])[1:-1], text)
