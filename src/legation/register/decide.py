"""An analyst's decisions, kept beside the machine's statements: accept, amend, reject, merge, split.

In:  a decision with who took it and why; the moment.
Out: an entry of the chain; an amendment adds the statement as it should read, and the old one stays on record.
     `effect` tells what a decision would change on the ladder before it is taken.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.errors import RegisterError
from legation.ladder.course import Stretch, course
from legation.ladder.moves import Move, Report, between, move_of, said_in
from legation.record.as_json import part_to_json
from legation.record.statement import Statement
from legation.register.ask import Held, held_by_id
from legation.register.asof import AsOf
from legation.register.chain import Entry, append
from legation.register.content import Values, identified, statement_row, storable
from legation.register.origin import read_in_documents
from legation.register.stand import Pair, moves_of_pair
from legation.register.store import Register
from legation.register.tables import documents, readings, statements

Verb = Literal["accept", "amend", "reject", "merge", "split"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What is decided on `statements`: one of them for accept, amend and reject; for merge, those that are
    one event; for split, those that are not of one event with `rest`. `amended` is how it should read.
    """

    verb: Verb
    statements: tuple[str, ...]
    who: str
    reason: str
    rest: tuple[str, ...] = ()
    amended: Statement | None = None


@dataclass(frozen=True, slots=True)
class Effect:
    """The course of a pair before a decision and after it."""

    pair: Pair
    before: tuple[Stretch, ...]
    after: tuple[Stretch, ...]

    @property
    def changes_nothing(self) -> bool:
        """Whether the pair would stand on every day as it does."""
        return _steps(self.before) == _steps(self.after)


def decide(register: Register, decision: Decision, at: datetime) -> str:
    """Take a decision; the id under which it is kept."""
    _require_whole(decision)
    with register.writing() as connection:
        _require_held(connection, (*decision.statements, *decision.rest))
        rows: dict[str, list[Values]] = {}
        body: Values = {}
        if decision.verb in ("merge", "split"):
            body = {"statements": sorted(decision.statements), "rest": sorted(decision.rest)}
        elif decision.amended is not None:
            rows = _amendment(connection, decision)
            body = {"amended": rows["statements"][0]["id"]}
        row = identified(
            "decisions",
            {
                "verb": decision.verb,
                "target": decision.statements[0],
                "who": decision.who,
                "decided_at": at.isoformat(),
                "reason": decision.reason,
                "body": json.dumps(body),
            },
        )
        append(
            connection, Entry("decide", f"{decision.verb} by {decision.who}", at), rows | {"decisions": [row]}
        )
    return str(row["id"])


def effect(connection: Connection, decision: Decision) -> Effect | None:
    """What accepting, amending or rejecting would change; None where no pair is concerned."""
    one = held_by_id(connection, decision.statements).get(decision.statements[0])
    if one is None or decision.verb in ("merge", "split"):
        return None
    statement = one.statement
    if statement.actor.id is None or statement.counterpart is None or statement.counterpart.id is None:
        return None
    pair = Pair(statement.actor.id, statement.counterpart.id)
    before = moves_of_pair(connection, pair, AsOf())
    after = _after(before, decision, one, pair)
    return Effect(pair, course(before), course(after))


def whole_id(connection: Connection, start: str) -> str:
    """The id of the one statement that begins so."""
    found = connection.execute(
        sa.select(statements.c.id).where(statements.c.id.startswith(start, autoescape=True)).limit(2)
    ).scalars()
    ids = list(found)
    if len(start) < 4 or len(ids) != 1:
        reason = "no statement is called so" if not ids else "several statements begin so"
        raise RegisterError(
            f"statement {start[:40]!r}: {reason}. Give more of the id that `statements` prints."
        )
    return str(ids[0])


def _after(before: Sequence[Move], decision: Decision, one: Held, pair: Pair) -> list[Move]:
    moves = [move for move in before if move.id != one.id]
    if decision.verb == "accept":
        kept = move_of(said_in(Report(one.statement, one.known)))
    elif decision.amended is not None:
        kept = move_of(said_in(Report(decision.amended, one.known)))
    else:
        kept = None
    if kept is not None and between(kept, pair.actor, pair.counterpart):
        moves.append(kept)
    return moves


def _amendment(connection: Connection, decision: Decision) -> dict[str, list[Values]]:
    """The statement as it should read, as a reading by whoever amended it."""
    (target,) = decision.statements
    found = connection.execute(
        sa.select(readings.c.document, statements.c.known, statements.c.ordinal, documents.c.text)
        .select_from(read_in_documents(statements))
        .where(statements.c.id == target)
    ).one()
    assert decision.amended is not None  # held by _require_whole
    decision.amended.evidence.require_in(found.text, found.document)
    body = part_to_json(decision.amended)
    if not storable(body) or "\\u0000" in body:
        raise RegisterError(f"statement {target}: its amendment holds what no database keeps. Write it anew.")
    reading = identified(
        "readings",
        {
            "document": found.document,
            "reader": f"amendment of {target}",
            "version": decision.who,
            "content": target,
        },
    )
    from datetime import date

    known = date.fromisoformat(found.known)
    row = statement_row(decision.amended, body, reading["id"], found.ordinal, known)
    there = sa.select(sa.func.count()).where(readings.c.id == reading["id"])
    fresh = connection.execute(there).scalar_one() == 0
    return {"readings": [reading] if fresh else [], "statements": [row]}


def _require_whole(decision: Decision) -> None:
    said = f"decision to {decision.verb}"
    if not decision.who.strip() or not decision.reason.strip():
        raise RegisterError(
            f"{said}: it has no {'name' if not decision.who.strip() else 'reason'}. Give one."
        )
    if not storable(decision.who) or not storable(decision.reason):
        raise RegisterError(
            f"{said}: its name or reason holds a NUL or half a surrogate pair. Write it anew."
        )
    if (decision.verb == "amend") != (decision.amended is not None):
        raise RegisterError(f"{said}: an amendment, and nothing else, says how the statement should read.")
    if decision.verb == "split" and not decision.rest:
        raise RegisterError(f"{said}: it does not say from what. Name the other statements.")
    if decision.verb == "merge" and len(decision.statements) < 2:
        raise RegisterError(f"{said}: one statement alone is no event of two. Name the others.")
    if decision.verb in ("accept", "amend", "reject") and len(decision.statements) != 1:
        raise RegisterError(f"{said}: it is taken on one statement at a time. Name one.")


def _require_held(connection: Connection, ids: tuple[str, ...]) -> None:
    found = set(connection.execute(sa.select(statements.c.id).where(statements.c.id.in_(ids))).scalars())
    lost = [id_ for id_ in ids if id_ not in found]
    if lost:
        raise RegisterError(
            f"statement {lost[0][:40]!r}: it is not on record. Take the id that `statements` prints."
        )


def _steps(stretches: tuple[Stretch, ...]) -> list[tuple[object, int, int]]:
    return [(one.start, one.standing.low, one.standing.high) for one in stretches]
