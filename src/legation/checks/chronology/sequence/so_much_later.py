"""Dates in another year than a length leads to: 'On December 4 … three months later, in March' of that same year.

In:  the text, and every time that reading found, those counted from others too.
Out: a Misdating for each.
Law: the length stands right before the date. Reading says where it leads; that is taken as meant only where it is the
     very month of the date, in a year that one slip of the pen turned into the one told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from legation.checks.chronology.said.dates_said import YEAR, DateSaid, Misdating, dates_said, meant_year
from legation.checks.wording import period_words
from legation.reading.times import TimeMention
from legation.record.span import Span

_COUNTED = re.compile(
    r"\b(?:days?|weeks?|months?)\s(?:later|afterwards|after|thereafter|earlier|before)$", re.IGNORECASE
)
_JOINTS = (", in ", ", on ", " in ", " on ", ", ", " (in ", " (", ", that is in ", ", that is, in ")


def so_much_later(text: str, times: Sequence[TimeMention], published: date | None) -> Iterator[Misdating]:
    """The dates in another year than the length before them leads to."""
    for first, second in pairwise(times):
        if not first.anchored or first.period is None or second.anchored:
            continue
        joint = text[first.span.end : second.span.start]
        if (
            joint not in _JOINTS
            or not _COUNTED.search(first.span.quote)
            or not YEAR.search(second.span.quote)
        ):
            continue
        said: DateSaid | None = next(iter(dates_said(text, (second,))), None)
        led = first.period
        if said is None or said.year is None or said.period.precision not in ("day", "month"):
            continue
        if led.overlaps(said.period) or led.start is None or said.period.start is None:
            continue
        if led.start.month != said.period.start.month:
            continue
        meant = meant_year(said, led.overlaps, published)
        if meant is not None:
            words = Span.of(text, first.span.start, second.span.end)
            leads = f"‘{first.span.quote}’ leads to {period_words(led.start, led.end)} in this report"
            yield Misdating(
                said.year, f"the text has ‘{words.quote}’, and {leads}", meant, (said.span, first.span)
            )
