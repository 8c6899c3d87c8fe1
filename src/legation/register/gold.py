"""What analysts decided, as cases for the quality gate: the text and the statements that are right.

In:  a connection.
Out: one case for each document of which every statement was decided on; accepted and amended ones are owed.

A document with a statement that nobody has looked at is left out: its case would call the rest wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.record.as_json import as_plain, part_from_json
from legation.record.statement import Statement
from legation.register.asof import AsOf, counting, last_decision
from legation.register.origin import read_in_documents
from legation.register.tables import documents, readings, statements


def gold_cases(connection: Connection) -> Iterator[dict[str, Any]]:
    """Every document that is decided through and through, as a case."""
    asked = (
        sa.select(
            readings.c.document, readings.c.reader, statements.c.body, last_decision(AsOf()).label("verb")
        )
        .select_from(read_in_documents(statements))
        .where(*counting(AsOf(), decided_against=True))
        .order_by(readings.c.document, statements.c.ordinal, statements.c.id)
    )
    decided: dict[str, list[tuple[str | None, str]]] = defaultdict(list)
    for row in connection.execute(asked):
        # An amendment is a decision in itself; it needs no second one.
        verb = row.verb or ("accept" if row.reader.startswith("amendment of ") else None)
        decided[row.document].append((verb, row.body))
    for document, rows in decided.items():
        if all(verb for verb, _ in rows):
            yield _case(connection, document, [body for verb, body in rows if verb == "accept"])


def _case(connection: Connection, id_: str, bodies: list[str]) -> dict[str, Any]:
    row = connection.execute(sa.select(documents).where(documents.c.id == id_)).one()
    return {
        "id": row.given_id,
        "title": row.title,
        "published": row.published or row.known,
        "source": row.source,
        "sources": [row.url] if row.url else [],
        "text": row.text,
        "statements": [_plain(part_from_json(body, Statement)) for body in bodies],
        "figures": [],
    }


def _plain(statement: Statement) -> dict[str, Any]:
    """A statement as the cases write one: parties by id, and only what is said."""
    plain: dict[str, Any] = {
        "act": statement.act,
        "status": statement.status,
        "actor": statement.actor.id,
        "counterpart": statement.counterpart.id if statement.counterpart else None,
    }
    if statement.ending and statement.status != "ended":
        plain["ending"] = True
    plain |= {
        name: getattr(statement, name)
        for name in ("object", "rank", "place")
        if getattr(statement, name) is not None
    }
    if statement.when:
        plain["when"] = as_plain(statement.when)
    if statement.amounts:
        plain["amounts"] = [{"low": one.low, "high": one.high, "unit": one.unit} for one in statement.amounts]
    if statement.attribution and statement.attribution.speaker:
        plain["speaker"] = statement.attribution.speaker
    return plain | {"evidence": as_plain(statement.evidence)}
