"""A statement as an analyst would have it read: the form's fields, held to the record's types.

In:  a statement, and what the form says of its fields.
Out: the amended statement; a RequestError names the field that cannot be read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final, cast

from legation.errors import RecordError, RequestError
from legation.record.actor import Actor
from legation.record.period import Period, Precision
from legation.record.statement import ACTS, RANKS, STATUSES, Act, Rank, Statement, Status
from legation.web.asked import day_asked
from legation.web.rendering import name_in_words

FIELDS: Final = ("act", "status", "ending", "actor", "counterpart", "rank", "start", "end", "place", "object")
_LONGEST_ID: Final = 64


def amended(statement: Statement, form: Mapping[str, str]) -> Statement:
    """The statement with the fields of the form; what the form leaves as it was keeps all it had."""
    said = {name: form.get(name, "").strip() for name in FIELDS}
    try:
        return replace(
            statement,
            act=cast("Act", _one_of("act", said["act"], ACTS)),
            status=cast("Status", _one_of("status", said["status"], STATUSES)),
            ending=bool(said["ending"]) or said["status"] == "ended",
            actor=_actor(statement.actor, said["actor"]) or Actor(None, statement.actor.name),
            counterpart=_actor(statement.counterpart, said["counterpart"]),
            rank=cast("Rank | None", _one_of("rank", said["rank"], RANKS) if said["rank"] else None),
            when=_period(statement.when, said["start"], said["end"]),
            place=said["place"] or None,
            object=said["object"] or None,
        )
    except RecordError as error:
        raise RequestError(f"the amendment: {error}") from error


def _one_of(name: str, said: str, known: tuple[str, ...]) -> str:
    if said not in known:
        raise RequestError(f"{name}={said[:40]!r}: it is none of {', '.join(known)}.")
    return said


def _actor(before: Actor | None, id_: str) -> Actor | None:
    if not id_:
        return None
    if before is not None and before.id == id_:
        return before
    if len(id_) > _LONGEST_ID:
        raise RequestError(f"an actor's id of {len(id_)} characters: the codebook's have some ten, as KAZ.")
    return Actor(id_, name_in_words(id_))


def _period(before: Period | None, start: str, end: str) -> Period | None:
    if not start and not end:
        return None
    first = day_asked("start", start, date.min) if start else None
    last = day_asked("end", end, date.max) if end else None
    if before is not None and (before.start, before.end) == (first, last):
        return before
    precision: Precision = "day" if first == last else "open"
    return Period(first, last, precision)
