"""Expressions that name a time from where the writer stands: 'last week', 'the past six months'."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import ClassVar

from legation.reading.times.algebra import (
    Context,
    Value,
    day_value,
    shifted,
    span_value,
    unit_start,
    unit_value,
)
from legation.reading.times.expression import Expression
from legation.reading.times.lengths import duration_timex
from legation.reading.times.named import Season, Weekday

NOWHERE = Value(None, None, "day", None)


@dataclass(frozen=True, slots=True)
class Deictic(Expression):
    """The last, this or next of a unit, seen from the day of writing, or from the text's last date."""

    step: int
    unit: str
    anchored: bool = False
    rank: ClassVar[int] = 2

    def _grain(self) -> str:
        return "week" if self.unit == "fortnight" else "day" if self.unit == "night" else self.unit

    def _resolve(self, context: Context, _within: Value | None, /) -> Value:
        last = (context.last_day if self.grain == "day" else None) or context.last
        if self.anchored and last is not None and last.start:
            base = last.end if self.step > 0 and last.end else last.start
            value = unit_value(shifted(unit_start(base, self.unit), self.unit, self.step), self.unit)
            return replace(value, anchored=True)
        if context.published is None:
            return Value(None, None, self.grain, None)
        day = shifted(unit_start(context.published, self.unit), self.unit, self.step)
        return unit_value(day, self.unit)


@dataclass(frozen=True, slots=True)
class Neighbour(Expression):
    """The last, this or next of something named: 'last March', 'next Tuesday', 'this winter'."""

    step: int
    inner: Expression
    near: bool = False
    anchored: bool = False
    rank: ClassVar[int] = 2

    def _grain(self) -> str:
        return self.inner.grain

    def _resolve(self, context: Context, _within: Value | None, /) -> Value:
        now = context.published
        if now is None:
            return self.inner.resolve(context)
        if self.step == 0:
            return self._this(context, now)
        told = context.last_day.start if self.anchored and context.last_day is not None else None
        if isinstance(self.inner, Weekday) and told is not None:  # 'down 4 percent from the previous Friday'
            return self.inner.resolve(context.around(told + timedelta(days=self.step), self.step))
        if isinstance(self.inner, Weekday) and not self.near:
            return self.inner.resolve(context, unit_value(now + timedelta(days=7 * self.step), "week"))
        value = self.inner.resolve(context.around(now, self.step))
        if value.start is None or value.end is None:
            return value
        if self.step < 0 and value.end >= now:
            return self.inner.resolve(context.around(value.start - timedelta(days=1), -1))
        if self.step > 0 and value.start <= now:
            return self.inner.resolve(context.around(value.end + timedelta(days=1), 1))
        return value

    def _this(self, context: Context, now: date) -> Value:
        if isinstance(self.inner, Weekday):
            return self.inner.resolve(context.around(now, context.prefer or 1))
        if isinstance(self.inner, Season):
            value = self.inner.resolve(context.around(now, -1))
            if value.end and value.end >= now:
                return value
        return self.inner.resolve(context, unit_value(now, "year"))


@dataclass(frozen=True, slots=True)
class DayWord(Expression):
    """Today, yesterday, tomorrow, tonight."""

    offset: int
    rank: ClassVar[int] = 2
    grain: ClassVar[str] = "day"

    def _resolve(self, context: Context, _within: Value | None, /) -> Value:
        if context.published is None:
            return NOWHERE
        return day_value(context.published + timedelta(days=self.offset))


@dataclass(frozen=True, slots=True)
class Rolling(Expression):
    """A stretch that ends or begins with the day of writing: 'the past six months', 'the next 3 days'."""

    n: float | None
    unit: str
    sign: int
    rank: ClassVar[int] = 2

    def _grain(self) -> str:
        return self.unit

    def _resolve(self, context: Context, _within: Value | None, /) -> Value:
        timex = duration_timex(((self.n, self.unit),))
        now = context.published
        if now is None:
            return Value(None, None, self.unit, timex)
        if self.n is None:
            start, end = (None, now) if self.sign < 0 else (now, None)
            return Value(start, end, self.unit, timex)
        n = self.n
        if self.unit in ("quarter", "decade", "century"):  # only whole ones count
            first = shifted(unit_start(now, self.unit), self.unit, -n if self.sign < 0 else 1)
            return span_value(first, shifted(first, self.unit, n) - timedelta(days=1), self.unit, timex)
        if self.sign < 0:
            return span_value(shifted(now, self.unit, -n), now, self.unit, timex)
        return span_value(now + timedelta(days=1), shifted(now, self.unit, n), self.unit, timex)


@dataclass(frozen=True, slots=True)
class OfDay(Expression):
    """A clock time or part of a day, on a day that is named or else the day of writing."""

    mark: str
    clock: str | None
    on: Expression | None = None
    rank: ClassVar[int] = 2
    grain: ClassVar[str] = "day"

    def _resolve(self, context: Context, within: Value | None, /) -> Value:
        value = self.on.resolve(context, within) if self.on is not None else NOWHERE
        if value.start is None and context.published:
            value = replace(day_value(context.published), anchored=value.anchored)
        day = value.timex if value.timex and value.start == value.end else "XXXX-XX-XX"
        return replace(value, timex=f"{day}T{self.mark}", clock=self.clock, kind="time")
