"""Expressions that name a place on the calendar: a month, the third Tuesday, Ramadan, fiscal 2024-25.

Each resolves against a context, or within a period that other words give: 'March', of 'last year'.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import ClassVar, Protocol

from legation.lists.calendars import Feast, calendars
from legation.reading.times.algebra import (
    ORDER,
    Context,
    Value,
    day_value,
    nth_weekday,
    part_of,
    shifted,
    span_value,
    unit_value,
)
from legation.reading.times.feasts import feast_days

Days = tuple[date, date]
# Feb 29 needs eight years around the end of a century
REACH = 8
# a weekday that fits a date so many days ahead, and not the last such date, tells that the coming one is meant
SOON = 60


class Expression(Protocol):
    """What words say about a time, before it is known when they were written.

    `rank` is how much of the date the words give: 0 a bare day, 1 no year, 2 all of it.
    """

    @property
    def rank(self) -> int: ...

    @property
    def grain(self) -> str: ...

    def resolve(self, context: Context, within: Value | None = None) -> Value: ...


def nearest(make: Callable[[int], Iterable[Days]], context: Context, within: Value | None) -> Days | None:
    """The yearly period, of those that `make` gives, that lies in `within` or nearest to the reference day."""
    if within is not None and within.start and within.end:
        years: Iterable[int] = range(max(1, within.start.year - 1), within.end.year + 1)
        found = [days for year in years for days in make(year)]
        inside = [days for days in found if within.start <= days[0] <= within.end]
        return next(iter(inside), None)
    ref = context.ref
    if ref is None:
        return None
    near = range(max(1, ref.year - REACH), ref.year + REACH + 1)
    if context.prefer > 0:
        return next((days for year in near for days in make(year) if days[1] >= ref), None)
    earlier = (days for year in reversed(near) for days in reversed(list(make(year))) if days[0] <= ref)
    return next(earlier, None)


@dataclass(frozen=True, slots=True)
class Exact:
    """A value that needs no context."""

    value: Value
    rank: ClassVar[int] = 2

    @property
    def grain(self) -> str:
        return self.value.grain

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        return self.value


@dataclass(frozen=True, slots=True)
class Month:
    """A month by name, or a day in it."""

    month: int
    day: int | None = None
    weekday: int | None = None
    rank: ClassVar[int] = 1

    @property
    def grain(self) -> str:
        return "day" if self.day else "month"

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        found = nearest(self._in_year, context, within)
        if self.weekday and found and found[0].isoweekday() != self.weekday and context.ref and within is None:
            ahead = nearest(self._in_year, context.around(context.ref, 1), None)
            soon = ahead is not None and (ahead[0] - context.ref).days <= SOON
            found = ahead if soon and ahead and ahead[0].isoweekday() == self.weekday else found
        if found is None:
            return Value(None, None, self.grain, f"XXXX-{self.month:02d}" + (f"-{self.day:02d}" if self.day else ""))
        return day_value(found[0]) if self.day else unit_value(found[0], "month")

    def _in_year(self, year: int) -> Iterable[Days]:
        if self.day is None:
            value = unit_value(date(year, self.month, 1), "month")
            return [(value.start, value.end)] if value.start and value.end else []
        try:
            day = date(year, self.month, self.day)
        except ValueError:
            return []
        return [(day, day)]


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A bare day: 'the 18th', or the first half of '3-5 July'."""

    day: int
    rank: ClassVar[int] = 0
    grain: ClassVar[str] = "day"

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        unknown = Value(None, None, "day", f"XXXX-XX-{self.day:02d}")
        if within is not None and within.start:
            day = within.start.replace(day=1) + timedelta(days=self.day - 1)
            return day_value(day) if day.month == within.start.month else unknown
        if context.ref is None:
            return unknown
        step = 1 if context.prefer > 0 else -1
        month = context.ref.replace(day=1)
        for _ in range(4):
            day = month + timedelta(days=self.day - 1)
            if day.month == month.month and (day - context.ref).days * step >= 0:
                return day_value(day)
            month = shifted(month, "month", step)
        return unknown


