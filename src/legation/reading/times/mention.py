"""A time that a text mentions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from legation.record.period import Period
from legation.record.span import Span

Kind = Literal["date", "duration", "set", "time"]
Direction = Literal["at", "since", "until", "before", "after", "by"]


@dataclass(frozen=True, slots=True)
class TimeMention:
    """Words that name a time, and the days they name.

    `period` is what the text says with the preposition ('since 2021' is open at its end), `named`
    what the words name by themselves (the year 2021); both None where the words cannot be resolved.
    `anchored` is true where another date of the text was needed ('a year earlier').
    `compared` is true where the time only serves a comparison ('more than in 2021').
    `nominal` is the day that exact counting gives ('six weeks ago'), `clock` an hour and minute,
    `timex` the value in the form of TIMEX3, `parts` the two ends of a range that names both.
    """

    span: Span
    period: Period | None
    kind: Kind
    anchored: bool = False
    direction: Direction = "at"
    named: Period | None = None
    compared: bool = False
    nominal: date | None = None
    clock: str | None = None
    timex: str | None = None
    parts: tuple[TimeMention, ...] = ()
