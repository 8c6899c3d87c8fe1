"""What is kept of a record, row by row, under ids that are computed from it.

In:  a record, who read it, and the day on which it came out.
Out: the rows of its tables; the same record gives the same rows, so that keeping it twice adds nothing.

A text that a database cannot hold letter for letter (NUL, half a surrogate pair) is refused at the door.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, Final

from legation.errors import RegisterError
from legation.ladder.moves import Report, bears_on_the_ladder, said_in
from legation.record.as_json import part_to_json
from legation.record.figure import Figure
from legation.record.record import Document, Record
from legation.record.statement import Statement

Values = dict[str, Any]

_LONGEST_ID: Final = 64
# Analysts who code blind speak for themselves; what they coded is compared, and counts on no ladder.
ANALYST: Final = "analyst "
# More words than this of one sentence are not searched; a database's index of words has an end.
_LONGEST_WORDS: Final = 4000
_ENCODER: Final = json.JSONEncoder(separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Reader:
    """Who read: a program ('legation'), a ledger ('ledger taliban') or an analyst ('analyst Ada'), in which
    version. A newer reading of a document by the same name supersedes the older.
    """

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Arrived:
    """A record on its way into the register, and the day on which it came out."""

    record: Record
    known: date


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one reading."""

    document: Values
    reading: Values
    statements: list[Values] = field(default_factory=list)
    figures: list[Values] = field(default_factory=list)
    checks: list[Values] = field(default_factory=list)


def content_id(table: str, values: Mapping[str, Any]) -> str:
    """The id of a row: a hash of its table's name and of all that it says."""
    said = [table, *map(values.__getitem__, _hashed(tuple(values)))]
    return hashlib.sha256(_ENCODER.encode(said).encode()).hexdigest()[:32]


@cache
def _hashed(names: tuple[str, ...]) -> tuple[str, ...]:
    """Of a row's columns those that its id is computed from, in their order."""
    return tuple(sorted(name for name in names if name not in ("id", "entry")))


def identified(table: str, values: Values) -> Values:
    """The row with its id."""
    values["id"] = content_id(table, values)
    return values


def rows_of(arrived: Arrived, reader: Reader) -> Rows:
    """Every row that keeps this record."""
    record = arrived.record
    document = document_row(record.document, arrived.known)
    bodies = [part_to_json(part) for part in (*record.statements, *record.figures, *record.checks)]
    require_storable(record.document, bodies)
    known = arrived.known.isoformat()
    reading = identified(
        "readings",
        {
            "document": document["id"],
            "reader": reader.name,
            "version": reader.version,
            "content": hashlib.sha256("\n".join(bodies).encode()).hexdigest(),
        },
    )
    rows = Rows(document, reading)
    said = iter(bodies)
    doubted = _doubted(record)
    for ordinal, statement in enumerate(record.statements):
        row = statement_row(statement, next(said), reading["id"], ordinal, arrived.known)
        if statement.id in doubted or reader.name.startswith(ANALYST):
            row = identified("statements", row | {"on_ladder": False})
        rows.statements.append(row)
    for ordinal, figure in enumerate(record.figures):
        rows.figures.append(_figure(figure, next(said), reading["id"], ordinal, known))
    for ordinal, check in enumerate(record.checks):
        values: Values = {"reading": reading["id"], "ordinal": ordinal, "known": known, "body": next(said)}
        rows.checks.append(identified("checks", values | {"kind": check.kind, "verdict": check.verdict}))
    return rows


def statement_row(statement: Statement, body: str, reading: str, ordinal: int, known: date) -> Values:
    """A statement as a row; what is asked for often has a column of its own beside the whole."""
    said = said_in(Report(statement, known))
    counterpart = statement.counterpart
    when = statement.when
    words = (statement.evidence.quote, statement.object, statement.place, statement.actor.name)
    return identified(
        "statements",
        {
            "reading": reading,
            "ordinal": ordinal,
            "act": statement.act,
            "status": statement.status,
            "ending": statement.ending,
            "actor": _id(statement.actor.id),
            "actor_state": statement.actor.state,
            "counterpart": _id(counterpart.id) if counterpart else None,
            "counterpart_state": counterpart.state if counterpart else None,
            "rank": statement.rank,
            "when_start": when.start.isoformat() if when and when.start else None,
            "when_end": when.end.isoformat() if when and when.end else None,
            "precision": when.precision if when else None,
            "said_on": said.said_on.isoformat() if said.said_on else None,
            "known": known.isoformat(),
            "lowering": said.lowering,
            "on_ladder": bears_on_the_ladder(statement.act),
            "words": " ".join(word for word in words if word)[:_LONGEST_WORDS],
            "body": body,
        },
    )


def _doubted(record: Record) -> frozenset[str]:
    """Statements whose own date cannot be so: they move no ladder until an analyst amends them."""
    return frozenset(
        id_
        for check in record.checks
        if (check.kind, check.verdict) == ("chronology", "contradicted")
        for id_ in check.about
    )


def storable(text: str) -> bool:
    r"""Whether every database can hold the text letter for letter.

    >>> storable("Астана"), storable("a\0b"), storable("\ud800")
    (True, False, False)
    """
    if "\0" in text:
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def document_row(document: Document, known: date) -> Values:
    """A document as a row."""
    return identified(
        "documents",
        {
            "given_id": document.id,
            "title": document.title,
            "source": document.source,
            "url": document.url,
            "published": document.published.isoformat() if document.published else None,
            "language": document.language,
            "known": known.isoformat(),
            "text": document.text,
        },
    )


def _figure(figure: Figure, body: str, reading: str, ordinal: int, known: str) -> Values:
    period = figure.period
    return identified(
        "figures",
        {
            "reading": reading,
            "ordinal": ordinal,
            "measure": figure.measure,
            "reporter": _id(figure.reporter.id) if figure.reporter else None,
            "partner": _id(figure.partner.id) if figure.partner else None,
            "period_start": period.start.isoformat() if period and period.start else None,
            "period_end": period.end.isoformat() if period and period.end else None,
            "known": known,
            "body": body,
        },
    )


def _id(said: str | None) -> str | None:
    if said is not None and len(said) > _LONGEST_ID:
        raise RegisterError(
            f"an actor's id of {len(said)} characters, {said[:20]!r}…: the codebook's ids have some ten. "
            "Give the id, and the name as name."
        )
    return said


def require_storable(document: Document, bodies: Sequence[str] = ()) -> None:
    """Refuse a document or its statements where no database keeps them letter for letter."""
    fields = (document.id, document.text, document.title, document.source, document.url, document.language)
    # JSON writes NUL as \\u0000; a text that speaks of that very escape is looked at letter for letter.
    for text in (*(field_ for field_ in fields if field_), *bodies):
        whole = json.loads(text) if "\\u0000" in text and text in bodies else text
        if not storable(text) or (whole is not text and _holds_nul(whole)):
            raise RegisterError(
                f"document {document.id[:40]!r}: {text[:40]!a}… holds a NUL or half a surrogate pair, "
                "which no database keeps letter for letter. Decode the report anew, as UTF-8."
            )


def _holds_nul(plain: Any) -> bool:  # noqa: ANN401  # JSON
    if isinstance(plain, str):
        return "\0" in plain
    if isinstance(plain, dict):
        return any(_holds_nul(value) for value in plain.values())
    return isinstance(plain, list) and any(map(_holds_nul, plain))
