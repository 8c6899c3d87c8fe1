"""How two expressions make a range: 'January to May', 'July 3-5', 'between 3 and 12 September'."""

from __future__ import annotations

from legation.reading.times.anchored import Ahead
from legation.reading.times.grammar import point
from legation.reading.times.grammar_dates import day_month, month_name
from legation.reading.times.grammar_numeric import Match
from legation.reading.times.grammar_parts import TO
from legation.reading.times.grammar_years import with_year
from legation.reading.times.lengths import Every, Length, Vague
from legation.reading.times.named import DayOfMonth, Exact, Month
from legation.reading.times.numerals import cardinal, ordinal
from legation.reading.times.ranges import Range
from legation.reading.times.relative import DayWord, OfDay
from legation.reading.times.within import Within
from legation.reading.times.words import Words


def expression(words: Words, i: int, between: bool = False) -> Match | None:
    """A point or a range at i; `between` where 'between' stands before it, so that 'and' joins."""
    elided = _elided(words, i, between)
    first = point(words, i)
    if elided and (first is None or elided[0] > first[0]):
        return elided
    if first is None or isinstance(first[1], Every | Length | Vague | Ahead | Range):
        return first
    j, start = first
    word = words.at(j)
    months = _two_months(words, j, start)
    if word not in TO and not (word == "and" and (between or months)):
        return first
    if word in ("-", "–", "—") and not words.tight(j) and words.at(j - 1) == ",":
        return first
    if word == "to" and words.at(j + 1) == "date":
        return j + 2, Range(start, DayWord(0))
    k = words.skip(j + 1, "the") if words.at(j + 2) not in ("end", "start", "beginning", "middle") else j + 1
    last = point(words, k) or point(words, j + 1)
    if start.grain == "day" and isinstance(start, Month | Within):
        short = _short_day(words, j + 1)
        if short and (last is None or short[0] > last[0] or isinstance(last[1], Length | Exact)):
            last = short
    if last is None or isinstance(last[1], Every | Length | Vague | Ahead | OfDay | Range):
        return first
    if word in ("-", "–", "—") and not _alike(start.grain, last[1].grain):
        return first
    return last[0], Range(start, last[1])


def _alike(first: str, last: str) -> bool:
    return first == last or {first, last} <= {"day", "month"}


def _two_months(words: Words, j: int, start: object) -> bool:
    following = month_name(words, j + 1)
    return (
        isinstance(start, Month)
        and start.day is None
        and following is not None
        and following[1] == start.month % 12 + 1
    )


def _short_day(words: Words, k: int) -> Match | None:
    """The second half of 'July 3-5' or 'August 27th to the 29th, 2024'."""
    k = words.skip(k, "the")
    day = ordinal(words, k) or cardinal(words, k)
    if day is None or not 1 <= day[1] <= 31 or words.at(day[0]) in (":", "%", "/"):
        return None
    return with_year(words, day[0], DayOfMonth(day[1]))


def _elided(words: Words, i: int, between: bool) -> Match | None:
    """'3-5 July', 'from the 13th to the 15th of July', 'between 3 and 12 Sept'."""
    start = words.skip(i, "the")
    first = ordinal(words, start) or cardinal(words, start)
    if first is None or not 1 <= first[1] <= 31:
        return None
    j = first[0]
    if words.at(j) not in TO and not (words.at(j) == "and" and between):
        return None
    last = day_month(words, words.skip(j + 1, "the"))
    return (last[0], Range(DayOfMonth(first[1]), last[1])) if last else None
