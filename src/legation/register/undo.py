"""What takes a merging or a parting back: further decisions, after which the events are as they would be without it.

In:  a connection, the id of the decision, who takes it back and why.
Out: decisions to take, in their order. Nothing is undone in a register; the old decision stays on record.
"""

from __future__ import annotations

import json

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.errors import AbsentError
from legation.register.asof import AsOf
from legation.register.decide import Decision
from legation.register.decided import decided_on_events
from legation.register.effect_on_events import accounts_beside, groups_of
from legation.register.tables import decisions


def named_by(connection: Connection, id_: str) -> tuple[str, tuple[str, ...]]:
    """The verb of a decision on events, and every statement that it names."""
    asked = sa.select(decisions.c.verb, decisions.c.body).where(
        decisions.c.id == id_, decisions.c.verb.in_(("merge", "split"))
    )
    row = connection.execute(asked).one_or_none()
    if row is None:
        raise AbsentError(
            f"decision {id_[:40]!r}: nothing was merged or split under that id. See the decisions"
        )
    body = json.loads(row.body)
    return row.verb, (*body["statements"], *body["rest"])


def taken_back(connection: Connection, id_: str, who: str, reason: str) -> tuple[Decision, ...]:
    """The decisions that bring the events back; none where they are already so."""
    _, names = named_by(connection, id_)
    named = frozenset(names)
    accounts = accounts_beside(connection, names)
    now = groups_of(accounts, decided_on_events(connection, AsOf()), named)
    then = groups_of(accounts, decided_on_events(connection, AsOf(), without=id_), named)
    place = {said: number for number, group in enumerate(now) for said in group.statements}
    merges = [
        Decision("merge", group.statements, who, reason)
        for group in then
        if len({place.get(said) for said in group.statements}) > 1
    ]
    splits = []
    for number, group in enumerate(then):
        mine = {place.get(said) for said in group.statements}
        rest = tuple(
            said for later in then[number + 1 :] for said in later.statements if place.get(said) in mine
        )
        if rest:
            splits.append(Decision("split", group.statements, who, reason, rest))
    return (*merges, *splits)
