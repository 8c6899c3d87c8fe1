"""Figures and checks by when they came out: those of certain parties, between two days.

In:  a connection, the parties, two days and a state of knowledge.
Out: HeldFigures and HeldChecks by the day and the document; superseded readings do not count.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.register.asof import AsOf, current_readings
from legation.register.figures import HeldFigure, figure_from
from legation.register.findings import HeldCheck, check_from
from legation.register.origin import with_origin
from legation.register.tables import checks, documents, figures


@dataclass(frozen=True, slots=True)
class Span:
    """The days on which what is asked for came out, both included, and the state of knowledge."""

    since: date
    until: date
    as_of: AsOf


def numbers(connection: Connection, parties: Collection[str], span: Span) -> Iterator[HeldFigure]:
    """The figures that one of the parties reports, or that are reported on it, by the day and the document."""
    told = sa.or_(figures.c.reporter.in_(parties), figures.c.partner.in_(parties))
    for row in connection.execute(_question(figures, span).where(told)):
        yield figure_from(row)


def verdicts(connection: Connection, span: Span) -> Iterator[HeldCheck]:
    """The checks of what came out in these days, by the day and the document."""
    for row in connection.execute(_question(checks, span)):
        yield check_from(row)


def _question(table: sa.Table, span: Span) -> sa.Select[Any]:
    came = table.c.known.between(span.since.isoformat(), span.until.isoformat())
    asked = with_origin(table).where(*current_readings(span.as_of), came)
    return asked.order_by(table.c.known, documents.c.id, table.c.ordinal)
