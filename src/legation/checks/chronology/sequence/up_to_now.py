"""Lengths in years that end with the report, counted from the date beside them: 'had held for 19 years since 1991'.

In:  the text, its dates, and the day it was published.
Out: a Misdating for each length that does not lead from its date to the report.
Law: 'for N years since', 'the first time in N years, since …' and 'N years before …' behind a date. What 'has' lasted,
     and what is the first in so many years, ends with the report. What 'had' lasted, and what came before something
     that has no date, may have ended at any time, so that there one digit of the length has to make it end with the
     report to the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from legation.checks.chronology.said.dates_said import DateSaid, Misdating, in_sentence
from legation.checks.chronology.said.lengths import IN_WORDS, NUMBERS, Length, lengths, number_of
from legation.checks.slips import edits
from legation.record.period import Period
from legation.record.span import Span

_NUMBER = re.compile(rf"\b(?P<many>\d{{1,3}}|{IN_WORDS})\b", re.IGNORECASE)
_LASTED = re.compile(r"\b(?P<had>has|have|had)\b[^.;]*?\bfor\s(?:the (?:last|past)\s)?$", re.IGNORECASE)
_FIRST = re.compile(
    r"\b(?:first|only|highest|lowest|largest|biggest|worst|longest)\b[^.;,]{0,60}?\b(?:in|for)\s"
    r"(?:the (?:last|past)\s)?$",
    re.IGNORECASE,
)
# 'It is twelve years since the first sitting in 2012', 'no state had in the 34 years since it broke away in 1991'
_IT_IS = re.compile(r"\b(?:it is|it has been|it['’]s been)\s(?:now\s)?$", re.IGNORECASE)
_IN_THE = re.compile(r"\b(?:in|for|during|over)\s(?:all\s)?the\s$", re.IGNORECASE)
# 'Their agreement, reached in 1993, lacks a chapter over which they have been haggling for twenty-two years'
_LASTING = re.compile(r"\b(?:has|have)\b[^.;,]{0,60}?\bfor\s(?:the (?:last|past)\s)?$", re.IGNORECASE)
_OWN_START = re.compile(r"\s(?:in|of|as|from|to|until|ended|before|after)\b")
# 'In 2011 Turkey recognised the rebels; nine years on it treats …'
_YEARS_ON = re.compile(r",?\son\b")
# 'In November 1970 his father took power, 44 years before the son lost it'
_ASIDE = re.compile(r"(?:\s[^\s,;:.()]+){0,8},?\s(?:[–—-]\s|\()?")
_SINCE = re.compile(r"^,?\s?(?:ever\s)?(?:since\s)?[^.;:,]*$", re.IGNORECASE)
# what stands between 'since' and the date of what it began with
_LONGEST = 12
_AHEAD = re.compile(r"\b(?:will|would|may|might|could|until|if|planned|plans|due)\b")
_ROOM = 1  # years by which whoever counts in years may be off
_TEN = 10  # years that a slip of one word or digit is off by
_SHORTEST = 3  # years from which a slip is told


def up_to_now(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """The lengths up to the report that their date does not give."""
    if published is None:
        return
    for one in said:
        if one.year is None or int(one.year.quote) >= published.year:
            continue
        dates = [other for other in in_sentence(said, one.sentence) if other.year is not None]
        start = _start(one)
        for length in lengths(text, *one.sentence):
            if "year" not in length.span.quote.lower() or start is None:
                continue
            lasting = _lasting(text, one, length, dates)
            if lasting is None:
                continue
            number = _NUMBER.search(length.span.quote)
            many = number and number_of(number["many"])
            years = _years(start, published)
            if not number or not many or min(abs(many - year) for year in years) <= max(_ROOM, many // 10):
                continue
            meant = _meant(number["many"], years) if many >= _SHORTEST else None
            if lasting == "sure" or meant is not None:
                ends = f"to the report of {published.year} it is {max(years)} years"
                words = Span.of(text, length.span.start + number.start(), _unit_end(length))
                reason = f"from ‘{one.year.quote}’ {ends}, not ‘{words.quote}’"
                yield Misdating(words, reason, f"{meant} years" if meant else None, (one.year,))


def _unit_end(length: Length) -> int:
    """Where the words of a length end, without 'since' or 'before'."""
    return length.span.start + length.span.quote.lower().index("year") + len("years")


def _lasting(text: str, one: DateSaid, length: Length, dates: Sequence[DateSaid]) -> str | None:
    """How surely a length ends with the report; None where it does not count from the date at all."""
    if one.year is None or _AHEAD.search(text, *one.sentence):
        return None
    before = text[one.sentence[0] : length.span.start]
    if length.span.start < one.year.start:
        between = text[length.span.end : one.year.start]
        since = length.span.quote.lower().endswith("since") or re.match(r",?\s(?:ever\s)?since\b", between)
        if not since or not _SINCE.match(between) or len(between.split()) > _LONGEST:
            return None
        if _IT_IS.search(before):
            return "sure" if len(dates) == 1 else None
        if _IN_THE.search(before):
            return "slip" if len(dates) == 1 else None
        lasted = _LASTED.search(before)
        if lasted:
            alone = len(dates) == 1
            return ("slip" if lasted["had"].lower() == "had" else "sure") if alone else None
        return "sure" if _FIRST.search(before) and len(dates) == 1 else None
    if length.side is None and len(dates) == 1:
        if _LASTING.search(before) and not _OWN_START.match(text, length.span.end):
            return "slip"
        if _YEARS_ON.match(text, length.span.end) and re.search(r"[;,]\s(?:but |and |now )?$", before):
            return "slip"
    told = (
        length.side == "before"
        and len(dates) == 1
        and _ASIDE.fullmatch(text, one.span.end, length.span.start)
    )
    return "slip" if told and length.span.quote.lower().endswith("before") else None


def _start(one: DateSaid) -> Period | None:
    """The days that the date itself names; behind a length, reading takes it for what the length leads to."""
    if one.year is None or one.period.start is None:
        return None
    period = one.moved_to(int(one.year.quote))
    return period if period.start is not None else None


def _years(start: Period, published: date) -> frozenset[int]:
    """How many years there may be said to be since then: by the calendar, or as they were full."""
    first = start.start or published
    full = (published - first).days / 365.25
    by_calendar = published.year - first.year
    return frozenset((by_calendar, int(full), round(full)) if start.precision != "year" else (by_calendar,))


def _meant(written: str, years: frozenset[int]) -> str | None:
    """The number of years of which the one written is a slip: ten off, or with its digits changed about."""
    number = number_of(written)
    if written.isdigit():
        slips = [
            one
            for one, cost in edits(written)
            if cost == 1 or (one.isdigit() and abs(int(one) - number) == _TEN)
        ]
        return next((one for one in slips if one.isdigit() and int(one) in years), None)
    words = (word for word, value in NUMBERS.items() if value in years and word not in ("a", "an"))
    return next((word for word in words if abs(number_of(word) - number) == _TEN), None)
