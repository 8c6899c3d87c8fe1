"""Dates that are not where a length leads to: 'On December 4 … three months later, in March' of that same year.

In:  the text, and every time that reading found, those counted from others too.
Out: a Misdating for each.
Law: the length stands right before the date, and reading says where it leads. Lengths are rounded and counted from one
     day or the next, so that the date is held against that only from afar. Years are not asked: what they are counted
     from may have been told without its own. One slip has to explain the date: another year, the same day of another
     month, or another figure of the day.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from legation.checks.chronology.said.dates_said import DateSaid, Misdating, dates_said, meant_year
from legation.checks.slips import edits
from legation.checks.wording import period_words
from legation.reading.times import TimeMention
from legation.record.period import Period
from legation.record.span import Span

_COUNTED = re.compile(
    r"\b(?P<unit>day|week|month)s?\s(?:later|afterwards|after|thereafter|earlier|before)$", re.IGNORECASE
)
_JOINT = re.compile(r"(?:\sstill)?,?\s(?:\(|that is,?\s)?(?:in|on)?\s?")
_MONTH = re.compile("|".join(calendar.month_name[1:]))
_SPARE = {
    "day": timedelta(days=3),
    "week": timedelta(days=12),
    "month": timedelta(days=45),
}
"""So much later or earlier than the days that a length leads to, a date may lie."""


def so_much_later(text: str, times: Sequence[TimeMention], published: date | None) -> Iterator[Misdating]:
    """The dates far from where the length before them leads to."""
    for first, second in pairwise(times):
        if not first.anchored or first.period is None or second.anchored:
            continue
        counted = _COUNTED.search(first.span.quote)
        if counted is None or _JOINT.fullmatch(text[first.span.end : second.span.start]) is None:
            continue
        said: DateSaid | None = next(iter(dates_said(text, (second,))), None)
        led, spare = first.period, _SPARE[counted["unit"].lower()]
        if said is None or said.period.precision not in ("day", "month") or led.start is None:
            continue
        if _MONTH.search(second.span.quote) is None:
            continue
        period = said.period if said.year is not None else said.moved_to(led.start.year)
        if led.end is None or _reaches(led, period, spare):
            continue
        meant = _meant(replace(said, period=period), led, spare, published)
        if meant is not None:
            words = Span.of(text, first.span.start, second.span.end)
            leads = f"‘{first.span.quote}’ leads to {period_words(led.start, led.end)} in this report"
            place = said.year if said.year is not None and meant.isdigit() else said.span
            yield Misdating(
                place, f"the text has ‘{words.quote}’, and {leads}", meant, (said.span, first.span)
            )


def _reaches(led: Period, period: Period, spare: timedelta) -> bool:
    assert led.start is not None, "asked before"
    assert led.end is not None
    return Period(led.start - spare, led.end + spare, "open").overlaps(period)


def _meant(said: DateSaid, led: Period, spare: timedelta, published: date | None) -> str | None:
    """What one slip made the date of: its year, the month of a day, the day of a month."""
    year = meant_year(said, lambda period: _reaches(led, period, timedelta(0)), published)
    start = said.period.start
    if year is not None or said.period.precision != "day" or start is None:
        return year
    for month in range(1, 13):
        if start.day <= calendar.monthrange(start.year, month)[1]:
            other = start.replace(month=month)
            if month != start.month and _reaches(led, Period.day(other), spare):
                return f"{other.day} {calendar.month_name[month]}"
    for digits, cost in edits(str(start.day)):
        if (
            digits.isdigit()
            and 0 < int(digits) <= calendar.monthrange(start.year, start.month)[1]
            and cost < 3
        ):
            if _reaches(led, Period.day(start.replace(day=int(digits))), timedelta(0)):
                return f"{int(digits)} {calendar.month_name[start.month]}"
    return None
