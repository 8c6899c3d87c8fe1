"""What is on record: statements by who, towards whom, what, when, as known and as reviewed; by their words.

In:  a connection and a Filter.
Out: Held statements with their document and review.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.errors import RegisterError
from legation.record.as_json import part_from_json
from legation.record.statement import Statement
from legation.register.asof import (
    ON_STATEMENTS,
    REVIEW_OF,
    AsOf,
    Review,
    counting,
    last_decided,
    last_decision,
)
from legation.register.origin import with_origin
from legation.register.tables import documents, statements


@dataclass(frozen=True, slots=True)
class Filter:
    """Which statements are asked for; what is None asks for all."""

    actor: str | None = None
    counterpart: str | None = None
    act: str | None = None
    status: str | None = None
    since: date | None = None
    until: date | None = None
    review: Review | None = None
    words: str | None = None
    as_of: AsOf = field(default_factory=AsOf)
    limit: int | None = None
    offset: int = 0
    latest_first: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """A statement on record, where it was said, and what was decided on it."""

    id: str
    statement: Statement
    known: date
    review: Review
    document: str
    title: str | None
    source: str | None
    url: str | None
    reader: str


def held(connection: Connection, asked: Filter) -> Iterator[Held]:
    """The statements asked for, by date and then by the day on which they became known."""
    for row in connection.execute(_question(connection, asked)):
        yield _held_from(row)


def held_of_readings(connection: Connection, asked: Filter, ids: Sequence[str]) -> dict[str, list[Held]]:
    """The statements asked for of some readings, by reading, as these give them."""
    question = (
        _columns(asked.as_of)
        .where(statements.c.reading.in_(ids), *conditions(connection, asked))
        .order_by(statements.c.reading, statements.c.ordinal, statements.c.id)
    )
    found: dict[str, list[Held]] = {}
    for row in connection.execute(question):
        found.setdefault(row.reading, []).append(_held_from(row))
    return found


def held_by_id(connection: Connection, ids: tuple[str, ...]) -> dict[str, Held]:
    """Statements by their ids, whatever was decided on them."""
    question = _columns(AsOf()).where(statements.c.id.in_(ids))
    return {row.id: _held_from(row) for row in connection.execute(question)}


def held_in(connection: Connection, document: str, as_of: AsOf) -> Iterator[Held]:
    """What a document says, in its order, with what was rejected or amended in it."""
    question = _columns(as_of).where(documents.c.id == document, *counting(as_of, decided_against=True))
    for row in connection.execute(question.order_by(statements.c.ordinal, statements.c.id)):
        yield _held_from(row)


def _held_from(row: sa.Row[Any]) -> Held:
    return Held(
        row.id,
        part_from_json(row.body, Statement),
        date.fromisoformat(row.known),
        REVIEW_OF.get(row.verb, "unreviewed"),
        row.document,
        row.title,
        row.source,
        row.url,
        row.reader,
    )


def _columns(as_of: AsOf) -> sa.Select[Any]:
    return with_origin(statements, last_decision(as_of).label("verb"))


def ids_of(connection: Connection, asked: Filter) -> tuple[str, ...]:
    """The ids alone of the statements asked for, in the same order."""
    return tuple(row.id for row in connection.execute(_ids(connection, asked)))


def _question(connection: Connection, asked: Filter) -> sa.Select[Any]:
    s = statements.c
    if asked.limit is None:
        chosen = _columns(asked.as_of).where(*conditions(connection, asked))
        return chosen.order_by(*_order(asked)).offset(asked.offset)
    # Ids are put in order first: sentence and document are fetched for those alone that are wanted.
    ids = _ids(connection, asked).correlate(None)
    return _columns(asked.as_of).where(s.id.in_(ids)).order_by(*_order(asked))


def _ids(connection: Connection, asked: Filter) -> sa.Select[tuple[str]]:
    chosen = sa.select(statements.c.id).where(*conditions(connection, asked))
    return chosen.order_by(*_order(asked)).limit(asked.limit).offset(asked.offset)


def _order(asked: Filter) -> tuple[sa.ColumnElement[str], ...]:
    day, s = _day(), statements.c
    return (day.desc(), s.known.desc(), s.id) if asked.latest_first else (day, s.known, s.id)


def conditions(connection: Connection, asked: Filter) -> list[sa.ColumnElement[bool] | sa.TextClause]:
    """What a statement asked for fulfils; the limit aside."""
    s = statements.c
    decided_against = asked.review in ("rejected", "amended")
    found: list[sa.ColumnElement[bool] | sa.TextClause] = [
        *counting(asked.as_of, decided_against=decided_against)
    ]
    for column, state, said in (
        (s.actor, s.actor_state, asked.actor),
        (s.counterpart, s.counterpart_state, asked.counterpart),
    ):
        if said is not None:
            # 'AFG' asks for all its governments, 'AFG:IEA' for that one and for what is said of 'Afghanistan'.
            # The state stands in an index, and comes first.
            found.append(state == said.partition(":")[0])
            if ":" in said:
                found.append(column.in_([said, said.partition(":")[0]]))
    if asked.act is not None:
        found.append(s.act == asked.act)
    if asked.status is not None:
        found.append(s.status == asked.status)
    if asked.since is not None:
        found.append(sa.func.coalesce(s.when_end, s.when_start, s.known) >= asked.since.isoformat())
    if asked.until is not None:
        found.append(_day() <= asked.until.isoformat())
    if asked.review is not None:
        verbs = tuple(verb for verb, review in REVIEW_OF.items() if review == asked.review)
        decided = last_decided(asked.as_of, verbs or ON_STATEMENTS)
        found.append(s.id.in_(decided) if verbs else s.id.not_in(decided))
    if asked.words is not None:
        found.append(_with_words(connection, asked.words))
    return found


def _day() -> sa.ColumnElement[str]:
    s = statements.c
    return sa.func.coalesce(s.when_start, s.when_end, s.known)


def _with_words(connection: Connection, words: str) -> sa.ColumnElement[bool] | sa.TextClause:
    """Every word has to be there; no word is taken for an operator of the database's own language."""
    plain = "".join(sign if sign.isalnum() else " " for sign in words).split()
    if not plain:
        raise RegisterError(f"search for {words[:40]!r}: there is no word in it. Give one.")
    if connection.dialect.name == "sqlite":
        quoted = " ".join(f'"{word}"' for word in plain)
        found = "statements.rowid IN (SELECT rowid FROM statement_words WHERE statement_words MATCH :words)"
        return sa.text(found).bindparams(words=quoted)
    return sa.func.to_tsvector("simple", statements.c.words).op("@@")(
        sa.func.plainto_tsquery("simple", " ".join(plain))
    )
