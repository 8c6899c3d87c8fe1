"""Days of a list or a decree that had not come when the report was published: 'was handed back on the 15th, while …'.

In:  the text, its dates, and the day it was published.
Out: a Misdating for each day that is told as past.
Law: the day has no year, and its clause a verb of the past right before it. Either the same sentence goes on to what is
     due on days behind it, all of them weeks ahead of the report; or it was set by a decree of these weeks, so that it
     lies behind the decree, and cannot have come since.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from legation.checks.chronology.said.dates_said import DateSaid, Misdating, in_sentence
from legation.checks.wording import day_words
from legation.record.span import Span

_WAS = re.compile(
    r"\b(?:(?:was|were|has been|have been|had been)\s(?:\w+ly\s)?[a-z]+(?:ed|en|wn|ld|de|nt|ut|ght)"
    r"(?:\s(?:back|over|out|up|off))?|took place|took office|opened|closed|ended|began|left|withdrew|expired)"
    r"\s(?:[\w’'-]+\s){0,3}on\s$"
)
_DUE = re.compile(r"\b(?:is|are|will|due|to be|to follow|follows?|scheduled|by|until)\b")
_DECREED = re.compile(
    r",?\s(?:by|under|according to|on the strength of|as set by|as laid down in)\s(?:a|an|the|his|its)\s(?:\w+\s){0,2}?"
    r"(?:decree|order|decision|proclamation|ruling|law|edict|calendar)\b[^.;]{0,50}?$"
)
_NOT_SO = re.compile(r"\b(?:last|previous|a|one) year\b|\b(?:if|would|should|whether)\b", re.IGNORECASE)
_AHEAD = timedelta(days=45)
_FAR_AHEAD = timedelta(days=240)
_RECENT = timedelta(days=45)


def days_ahead(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """The days told as past that what stands beside them puts ahead of the report."""
    if published is None:
        return
    for one in said:
        if one.year is not None or one.period.precision != "day" or not any(map(str.isdigit, one.span.quote)):
            continue
        day = _next(one, published)
        found = _WAS.search(text, one.sentence[0], one.span.start) if day else None
        if day is None or found is None or _NOT_SO.search(text, *one.sentence):
            continue
        behind = [other for other in in_sentence(said, one.sentence) if other.span.start > one.span.end]
        beside = _to_follow(text, one, day, behind, published) or _decree(text, one, behind, published)
        if beside is not None:
            words = Span.of(text, found.start(), one.span.end)
            reason = (
                f"‘{words.quote}’ is told as past, and ‘{beside.quote}’ beside it puts that day ahead of the report "
                f"of {day_words(published)}"
            )
            yield Misdating(one.span, reason, None, (words, beside))


def _next(said: DateSaid, published: date) -> date | None:
    """The day as it comes next after the report."""
    start = said.period.start
    if start is None:
        return None
    for year in (published.year, published.year + 1):
        day = date(year, start.month, min(start.day, calendar.monthrange(year, start.month)[1]))
        if day > published:
            return day if day <= published + _FAR_AHEAD else None
    return None


def _to_follow(
    text: str, said: DateSaid, day: date, behind: Sequence[DateSaid], published: date
) -> Span | None:
    """What the sentence goes on to as due on a day behind this one, within weeks."""
    if not published < day <= published + _AHEAD:
        return None
    for other in behind:
        start = other.period.start
        joint = text[said.span.end : other.span.start]
        if start is not None and day <= start <= published + _AHEAD and _DUE.search(joint):
            return other.span
    return None


def _decree(text: str, said: DateSaid, behind: Sequence[DateSaid], published: date) -> Span | None:
    """A decree of these weeks that set the day."""
    for other in behind:
        start = other.period.start
        if start is None or not published - _RECENT <= start <= published:
            continue
        if said.period.end is not None and published - _RECENT <= said.period.end <= published:
            return None
        if _DECREED.match(text[said.span.end : other.span.start]):
            return other.span
    return None
