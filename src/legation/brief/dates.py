"""Days and periods as a careful editor writes them: '17–23 April 2023', 'on 17 April', 'since March 2022'."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from legation.record.period import Period


def day_in_words(day: date, year: int | None = None) -> str:
    """A day; its year is left out where it is the given one.

    >>> day_in_words(date(2023, 4, 7)), day_in_words(date(2023, 4, 7), 2023)
    ('7 April 2023', '7 April')
    """
    return f"{day.day} {calendar.month_name[day.month]}" + ("" if day.year == year else f" {day.year}")


def days_in_words(first: date, last: date) -> str:
    """A span of days, without saying month or year twice.

    >>> days_in_words(date(2023, 4, 17), date(2023, 4, 23))
    '17–23 April 2023'
    >>> days_in_words(date(2023, 2, 27), date(2023, 3, 5))
    '27 February – 5 March 2023'
    """
    if first == last:
        return day_in_words(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_in_words(last)}"
    return f"{day_in_words(first, last.year)} – {day_in_words(last)}"


def when_in_words(period: Period, year: int) -> str:
    """When, with its preposition, in a text of that year.

    >>> when_in_words(Period(date(2023, 4, 1), date(2023, 4, 30), "month"), 2023)
    'in April'
    >>> when_in_words(Period(date(2021, 8, 15), None, "open"), 2023)
    'since 15 August 2021'
    """
    start, end = period.start, period.end
    if start is None:
        return f"by {day_in_words(end, year)}" if end else ""
    if end is None:
        return f"since {day_in_words(start, year)}"
    if start == end:
        return f"on {day_in_words(start, year)}"
    named = span_in_words(start, end, year)
    if named is not None:
        return f"in {named}"
    if (start.year, start.month) == (end.year, end.month):
        return f"between {start.day} and {day_in_words(end, year)}"
    own = year if start.year == year else (end.year if start.year == end.year else None)
    return f"between {day_in_words(start, own)} and {day_in_words(end, year)}"


def as_of_in_words(period: Period, year: int) -> str:
    """When something is said to hold.

    >>> as_of_in_words(Period.day(date(2023, 4, 17)), 2023)
    'as of 17 April'
    """
    start, end = period.start, period.end
    if end is None:
        return when_in_words(period, year)
    named = span_in_words(start, end, year) if start and start != end else None
    return f"as of {named or day_in_words(end, year)}"


def span_in_words(start: date, end: date, year: int | None = None) -> str | None:
    """Whole months and years by name; None for other days.

    >>> span_in_words(date(2022, 1, 1), date(2022, 12, 31)), span_in_words(date(2022, 1, 1), date(2022, 6, 30))
    ('2022', 'January to June 2022')
    >>> span_in_words(date(2022, 7, 1), date(2023, 6, 30))
    'July 2022 to June 2023'
    """
    after = end + timedelta(days=1) if end < date.max else end
    if start.day != 1 or after.day != 1:
        return None
    if (start.month, end.month) == (1, 12):
        return str(start.year) if start.year == end.year else f"{start.year} to {end.year}"
    last = calendar.month_name[end.month] + ("" if end.year == year else f" {end.year}")
    if (start.year, start.month) == (end.year, end.month):
        return last
    first = calendar.month_name[start.month] + ("" if start.year == end.year else f" {start.year}")
    return f"{first} to {last}"
