"""What a statement does to the ladder: lifts it, caps it, takes a rung away, or stands beside it.

In:  a statement, and the day on which its report came out.
Out: a Move with the days from which it may hold and surely holds; None for acts without a rung.
Law: codebook, "Standing: the ladder" and "Status".

Not handled: a denial of contact ('they did not meet') denies that one contact and caps nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from legation.ladder.rungs import AMBASSADOR, CONTACT, LOWERING, ON_THE_LADDER, RUNG_OF
from legation.lists.holders import means
from legation.record.period import Period
from legation.record.statement import SYMMETRICAL, Act, Statement, Status

Kind = Literal["fact", "denial", "ending", "beside"]

KIND_OF: Final[dict[Status, Kind]] = {
    "occurred": "fact",
    "ongoing": "fact",
    "denied": "denial",
    "ended": "ending",
    "agreed": "beside",
    "pledged": "beside",
    "planned": "beside",
    "requested": "beside",
    "possible": "beside",
}


@dataclass(frozen=True, slots=True)
class Report:
    """A statement, and the day on which it came on record."""

    statement: Statement
    known: date


@dataclass(frozen=True, slots=True)
class Move:
    """What one statement does to the standing of `actor` with `counterpart`.

    `actor` is None where the text speaks of every state ('no country'). It may hold from `first` and
    surely holds from `sure`; `last` is the last day of which it is said. `rung` is None for `relations`.
    """

    id: str
    actor: str | None
    counterpart: str
    act: Act
    kind: Kind
    rung: int | None
    first: date
    sure: date
    last: date
    known: date
    lowering: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """The fields of a statement that the ladder asks for, as a store can give them without the rest."""

    id: str
    act: Act
    status: Status
    ending: bool
    actor: str | None
    counterpart: str | None
    rank: str | None
    when: Period | None
    said_on: date | None
    known: date
    lowering: bool = False


def said_in(report: Report) -> Said:
    """What the ladder asks of a statement."""
    statement = report.statement
    told = statement.attribution.said_on if statement.attribution else None
    return Said(
        statement.id,
        statement.act,
        statement.status,
        statement.ending,
        statement.actor.id,
        statement.counterpart.id if statement.counterpart else None,
        statement.rank,
        statement.when,
        (told.end or told.start) if told else None,
        report.known,
        lowers(statement),
    )


def lowers(statement: Statement) -> bool:
    """Whether relations that ended were lowered and not broken off."""
    if statement.act != "relations" or statement.status != "ended":
        return False
    words = f"{statement.evidence.quote} {statement.object or ''}".lower()
    return statement.rank is not None or any(word in words for word in LOWERING)


def bears_on_the_ladder(act: Act) -> bool:
    """Whether a statement of that act can move a ladder or stand beside it."""
    return act in ON_THE_LADDER


def move_of(said: Said) -> Move | None:
    """The statement as a move; None where it has no rung or no counterpart."""
    if said.act not in ON_THE_LADDER or said.counterpart is None:
        return None
    kind = "beside" if said.ending and said.status != "ended" else KIND_OF[said.status]
    if said.actor is None and kind != "denial":
        return None
    rung = RUNG_OF.get(said.act)
    if kind == "denial":
        if rung is None or rung <= CONTACT:
            return None
        # Who turns an ambassador down has said nothing about a chargé.
        rung = AMBASSADOR if said.act == "accredit" and said.rank == "ambassador" else rung
    told = said.said_on or said.known
    first, sure = _days(said, told)
    return Move(
        said.id,
        said.actor,
        said.counterpart,
        said.act,
        kind,
        rung,
        first,
        sure,
        (said.when.end or said.when.start or told) if said.when else told,
        said.known,
        said.lowering,
    )


def between(move: Move, actor: str, counterpart: str) -> bool:
    """Whether the move is the actor's towards the counterpart; a symmetrical act counts both ways."""
    day = move.sure
    if means(move.counterpart, counterpart, day) and (move.actor is None or means(move.actor, actor, day)):
        return True
    return (
        move.act in SYMMETRICAL
        and move.actor is not None
        and means(move.actor, counterpart, day)
        and means(move.counterpart, actor, day)
    )


def _days(said: Said, told: date) -> tuple[date, date]:
    """From which day it may hold and from which it surely holds.

    What is dated to a month has surely happened at its end, or when it was told, whichever came first.
    """
    when = said.when
    if when is None or (when.start is None and when.end is None):
        return told, told
    start = when.start or when.end or told
    end = when.end or start
    holds_throughout = said.status == "ongoing" and when.precision in ("day", "open")
    if holds_throughout:
        return start, start
    return start, min(end, told) if told >= start else end
