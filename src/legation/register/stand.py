"""Who stands where, from what is on record: a pair, a region, the course of a pair, its conflicts.

In:  a connection, the parties, the day asked for and the state of knowledge.
Out: standings of `ladder`; the register only says which statements count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.ladder.moves import KIND_OF, Move, Said, between, move_of
from legation.ladder.standing import Standing, standing
from legation.lists.states import states
from legation.record.period import Period
from legation.record.statement import SYMMETRICAL
from legation.register.asof import AsOf, on_ladder
from legation.register.tables import statements

_ASKED: Final = (
    statements.c.id,
    statements.c.act,
    statements.c.status,
    statements.c.ending,
    statements.c.actor,
    statements.c.counterpart,
    statements.c.rank,
    statements.c.when_start,
    statements.c.when_end,
    statements.c.precision,
    statements.c.said_on,
    statements.c.known,
    statements.c.lowering,
)
_MOVING: Final = tuple(status for status, kind in KIND_OF.items() if kind != "beside")


@dataclass(frozen=True, slots=True)
class Pair:
    """An actor, and the government towards which it stands somewhere."""

    actor: str
    counterpart: str


def moves_of_pair(connection: Connection, pair: Pair, as_of: AsOf) -> tuple[Move, ...]:
    """Every statement that bears on the pair's ladder, in the order in which it became known."""
    actor, counterpart = _state(pair.actor), _state(pair.counterpart)
    s = statements.c
    conditions = on_ladder(as_of)
    towards = sa.select(*_ASKED).where(s.counterpart_state == counterpart, *conditions)
    backward = sa.select(*_ASKED).where(
        s.counterpart_state == actor,
        s.actor_state == counterpart,
        s.act.in_(sorted(SYMMETRICAL)),
        *conditions,
    )
    # Three questions that each follow the index, where one with 'or' would look through the whole region.
    asked = (towards.where(s.actor_state == actor), towards.where(s.actor_state.is_(None)), backward)
    found = {move.id: move for question in asked for move in _moves(connection, question)}
    moves = (move for move in found.values() if between(move, pair.actor, pair.counterpart))
    return tuple(sorted(moves, key=lambda move: (move.known, move.id)))


def standing_of(connection: Connection, pair: Pair, on: date, as_of: AsOf) -> Standing:
    """Where a pair stood on a day, as far as was known."""
    return standing(moves_of_pair(connection, pair, as_of), on)


def region(connection: Connection, counterpart: str, on: date, as_of: AsOf) -> Mapping[str, Standing]:
    """Where every state stands towards a government of which anything is on record, by the state's id."""
    moves = moves_of_region(connection, counterpart, on, as_of)
    return {actor: standing(of_pair, on) for actor, of_pair in moves.items()}


def moves_of_region(
    connection: Connection, counterpart: str, until: date, as_of: AsOf
) -> Mapping[str, Sequence[Move]]:
    """What bears on the standing of every state towards a government until a day, by the state's id."""
    state = _state(counterpart)
    s = statements.c
    # What stands beside a ladder is not shown at a glance.
    conditions = [s.status.in_(_MOVING), sa.or_(s.when_start.is_(None), s.when_start <= until.isoformat())]
    conditions += on_ladder(as_of)
    towards = sa.select(*_ASKED).where(s.counterpart_state == state, *conditions)
    back = sa.select(*_ASKED).where(s.actor_state == state, s.act.in_(sorted(SYMMETRICAL)), *conditions)
    found: dict[str, list[Move]] = defaultdict(list)
    everyone: list[Move] = []
    for move in _moves(connection, towards):
        if move.actor is None:
            everyone.append(move)
        else:
            found[_state(move.actor)].append(move)
    for move in _moves(connection, back):
        found[_state(move.counterpart)].append(move)
    of_pairs: dict[str, Sequence[Move]] = {}
    for actor in sorted(set(found) & set(states())):
        pair = [move for move in (*found[actor], *everyone) if between(move, actor, counterpart)]
        if any(move.actor is not None for move in pair):
            of_pairs[actor] = pair
    return of_pairs


def _moves(
    connection: Connection, asked: sa.Select[tuple[object, ...]] | sa.CompoundSelect[tuple[object, ...]]
) -> Iterable[Move]:
    for row in connection.execute(asked):
        move = move_of(_said(row))
        if move is not None:
            yield move


def _said(row: Any) -> Said:  # noqa: ANN401  # a row of _ASKED, in its order
    id_, act, status, ending, actor, counterpart, rank, start, end, precision, said_on, known, lowering = row
    when = Period(_day(start), _day(end), precision) if precision else None
    out = date.fromisoformat(known)
    return Said(id_, act, status, ending, actor, counterpart, rank, when, _day(said_on), out, lowering)


@lru_cache(maxsize=20_000)
def _day(said: str | None) -> date | None:
    return date.fromisoformat(said) if said else None


def _state(id_: str) -> str:
    return id_.partition(":")[0]
