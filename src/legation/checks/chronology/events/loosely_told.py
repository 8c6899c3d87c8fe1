"""Events told in words that the list does not have: 'The breakaway republic was proclaimed in November 1981'.

In:  the text, its dates, the list of events, and the day it was published.
Out: a Misdating for each date that has the day or month of such an event, in a year that one slip turned into another.
Law: neither order nor grammar is asked. The report is about what the event belongs to, and near the date, in its
     sentence, stand two of the event's words, of which one is no name. What any event of the list that is spoken of so
     can explain is let be, and so are the report's own days and what lies ahead of them.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from legation.checks.chronology.events.event_dates import is_to_come, slip, times_words
from legation.checks.chronology.events.event_words import event_words, stems_in
from legation.checks.chronology.said.dates_said import DateSaid, Misdating, meant_year
from legation.lists.events import Event, events
from legation.record.period import Period

_NEAR = 110
"""Characters on either side of a date that may speak of what it dates."""

_LEAD = 20
"""Characters right before a date that may make it the end of a stretch."""

_NEWS = timedelta(days=10)
_LONGEST = 45
"""Days that an event may have lasted to be known by a month."""

_MOST_YEARS = 20
_WORDS, _WORDS_OF_MANY = 2, 3
"""So many words of an event stand around its date; of what happened more than once there may be one more."""

_SPAN = re.compile(
    r"(?:[-–—]|\bto|\bbetween|\bend of|\bfirst|\bhalf of|\bmonths of|\bquarter of)\s?$", re.IGNORECASE
)
_MONTH = re.compile("|".join(name[:3] for name in calendar.month_name[1:]))


@dataclass(frozen=True, slots=True)
class _Meant:
    """An event that the words around a date speak of, how many of them, and the year that would be right."""

    words: int
    event: Event
    year: str


def loosely_told(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """Dates that would be those of an event of the list, were their year another."""
    known = [one for one in said if _is_known_to_the_month(text, one, published)]
    if not known:
        return
    lower, words = text.lower(), stems_in(text)
    for one in known:
        around = _around(text, one)
        may_be = (event for event in _of_the_month(one) if _is_about(event, lower, words))
        meant = list(_meant(one, around, may_be, published))
        if not meant or any(
            event.fits(one.period) and _speak_of(event, around) and _is_about(event, lower, words)
            for event in events()
        ):
            continue
        best = max(meant, key=lambda found: found.words)
        reason = (
            f"what the text has around ‘{one.span.quote}’ speaks of {best.event.name}, "
            f"which was {times_words(best.event)}"
        )
        yield slip(one, reason, best.year, (one.span,))


def _is_known_to_the_month(text: str, said: DateSaid, published: date | None) -> bool:
    start, end = said.period.start, said.period.end
    if (
        said.year is None
        or start is None
        or end is None
        or (end - start).days > calendar.monthrange(start.year, start.month)[1]
    ):
        return False
    if _MONTH.search(said.span.quote) is None or _SPAN.search(
        text, max(0, said.span.start - _LEAD), said.span.start
    ):
        return False
    return published is None or start < published - _NEWS


def _around(text: str, said: DateSaid) -> frozenset[str]:
    """The stems around a date, up to where another clause is set apart."""
    first, last = said.sentence
    before = text[max(first, said.span.start - _NEAR) : said.span.start].rpartition(";")[2]
    behind = text[said.span.end : min(last, said.span.end + _NEAR)].partition(";")[0]
    return stems_in(f"{before} {behind}")


def _meant(
    said: DateSaid, around: frozenset[str], told_of: Iterable[Event], published: date | None
) -> Iterator[_Meant]:
    """The events that the words around a date speak of, and that one slip of the pen keeps from having it."""
    taken_for_good = any(map(_is_taken_for_good, around))
    for event in told_of:
        words = event_words()[event.key]
        if taken_for_good and not any(map(_is_taken_for_good, words.own)):
            continue  # 'recognised the independence of Mauritius in March 1986'
        own, names = len(around & words.own), len(around & words.names)
        least = _WORDS if len(event.times) == 1 else _WORDS_OF_MANY
        if not own or own + names < least or (published is not None and is_to_come(event, published)):
            continue
        for time in _short_times()[event.key]:
            if _same_day_or_month(said.period, time):
                year = meant_year(said, time.overlaps, published)
                if year is not None and abs(int(year) - _year(said)) <= _MOST_YEARS:
                    yield _Meant(own + names, event, year)


def _is_taken_for_good(stem: str) -> bool:
    return stem.startswith("recogni")


def _year(said: DateSaid) -> int:
    assert said.year is not None  # asked of each date before
    return int(said.year.quote)


def _same_day_or_month(period: Period, time: Period) -> bool:
    """Whether a day or month is that of an event, the year aside."""
    assert period.start is not None, "a date of a month or a day"
    assert time.start is not None, "each time of the list has days"
    assert time.end is not None
    if period.precision != "day":
        return period.start.month in (time.start.month, time.end.month)
    days = {(time.start + timedelta(days=day)) for day in range((time.end - time.start).days + 1)}
    return (period.start.month, period.start.day) in {(day.month, day.day) for day in days}


def _speak_of(event: Event, around: frozenset[str]) -> bool:
    words = event_words()[event.key]
    return not around.isdisjoint(words.own) or not around.isdisjoint(words.names)


def _is_about(event: Event, lower: str, words: frozenset[str]) -> bool:
    """Whether a text is about what an event belongs to, and names whom it alone concerns."""
    if event.context and not event.is_context_of(lower):
        return False
    alone = event_words()[event.key].alone
    return not alone or not alone.isdisjoint(words)


def _of_the_month(said: DateSaid) -> Sequence[Event]:
    """The events of which a time has the month of a date, in the order of the list."""
    assert said.period.start is not None, "a date of a month or a day"
    return _by_month().get(said.period.start.month, ())


@cache
def _by_month() -> dict[int, list[Event]]:
    found = dict[int, list[Event]]()
    for event in events():
        months = {day.month for time in _short_times()[event.key] for day in (time.start, time.end) if day}
        for month in sorted(months):
            found.setdefault(month, []).append(event)
    return found


@cache
def _short_times() -> dict[str, tuple[Period, ...]]:
    """The times of each event that are known to the month."""
    return {
        event.key: tuple(
            time
            for time in event.times
            if time.start and time.end and (time.end - time.start).days <= _LONGEST
        )
        for event in events()
    }
