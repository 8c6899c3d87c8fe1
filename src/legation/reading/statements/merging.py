"""What is said twice is one statement: the fullest wording stands, the others fill its gaps.

In:  explained statements of one document.
Out: one for each act, status and pair, in the order of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from legation.codebook.traits import traits
from legation.lists.sides import same_side
from legation.reading.material import Material
from legation.reading.sensing.sensed import Key, key_of
from legation.reading.sensing.senses import NOBODY
from legation.reading.statements.explained import Explained
from legation.record.actor import Actor
from legation.record.interval import Interval
from legation.record.statement import Attribution, Statement


def merged(found: list[Explained], material: Material) -> tuple[Explained, ...]:
    """One statement for each act, status and pair of states."""
    groups = dict[Key, list[Explained]]()
    for row in _without_moves_at_home(found):
        groups.setdefault(key_of_statement(row.statement), []).append(row)
    kept = [_merge(rows, material) for rows in groups.values()]
    kept = [row for row in kept if not _is_said_by_opening(row.statement, kept)]
    return tuple(
        sorted(
            kept, key=lambda row: (row.statement.evidence.start, row.statement.evidence.end, row.statement.id)
        )
    )


def _without_moves_at_home(found: list[Explained]) -> Iterator[Explained]:
    """'Moved its embassy from Tel Aviv to Jerusalem': of a move within one state the opening alone is left."""
    opened = {
        (row.trigger, *key_of_statement(row.statement)[::3]) for row in found if not row.statement.ending
    }
    for row in found:
        if not row.statement.ending or (row.trigger, *key_of_statement(row.statement)[::3]) not in opened:
            yield row


def _is_said_by_opening(statement: Statement, kept: list[Explained]) -> bool:
    """'It has opened an embassy … has an embassy': that what was opened is there needs no statement of its own."""
    if statement.act not in traits().held or statement.status != "ongoing":
        return False
    alike = [row.statement for row in kept if row.statement.act == statement.act]
    pair = key_of_statement(statement)[-1]
    told = {one.status for one in alike if key_of_statement(one)[-1] == pair}
    return "occurred" in told and "ended" not in told


def key_of_statement(statement: Statement) -> Key:
    """What a statement claims: its act, its status, and the sides; of mutual acts in no order."""
    counterpart = statement.counterpart or NOBODY
    return key_of(statement.act, statement.status, statement.ending, statement.actor, counterpart)


def _merge(rows: list[Explained], material: Material) -> Explained:
    """The first wording outside the headline that is dated, filled from the others."""
    title = material.document.title_end
    best = max(
        rows,
        key=lambda r: (
            r.statement.evidence.start >= title,
            r.statement.when is not None,
            -r.statement.evidence.start,
        ),
    )
    if len(rows) == 1:
        return best  # most are said once
    statement = best.statement
    for row in rows:
        other = row.statement
        statement = replace(
            statement,
            actor=_fuller(statement.actor, other.actor),
            counterpart=_fuller(statement.counterpart, other.counterpart),
            when=statement.when or other.when,
            rank=statement.rank or other.rank,
            place=statement.place or other.place,
            object=statement.object or other.object,
            amounts=_collected(statement.amounts, other.amounts),
            attribution=_vouched(statement.attribution, other.attribution),
        )
    return replace(best, statement=statement)


def _collected(ours: tuple[Interval, ...], theirs: tuple[Interval, ...]) -> tuple[Interval, ...]:
    """The amounts of both, each once."""
    known = {(amount.low, amount.high, amount.unit) for amount in ours}
    return ours + tuple(amount for amount in theirs if (amount.low, amount.high, amount.unit) not in known)


def _vouched(ours: Attribution | None, theirs: Attribution | None) -> Attribution | None:
    """Of two attributions the one that there is; of a side's and a person's of that side the person's."""
    if ours is None or theirs is None:
        return ours or theirs
    same = ours.actor is not None and theirs.actor is not None and ours.actor.state == theirs.actor.state
    return theirs if ours.speaker is None and theirs.speaker is not None and same else ours


def _fuller(one: Actor | None, other: Actor | None) -> Actor:
    """Of two names for the same state the particular government's."""
    if one is None or other is None:
        chosen = one or other
        assert chosen is not None
        return chosen
    if same_side(one.id, other.id) and one.id and other.id and ":" in other.id and ":" not in one.id:
        return other
    return one
