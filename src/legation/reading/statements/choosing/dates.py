"""The times that a deed may be of: all that the report's times name, and those that the phrasings chose.

In:  the deeds of a report.
Out: the periods, and a Choice among them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date

from legation.reading.statements.choosing.choice import Choice, Talk
from legation.reading.statements.circumstances.dating import to_come
from legation.reading.times import TimeMention
from legation.record.period import Period
from legation.record.span import Span

READINGS = ("same", "named", "to come")
"""What a time may say: its days, those that its words name without their preposition, the next of such days."""

DIRECTIONS = ("since", "until", "by", "at")
DAYS_OF_OPEN = 5000
"""A period without an end counts as so long."""

LOG_OF_DAYS = 8
"""Logarithms of days are divided by it, so as to be about one."""

WIDTH = len(READINGS) + len(DIRECTIONS) + 7

Days = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class Dated:
    """A period that a deed may be of, and the words that first tell it, if any do."""

    period: Period
    said: Span | None


def dates_to_choose(talk: Talk) -> tuple[tuple[Dated, ...], Choice]:
    """The periods that are named or chosen already, and what tells them."""
    found = dict[Days, Dated]()
    rows, known = list[tuple[int, int]](), list[tuple[float, ...]]()
    for time in talk.material.times:
        where = talk.where.of(time.span)
        if not where or time.kind not in ("date", "time"):
            continue
        for reading, period in enumerate(_read(time, talk)):
            if period is not None:
                rows.append((where[-1], _number_in(found, Dated(period, time.span))))
                known.append(_known(time, reading, period, talk))
    whens = [deed.statement.when for deed in talk.deeds]
    asked = [() if when is None else (_number_in(found, Dated(when, None)),) for when in whens]
    for_deeds = [[() for _ in rows] for _ in whens]
    return tuple(found.values()), Choice.of(len(found), rows, known, for_deeds, asked)


def _read(time: TimeMention, talk: Talk) -> tuple[Period | None, ...]:
    """A time by each of its readings; None where that gives nothing new."""
    same, named, next_one = time.period, time.named, to_come(time, "planned", talk.material)
    return same, named if named != same else None, next_one if next_one != same else None


def _number_in(found: dict[Days, Dated], one: Dated) -> int:
    key = (one.period.start, one.period.end)
    found.setdefault(key, one)
    return list(found).index(key)


def _known(time: TimeMention, reading: int, period: Period, talk: Talk) -> tuple[float, ...]:
    published = talk.material.document.published
    days = (period.end - period.start).days if period.start and period.end else DAYS_OF_OPEN
    return (
        *(float(reading == number) for number in range(len(READINGS))),
        *(float(time.direction == direction) for direction in DIRECTIONS),
        float(time.compared),
        float(time.anchored),
        math.log1p(days) / LOG_OF_DAYS,
        float(period.precision == "day"),
        float(time.span.start < talk.material.document.title_end),
        float(bool(published and period.end and period.end < published)),
        float(bool(published and period.start and period.start > published)),
    )
