"""A day told twice side by side: 'yesterday, 5 May', 'the following day, April 19'.

In:  the text, and every time that reading found, those counted from others too.
Out: a Misdating where the two are not the same time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from legation.checks.chronology.said.dates_said import Misdating
from legation.checks.slips import edits
from legation.checks.wording import day_words, period_words
from legation.reading.times import TimeMention
from legation.record.period import Period

_JOINTS = (", ", ", on ", " (", ", that is, ", ", i.e. ", ", namely ")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
# days; two times further apart are told of two things
_NEAR = 60


def apposition(text: str, times: Sequence[TimeMention], published: date | None) -> Iterator[Misdating]:
    """Dates that are another day than the words right before them."""
    for first, second in pairwise(times):
        if text[first.span.end : second.span.start] not in _JOINTS:
            continue
        relative, written = _sides(first, second)
        if relative is None or written is None or relative.period is None or written.period is None:
            continue
        if relative.period.overlaps(written.period) or not _near(relative.period, written.period):
            continue
        meant = _meant(written.span.quote, relative.period)
        when = period_words(relative.period.start, relative.period.end)
        reason = (
            f"‘{relative.span.quote}’ is {when} in this report, and ‘{written.span.quote}’ stands beside it"
        )
        if published is not None:
            reason += f", which was published on {day_words(published)}"
        yield Misdating(written.span, reason, meant, (relative.span,))


def _sides(first: TimeMention, second: TimeMention) -> tuple[TimeMention | None, TimeMention | None]:
    """The day told from another time, and the one written out behind it."""
    told = not any(sign.isdigit() for sign in first.span.quote) and first.kind == "date"
    out = _DAY.search(second.span.quote) is not None and second.kind == "date" and not second.anchored
    exact = first.period is not None and first.period.precision == "day" and second.period is not None
    if told and out and exact and second.period is not None and second.period.precision == "day":
        return first, second
    return None, None


def _near(one: Period, other: Period) -> bool:
    if one.start is None or other.start is None:
        return False
    return abs((one.start - other.start).days) <= _NEAR


def _meant(words: str, day: Period) -> str | None:
    """The date with the day of the month that one slip turned into the one written."""
    number = _DAY.search(words)
    if number is None or day.start is None:
        return None
    slips = {meant: cost for meant, cost in edits(number.group()) if meant.lstrip("0") == str(day.start.day)}
    return words[: number.start()] + str(day.start.day) + words[number.end() :] if slips else None
