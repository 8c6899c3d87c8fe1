"""Dates that a length counts back to from the report: 'made it known in December 2022, a little over five months ago'.

In:  the text, its dates, and the day it was published.
Out: a Misdating for each date that lies elsewhere.
Law: the length stands behind the date, set apart by a comma, a dash or a bracket, and ends with 'ago'. Lengths are
     rounded, so that the date is held against them only from afar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from legation.checks.chronology.said.dates_said import DateSaid, Misdating, meant_year
from legation.checks.chronology.said.lengths import lengths
from legation.checks.wording import day_words
from legation.record.period import Period

_JOINT = re.compile(
    r"\s?[,(–—-]\s?(?:(?:not quite|a little|just|some|almost|nearly|about|only|more than|less than|well|over|under"
    r"|around|that is,?|exactly|barely|roughly|hardly)\s){0,3}$"
)
_FAR = 80
_SHARE = 0.2
_SPARE = timedelta(days=40)


def so_long_ago(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """The dates far from where the length behind them leads to, counted back from the report."""
    if published is None:
        return
    for one in said:
        if one.year is None or one.period.start is None or one.period.end is None:
            continue
        for length in lengths(text, one.span.end, min(one.sentence[1], one.span.end + _FAR)):
            ago = length.span.quote.endswith("ago") or text.startswith(" ago", length.span.end)
            if not ago or _JOINT.fullmatch(text[one.span.end : length.span.start]) is None:
                continue
            spare = max(_SPARE, length.high * _SHARE)
            led = Period(published - length.high - spare, published - length.low + spare, "open")
            if not led.overlaps(one.period):
                meant = meant_year(one, led.overlaps, published)
                reason = (
                    f"‘{one.span.quote}’ is not ‘{length.span.quote}’ in a report of {day_words(published)}"
                )
                yield Misdating(one.year, reason, meant, (one.span, length.span))
            break
