"""Names of days and months: no place, no speaker, whatever the parse takes them for."""

from __future__ import annotations

from calendar import day_name, month_abbr, month_name

CALENDAR = frozenset(name.lower() for name in (*day_name, *month_name, *month_abbr) if name)


def is_day_or_month(name: str) -> bool:
    """Whether a word in small letters names a day of the week or a month.

    >>> is_day_or_month("sunday"), is_day_or_month("kabul")
    (True, False)
    """
    return name in CALENDAR
