"""Expressions that name a time from where the writer or the text stands: 'last week', 'two days later'."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import ClassVar

from legation.reading.times.algebra import (
    LETTERS,
    ORDER,
    Context,
    Value,
    day_value,
    shifted,
    span_value,
    unit_start,
    unit_timex,
    unit_value,
)
from legation.reading.times.named import Expression, Season, Weekday

Amount = tuple[float | None, str]
NOWHERE = Value(None, None, "day", None)


def duration_timex(amounts: tuple[Amount, ...]) -> str:
    """A length in TIMEX3.

    >>> duration_timex(((2, "week"), (3, "day")))
    'P2W3D'
    """
    days, clock = "", ""
    for n, unit in amounts:
        letter = LETTERS.get(unit, "D")
        if unit == "fortnight":
            n, letter = None if n is None else 2 * n, "W"
        elif unit == "half":
            n, letter = None if n is None else 6 * n, "M"
        if n == 0.5 and unit in ("year", "decade"):
            n, letter = (6, "M") if unit == "year" else (5, "Y")
        figure = "X" if n is None else f"{n:g}"
        if letter.startswith("T"):
            clock += figure + letter[1:]
        else:
            days += figure + letter
    return "P" + days + ("T" + clock if clock else "")


@dataclass(frozen=True, slots=True)
class Deictic:
    """The last, this or next of a unit, seen from the day of writing, or from the text's last date."""

    step: int
    unit: str
    anchored: bool = False
    rank: ClassVar[int] = 2

    @property
    def grain(self) -> str:
        return "week" if self.unit == "fortnight" else "day" if self.unit == "night" else self.unit

    def resolve(self, context: Context, within: Value | None = None) -> Value:
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
class Neighbour:
    """The last, this or next of something named: 'last March', 'next Tuesday', 'this winter'."""

    step: int
    inner: Expression
    upcoming: bool = False
    rank: ClassVar[int] = 2

    @property
    def grain(self) -> str:
        return self.inner.grain

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        now = context.published
        if now is None:
            return self.inner.resolve(context)
        if self.step == 0:
            return self._this(context, now)
        if self.step > 0 and isinstance(self.inner, Weekday) and not self.upcoming:
            return self.inner.resolve(context, unit_value(now + timedelta(days=7), "week"))
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
class DayWord:
    """Today, yesterday, tomorrow, tonight."""

    offset: int
    rank: ClassVar[int] = 2
    grain: ClassVar[str] = "day"

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        if context.published is None:
            return NOWHERE
        return day_value(context.published + timedelta(days=self.offset))


@dataclass(frozen=True, slots=True)
class Rolling:
    """A stretch that ends or begins with the day of writing: 'the past six months', 'the next 3 days'."""

    n: float | None
    unit: str
    sign: int
    rank: ClassVar[int] = 2

    @property
    def grain(self) -> str:
        return self.unit

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        timex = duration_timex(((self.n, self.unit),))
        now = context.published
        if now is None:
            return Value(None, None, self.unit, timex)
        if self.n is None:
            start, end = (None, now) if self.sign < 0 else (now, None)
            return Value(start, end, self.unit, "PAST_REF" if self.sign < 0 else "FUTURE_REF")
        n = self.n
        if self.unit in ("quarter", "decade", "century"):  # only whole ones count
            first = shifted(unit_start(now, self.unit), self.unit, -n if self.sign < 0 else 1)
            return span_value(first, shifted(first, self.unit, n) - timedelta(days=1), self.unit, timex)
        if self.sign < 0:
            return span_value(shifted(now, self.unit, -n), now, self.unit, timex)
        return span_value(now + timedelta(days=1), shifted(now, self.unit, n), self.unit, timex)


