"""Reports that look back to the very day, and miscount the years: 'Twenty-four years on', of 15 November 1983, in 2017.

In:  the text, its dates, and the day it was published.
Out: a Misdating for each number of years.
Law: the text dates something to the very days of the year on which it came out, some years before. It counts another
     number of years 'on', 'since', 'after' or 'ago today', which a slip turned from the right one, and names no year
     that the number as it stands leads to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from legation.checks.chronology.said.dates_said import DateSaid, Misdating, meant_year, starts_in
from legation.checks.chronology.said.lengths import IN_WORDS, number_of
from legation.checks.chronology.sequence.length_slips import meant_years
from legation.record.span import Span

_COUNTED = re.compile(
    rf"\b(?P<many>{IN_WORDS}|\d{{1,2}}) years"
    r"(?= (?:on\b(?! (?:the|a)\b)|since\b|after\b|ago (?:today|this week|on \w+day)\b|later[,:]))",
    re.IGNORECASE,
)
_DAYS = timedelta(days=3)


def years_on(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """The numbers of years that do not lead to the anniversary that the report is of."""
    if published is None or " years " not in text:
        return
    marked = [one for one in said if one.year is not None and _is_anniversary(one, published)]
    if not marked:
        return
    years = {published.year - int(one.year.quote) for one in marked if one.year}
    for found in _COUNTED.finditer(text):
        written = found["many"].lower()
        number = number_of(written)
        if number in years or any(str(published.year - number + off) in text for off in (-1, 0, 1)):
            continue
        meant = meant_years(written, frozenset(years))
        if meant is not None:
            words = Span.of(text, *found.span())
            day = marked[0].span
            # the year may be the slip as well
            either = any(meant_year(one, starts_in(published.year - number), published) for one in marked)
            reason = f"‘{words.quote}’ do not lead from ‘{day.quote}’ to the report of {published.year}"
            yield Misdating(words, reason, None if either else f"{meant} years", (day,))


def _is_anniversary(one: DateSaid, published: date) -> bool:
    start = one.period.start
    if start is None or one.period.precision != "day" or start.year >= published.year:
        return False
    day = start.replace(year=published.year, day=min(start.day, 28) if start.month == 2 else start.day)
    return abs(day - published) <= _DAYS
