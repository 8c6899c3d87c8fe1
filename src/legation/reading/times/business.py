"""Years that do not begin in January: fiscal, marketing and school years, and solar Hijri years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from legation.lists.calendars import calendars
from legation.reading.times.algebra import Context, Value, shifted, span_value
from legation.reading.times.expression import Expression


@dataclass(frozen=True, slots=True)
class BusinessYear(Expression):
    """A fiscal, marketing or school year: by the Gregorian year in which it begins, or -1, 0, +1 from now.

    `anchored`: from what the text dated last, as in 'the preceding financial year', 'during the fiscal year'.
    """

    name: str
    start: int | None = None
    step: int = 0
    month: int | None = None
    anchored: bool = False
    rank: ClassVar[int] = 2
    grain: ClassVar[str] = "year"

    def _resolve(self, context: Context, _within: Value | None, /) -> Value:
        month = self.month or calendars().business_years.get(self.name, 7)
        start = self.start
        ref, last = context.ref, context.last
        if self.anchored and last is not None and last.start is not None:
            # 'the fiscal year' is the one spoken of, if one was; 'the preceding' is before whatever was
            ref = last.start if self.step or last.start.month == month else ref
        named = None if start is None else start + 1
        if start is None:
            if ref is None:
                return Value(None, None, "year", "XXXX")
            start = ref.year - (ref.month < month) + self.step
            # a year with a number is called by it; 'the current fiscal year' by the year in which one writes
            named = ref.year + self.step if ref is context.ref else start + 1
        first = date(start, month, 1)
        return Value(first, shifted(first, "year", 1) - timedelta(days=1), "year", f"{named:04d}")


def solar_start(year: int) -> date:
    """The first day of a solar Hijri year."""
    solar = calendars()
    gregorian = year + solar.solar_offset
    return date(gregorian, 3, solar.solar_usual - (gregorian in solar.solar_early))


@dataclass(frozen=True, slots=True)
class SolarYear(Expression):
    """A solar Hijri year by number, or -1, 0, +1 from now."""

    year: int | None = None
    step: int = 0
    rank: ClassVar[int] = 2
    grain: ClassVar[str] = "year"

    def _resolve(self, context: Context, _within: Value | None, /) -> Value:
        year = self.year
        if year is None:
            if context.ref is None:
                return Value(None, None, "year", None)
            year = context.ref.year - calendars().solar_offset
            year += self.step - (context.ref < solar_start(year))
        start, end = solar_start(year), solar_start(year + 1) - timedelta(days=1)
        return span_value(start, end, "year")
