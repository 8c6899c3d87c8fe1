"""Lengths after which something ended, against its beginning: 'came in 2006, left in 2016 after nine years'.

In:  the text, its dates, and the day it was published.
Out: a Misdating for each length that does not fit.
Law: a verb of beginning has its date, then comes one of ending and 'after N years'. Where the end has its own date, the
     length has to lie between the two; where it has none, it cannot run on behind the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from legation.checks.chronology.said.dates_said import DateSaid, Misdating, in_sentence
from legation.checks.chronology.said.lengths import Length, lengths
from legation.checks.wording import day_words

_BEGAN = re.compile(
    r"\b(?:(?:came|come) (?:in|to (?:power|office))|took (?:office|power|over|up)|entered|became|moved in|since"
    r"|(?:was|were) (?:elected|appointed|sworn in|named|opened|imposed|closed|set up|founded)"
    r"|(?:had )?(?:opened|began|begun|started|arrived|closed))\b"
)
_ENDED = re.compile(
    r"\b(?:left|leaves|resigned|stepped down|lost|ended|ends|withdrew|closed|reopened|gave (?:it )?up|departed|ceased"
    r"|was (?:dismissed|removed|ousted|toppled|overthrown|lifted|closed|reopened|voted out)"
    r"|were (?:lifted|closed|reopened))\b"
)
_AFTER = re.compile(
    r"\bafter\s(?:(?:a little|just|some|almost|nearly|more than|less than|about|over|well|only|not quite)\s){0,2}$"
)
_NEAR = 8  # words between a verb and its date


def ended_after(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """The lengths that the two ends of what they tell of do not leave."""
    for sentence in dict.fromkeys(one.sentence for one in said):
        dates = [one for one in in_sentence(said, sentence) if one.year is not None]
        if not 0 < len(dates) <= 2:
            continue
        for length in lengths(text, *sentence):
            if (
                length.side is None
                and "year" in length.span.quote
                and _AFTER.search(text, sentence[0], length.span.start)
            ):
                yield from _held(text, sentence, dates, length, published)


def _held(
    text: str, sentence: tuple[int, int], dates: Sequence[DateSaid], length: Length, published: date | None
) -> Iterator[Misdating]:
    began, *ends = dates
    start = began.period.start
    opened = _verb(text, _BEGAN, sentence[0], began.span.start)
    closed = _ENDED.search(text, began.span.end, length.span.start)
    if start is None or began.period.end is None or not opened or closed is None:
        return
    if ends:
        (end,) = ends
        if not closed.end() <= end.span.start or not _verb(text, _ENDED, began.span.end, end.span.start):
            return
        if end.period.start is None or end.period.end is None:
            return
        least, most = end.period.start - began.period.end, end.period.end - start
        until = f"to ‘{end.span.quote}’"
    elif published is not None:
        least, most, until = timedelta(0), published - start, f"to the report of {day_words(published)}"
    else:
        return
    if length.low > most or length.high < least:
        reason = f"from ‘{began.span.quote}’ {until} it is not ‘{length.span.quote}’"
        yield Misdating(length.span, reason, None, tuple(one.span for one in dates))


def _verb(text: str, form: re.Pattern[str], start: int, end: int) -> bool:
    """Whether a verb stands before a date, within a few words."""
    found = [one.end() for one in form.finditer(text, start, end)]
    return bool(found) and len(text[found[-1] : end].split()) <= _NEAR
