"""Dates long past when the report was published, told as still to come: 'Elections are due in October 2015'.

In:  the text, its dates, and the day it was published.
Out: a Misdating for each.
Law: 'is due', 'is planned', 'is to open', 'will open' stand right before the date, outside quotation marks, and nothing
     in the sentence takes it to another time; a slip of the pen has to explain the year.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from legation.checks.chronology.said.dates_said import DateSaid, Misdating, meant_year
from legation.checks.chronology.said.tense import is_past
from legation.checks.wording import day_words
from legation.record.period import Period
from legation.record.span import Span

_PLANNED = re.compile(
    r"\b(?:(?:is|are) (?:now |still |also |only )?(?:due|planned|scheduled|expected|slated|set"
    r"|to be \w+ed|to (?!be\b)\w+)|(?:will|shall) (?:not |be |also |only |next |then |probably )*\w+)"
    r"(?P<gap>(?: (?!in\b|on\b|by\b|for\b|since\b|until\b|from\b|after\b|than\b|as\b|that\b|which\b|who\b|of\b|and\b)"
    r"[^\s,;:.\d]+){0,4}?) (?:in|on|by|(?<=scheduled )for|(?<=planned )for|(?<=slated )for|(?<=due )for)(?: the)? $"
)
# 'will sign the general part of the accords in January 2021': deeds whose object may be long
_TO_DO = re.compile(
    r"\b(?:(?:is|are) (?:due |expected |set |scheduled )?to|will|shall) (?:sign|open|visit|hold|host|launch|ratify"
    r"|begin|start|inaugurate|take over|take office|be (?:signed|held|opened|sworn in|inaugurated|launched)|join|leave"
    r"|vote|meet|elect|resume|reopen|close|withdraw|send|recognise|recognize|hand over)"
    r"(?P<gap>(?: (?!in\b|on\b|by\b|since\b|until\b|from\b|after\b|than\b|as\b|that\b|which\b|who\b|and\b)"
    r"[^\s,;:.\d]+){0,9}?) (?:in|on) $"
)
# what takes a sentence to another time, or what is counted from an earlier year
_OTHER_TIME = re.compile(
    r"[?\"“”‘]|\b(?:if|whether|said|had|was|were|would|since|former|previously|originally|at the time|according"
    r"|reads?|compared|agreed|accord|treaty|agreement|resolution|rate|level|prices|limited|used|based|relative|versus"
    r"|law of)\b",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"(?:ed|en|wn|ade|aid|ilt|ound|ought)$")
_LONG_AGO = timedelta(days=60)
# for how far ahead a date is set
_SOON = timedelta(days=8 * 365)


def planned_before(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """Dates that are told as still to come and lay behind the report."""
    if published is None:
        return
    for one in said:
        end = one.period.end
        if one.year is None or end is None or end > published - _LONG_AGO:
            continue
        if text[slice(*one.sentence)].rstrip('”"’ ').endswith("?"):
            continue
        found = _PLANNED.search(text, one.sentence[0], one.span.start)
        if found is None and one.period.precision in ("day", "month"):
            found = _TO_DO.search(text, one.sentence[0], one.span.start)
        if found is None or _OTHER_TIME.search(text, one.sentence[0], one.span.start):
            continue
        # 'will never accept the independence declared in 2008': the date is that of what was done
        gap = found["gap"].lower().split()
        if "be" not in gap and any(is_past(word) or _PARTICIPLE.search(word) for word in gap):
            continue
        meant = meant_year(one, _ahead(published), published)
        if meant is not None:
            words = Span.of(text, found.start(), one.span.end)
            reason = f"‘{words.quote}’ is told as still to come, and the report was published on {day_words(published)}"
            yield Misdating(one.year, reason, meant, (one.span, words))


def _ahead(published: date) -> Callable[[Period], bool]:
    """A test whether days lie ahead of the report, and no further than dates are set."""
    return lambda period: period.end is not None and published <= period.end <= published + _SOON
