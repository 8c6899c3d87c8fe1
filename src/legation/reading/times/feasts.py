"""When a feast falls in a given year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from legation.lists.calendars import Feast
from legation.reading.times.algebra import nth_weekday, shifted

# the years that the Umm al-Qura tables of hijridate cover
HIJRI_YEARS = range(1343, 1501)


def feast_days(feast: Feast, year: int) -> Iterator[tuple[date, date]]:
    """First and last day of each celebration that begins in the Gregorian year; Islamic ones may be two."""
    for start in _starts(feast, year):
        if feast.rule == "islamic" and feast.days > 1:
            yield start, _islamic_month_end(start, feast.days)
        else:
            yield start, start + timedelta(days=feast.days - 1)


def _starts(feast: Feast, year: int) -> Iterator[date]:
    match feast.rule:
        case "fixed":
            yield date(year, feast.at[0], feast.at[1])
        case "weekday":
            month, weekday, nth = feast.at
            first = date(year, month, 1)
            found = nth_weekday(weekday, nth, first, shifted(first, "month", 1) - timedelta(days=1))
            if found:
                yield found
        case "easter":
            yield easter(year) + timedelta(days=feast.at[0])
        case "orthodox_easter":
            yield orthodox_easter(year) + timedelta(days=feast.at[0])
        case "islamic":
            yield from _islamic(year, *feast.at)
        case "table":
            if year in feast.table:
                yield feast.table[year]


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian computus).

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, skipped = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    quarter, day = divmod(rest, 4)
    weekday = (32 + 2 * skipped + 2 * quarter - epact - day) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, before = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, before + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the churches that reckon by the Julian calendar, in Gregorian days (1900 to 2099).

    >>> orthodox_easter(2024)
    datetime.date(2024, 5, 5)
    """
    epact = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
    month, day = divmod(epact + weekday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


@cache
def _islamic(year: int, month: int, day: int) -> tuple[date, ...]:
    from hijridate import Hijri  # the tables load slowly, and few texts name an Islamic feast

    first = int((year - 622) * 33 / 32)
    found = []
    for hijri in range(first - 1, first + 3):
        if hijri in HIJRI_YEARS:
            start = Hijri(hijri, month, day).to_gregorian()
            found.append(date(start.year, start.month, start.day))
    return tuple(start for start in found if start.year == year)


def _islamic_month_end(start: date, days: int) -> date:
    from hijridate import Gregorian

    hijri = Gregorian(start.year, start.month, start.day).to_hijri()
    return start + timedelta(days=min(days, int(hijri.month_length())) - 1)
