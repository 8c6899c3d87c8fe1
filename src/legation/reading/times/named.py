"""Expressions that name a place on the calendar: a month, a weekday, a season, a feast.

Each resolves against a context, or within a period that other words give: 'March', of 'last year'.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from legation.lists.calendars import Feast
from legation.reading.times.algebra import (
    Context,
    Value,
    day_value,
    nth_weekday,
    shifted,
    span_value,
    unit_days,
    unit_value,
)
from legation.reading.times.expression import Expression
from legation.reading.times.feasts import feast_days

Days = tuple[date, date]
# Feb 29 needs eight years around the end of a century
REACH = 8
# a weekday that fits a date so many days ahead, and not the last such one, tells that the coming is meant
SOON = 60
# a date without a year that lies farther than this on the side where the verb looks …
FAR_BEHIND, FAR_AHEAD = 265, 300
# … is sought on the other, within this
NEAR = 100


def nearest(make: Callable[[int], Iterable[Days]], context: Context, within: Value | None) -> Days | None:
    """Of the yearly periods that `make` gives, the one in `within` or nearest to the reference day."""
    if within is not None and within.start and within.end:
        years: Iterable[int] = range(max(1, within.start.year - 1), within.end.year + 1)
        found = [days for year in years for days in make(year)]
        inside = [days for days in found if within.start <= days[0] <= within.end]
        return next(iter(inside), None)
    if context.ref is None:
        return None
    return (_ahead if context.prefer > 0 else _behind)(make, context.ref)


def _ahead(make: Callable[[int], Iterable[Days]], ref: date) -> Days | None:
    years = range(max(1, ref.year - 1), ref.year + REACH + 1)
    return next((days for year in years for days in make(year) if days[1] >= ref), None)


def _behind(make: Callable[[int], Iterable[Days]], ref: date) -> Days | None:
    years = range(ref.year, max(0, ref.year - REACH - 1), -1)
    return next((days for year in years for days in reversed(list(make(year))) if days[0] <= ref), None)


def close_by(
    make: Callable[[int], Iterable[Days]], context: Context, within: Value | None, far: int = FAR_AHEAD
) -> Days | None:
    """The same, but the other side where the verb's side lies nearly a year off.

    Who writes in November that a dividend was declared, payable on December 15, means the coming one.
    """
    found = nearest(make, context, within)
    ref, last = context.ref, context.last
    if ref is None or found is None or within is not None or context.sure:
        return found
    ahead = context.prefer > 0
    if (found[0] - ref if ahead else ref - found[1]).days < (far if ahead else FAR_BEHIND):
        return found
    if not ahead and last is not None and last.start is not None and last.start.year < ref.year:
        return found  # a report about last year goes on about it
    other = (_behind if ahead else _ahead)(make, ref)
    near = other is not None and (ref - other[1] if ahead else other[0] - ref).days < NEAR
    return other if near else found


@dataclass(frozen=True, slots=True)
class Exact(Expression):
    """A value that needs no context."""

    value: Value
    rank: ClassVar[int] = 2

    def _grain(self) -> str:
        return self.value.grain

    def _resolve(self, _context: Context, _within: Value | None, /) -> Value:
        return self.value


@dataclass(frozen=True, slots=True)
class Month(Expression):
    """A month by name, or a day in it."""

    month: int
    day: int | None = None
    weekday: int | None = None
    rank: ClassVar[int] = 1

    def _grain(self) -> str:
        return "day" if self.day else "month"

    def _resolve(self, context: Context, within: Value | None, /) -> Value:
        found = close_by(self._in_year, context, within)
        if (
            self.weekday
            and found
            and found[0].isoweekday() != self.weekday
            and context.ref is not None
            and within is None
        ):
            ahead = nearest(self._in_year, context.around(context.ref, 1), None)
            soon = ahead is not None and (ahead[0] - context.ref).days <= SOON
            found = ahead if soon and ahead is not None and ahead[0].isoweekday() == self.weekday else found
        if found is None:
            return Value(
                None, None, self.grain, f"XXXX-{self.month:02d}" + (f"-{self.day:02d}" if self.day else "")
            )
        return day_value(found[0]) if self.day else unit_value(found[0], "month")

    def _in_year(self, year: int) -> Iterable[Days]:
        if self.day is None:
            return [unit_days(date(year, self.month, 1), "month")]
        try:
            day = date(year, self.month, self.day)
        except ValueError:
            return []
        return [(day, day)]


@dataclass(frozen=True, slots=True)
class DayOfMonth(Expression):
    """A bare day: 'the 18th', or the first half of '3-5 July'."""

    day: int
    rank: ClassVar[int] = 0
    grain: ClassVar[str] = "day"

    def _resolve(self, context: Context, within: Value | None, /) -> Value:
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
class Weekday(Expression):
    """Monday to Sunday; `day` where the day of the month is given too ('Tuesday the 19th')."""

    weekday: int
    day: int | None = None
    rank: ClassVar[int] = 1
    grain: ClassVar[str] = "day"

    def _resolve(self, context: Context, within: Value | None, /) -> Value:
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
                ref = context.ref
                return min(known, key=lambda value: abs(((value.start or ref) - ref).days))
        day, step = context.ref, 1 if context.prefer > 0 else -1
        while day is not None:
            value = DayOfMonth(self.day or 1).resolve(context.around(day, step))
            if value.start is None or context.ref is None or abs((value.start - context.ref).days) > 400:
                break
            if value.start.isoweekday() == self.weekday:
                return value
            day = value.start + timedelta(days=step)
        return Value(None, None, "day", f"XXXX-XX-{self.day:02d}")


@dataclass(frozen=True, slots=True)
class Weekend(Expression):
    """The weekend: the last one where the sentence looks back, else the coming one."""

    rank: ClassVar[int] = 1
    grain: ClassVar[str] = "weekend"

    def _resolve(self, context: Context, _within: Value | None, /) -> Value:
        if context.ref is None:
            return Value(None, None, "weekend", "XXXX-WXX-WE")
        saturday = unit_value(context.ref, "weekend")
        if context.prefer < 0 and saturday.start and saturday.start > context.ref:
            return unit_value(context.ref - timedelta(days=7), "weekend")
        return saturday


@dataclass(frozen=True, slots=True)
class Season(Expression):
    """Spring, summer, autumn or winter; winter belongs to the year in which it begins."""

    month: int
    rank: ClassVar[int] = 1
    grain: ClassVar[str] = "season"

    def _resolve(self, context: Context, within: Value | None, /) -> Value:
        found = nearest(lambda year: [unit_days(date(year, self.month, 1), "season")], context, within)
        if found is None:
            mark = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}[self.month]
            return Value(None, None, "season", f"XXXX-{mark}")
        return unit_value(found[0], "season")


@dataclass(frozen=True, slots=True)
class FeastDay(Expression):
    """A feast by name."""

    feast: Feast
    rank: ClassVar[int] = 1

    def _grain(self) -> str:
        return "month" if self.feast.days > 20 else "day"

    def _resolve(self, context: Context, within: Value | None, /) -> Value:
        found = close_by(lambda year: feast_days(self.feast, year), context, within)
        if found is None:
            return Value(None, None, self.grain, None)
        if found[0] == found[1]:
            return day_value(found[0])
        return span_value(found[0], found[1], self.grain)
