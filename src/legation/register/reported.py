"""Reports with what was read in them, for whoever takes the record elsewhere.

In:  a connection and a Filter.
Out: Reported, one for each reading with a statement, figure or check asked for, by the day on which it came out.

Figures and checks come along. Where the filter asks for what only statements have (an act, a status, a review,
words), these are the checks that speak of a chosen statement; else also the figures of the parties.
Reading by reading, so that a large register is not held in memory at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.record.as_json import part_from_json
from legation.record.check import Check
from legation.record.figure import Figure
from legation.record.record import Document
from legation.register.ask import Filter, Held, held_of_readings
from legation.register.asof import readings_that_count
from legation.register.content import Reader
from legation.register.tables import checks, documents, figures, readings

# Readings looked up at once.
_PART: Final = 200

Part = TypeVar("Part", Figure, Check)


@dataclass(frozen=True, slots=True)
class Reported:
    """One reading of a report, and what was chosen of it. `id` is the reading's, `document_id` the report's in
    the register; the report itself has the id that it came with.
    """

    id: str
    document_id: str
    document: Document
    known: date
    reader: Reader
    statements: tuple[Held, ...] = ()
    figures: tuple[Figure, ...] = ()
    checks: tuple[Check, ...] = ()


def reported(connection: Connection, asked: Filter) -> Iterator[Reported]:
    """The reports asked for; `limit` counts statements."""
    left = asked.limit
    ids = [row.id for row in connection.execute(_readings(asked))]
    for start in range(0, len(ids), _PART):
        for one in _reported(connection, asked, ids[start : start + _PART]):
            if left is None:
                yield one
                continue
            chosen = one.statements[:left]
            left -= len(chosen)
            if chosen:
                yield _limited(one, chosen)
            if left == 0:
                return


def _limited(one: Reported, chosen: tuple[Held, ...]) -> Reported:
    if len(chosen) == len(one.statements):
        return one
    about = {held.statement.id for held in chosen}
    said = tuple(check for check in one.checks if about & set(check.about))
    return Reported(one.id, one.document_id, one.document, one.known, one.reader, chosen, one.figures, said)


def _readings(asked: Filter) -> sa.Select[tuple[str]]:
    question = (
        sa.select(readings.c.id)
        .select_from(readings.join(documents, readings.c.document == documents.c.id))
        .where(*readings_that_count(asked.as_of))
    )
    return question.order_by(documents.c.known, documents.c.id, readings.c.reader, readings.c.id)


def _reported(connection: Connection, asked: Filter, ids: Sequence[str]) -> Iterator[Reported]:
    said = held_of_readings(connection, asked, ids)
    numbers = _parts(connection, _figures(asked).where(figures.c.reading.in_(ids)), Figure)
    found = _parts(connection, _checks(ids), Check)
    told = connection.execute(
        sa.select(readings, documents, documents.c.id.label("of"), readings.c.id.label("reading"))
        .select_from(readings.join(documents, readings.c.document == documents.c.id))
        .where(readings.c.id.in_(ids))
    )
    rows = {row.reading: row for row in told}
    for id_ in ids:
        chosen = tuple(said.get(id_, ()))
        counted = tuple(numbers.get(id_, ()))
        about = {held.statement.id for held in chosen} | {figure.id for figure in counted}
        compared = tuple(check for check in found.get(id_, ()) if about & set(check.about))
        if chosen or counted:
            yield _one(rows[id_], chosen, counted, compared)


def _one(
    row: Any,  # noqa: ANN401  # a row of readings and documents
    chosen: tuple[Held, ...],
    counted: tuple[Figure, ...],
    compared: tuple[Check, ...],
) -> Reported:
    published = date.fromisoformat(row.published) if row.published else None
    document = Document(row.given_id, row.text, row.title, row.source, row.url, published, row.language)
    known = date.fromisoformat(row.known)
    reader = Reader(row.reader, row.version)
    return Reported(row.reading, row.of, document, known, reader, chosen, counted, compared)


def _parts(
    connection: Connection, question: sa.Select[tuple[str, str]], kind: type[Part]
) -> dict[str, list[Part]]:
    found: dict[str, list[Part]] = defaultdict(list)
    for row in connection.execute(question):
        found[row.reading].append(part_from_json(row.body, kind))
    return found


def _checks(ids: Sequence[str]) -> sa.Select[tuple[str, str]]:
    question = sa.select(checks.c.reading, checks.c.body).where(checks.c.reading.in_(ids))
    return question.order_by(checks.c.reading, checks.c.ordinal)


def _figures(asked: Filter) -> sa.Select[tuple[str, str]]:
    f = figures.c
    question = sa.select(f.reading, f.body).order_by(f.reading, f.ordinal)
    if (asked.act, asked.status, asked.review, asked.words) != (None,) * 4:
        return question.where(sa.false())
    for party in (asked.actor, asked.counterpart):
        if party is not None:
            named = [party, party.partition(":")[0]]
            of_state = (
                sa.false() if ":" in party else sa.or_(*(_of(c, party) for c in (f.reporter, f.partner)))
            )
            question = question.where(sa.or_(f.reporter.in_(named), f.partner.in_(named), of_state))
    if asked.since is not None:
        question = question.where(sa.func.coalesce(f.period_end, f.period_start, f.known) >= str(asked.since))
    if asked.until is not None:
        question = question.where(sa.func.coalesce(f.period_start, f.period_end, f.known) <= str(asked.until))
    return question


def _of(column: sa.ColumnElement[str], state: str) -> sa.ColumnElement[bool]:
    return column.startswith(f"{state}:", autoescape=True)