@dataclass(frozen=True, slots=True)
class Offset:
    """So much before or after something: the day of writing, a named date, or the text's last date.

    `clause` is true where a clause follows ('two days after he left').
    """

    amounts: tuple[Amount, ...]
    sign: int
    base: Expression | None = None
    now: bool = False
    clause: bool = False
    rank: ClassVar[int] = 2

    @property
    def grain(self) -> str:
        return "day"

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        vague = any(n is None for n, _ in self.amounts)
        sign = self.sign
        if self.now:
            base = day_value(context.published) if context.published else None
        elif self.base is not None:
            base = self.base.resolve(context)
        elif self.clause and context.beside is not None and ORDER.get(context.beside.grain, 9) <= ORDER["month"]:
            # 'said on Friday, six weeks after he left': the clause is what is to be dated
            base, sign = context.beside, -sign
        else:
            finest = min(ORDER.get(unit, 0) for _, unit in self.amounts)
            base = context.last_day if finest <= ORDER["week"] and context.last_day else context.last
            if base is not None and finest <= ORDER["week"] < ORDER.get(base.grain, 0):
                base = None
            if base is None and context.published:
                # the event told of, which news dates by its own day; a clause is dated from it
                base, sign = day_value(context.published), -sign if self.clause and sign > 0 else sign
        unknown = Value(None, None, "day", duration_timex(self.amounts), anchored=not self.now and self.base is None)
        if self.now and vague:
            return replace(unknown, timex="PAST_REF" if sign < 0 else "FUTURE_REF")
        if base is None or base.start is None or base.end is None or vague:
            return unknown
        finest_unit = min(ORDER.get(unit, 0) for _, unit in self.amounts)
        if self.base is not None and finest_unit < ORDER.get(base.grain, 0):
            base = day_value(base.start if sign > 0 else base.end)
        value = self._shift(base, sign)
        return replace(value, anchored=unknown.anchored or base.anchored)

    def _shift(self, base: Value, sign: int) -> Value:
        assert base.start and base.end
        start, end = base.start, base.end
        month_end = end.day == monthrange(end.year, end.month)[1]
        for n, unit in self.amounts:
            start = shifted(start, unit, sign * (n or 0))
            end = shifted(end, unit, sign * (n or 0))
        unit = min((unit for _, unit in self.amounts), key=lambda unit: ORDER.get(unit, 0))
        if base.grain != "day":
            if month_end:
                end = end.replace(day=monthrange(end.year, end.month)[1])
            whole = base.grain in ORDER and base.timex == unit_timex(base.start, base.grain)
            return span_value(start, end, base.grain, unit_timex(start, base.grain) if whole else None)
        return around_day(start, unit, self.amounts[0][0] or 0)


def around_day(day: date, unit: str, n: float) -> Value:
    """What counting in weeks, months or years from a day comes to: no more exact than the unit it was said in."""
    if unit in ("week", "fortnight"):
        reach = timedelta(days=3 if unit == "week" else 6)
        return Value(day - reach, day + reach, "week", unit_timex(unit_start(day, "week"), "week"), nominal=day)
    if unit in ("month", "quarter", "half", "season") or (unit == "year" and n <= 1):
        month = unit_value(day, "month")
        timex = f"{day.year:04d}" if unit == "year" else month.timex
        return replace(month, nominal=day, timex=timex)
    if unit in ("year", "decade", "century"):
        return replace(unit_value(day, "year"), nominal=day)
    return day_value(day)


@dataclass(frozen=True, slots=True)
class That:
    """What the text dated before: 'that day', 'the same week', 'that July', 'at the time', 'since then'."""

    what: str | Expression
    outer: Expression | None = None
    rank: ClassVar[int] = 2

    @property
    def grain(self) -> str:
        return (self.what if self.what in ORDER else "day") if isinstance(self.what, str) else self.what.grain

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        last = context.last if isinstance(self.what, str) and self.what not in ("week", "month", "year") else context.recent
        if self.what == "day" and context.last_day is not None:
            last = context.last_day
        if last is None or last.start is None:
            if self.what in ORDER and self.outer is None and context.published and self.what != "day":
                return replace(unit_value(context.published, str(self.what)), anchored=True)
            return Value(None, None, self.grain, None, anchored=True)
        if self.outer is not None:
            return replace(self._transposed(last, context), anchored=True)
        if not isinstance(self.what, str):
            return replace(self.what.resolve(context.around(last.start, 1)), anchored=True)
        if self.what in ("period", "time") or ORDER.get(last.grain, 0) > ORDER.get(self.what, 0):
            return replace(last, anchored=True)
        return replace(unit_value(last.start, self.what), anchored=True)

    def _transposed(self, last: Value, context: Context) -> Value:
        assert self.outer is not None
        outer = self.outer.resolve(context)
        if outer.start is None or outer.end is None or last.start is None or last.end is None:
            return Value(None, None, last.grain, None)
        for years in (0, -1, 1, *range(-2, -40, -1)):
            start = shifted(last.start, "year", years)
            if outer.start <= start <= outer.end:
                break
        else:
            years = -1
        if years == 0 and ORDER.get(last.grain, 0) >= ORDER.get(outer.grain, 0):
            return outer
        return Offset(((abs(years), "year"),), 1 if years > 0 else -1, now=False)._shift(_undated(last), 1 if years > 0 else -1)


