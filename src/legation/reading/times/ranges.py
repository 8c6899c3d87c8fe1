"""Expressions that reach from one time to another: 'January to May', 'the nine months to March'."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from legation.reading.times.algebra import (
    MONTHS,
    ORDER,
    Context,
    Value,
    shifted,
    span_value,
    unit_days,
    unit_timex,
)
from legation.reading.times.expression import Expression
from legation.reading.times.lengths import duration_timex
from legation.reading.times.named import Weekday


@dataclass(frozen=True, slots=True)
class Range(Expression):
    """From one time to another; each end lends the other what it lacks."""

    first: Expression
    last: Expression

    def _rank(self) -> int:
        return max(self.first.rank, self.last.rank)

    def _grain(self) -> str:
        return min(self.first.grain, self.last.grain, key=lambda grain: ORDER.get(grain, 0))

    def _resolve(self, context: Context, within: Value | None, /) -> Value:
        ahead = context.prefer > 0 and within is None and self.first.rank == self.last.rank < 2
        if self.last.rank > self.first.rank or ahead:
            last = self.last.resolve(context, within)
            first = self.first.resolve(context.around(last.start, -1))
        else:
            first = self.first.resolve(context, within)
            apart = isinstance(self.last, Weekday) and not isinstance(self.first, Weekday)
            alone = self.last.rank > 1 or apart  # 'from September 14 to Thursday'
            last = self.last.resolve(context if alone else context.around(first.start, 1))
        if self._is_past(context, last, within):
            last = self.last.resolve(context)
            first = self.first.resolve(context.around(last.start, -1))
        timex = f"{first.timex}/{last.timex}"
        if first.start is None or last.end is None or last.end < first.start:
            return Value(None, None, self.grain, timex, ends=(first, last))
        return Value(
            first.start,
            last.end,
            self.grain,
            timex,
            anchored=first.anchored or last.anchored,
            ends=(first, last),
        )

    def _is_past(self, context: Context, last: Value, within: Value | None) -> bool:
        """'Between January and October imports rose', told in March: months that are over, so the year before."""
        bare = within is None and self.first.rank == self.last.rank < 2 and self.last.grain == "month"
        ahead = last.start is not None and context.ref is not None and last.start > context.ref
        return bare and ahead and context.prefer < 0


@dataclass(frozen=True, slots=True)
class RunFrom(Expression):
    """So many units from something on: 'three days starting next Monday'."""

    n: float
    unit: str
    since: Expression
    rank: ClassVar[int] = 2

    def _grain(self) -> str:
        return self.unit

    def _resolve(self, context: Context, _within: Value | None, /) -> Value:
        since, timex = self.since.resolve(context), duration_timex(((self.n, self.unit),))
        if since.start is None:
            return Value(None, None, self.unit, timex)
        end = shifted(since.start, self.unit, self.n) - timedelta(days=1)
        return span_value(since.start, end, self.unit, timex)


@dataclass(frozen=True, slots=True)
class Run(Expression):
    """So many units up to and including something: 'the nine months to March'."""

    n: float
    unit: str
    until: Expression
    rank: ClassVar[int] = 2

    def _grain(self) -> str:
        return self.unit

    def _resolve(self, context: Context, _within: Value | None, /) -> Value:
        until = self.until.resolve(context)
        if until.end is None:
            return Value(None, None, self.unit, duration_timex(((self.n, self.unit),)))
        start = shifted(until.end + timedelta(days=1), self.unit, -self.n)
        return span_value(start, until.end, self.unit, self._timex(start, until.end))

    def _timex(self, start: date, end: date) -> str:
        """'The quarter ended September 30' is a third quarter, 'the year ended June 30' is a length."""
        if self.n == 1 and self.unit in MONTHS and unit_days(start, self.unit) == (start, end):
            return unit_timex(start, self.unit)
        return duration_timex(((self.n, self.unit),))
