"""Statements as rows of event data, in the codes of CAMEO and PLOVER.

In:  reports with what was chosen of them.
Out: CSV: a row for each statement that is an event there, with source and target as these codebooks have them.

One row is one report's telling, as in data sets by story; what is merely possible is no event and has no row, nor has
a statement without an actor.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final

from legation.exports.event_codes import code_of
from legation.exports.guard import guarded
from legation.exports.parties import party
from legation.record.actor import Actor
from legation.register.ask import Held
from legation.register.reported import Reported

COLUMNS: Final = (
    "event_id", "event_date", "event_date_end", "date_precision", "source", "source_name", "source_country",
    "source_sector", "target", "target_name", "target_country", "target_sector", "cameo_code", "cameo_root",
    "quad_class", "plover_type", "act", "status", "rank", "location", "publication_date", "publisher", "url",
    "headline", "quote", "story_id",
)  # fmt: skip
SECTORS: Final = {"state": "GOV", "government": "GOV", "organisation": "IGO", "other": ""}


def as_event_rows(reports: Iterable[Reported]) -> Iterator[str]:
    """The table, in pieces."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for report in reports:
        writer.writerows(row for held in report.statements if (row := event_row(held, report)) is not None)
        yield stream.getvalue()
        stream.seek(0)
        stream.truncate()
    yield stream.getvalue()


def event_row(held: Held, report: Reported) -> dict[str, str] | None:
    """The row of a statement; None for what is no event."""
    said, document = held.statement, report.document
    code = code_of(said)
    if code is None or said.actor.id is None:
        return None
    when = said.when
    # What is not dated is filed, as event data are, under the day on which it was reported.
    first = (when.start or when.end) if when else report.known
    last = (when.end or when.start) if when else report.known
    return {
        "event_id": held.id,
        "event_date": str(first or report.known),
        "event_date_end": str(last or report.known),
        "date_precision": when.precision if when else "reported",
        **_party("source", said.actor),
        **_party("target", said.counterpart),
        "cameo_code": code.cameo,
        "cameo_root": code.root,
        "quad_class": str(code.quad),
        "plover_type": code.plover,
        "act": said.act,
        "status": said.status,
        "rank": said.rank or "",
        "location": guarded(said.place),
        "publication_date": str(document.published or report.known),
        "publisher": guarded(document.source),
        "url": guarded(document.url),
        "headline": guarded(document.title),
        "quote": guarded(said.evidence.quote),
        "story_id": report.document_id,
    }


def _party(column: str, actor: Actor | None) -> dict[str, str]:
    if actor is None or actor.id is None:
        return {column: "", f"{column}_name": guarded(actor.name if actor else None)}
    of = party(actor.id)
    return {
        column: guarded(of.id),
        f"{column}_name": of.name,
        f"{column}_country": of.state or "",
        f"{column}_sector": SECTORS[of.kind],
    }