def _undated(value: Value) -> Value:
    # a day moves by whole years to the same day, not to its month
    return replace(value, grain="days") if value.grain == "day" else value


@dataclass(frozen=True, slots=True)
class Range:
    """From one time to another; each end lends the other what it lacks."""

    first: Expression
    last: Expression

    @property
    def rank(self) -> int:
        return max(self.first.rank, self.last.rank)

    @property
    def grain(self) -> str:
        return min(self.first.grain, self.last.grain, key=lambda grain: ORDER.get(grain, 0))

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        ahead = context.prefer > 0 and within is None and self.first.rank == self.last.rank < 2
        if self.last.rank > self.first.rank or ahead:
            last = self.last.resolve(context, within)
            first = self.first.resolve(context.around(last.start, -1))
        else:
            first = self.first.resolve(context, within)
            last = self.last.resolve(context if self.last.rank > 1 else context.around(first.start, 1))
        timex = f"{first.timex}/{last.timex}"
        if first.start is None or last.end is None or last.end < first.start:
            return Value(None, None, self.grain, timex, ends=(first, last))
        return Value(first.start, last.end, self.grain, timex, anchored=first.anchored or last.anchored, ends=(first, last))


@dataclass(frozen=True, slots=True)
class Run:
    """So many units up to and including something: 'the nine months to March'."""

    n: float
    unit: str
    until: Expression
    rank: ClassVar[int] = 2

    @property
    def grain(self) -> str:
        return self.unit

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        until = self.until.resolve(context)
        if until.end is None:
            return Value(None, None, self.unit, duration_timex(((self.n, self.unit),)))
        start = shifted(until.end + timedelta(days=1), self.unit, -self.n)
        return span_value(start, until.end, self.unit, duration_timex(((self.n, self.unit),)))


@dataclass(frozen=True, slots=True)
class Length:
    """A mere length of time."""

    amounts: tuple[Amount, ...]
    rank: ClassVar[int] = 2
    grain: ClassVar[str] = "day"

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        return Value(None, None, "day", duration_timex(self.amounts), kind="duration")


@dataclass(frozen=True, slots=True)
class Ahead:
    """'In three weeks': a day ahead where the sentence looks ahead or begins so, else a length."""

    amounts: tuple[Amount, ...]
    first: bool = False
    rank: ClassVar[int] = 2
    grain: ClassVar[str] = "day"

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        if context.prefer < 0 or (context.prefer == 0 and not self.first):
            return Length(self.amounts).resolve(context)
        return Offset(self.amounts, 1, now=True).resolve(context)


@dataclass(frozen=True, slots=True)
class Every:
    """A time that recurs."""

    timex: str
    rank: ClassVar[int] = 2
    grain: ClassVar[str] = "day"

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        return Value(None, None, "day", self.timex, kind="set")


@dataclass(frozen=True, slots=True)
class Vague:
    """Now, recently, in the future: a time without days of its own."""

    timex: str
    rank: ClassVar[int] = 2
    grain: ClassVar[str] = "day"

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        return Value(None, None, "day", self.timex)


@dataclass(frozen=True, slots=True)
class OfDay:
    """A clock time or part of a day, on a day that is named or else the day of writing."""

    mark: str
    clock: str | None
    on: Expression | None = None
    rank: ClassVar[int] = 2
    grain: ClassVar[str] = "day"

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        value = self.on.resolve(context, within) if self.on is not None else NOWHERE
        if self.on is None and context.published:
            value = day_value(context.published)
        day = value.timex if value.timex and value.start == value.end else "XXXX-XX-XX"
        return replace(value, timex=f"{day}T{self.mark}", clock=self.clock, kind="time")
