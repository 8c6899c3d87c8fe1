"""The figures on record, each with the document that gives it.

In:  a connection and which figures are asked for.
Out: HeldFigures of current readings, by period and then by the day on which they became known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.record.as_json import part_from_json
from legation.record.figure import Figure
from legation.register.asof import AsOf, current_readings
from legation.register.origin import origin_of, with_origin
from legation.register.tables import documents, figures


@dataclass(frozen=True, slots=True)
class FigureFilter:
    """Which figures are asked for; what is None asks for all. `party` is either side, with all its governments."""

    party: str | None = None
    other: str | None = None
    measure: str | None = None
    document: str | None = None
    as_of: AsOf = field(default_factory=AsOf)
    limit: int | None = None
    offset: int = 0
    latest_first: bool = False


@dataclass(frozen=True, slots=True)
class HeldFigure:
    """A figure on record, and where it was given; its own id in its `reading` is what checks name it by. What is only
    looked at and not kept has no reading.
    """

    id: str
    figure: Figure
    known: date
    document: str
    title: str | None
    source: str | None
    url: str | None
    reader: str
    reading: str | None = None


def held_figures(connection: Connection, asked: FigureFilter) -> Iterator[HeldFigure]:
    """The figures asked for."""
    f = figures.c
    question = with_origin(figures).where(*current_readings(asked.as_of), *_known(asked.as_of, f.known))
    for party in (asked.party, asked.other):
        if party is not None:
            question = question.where(sa.or_(_is(f.reporter, party), _is(f.partner, party)))
    if asked.measure is not None:
        question = question.where(f.measure == asked.measure)
    if asked.document is not None:
        question = question.where(documents.c.id == asked.document)
    day = sa.func.coalesce(f.period_start, f.period_end, f.known)
    order = (day.desc(), f.known.desc(), f.id) if asked.latest_first else (day, f.known, f.ordinal, f.id)
    for row in connection.execute(question.order_by(*order).limit(asked.limit).offset(asked.offset)):
        yield figure_from(row)


def figure_from(row: sa.Row[Any]) -> HeldFigure:
    """A row of figures with their origin as a figure."""
    return HeldFigure(row.id, part_from_json(row.body, Figure), *origin_of(row))


def _known(as_of: AsOf, column: sa.ColumnElement[str]) -> list[sa.ColumnElement[bool]]:
    return [column <= as_of.known.isoformat()] if as_of.known else []


def _is(column: sa.ColumnElement[str | None], party: str) -> sa.ColumnElement[bool]:
    """The party itself; a state with all its governments, a government with what is said of its state."""
    state = party.partition(":")[0]
    if state == party:
        return sa.or_(column == party, column.startswith(f"{party}:", autoescape=True))
    return column.in_([party, state])
