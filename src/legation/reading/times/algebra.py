"""Days and calendar units: what lies in what, what comes before and after."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from legation.reading.times.mention import Kind
from legation.record.period import Period, Precision

Grain = Literal[
    "day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century",
]  # fmt: skip
ORDER: dict[str, int] = {
    grain: place
    for place, grain in enumerate(
        ("day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century")
    )
}
PRECISION: dict[str, Precision] = {
    "day": "day", "weekend": "week", "week": "week", "month": "month", "quarter": "quarter",
    "season": "season", "half": "month", "year": "year", "decade": "year", "century": "year",
}  # fmt: skip
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
# how units are written in durations of TIMEX3; a quarter and a half have no letter of their own
LETTERS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "weekend": "WE", "week": "W",
    "month": "M", "quarter": "Q", "season": "S", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Value:
    """What an expression comes to: first and last day, grain, and its form in TIMEX3."""

    start: date | None
    end: date | None
    grain: str
    timex: str | None
    nominal: date | None = None
    anchored: bool = False
    clock: str | None = None
    kind: Kind = "date"
    ends: tuple[Value, Value] | None = None

    @property
    def period(self) -> Period | None:
        """The days of the value; None where they are not known."""
        if self.start is None and self.end is None:
            return None
        if self.start is not None and self.end is not None and self.end < self.start:
            # Ends resolved apart that contradict each other: unknown, rather than a period that cannot be.
            return None
        whole = self.start is not None and self.end is not None
        return Period(self.start, self.end, PRECISION.get(self.grain, "day") if whole else "open")


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is resolved against.

    `ref` is the day that incomplete dates lie nearest to, `prefer` the side: -1 before, +1 after, 0 the
    words do not tell; `sure` where they leave no other side. `last` and `last_day` are what the text dated
    before, `recent` even if only in passing; `quarter` is the last that it told of; `beside` is the date
    right before.
    """

    published: date | None
    ref: date | None
    prefer: int = 0
    last: Value | None = None
    last_day: Value | None = None
    recent: Value | None = None
    quarter: Value | None = None
    beside: Value | None = None
    sure: bool = False

    def around(self, day: date | None, prefer: int) -> Context:
        """The same context, with incomplete dates sought on one side of `day`."""
        return replace(self, ref=day, prefer=prefer, sure=True)


def shifted(day: date, unit: str, n: float) -> date:
    """The day `n` units after `day`; the last of the month where the month is too short.

    >>> shifted(date(2024, 3, 31), "month", -1)
    datetime.date(2024, 2, 29)
    """
    if unit in MONTHS:
        months = round(MONTHS[unit] * n)
        year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    if unit == "season":
        return shifted(day, "month", 3 * n)
    if unit == "weekend":
        return day + timedelta(days=round(7 * n))
    return day + timedelta(days=round(DAYS.get(unit, 0) * n))


def unit_start(day: date, unit: str) -> date:
    """The first day of the calendar unit in which `day` lies."""
    if unit in ("week", "fortnight"):
        return day - timedelta(days=day.weekday())
    if unit == "weekend":
        return day - timedelta(days=day.weekday()) + timedelta(days=5)
    if unit == "season":
        first = day.replace(day=1)
        return shifted(first, "month", -(day.month % 3))
    if unit not in MONTHS:
        return day
    span = MONTHS[unit]
    if span >= 12:
        years = span // 12
        return date(max(1, day.year // years * years), 1, 1)
    return date(day.year, (day.month - 1) // span * span + 1, 1)


def unit_days(day: date, unit: str) -> tuple[date, date]:
    """First and last day of the calendar unit in which `day` lies."""
    start = unit_start(day, unit)
    if unit == "weekend":
        return start, start + timedelta(days=1)
    return start, shifted(start, unit, 1) - timedelta(days=1)


def unit_value(day: date, unit: str) -> Value:
    """The calendar unit in which `day` lies."""
    start, end = unit_days(day, unit)
    grain = "week" if unit == "fortnight" else "day" if unit == "night" else unit
    return Value(start, end, grain, unit_timex(start, unit))


def unit_timex(start: date, unit: str) -> str:
    """A calendar unit in TIMEX3, by its first day."""
    year = f"{start.year:04d}"
    if unit in ("week", "fortnight", "weekend"):
        iso = start.isocalendar()
        return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if unit == "weekend" else "")
    if unit == "month":
        return f"{year}-{start.month:02d}"
    if unit == "quarter":
        return f"{year}-Q{(start.month + 2) // 3}"
    if unit == "half":
        return f"{year}-H{1 if start.month < 7 else 2}"
    if unit == "season":
        return f"{year}-{'WI' if start.month == 12 else ('SP', 'SU', 'FA')[start.month // 3 - 1]}"
    if unit in ("year", "decade", "century"):
        return year[: {"year": 4, "decade": 3, "century": 2}[unit]]
    return start.isoformat()


def span_value(start: date, end: date, grain: str, timex: str | None = None) -> Value:
    """The days from `start` to `end`; a whole calendar unit keeps its own form in TIMEX3."""
    return Value(start, end, grain, timex or f"{start.isoformat()}/{end.isoformat()}")


def day_value(day: date) -> Value:
    """One day."""
    return Value(day, day, "day", day.isoformat(), nominal=day)


def nth_weekday(weekday: int, n: int, start: date, end: date) -> date | None:
    """The n-th Monday (1) to Sunday (7) from `start` to `end`; -1 is the last."""
    if n > 0:
        day = start + timedelta(days=(weekday - start.isoweekday()) % 7 + 7 * (n - 1))
    else:
        day = end - timedelta(days=(end.isoweekday() - weekday) % 7 + 7 * (-n - 1))
    return day if start <= day <= end else None


def part_of(value: Value, part: str) -> Value:
    """The beginning, middle or end of a period.

    A year falls in thirds, but its very start and end are a month; a month falls in thirds of ten days.
    """
    if value.start is None or value.end is None:
        return value
    start, end, timex = value.start, value.end, value.timex
    days = (end - start).days + 1
    if value.grain == "year":
        cut = {"early": (0, 4), "start": (0, 1), "mid": (4, 8), "late": (8, 12), "end": (11, 12)}[part]
        grain = "month" if part in ("start", "end") else "season"
        last = shifted(start, "month", cut[1]) - timedelta(days=1)
        return Value(shifted(start, "month", cut[0]), min(last, end), grain, timex)
    if value.grain == "decade":
        years = {"mid": (4, 7), "late": (7, 10), "end": (9, 10), "start": (0, 1)}.get(part, (0, 4))
        last = shifted(start, "year", years[1]) - timedelta(days=1)
        return Value(shifted(start, "year", years[0]), last, "year", timex)
    if value.grain == "century":
        years = {"mid": (33, 67), "late": (67, 100), "end": (90, 100), "start": (0, 10)}.get(part, (0, 33))
        last = shifted(start, "year", years[1]) - timedelta(days=1)
        return Value(shifted(start, "year", years[0]), last, "year", timex)
    if value.grain == "month":
        cuts = {"mid": (9, 20), "late": (20, days), "end": (20, days)}.get(part, (0, 10))
        return Value(start + timedelta(days=cuts[0]), start + timedelta(days=cuts[1] - 1), "week", timex)
    third = max(1, days // 3)
    if part in ("early", "start"):
        return replace(value, end=start + timedelta(days=third - 1))
    if part == "mid":
        return replace(value, start=start + timedelta(days=third), end=end - timedelta(days=third))
    return replace(value, start=end - timedelta(days=third - 1))
