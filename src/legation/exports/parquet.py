"""Statements as a Parquet file: a row each, with types, the amounts as a list of their own.

In:  reports with what was chosen of them.
Out: the file, in pieces of bytes. Ends of numbers are floating-point; CSV and FollowTheMoney keep every digit.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, Final

from legation.errors import ExportError
from legation.record.actor import Actor
from legation.record.period import Period
from legation.register.ask import Held
from legation.register.reported import Reported

# Rows of a group; a reader skips groups whole.
GROUP: Final = 10_000
_DAYS: Final = ("known", "published", "when_start", "when_end", "said_on_start", "said_on_end")
_TEXTS: Final = (
    "id", "review", "actor", "actor_name", "actor_person", "actor_office", "counterpart", "counterpart_name",
    "counterpart_person", "counterpart_office", "act", "status", "rank", "object", "place", "precision", "speaker",
    "speaker_office", "said_by", "said_by_name", "medium", "quote", "report", "title", "source", "url", "language",
    "reader", "reader_version",
)  # fmt: skip


def as_parquet(reports: Iterable[Reported]) -> Iterator[bytes]:
    """The file, in pieces."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ModuleNotFoundError as error:
        raise ExportError(
            "parquet: the library that writes it is not installed. Install it with: pip install 'legation[exports]'"
        ) from error

    amount = pa.struct(
        [
            ("low", pa.float64()),
            ("high", pa.float64()),
            ("unit", pa.string()),
            ("words", pa.string()),
        ]
    )
    kinds: dict[str, Any] = {name: pa.string() for name in _TEXTS} | {name: pa.date32() for name in _DAYS}
    kinds |= {"ending": pa.bool_(), "quoted": pa.bool_(), "confidence": pa.float64()}
    kinds |= {"start": pa.int64(), "end": pa.int64(), "amounts": pa.list_(amount)}
    schema = pa.schema([(name, kinds[name]) for name in COLUMNS])
    sink = io.BytesIO()
    with parquet.ParquetWriter(sink, schema, compression="zstd") as writer:
        rows: list[dict[str, Any]] = []
        for report in reports:
            rows += (row_of(held, report) for held in report.statements)
            if len(rows) >= GROUP:
                writer.write_table(pa.Table.from_pylist(rows, schema))
                rows = []
        writer.write_table(pa.Table.from_pylist(rows, schema))
    yield sink.getvalue()


def row_of(held: Held, report: Reported) -> dict[str, Any]:
    """A statement as a row with types."""
    said, told, document = held.statement, held.statement.attribution, report.document
    return {
        "id": held.id,
        "review": held.review,
        "known": report.known,
        **_actor("actor", said.actor),
        **_actor("counterpart", said.counterpart),
        "act": said.act,
        "status": said.status,
        "ending": said.ending,
        "rank": said.rank,
        "object": said.object,
        "place": said.place,
        **_period("when", said.when),
        "precision": said.when.precision if said.when else None,
        "amounts": [
            {"low": _float(one.low), "high": _float(one.high), "unit": one.unit, "words": one.text}
            for one in said.amounts
        ],
        "speaker": told.speaker if told else None,
        "speaker_office": told.office if told else None,
        "said_by": told.actor.id if told and told.actor else None,
        "said_by_name": told.actor.name if told and told.actor else None,
        "medium": told.medium if told else None,
        **_period("said_on", told.said_on if told else None),
        "quoted": told.quoted if told else None,
        "confidence": said.confidence,
        "quote": said.evidence.quote,
        "start": said.evidence.start,
        "end": said.evidence.end,
        "report": report.document_id,
        "title": document.title,
        "source": document.source,
        "url": document.url,
        "published": document.published,
        "language": document.language,
        "reader": report.reader.name,
        "reader_version": report.reader.version,
    }


COLUMNS: Final = (
    "id", "review", "known", "actor", "actor_name", "actor_person", "actor_office", "counterpart",
    "counterpart_name", "counterpart_person", "counterpart_office", "act", "status", "ending", "rank", "object",
    "place", "when_start", "when_end", "precision", "amounts", "speaker", "speaker_office", "said_by",
    "said_by_name", "medium", "said_on_start", "said_on_end", "quoted", "confidence", "quote", "start", "end",
    "report", "title", "source", "url", "published", "language", "reader", "reader_version",
)  # fmt: skip


def _actor(column: str, actor: Actor | None) -> dict[str, Any]:
    return {
        column: actor.id if actor else None,
        f"{column}_name": actor.name if actor else None,
        f"{column}_person": actor.person if actor else None,
        f"{column}_office": actor.office if actor else None,
    }


def _period(column: str, period: Period | None) -> dict[str, Any]:
    return {
        f"{column}_start": period.start if period else None,
        f"{column}_end": period.end if period else None,
    }


def _float(number: Decimal | None) -> float | None:
    return None if number is None else float(number)
