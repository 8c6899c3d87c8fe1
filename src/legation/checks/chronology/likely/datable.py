"""What the lists date, in one form: events, deeds of two sides, and beginnings and ends of terms of office.

In:  the lists of events, deeds and terms.
Out: Datable for each of them, and which of them have a day or month, whatever the year.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from typing import Literal

from legation.checks.chronology.likely.event_words import EventWords, event_words, stems_in
from legation.lists.deeds import deeds
from legation.lists.events import Event, events, is_near
from legation.lists.governments import governments
from legation.lists.organisations import organisations
from legation.lists.states import states
from legation.lists.terms import BLUR, Term, terms
from legation.record.period import Period

Kind = Literal["event", "deed", "start", "end"]

_LONGEST = 45
"""Days that something may have lasted to be known by a month."""

_LONG_WORD = re.compile(r"[A-Za-zÀ-ÿ’'-]{4,}")
_CAME: Mapping[Kind, str] = {"start": "came to", "end": "left"}


@dataclass(frozen=True)
class Datable:
    """Something that happened once or more, on days that a list knows.

    An event has its `words` and the `ways` in which it is told; a deed its `act`, whether it `ended` something, and two
    `sides`; a term its `person` and office, the act of it, and its side.
    """

    kind: Kind
    name: str
    times: tuple[Period, ...]
    act: str = ""
    ended: bool = False
    sides: tuple[str, ...] = ()
    person: str = ""
    event: Event | None = None

    def fits(self, period: Period) -> bool:
        """Whether it was in a period, with a month to spare on either side."""
        return any(is_near(time, period) for time in self.times)

    @cached_property
    def short(self) -> tuple[Period, ...]:
        """The times that are known to the month."""
        return tuple(
            time
            for time in self.times
            if time.start and time.end and (time.end - time.start).days <= _LONGEST
        )

    @cached_property
    def words(self) -> EventWords:
        """The words of an event; of what is none, no words."""
        return event_words()[self.event.key] if self.event else _NO_WORDS

    @cached_property
    def ways(self) -> tuple[frozenset[str], ...]:
        """The stems of each way of telling an event."""
        told = self.event.said if self.event else ()
        return tuple(filter(None, (stems_in(" ".join(_LONG_WORD.findall(way))) for way in told)))

    def has_day_of(self, period: Period) -> bool:
        """Whether it has the day of a period of one day, or the month of a longer one, whatever the year."""
        start, end = period.start, period.end
        if start is None or end is None:
            return False
        if start != end:
            return any(start.month in (time.start.month, time.end.month) for time in self.short)  # type: ignore[union-attr]  # short times have both
        return any((start.month, start.day) == (day.month, day.day) for day in self._days)

    @cached_property
    def _days(self) -> tuple[date, ...]:
        return tuple(
            time.start + timedelta(days=day)
            for time in self.short
            if time.start and time.end
            for day in range((time.end - time.start).days + 1)
        )


_NO_WORDS = EventWords(frozenset(), frozenset(), frozenset())


@cache
def datables() -> tuple[Datable, ...]:
    """All that the lists date to the month, in their order."""
    return tuple(one for one in (*_events(), *_deeds(), *_terms()) if one.short)


@cache
def events_by_month() -> Mapping[int, Sequence[Datable]]:
    """The events by the months in which they were."""
    found = defaultdict[int, list[Datable]](list)
    for one in datables():
        if one.kind == "event":
            for month in sorted({day.month for time in one.short for day in (time.start, time.end) if day}):
                found[month].append(one)
    return found


@cache
def deeds_by_sides() -> Mapping[frozenset[str], Sequence[Datable]]:
    """The deeds by the two sides."""
    found = defaultdict[frozenset[str], list[Datable]](list)
    for one in datables():
        if one.kind == "deed":
            found[frozenset(one.sides)].append(one)
    return found


@cache
def terms_by_person() -> Mapping[str, Sequence[Datable]]:
    """Beginnings and ends of terms by the person."""
    found = defaultdict[str, list[Datable]](list)
    for one in datables():
        if one.person:
            found[one.person].append(one)
    return found


def _events() -> Iterator[Datable]:
    for event in events():
        yield Datable("event", event.name, event.times, event=event)


def _deeds() -> Iterator[Datable]:
    times = defaultdict[tuple[str, bool, str, str], list[Period]](list)
    for deed in dict.fromkeys(one for pair in deeds().values() for one in pair):
        times[deed.act, deed.ended, deed.actor, deed.counterpart].append(deed.time)
    for (act, ended, actor, counterpart), when in times.items():
        name = f"what was done between {_name(actor)} and {_name(counterpart)}"
        yield Datable("deed", name, tuple(when), act, ended, (actor, counterpart))


def _terms() -> Iterator[Datable]:
    held = defaultdict[tuple[Kind, str, str, str], list[Period]](list)
    for term in terms():
        for kind, time in _bounds(term):
            held[kind, term.person, term.office, term.actor].append(time)
    for (kind, person, office, actor), when in held.items():
        name = f"{person}, who {_CAME[kind]} office"
        yield Datable(kind, name, tuple(when), office, kind == "end", (actor,), person)


def _bounds(term: Term) -> Iterator[tuple[Kind, Period]]:
    """The days on which a term began and ended, where the list knows the month."""
    if term.start_precision != "year":
        yield "start", Period(term.start, term.start + BLUR[term.start_precision], "open")
    if term.end is not None and term.end_precision != "year":
        yield "end", Period(term.end - BLUR[term.end_precision], term.end, "open")


def _name(side: str) -> str:
    for known in (states(), governments(), organisations()):
        if side in known:
            return known[side].name
    return side
