"""Dates that no calendar has: a weekday that is another, a day that its month lacks, a span run backwards.

In:  the text, and the day it was published.
Out: a Misdating for each.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from legation.checks.chronology.said.dates_said import Misdating
from legation.checks.slips import edits
from legation.checks.wording import day_words
from legation.lists.calendars import calendars
from legation.record.span import Span

_A_MONTH = rf"(?:(?:{'|'.join(calendar.month_name[1:])})\s)?"
_SPAN_OF_YEARS = re.compile(
    rf"\bfrom\s{_A_MONTH}(?P<first>(?:19|20)\d\d)\s(?:to|until|till|through)\s{_A_MONTH}(?P<last>(?:19|20)\d\d)\b(?![,.]\d)",
    re.IGNORECASE,
)
# numbers that are years by chance, and levels that are set against one another
_COMPARED = re.compile(
    r"\b(?:rose|fell|grew|dropped|declined|increased|decreased|up|down|cut|rise|drop|growth|number|page|room|compar\w+)\b[^.;]*$",
    re.IGNORECASE,
)
# a date without a year is the one nearest to the report, if that is plainly nearer than any other
_NEAR = timedelta(days=150)
_LEAP = 2000


@dataclass(frozen=True, slots=True)
class _Written:
    """A date as it is written: `weekday` the place of its weekday, if it has one."""

    span: Span
    day: int
    month: int
    year: int | None
    weekday: Span | None


def calendar_slips(text: str, published: date | None) -> Iterator[Misdating]:
    """Weekdays that do not fit their date, days that do not exist, spans that end before they begin."""
    dates = sorted(_written_dates(text), key=lambda written: written.span)
    for first, second in pairwise(dates):
        if _backwards(text, first, second):
            reason = f"‘{second.span.quote}’ ends what begins on ‘{first.span.quote}’ and lies before it"
            yield Misdating(second.span, reason, None, (first.span,))
    yield from _years_backwards(text)
    for written in dates:
        last = calendar.monthrange(written.year or _LEAP, written.month)[1]
        if written.day > last:
            if written.year or written.weekday or _stands_alone(text, written.span):
                yield Misdating(written.span, _lacking(written, last))
        elif written.weekday is not None:
            yield from _year_of_the_weekday(text, written, published) or _weekday(
                written.weekday, written, _meant(written, published)
            )


def _written_dates(text: str) -> Iterator[_Written]:
    for form in _forms():
        for found in form.finditer(text):
            day = int(found["day"])
            weekday = next((name for name in ("weekday", "after") if found[name]), None)
            if 0 < day <= 31:
                yield _Written(
                    Span.of(text, *found.span()),
                    day,
                    calendars().months[found["month"].lower()],
                    int(found["year"]) if found["year"] else None,
                    Span.of(text, *found.span(weekday)) if weekday else None,
                )


def _backwards(text: str, first: _Written, second: _Written) -> bool:
    """'From May 20, 2024 to May 12, 2024': both years are written, so that none is to be guessed."""
    joint = text[first.span.end : second.span.start].split()
    if joint not in (["to"], ["until"], ["till"], ["through"]):
        return False
    if not first.year and not second.year and first.month == second.month:
        # within a month no year lies between
        return second.day < first.day and text[: first.span.start].rstrip().lower().endswith("from")
    if not first.year or not second.year:
        return False
    return (second.year, second.month, second.day) < (first.year, first.month, first.day)


def _years_backwards(text: str) -> Iterator[Misdating]:
    """'Ambassador from 2019 to 2012': what is held, built or fought over from one year to another."""
    for found in _SPAN_OF_YEARS.finditer(text):
        first, last = Span.of(text, *found.span("first")), Span.of(text, *found.span("last"))
        if int(last.quote) < int(first.quote) and not _COMPARED.search(
            text[max(0, found.start() - 60) : found.start()]
        ):
            meant = [
                one
                for one, cost in edits(last.quote)
                if cost == 1 and one.isdigit() and len(one) == 4 and int(first.quote) < int(one) <= 2100
            ]
            reason = f"‘{last.quote}’ ends what begins in ‘{first.quote}’ and lies before it"
            yield Misdating(last, reason, meant[0] if len(meant) == 1 else None, (first,))


def _meant(written: _Written, published: date | None) -> date | None:
    """The day, in the year that is written or else the one that brings it nearest to the report."""
    if written.year:
        return date(written.year, written.month, written.day)
    if published is None:
        return None
    years = range(published.year - 1, published.year + 2)
    days = [
        date(year, written.month, written.day)
        for year in years
        if written.day <= calendar.monthrange(year, written.month)[1]
    ]
    near = min(days, key=lambda day: abs(day - published), default=None)
    return near if near and abs(near - published) <= _NEAR else None


def _year_of_the_weekday(text: str, written: _Written, published: date | None) -> list[Misdating]:
    """'Thursday, May 1, 2052' in a report of May 2025: the weekday is that of the year which was meant."""
    if not written.year or written.weekday is None or published is None:
        return []
    if abs(written.year - published.year) <= 1:
        return []
    place = text.rfind(str(written.year), written.span.start, written.span.end)
    meant = [
        one
        for one, cost in edits(str(written.year))
        if cost <= 2 and one in (str(published.year), str(published.year - 1)) and _fits_in(written, int(one))
    ]
    if not meant or place < 0:
        return []
    year = Span.of(text, place, place + 4)
    reason = f"‘{written.weekday.quote}’ does not fit ‘{written.span.quote}’, and fits it in {meant[0]}"
    return [Misdating(year, reason, meant[0], (written.span,))]


def _fits_in(written: _Written, year: int) -> bool:
    if written.weekday is None or written.day > calendar.monthrange(year, written.month)[1]:
        return False
    day = date(year, written.month, written.day)
    return calendars().weekdays[written.weekday.quote.lower()] == day.isoweekday()


def _weekday(said: Span, written: _Written, day: date | None) -> Iterator[Misdating]:
    if day is None or calendars().weekdays[said.quote.lower()] == day.isoweekday():
        return
    right = calendar.day_name[day.weekday()]
    yield Misdating(
        said, f"‘{said.quote}’ does not fit its date: {day_words(day)} was a {right}", right, (written.span,)
    )


def _lacking(written: _Written, last: int) -> str:
    month = calendar.month_name[written.month]
    when = f"{month} {written.year}" if written.year else month
    return f"‘{written.span.quote}’ is no day: {when} has {last} days"


def _stands_alone(text: str, span: Span) -> bool:
    """Whether the number is a day and not a count: 'in April 31 people'; the one of '31 September' is none."""
    return (
        (span.quote[0].isdigit() and re.search(r"\d\s?$", text[: span.start]) is None)
        or re.match(r"\s*(?:[,.;:)]|$|\n)", text[span.end :]) is not None
        or re.search(r"\b[Oo]n $", text[: span.start]) is not None
    )


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """'Saturday, April 22, 2025' and '22 April 2025 (Saturday)'."""
    weekdays, months = _names(calendars().weekdays), _names(calendars().months)
    before = rf"(?:(?P<weekday>{weekdays})\b\.?,?\s(?:the\s|on\s)?\(?)?"
    year = r"(?:,?\s(?P<year>(?:19|20)\d\d)(?!\d|[.,]\d))?"
    after = rf"(?:,?\s\((?P<after>{weekdays})\))?"
    month = rf"(?P<month>{months})\b\.?"
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    # the first letter is asked for first: at most places nothing begins
    return (
        re.compile(rf"(?=[A-Z])(?<![\w-]){before}{month}\s{day}(?![\w%]|[.,:]\d){year}{after}"),
        re.compile(rf"(?=[A-Z\d])(?<![\w.,$€-]){before}{day}\s(?:of\s)?{month}{year}{after}"),
    )


def _names(names: Iterable[str]) -> str:
    """Names of months or days, capitalised, the longer first."""
    words = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(form) for word in words for form in (word.title(), word.upper()))