@dataclass(frozen=True, slots=True)
class Weekday:
    """Monday to Sunday; `day` where the day of the month is given too ('Tuesday the 19th')."""

    weekday: int
    day: int | None = None
    rank: ClassVar[int] = 1
    grain: ClassVar[str] = "day"

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        if self.day is not None:
            return self._with_day(context)
        if within is not None and within.start and within.end:
            found = nth_weekday(self.weekday, 1, within.start, within.end)
        elif context.ref is None:
            found = None
        elif context.prefer > 0:
            found = context.ref + timedelta(days=(self.weekday - context.ref.isoweekday()) % 7)
        else:
            found = context.ref - timedelta(days=(context.ref.isoweekday() - self.weekday) % 7)
        return day_value(found) if found else Value(None, None, "day", f"XXXX-WXX-{self.weekday}")

    def _with_day(self, context: Context) -> Value:
        if context.prefer == 0 and context.ref is not None:
            sides = [self._with_day(context.around(context.ref, side)) for side in (-1, 1)]
            known = [value for value in sides if value.start]
            if known:
                return min(known, key=lambda value: abs((value.start or date.min) - (context.ref or date.min)))
        ref, step = context.ref, 1 if context.prefer > 0 else -1
        while ref is not None:
            value = DayOfMonth(self.day or 1).resolve(context.around(ref, step))
            if value.start is None or context.ref is None or abs((value.start - context.ref).days) > 400:
                break
            if value.start.isoweekday() == self.weekday:
                return value
            ref = value.start + timedelta(days=step)
        return Value(None, None, "day", f"XXXX-XX-{self.day:02d}")


@dataclass(frozen=True, slots=True)
class Weekend:
    """The weekend: the last one where the sentence looks back, else the coming one."""

    rank: ClassVar[int] = 1
    grain: ClassVar[str] = "weekend"

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        if context.ref is None:
            return Value(None, None, "weekend", "XXXX-WXX-WE")
        saturday = unit_value(context.ref, "weekend")
        if context.prefer < 0 and saturday.start and saturday.start > context.ref:
            return unit_value(context.ref - timedelta(days=7), "weekend")
        return saturday


@dataclass(frozen=True, slots=True)
class YearPart:
    """The n-th quarter or half of a year."""

    unit: str
    n: int
    rank: ClassVar[int] = 1

    @property
    def grain(self) -> str:
        return self.unit

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        months = 3 if self.unit == "quarter" else 6
        if within is not None and within.start and within.end:
            if within.grain == "month":  # 'the second half of January'
                return _half_of_month(within, self.n)
            start = shifted(within.start, "month", months * (self.n - 1))
            value = unit_value(start, self.unit)
            if (within.start.month, within.start.day) != (1, 1):
                value = span_value(start, shifted(start, "month", months) - timedelta(days=1), self.unit)
            return value
        found = nearest(lambda year: [_days(unit_value(date(year, months * self.n, 1), self.unit))], context, None)
        return unit_value(found[0], self.unit) if found else Value(None, None, self.unit, f"XXXX-{self._mark()}")

    def _mark(self) -> str:
        return ("Q" if self.unit == "quarter" else "H") + str(self.n)


def _half_of_month(month: Value, n: int) -> Value:
    assert month.start and month.end
    middle = month.start + timedelta(days=14)
    start, end = (month.start, middle) if n == 1 else (middle + timedelta(days=1), month.end)
    return Value(start, end, "day", month.timex)


def _days(value: Value) -> Days:
    assert value.start and value.end
    return value.start, value.end


@dataclass(frozen=True, slots=True)
class Season:
    """Spring, summer, autumn or winter; winter belongs to the year in which it begins."""

    month: int
    rank: ClassVar[int] = 1
    grain: ClassVar[str] = "season"

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        found = nearest(lambda year: [_days(unit_value(date(year, self.month, 1), "season"))], context, within)
        if found is None:
            mark = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}[self.month]
            return Value(None, None, "season", f"XXXX-{mark}")
        return unit_value(found[0], "season")


