"""The dates that a text says outright, each with its sentence; and what is wrong with one.

In:  the text, and the times that reading found in it.
Out: DateSaid for each time that names days by itself, in the order of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from legation.checks.slips import edits
from legation.checks.text_sentences import sentences
from legation.reading.times import TimeMention
from legation.record.period import Period
from legation.record.span import Span

YEAR = re.compile(r"(?<![\d.,$€£])(?:19|20)\d\d(?![\d.,]*\d|\s?[%€$])")


@dataclass(frozen=True, slots=True)
class DateSaid:
    """Words that name days by themselves; `year` is the year in them, if they give one."""

    span: Span
    period: Period
    year: Span | None
    sentence: tuple[int, int]
    direction: str

    def moved_to(self, year: int) -> Period:
        """The same days of another year."""
        start, end = self.period.start, self.period.end
        if start is None or end is None:
            return self.period
        return Period(
            _in_year(start, year), _in_year(end, year + end.year - start.year), self.period.precision
        )


@dataclass(frozen=True, slots=True)
class Misdating:
    """Words that cannot be right, what was perhaps meant, and why, with the words that it rests on."""

    words: Span
    reason: str
    meant: str | None = None
    beside: tuple[Span, ...] = ()


def dates_said(text: str, times: Iterable[TimeMention]) -> tuple[DateSaid, ...]:
    """The dates among `times` that stand by themselves: not counted from another date, not a length."""
    bounds = sentences(text)
    starts = [start for start, _ in bounds]
    found = []
    for time in _ends(times):
        named = time.named or time.period
        if time.kind != "date" or time.anchored or named is None or named.start is None or named.end is None:
            continue
        year = YEAR.search(text, time.span.start, time.span.end)
        place = bisect_right(starts, time.span.start) - 1
        found.append(
            DateSaid(
                time.span, named, Span.of(text, *year.span()) if year else None,
                bounds[place] if place >= 0 else (0, len(text)), time.direction,
            )
        )  # fmt: skip
    return tuple(sorted(found, key=lambda said: said.span))


def _ends(times: Iterable[TimeMention]) -> Iterator[TimeMention]:
    """The two ends of a range that names both, in place of the range."""
    for time in times:
        yield from time.parts or (time,)


def meant_year(said: DateSaid, fits: Callable[[Period], bool], published: date | None) -> str | None:
    """The year that one slip of the pen turned into the one said, the likeliest that `fits`."""
    if said.year is None:
        return None
    candidates = [
        (cost, abs((published.year if published else int(said.year.quote)) - int(meant)), meant)
        for meant, cost in edits(said.year.quote)
        if len(meant) == 4
        and meant.isdigit()
        and 1900 <= int(meant) <= 2100
        and fits(said.moved_to(int(meant)))
    ]
    return min(candidates)[2] if candidates else None


def words_between(text: str, start: int, end: int) -> str:
    """The text between two places, on one line and in small letters."""
    return " ".join(text[start:end].lower().split())


def in_sentence(said: Iterable[DateSaid], sentence: tuple[int, int]) -> Iterator[DateSaid]:
    """The dates of one sentence."""
    return (one for one in said if one.sentence == sentence)


def starts_in(year: int) -> Callable[[Period], bool]:
    """Whether days begin in a year: what `meant_year` may be asked for."""
    return lambda period: period.start is not None and period.start.year == year


def _in_year(day: date, year: int) -> date:
    """The same day of another year; the 29th of February falls back by one."""
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))
