"""Which statements count: as known on one day, as recorded by one moment, and as decided by then.

A statement counts while its reading is not superseded and its last decision neither rejects nor amends it (an
amended one is a statement of its own, and counts).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

import sqlalchemy as sa

from legation.register.content import ANALYST
from legation.register.tables import decisions, documents, entries, readings, statements, supersessions

Review = Literal["unreviewed", "accepted", "rejected", "amended"]
REVIEW_OF: Final[dict[str, Review]] = {"accept": "accepted", "reject": "rejected", "amend": "amended"}
ON_STATEMENTS: Final = tuple(REVIEW_OF)


@dataclass(frozen=True, slots=True)
class AsOf:
    """A state of knowledge: what had come out by `known`, what the register had taken up by `recorded`."""

    known: date | None = None
    recorded: datetime | None = None


def last_decision(as_of: AsOf) -> sa.ScalarSelect[str]:
    """The verb of the last decision on a statement, as a subquery."""
    asked = sa.select(decisions.c.verb).where(
        decisions.c.target == statements.c.id, decisions.c.verb.in_(ON_STATEMENTS)
    )
    asked = asked.where(by(decisions.c.entry, as_of))
    return asked.order_by(decisions.c.entry.desc(), decisions.c.id).limit(1).scalar_subquery()


def on_ladder(as_of: AsOf) -> list[sa.ColumnElement[bool]]:
    """When a statement counts on a ladder; those of analysts who code blind are not marked for it."""
    against = last_decided(as_of, ("reject", "amend"))
    return [statements.c.on_ladder, statements.c.id.not_in(against), *_as_of(as_of)]


def last_decided(as_of: AsOf, verbs: tuple[str, ...]) -> sa.Select[tuple[str]]:
    """The ids of statements whose last decision is one of these.

    Decisions are few beside statements: they are listed once, and not looked up for each.
    """
    one = statements.alias()
    last = (
        sa.select(decisions.c.verb)
        .where(decisions.c.target == one.c.id, decisions.c.verb.in_(ON_STATEMENTS))
        .where(by(decisions.c.entry, as_of))
        .order_by(decisions.c.entry.desc(), decisions.c.id)
        .limit(1)
        .scalar_subquery()
    )
    decided = sa.select(decisions.c.target).where(decisions.c.verb.in_(ON_STATEMENTS))
    return sa.select(one.c.id).where(one.c.id.in_(decided)).where(last.in_(verbs))


def counting(as_of: AsOf, *, decided_against: bool = False) -> list[sa.ColumnElement[bool]]:
    """When a statement counts; `decided_against` lets rejected and amended ones through."""
    # An alias of its own, since the question around it may name the readings too.
    reading = readings.alias()
    by_analyst = sa.exists().where(reading.c.id == statements.c.reading, reading.c.reader.startswith(ANALYST))
    conditions = [~by_analyst, *_as_of(as_of)]
    if not decided_against:
        conditions.append(statements.c.id.not_in(last_decided(as_of, ("reject", "amend"))))
    return conditions


def readings_that_count(as_of: AsOf) -> list[sa.ColumnElement[bool]]:
    """When a reading counts: a current one, of a document known by then."""
    conditions = current_readings(as_of)
    if as_of.known is not None:
        conditions.append(documents.c.known <= as_of.known.isoformat())
    return conditions


def current_readings(as_of: AsOf) -> list[sa.ColumnElement[bool]]:
    """When a reading is current: not of an analyst who codes blind, not superseded, recorded by then."""
    return [
        ~readings.c.reader.startswith(ANALYST),
        ~sa.exists().where(supersessions.c.old == readings.c.id, by(supersessions.c.entry, as_of)),
        by(readings.c.entry, as_of),
    ]


def _as_of(as_of: AsOf) -> list[sa.ColumnElement[bool]]:
    superseded = sa.exists().where(
        supersessions.c.old == statements.c.reading, by(supersessions.c.entry, as_of)
    )
    conditions: list[sa.ColumnElement[bool]] = [~superseded]
    if as_of.known is not None:
        conditions.append(statements.c.known <= as_of.known.isoformat())
    if as_of.recorded is not None:
        conditions.append(by(statements.c.entry, as_of))
    return conditions


def by(entry: sa.ColumnElement[int], as_of: AsOf) -> sa.ColumnElement[bool]:
    """Whether an entry had been made by the moment that is asked for."""
    if as_of.recorded is None:
        return sa.true()
    newest = sa.select(sa.func.coalesce(sa.func.max(entries.c.seq), 0)).where(
        entries.c.recorded_at <= as_of.recorded.isoformat()
    )
    return entry <= newest.scalar_subquery()
