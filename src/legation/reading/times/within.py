"""Expressions that lie inside others: quarters and halves, the n-th of something, early and late in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import ClassVar

from legation.reading.times.algebra import (
    ORDER,
    Context,
    Value,
    day_value,
    nth_weekday,
    part_of,
    shifted,
    span_value,
    unit_days,
    unit_timex,
    unit_value,
)
from legation.reading.times.expression import Expression
from legation.reading.times.lengths import duration_timex
from legation.reading.times.named import close_by

# 'expects to report a loss for the third quarter', in November, means the one just over, not one so many days ahead
FAR_QUARTER = 180


@dataclass(frozen=True, slots=True)
class YearPart(Expression):
    """The n-th quarter or half of a year."""

    unit: str
    n: int
    rank: ClassVar[int] = 1

    def _grain(self) -> str:
        return self.unit

    def _resolve(self, context: Context, within: Value | None, /) -> Value:
        months = 3 if self.unit == "quarter" else 6
        if within is not None and within.start and within.end:
            if within.grain == "month":  # 'the second half of January'
                return _half_of_month(within.start, self.n)
            start = shifted(within.start, "month", months * (self.n - 1))
            value = unit_value(start, self.unit)
            if (within.start.month, within.start.day) != (1, 1):
                value = span_value(start, shifted(start, "month", months) - timedelta(days=1), self.unit)
            return value
        found = close_by(
            lambda year: [unit_days(date(year, months * self.n, 1), self.unit)], context, None, FAR_QUARTER
        )
        return (
            unit_value(found[0], self.unit) if found else Value(None, None, self.unit, f"XXXX-{self._mark()}")
        )

    def _mark(self) -> str:
        return ("Q" if self.unit == "quarter" else "H") + str(self.n)


def _half_of_month(day: date, n: int) -> Value:
    first, last = unit_days(day, "month")
    middle = first + timedelta(days=14)
    start, end = (first, middle) if n == 1 else (middle + timedelta(days=1), last)
    return Value(start, end, "day", unit_timex(first, "month"))


@dataclass(frozen=True, slots=True)
class Nth(Expression):
    """The n-th weekday or unit of a period, or a run of `count` units from its start or end."""

    n: int
    unit: str
    weekday: int | None = None
    count: int = 1
    rank: ClassVar[int] = 1

    def _grain(self) -> str:
        return self.unit

    def _resolve(self, _context: Context, within: Value | None, /) -> Value:
        if within is None or within.start is None or within.end is None:
            return Value(None, None, self.grain, None)
        if self.weekday is not None:
            found = nth_weekday(self.weekday, self.n, within.start, within.end)
            return day_value(found) if found else Value(None, None, "day", None)
        first = within.start
        if self.unit == "week" and first.isoweekday() > 4:
            first += timedelta(days=7)  # ISO: a week belongs where its Thursday lies
        if self.unit == "week":
            first -= timedelta(days=first.weekday())
        after = within.end + timedelta(days=1)
        if self.n > 0:
            start = shifted(first, self.unit, self.n - 1)
            end = shifted(start, self.unit, self.count) - timedelta(days=1)
        else:
            if self.unit == "week":
                after = within.end - timedelta(days=within.end.weekday())
                after += timedelta(days=7 if within.end.isoweekday() >= 4 else 0)
            start = shifted(after, self.unit, -self.count)
            end = after - timedelta(days=1)
        whole = self.count == 1 and (start.day == 1 or self.unit in ("day", "week"))
        if whole:
            return unit_value(start, self.unit)
        length = duration_timex(((self.count, self.unit),)) if self.count > 1 else None
        return span_value(start, end, self.unit, length)


@dataclass(frozen=True, slots=True)
class WeekNumber(Expression):
    """'Week 31', or the week of a given day."""

    n: int | None = None
    of: Expression | None = None
    rank: ClassVar[int] = 1
    grain: ClassVar[str] = "week"

    def _resolve(self, context: Context, within: Value | None, /) -> Value:
        if self.of is not None:
            day = self.of.resolve(context, within)
            return unit_value(day.start, "week") if day.start else Value(None, None, "week", None)
        year = within.start if within else context.ref
        if year is None or self.n is None:
            return Value(None, None, "week", f"XXXX-W{self.n or 0:02d}")
        try:
            return unit_value(date.fromisocalendar(year.year, self.n, 1), "week")
        except ValueError:
            return Value(None, None, "week", None)


@dataclass(frozen=True, slots=True)
class Part(Expression):
    """Early, middle or late in something."""

    part: str
    whole: Expression

    def _rank(self) -> int:
        return self.whole.rank

    def _grain(self) -> str:
        return self.whole.grain

    def _resolve(self, context: Context, within: Value | None, /) -> Value:
        whole = self.whole.resolve(context, within)
        if self.part in ("earlier", "later") and whole.start and whole.end and context.published:
            bound = min(max(context.published, whole.start), whole.end)
            if self.part == "earlier":
                return replace(whole, end=bound)
            return replace(whole, start=bound)
        return part_of(whole, {"earlier": "early", "later": "late"}.get(self.part, self.part))


@dataclass(frozen=True, slots=True)
class Within(Expression):
    """One expression inside another: 'the first Monday' of 'last month', 'October 21' of '2025'."""

    inner: Expression
    outer: Expression

    def _rank(self) -> int:
        return max(self.inner.rank, self.outer.rank)

    def _grain(self) -> str:
        return self.inner.grain

    def _resolve(self, context: Context, within: Value | None, /) -> Value:
        outer = self.outer.resolve(context, within)
        if outer.start is None:
            return replace(self.inner.resolve(context.around(None, 0)), anchored=outer.anchored)
        inner = self.inner.resolve(context, outer)
        return replace(inner, anchored=inner.anchored or outer.anchored)


def inside(inner: Expression, outer: Expression) -> bool:
    """Whether the one can lie inside the other by their grains."""
    return ORDER.get(inner.grain, 0) < ORDER.get(outer.grain, 0)
