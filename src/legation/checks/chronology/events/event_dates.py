"""Dates that a text gives to known events, against the days on which they happened.

In:  the text, its dates, and the list of events.
Out: a Misdating for each date that none of the event's times can explain.
Law: the date has to belong to the event in the sentence; what is denied, asked or still to come has no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from legation.checks.chronology.events.told_again import all_told
from legation.checks.chronology.said.belonging import belongs
from legation.checks.chronology.said.dates_said import DateSaid, Misdating, meant_year, words_between
from legation.checks.chronology.said.lengths import Length, lengths
from legation.checks.wording import period_words
from legation.lists.events import SPARE, Event
from legation.record.period import Period
from legation.record.span import Span

_ANNIVERSARY = re.compile(
    r"\b(?:anniversary|marked|marking|celebrat\w+|commemorat\w+|years? (?:since|after|on))\b", re.IGNORECASE
)
_RIGHT_BEFORE = re.compile(
    r"^,? ?(?:(?:shortly|soon|right|just|immediately|only) )?(?P<side>after|following|before)(?: (?:the|a|an))?$"
)
# 'collapsed to 332 million from 1.9 billion in 2021 after Madrid …': the year is that of the level before
_BASELINE = re.compile(
    r"\bfrom\s[^,;]{1,40}\s(?:in|of)\s(?:the\s)?$|\b(?:compared with|against|since|than in)\s[^,;]{0,30}$"
)
_BESIDE = 2
_SAME_PASSAGE = 400


@dataclass(frozen=True, slots=True)
class _Told:
    """An event where the text tells of it."""

    event: Event
    span: Span


def event_dates(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """Dates of known events that the list of events contradicts."""
    dated = [one for one in said if one.year is not None]
    if not dated:
        return
    told = [
        _Told(event, Span.of(text, *place))
        for event, place in all_told(text)
        if published is None or not is_to_come(event.times, published)
    ]
    for one in told:
        if any(one.span.overlaps(own.span) and one.event.fits(own.period) for own in dated):
            continue  # 'the court found in July 2010 that the declaration of 2008': it has its date
        if any(one.event.fits(own.period) and belongs(text, one.span, own) for own in dated):
            continue  # 'It left in 1984, when the republic proclaimed in 1976 took its seat'
        for date_said in dated:
            if belongs(text, one.span, date_said) and not any(
                other.event.fits(date_said.period) for other in told if other.span.overlaps(one.span)
            ):  # 'the junta seized power': of two that a text speaks of, either may be meant
                yield _misdated(text, one, date_said, _elsewhere(text, one, told, dated), published)
    for one in told:
        yield from _same_day_of_another_year(text, one, dated, published)
        yield from _counted_from(text, one, dated, published)
        yield from _before_what_it_follows(text, one, dated, published)


def _misdated(
    text: str, told: _Told, said: DateSaid, elsewhere: DateSaid | None, published: date | None
) -> Misdating:
    event = told.event
    words, when = _told_with(text, told, said), times_words(event)
    reason = f"the text has ‘{words}’, and {event.name} was {when}" if words else ""
    reason = reason or f"the text puts {event.name} in ‘{said.span.quote}’, and it was {when}"
    if elsewhere is not None:
        reason += f", as the text says itself: ‘{elsewhere.span.quote}’"
    beside = (said.span, told.span, *((elsewhere.span,) if elsewhere else ()))
    return slip(said, reason, meant_year(said, event.fits, published) or _right(event, said), beside)


def _told_with(text: str, told: _Told, said: DateSaid) -> str | None:
    """The words of the event with the date that follows close behind them: 'declared independence in 1981'."""
    between = text[told.span.end : said.span.start]
    if said.span.start >= told.span.end and len(between.split()) <= _BESIDE and "\n" not in between:
        return text[told.span.start : said.span.end]
    return None


def _right(event: Event, said: DateSaid) -> str | None:
    """The event's own date, where it has only one."""
    (first, *others) = event.times
    if others or first.start is None:
        return None
    if said.period.start and said.period.start.year == first.start.year:
        return period_words(first.start.replace(day=1), _month_end(first.start))
    return str(first.start.year)


def slip(said: DateSaid, reason: str, meant: str | None, beside: tuple[Span, ...]) -> Misdating:
    """A date that is wrong: its year, unless the year is right and the month is not."""
    year_is_right = meant is not None and said.year is not None and not meant.isdigit()
    return Misdating(said.span if year_is_right or said.year is None else said.year, reason, meant, beside)


def _elsewhere(text: str, told: _Told, others: Sequence[_Told], dated: Sequence[DateSaid]) -> DateSaid | None:
    """Where the text gives the same event a date that is right."""
    keys = {told.event.times}
    for other in others:
        same = other.event.times in keys or _overlap(other.event, told.event)
        for said in dated:
            if same and told.event.fits(said.period) and belongs(text, other.span, said):
                return said
    return None


def _overlap(one: Event, other: Event) -> bool:
    """Whether two events were on the same days, as a takeover and the fall that it brought."""
    return any(first.overlaps(second) for first in one.times for second in other.times)


