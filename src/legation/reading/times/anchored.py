"""Expressions that name a time from another time: 'two days later', 'the same period', 'since then'."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import ClassVar

from legation.reading.times.algebra import (
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
from legation.reading.times.expression import Expression
from legation.reading.times.lengths import Amount, Length, duration_timex

NOWHERE = Value(None, None, "day", None)


@dataclass(frozen=True, slots=True)
class Offset(Expression):
    """So much before or after something: the day of writing, a named date, or the text's last date.

    `clause` is true where a clause follows ('two days after he left').
    """

    amounts: tuple[Amount, ...]
    sign: int
    base: Expression | None = None
    now: bool = False
    clause: bool = False
    rank: ClassVar[int] = 2

    def _grain(self) -> str:
        return "day"

    def _resolve(self, context: Context, _within: Value | None, /) -> Value:
        vague = any(n is None for n, _ in self.amounts)
        sign = self.sign
        if self.now:
            base = day_value(context.published) if context.published else None
        elif self.base is not None:
            base = self.base.resolve(context)
        elif (
            self.clause
            and context.beside is not None
            and ORDER.get(context.beside.grain, 9) <= ORDER["month"]
        ):
            # 'said on Friday, six weeks after he left': the clause is what is to be dated
            base, sign = context.beside, -sign
        else:
            finest = min(ORDER.get(unit, 0) for _, unit in self.amounts)
            base = context.last_day if finest <= ORDER["week"] and context.last_day else context.last
            if base is not None and finest <= ORDER["week"] < ORDER.get(base.grain, 0):
                base = None
            if base is None and context.published and (sign < 0 or self.clause):
                # the event told of, which news dates by its own day; a clause is dated from it
                base, sign = day_value(context.published), -1
        unknown = Value(
            None, None, "day", duration_timex(self.amounts), anchored=not self.now and self.base is None
        )
        if self.now and vague:
            return replace(unknown, timex="PAST_REF" if sign < 0 else "FUTURE_REF")
        if base is None or base.start is None or base.end is None or vague:
            return unknown
        finest_unit = min(ORDER.get(unit, 0) for _, unit in self.amounts)
        if self.base is not None and finest_unit < ORDER.get(base.grain, 0):
            base = day_value(base.start if sign > 0 else base.end)
        value = self._shift(base, sign)
        # counted from what the text tells, the words are a length; 'a year earlier', 'the day before' are that day
        length = unknown.anchored and (self.clause or self.amounts[0][0] != 1)
        timex = unknown.timex if length else value.timex
        return replace(value, anchored=unknown.anchored or base.anchored, timex=timex)

    def _shift(self, base: Value, sign: int) -> Value:
        if base.start is None or base.end is None:
            return base
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


@dataclass(frozen=True, slots=True)
class Reported(Expression):
    """'The quarter', 'the latest quarter': the one that a report is about, else one by `step` from now."""

    step: int = 0
    rank: ClassVar[int] = 2
    grain: ClassVar[str] = "quarter"

    def _resolve(self, context: Context, _within: Value | None, /) -> Value:
        if context.quarter is not None:
            return replace(context.quarter, anchored=True)
        if context.published is None:
            return Value(None, None, "quarter", None)
        day = shifted(unit_start(context.published, "quarter"), "quarter", self.step)
        return unit_value(day, "quarter")


def back_a_year(what: Expression) -> bool:
    """Whether an expression is 'a year earlier' or 'a year ago', beside which figures are held."""
    return isinstance(what, Offset) and what.amounts == ((1, "year"),) and what.sign < 0 and not what.clause


def around_day(day: date, unit: str, n: float) -> Value:
    """What counting from a day comes to: no more exact than the unit in which it was said."""
    if unit in ("week", "fortnight"):
        reach = timedelta(days=3 if unit == "week" else 6)
        return Value(
            day - reach, day + reach, "week", unit_timex(unit_start(day, "week"), "week"), nominal=day
        )
    if unit in ("month", "quarter", "half", "season") or (unit == "year" and n <= 1):
        month = unit_value(day, "month")
        timex = f"{day.year:04d}" if unit == "year" else month.timex
        return replace(month, nominal=day, timex=timex)
    if unit in ("year", "decade", "century"):
        return replace(unit_value(day, "year"), nominal=day)
    return day_value(day)


@dataclass(frozen=True, slots=True)
class Ahead(Expression):
    """'In three weeks' or 'within three weeks': ahead where the sentence looks ahead, else a length."""

    amounts: tuple[Amount, ...]
    first: bool = False
    within: bool = False
    rank: ClassVar[int] = 2
    grain: ClassVar[str] = "day"

    def _resolve(self, context: Context, _within: Value | None, /) -> Value:
        if context.prefer < 0 or (context.prefer == 0 and not self.first):
            return Length(self.amounts).resolve(context)
        if self.within:
            last = Offset(self.amounts, 1, now=True).resolve(context).nominal
            length = Length(self.amounts).resolve(context)
            return replace(length, start=context.published, end=last, grain="day") if last else length
        return Offset(self.amounts, 1, now=True).resolve(context)


@dataclass(frozen=True, slots=True)
class That(Expression):
    """What the text dated before: 'that day', 'the same week', 'that July', 'at the time', 'since then'."""

    what: str | Expression
    outer: Expression | None = None
    rank: ClassVar[int] = 2

    def _grain(self) -> str:
        return (self.what if self.what in ORDER else "day") if isinstance(self.what, str) else self.what.grain

    def _resolve(self, context: Context, _within: Value | None, /) -> Value:
        last = (
            self.what.resolve(context)
            if isinstance(self.what, Reported)
            else context.last
            if isinstance(self.what, str) and self.what not in ("week", "month", "year")
            else context.recent
        )
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
        outer = self.outer.resolve(context) if self.outer is not None else NOWHERE
        if outer.start is None or outer.end is None or last.start is None or last.end is None:
            return Value(None, None, last.grain, None)
        for years in (0, *(sign * n for n in range(1, 40) for sign in (-1, 1))):
            start = shifted(last.start, "year", years)
            if outer.start <= start <= outer.end:
                break
        else:
            years = -1
        if years == 0 and last.grain == outer.grain == "year" and last.start != outer.start:
            years = -1  # of a fiscal year, the one before
        if years == 0 and ORDER.get(last.grain, 0) >= ORDER.get(outer.grain, 0):
            return outer
        return Offset(((abs(years), "year"),), 1 if years > 0 else -1, now=False)._shift(
            _undated(last), 1 if years > 0 else -1
        )


def _undated(value: Value) -> Value:
    # a day moves by whole years to the same day, not to its month
    return replace(value, grain="days") if value.grain == "day" else value