@dataclass(frozen=True, slots=True)
class FeastDay:
    """A feast by name."""

    feast: Feast
    rank: ClassVar[int] = 1

    @property
    def grain(self) -> str:
        return "month" if self.feast.days > 20 else "day"

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        found = nearest(lambda year: feast_days(self.feast, year), context, within)
        if found is None:
            return Value(None, None, self.grain, None)
        if found[0] == found[1]:
            return day_value(found[0])
        return span_value(found[0], found[1], self.grain)


@dataclass(frozen=True, slots=True)
class BusinessYear:
    """A fiscal, marketing or school year: by the Gregorian year in which it begins, or -1, 0, +1 from now."""

    name: str
    start: int | None = None
    step: int = 0
    month: int | None = None
    rank: ClassVar[int] = 2
    grain: ClassVar[str] = "year"

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        month = self.month or calendars().business_years.get(self.name, 7)
        start = self.start
        if start is None:
            if context.ref is None:
                return Value(None, None, "year", "XXXX")
            start = context.ref.year - (context.ref.month < month) + self.step
        first = date(start, month, 1)
        return Value(first, shifted(first, "year", 1) - timedelta(days=1), "year", f"{start + 1:04d}")


def solar_start(year: int) -> date:
    """The first day of a solar Hijri year."""
    solar = calendars()
    gregorian = year + solar.solar_offset
    return date(gregorian, 3, solar.solar_usual - (gregorian in solar.solar_early))


@dataclass(frozen=True, slots=True)
class SolarYear:
    """A solar Hijri year by number, or -1, 0, +1 from now."""

    year: int | None = None
    step: int = 0
    rank: ClassVar[int] = 2
    grain: ClassVar[str] = "year"

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        year = self.year
        if year is None:
            if context.ref is None:
                return Value(None, None, "year", None)
            year = context.ref.year - calendars().solar_offset
            year += self.step - (context.ref < solar_start(year))
        start, end = solar_start(year), solar_start(year + 1) - timedelta(days=1)
        return span_value(start, end, "year")


@dataclass(frozen=True, slots=True)
class Nth:
    """The n-th weekday or unit of a period, or a run of `count` units from its start or end."""

    n: int
    unit: str
    weekday: int | None = None
    count: int = 1
    rank: ClassVar[int] = 1

    @property
    def grain(self) -> str:
        return self.unit

    def resolve(self, context: Context, within: Value | None = None) -> Value:
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
        return unit_value(start, self.unit) if whole else span_value(start, end, self.unit)


@dataclass(frozen=True, slots=True)
class WeekNumber:
    """'Week 31', or the week of a given day."""

    n: int | None = None
    of: Expression | None = None
    rank: ClassVar[int] = 1
    grain: ClassVar[str] = "week"

    def resolve(self, context: Context, within: Value | None = None) -> Value:
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
class Part:
    """Early, middle or late in something."""

    part: str
    whole: Expression

    @property
    def rank(self) -> int:
        return self.whole.rank

    @property
    def grain(self) -> str:
        return self.whole.grain

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        whole = self.whole.resolve(context, within)
        if self.part in ("earlier", "later") and whole.start and whole.end and context.published:
            bound = min(max(context.published, whole.start), whole.end)
            if self.part == "earlier":
                return replace(whole, end=bound)
            return replace(whole, start=bound)
        return part_of(whole, {"earlier": "early", "later": "late"}.get(self.part, self.part))


@dataclass(frozen=True, slots=True)
class Within:
    """One expression inside another: 'the first Monday' of 'last month', 'October 21' of '2025'."""

    inner: Expression
    outer: Expression

    @property
    def rank(self) -> int:
        return max(self.inner.rank, self.outer.rank)

    @property
    def grain(self) -> str:
        return self.inner.grain

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        outer = self.outer.resolve(context, within)
        if outer.start is None:
            return replace(self.inner.resolve(context.around(None, 0)), anchored=outer.anchored)
        inner = self.inner.resolve(context, outer)
        return replace(inner, anchored=inner.anchored or outer.anchored)


def inside(inner: Expression, outer: Expression) -> bool:
    """Whether the one can lie inside the other by their grains."""
    return ORDER.get(inner.grain, 0) < ORDER.get(outer.grain, 0)