def _counted_from(
    text: str, told: _Told, dated: Sequence[DateSaid], published: date | None
) -> Iterator[Misdating]:
    """'In October 2012, two months after the fall of Kabul': a date that a length leads to."""
    for length in lengths(text, max(0, told.span.start - 60), told.span.start):
        if length.side is None or len(text[length.span.end : told.span.start].split()) > 2:
            continue
        for said in dated:
            if not _beside_length(text, said, length) and not _behind_event(text, said, told.span):
                continue

            def fits(period: Period, length: Length = length) -> bool:
                return any(_apart(period, time, length) for time in told.event.times)

            if not fits(said.period):
                reason = (
                    f"‘{said.span.quote}’ is not {length.span.quote} {told.event.name}, which was "
                    f"{times_words(told.event)}"
                )
                meant = meant_year(said, fits, published)
                yield slip(said, reason, meant, (said.span, length.span, told.span))


def _before_what_it_follows(
    text: str, told: _Told, dated: Sequence[DateSaid], published: date | None
) -> Iterator[Misdating]:
    """'Took office in August 2023 after the fall of Hasina': a date right before 'after' lies behind the event."""
    for said in dated:
        if said.span.end > told.span.start or said.sentence[0] > told.span.start:
            continue
        side = _RIGHT_BEFORE.match(words_between(text, said.span.end, told.span.start))
        if side is None or said.period.start is None or said.period.end is None:
            continue
        if _BASELINE.search(text, said.sentence[0], said.span.start):
            continue
        after = side["side"] in ("after", "following")

        def fits(period: Period, after: bool = after) -> bool:
            starts = [time.start for time in told.event.times if time.start]
            ends = [time.end for time in told.event.times if time.end]
            if after and published is not None and period.start is not None and period.start > published:
                return False
            if after:
                return period.end is None or any(start <= period.end for start in starts)
            return period.start is None or any(period.start <= end for end in ends)

        if not fits(said.period):
            when = f"{told.event.name}, which was {times_words(told.event)}"
            reason = f"‘{said.span.quote}’ is told as {'after' if after else 'before'} {when}"
            yield slip(said, reason, meant_year(said, fits, published), (said.span, told.span))


def _behind_event(text: str, said: DateSaid, event: Span) -> bool:
    """'Two months after the fall of Kabul, in October 2021': the date comes last."""
    return said.span.start >= event.end and words_between(text, event.end, said.span.start) in (
        ", in",
        ", on",
        ",",
    )


def _beside_length(text: str, said: DateSaid, length: Length) -> bool:
    between = words_between(text, said.span.end, length.span.start)
    return said.span.end <= length.span.start and between in (
        "",
        ",",
        "-",
        "–",
        "—",
        "(",
        ", some",
        ", only",
        ", that is,",
    )


def _apart(period: Period, time: Period, length: Length) -> bool:
    """Whether a period can lie that long after a time, or before it."""
    if not (period.start and period.end and time.start and time.end):
        return True
    earliest, latest = length.low, length.high
    if length.side == "before":
        first, last = time.start - latest, time.end - earliest
    else:
        first, last = time.start + earliest, time.end + latest
    return period.start <= last + timedelta(days=1) and first - timedelta(days=1) <= period.end


def _same_day_of_another_year(
    text: str, told: _Told, dated: Sequence[DateSaid], published: date | None
) -> Iterator[Misdating]:
    """The very day and month of an event that the text tells of nearby, in a year before it."""
    for time in told.event.times:
        day = time.start
        if day is None or day != time.end:
            continue
        for said in dated:
            start = said.period.start
            if (
                said.period.precision == "day"
                and start is not None
                and (start.month, start.day) == (day.month, day.day)
                and start.year < day.year
                and abs(said.span.start - told.span.start) < _SAME_PASSAGE
                and not _ANNIVERSARY.search(text[slice(*said.sentence)])
            ):
                reason = (
                    f"‘{said.span.quote}’ has the day and month of {told.event.name}, of which the text "
                    f"speaks beside it, and that was {times_words(told.event)}"
                )
                meant = meant_year(said, Period.day(day).overlaps, published) or str(day.year)
                yield slip(said, reason, meant, (said.span, told.span))


def is_to_come(times: Iterable[Period], published: date) -> bool:
    """Whether all times of something lie ahead of a report, which then speaks of something else."""
    return all(time.start is not None and time.start > published + SPARE for time in times)


def times_words(event: Event) -> str:
    """When an event was, in words: the last time in full, those before it by their years."""
    last = event.times[-1]
    link = "in" if _whole_month(last) else "on" if last.start == last.end else "from"
    before = dict.fromkeys(f"in {time.end.year}" for time in event.times[:-1] if time.end)
    return " or ".join([*before, f"{link} {period_words(last.start, last.end)}"])


def _whole_month(time: Period) -> bool:
    return (
        time.start is not None
        and time.end is not None
        and time.start.day == 1
        and time.end == _month_end(time.start)
    )


def _month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
