"""Names of days and months: no place, no speaker, whatever the parse takes them for."""

from __future__ import annotations

from calendar import day_name, month_abbr, month_name

from legation.parser.parsed import Token

CALENDAR = frozenset(name.lower() for name in (*day_name, *month_name, *month_abbr) if name)


def is_day_or_month(word: Token) -> bool:
    """Whether a word names a day of the week or a month."""
    return word.lower_ in CALENDAR
