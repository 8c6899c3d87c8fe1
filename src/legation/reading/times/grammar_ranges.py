"""How two expressions make a range: 'January to May', 'July 3-5', 'between 3 and 12 September'."""

from __future__ import annotations

from legation.lists.time_cues import time_cues
from legation.reading.times.anchored import Ahead
from legation.reading.times.expression import Expression
from legation.reading.times.grammar import point
from legation.reading.times.grammar_dates import day_month, month_name
from legation.reading.times.grammar_lengths import unit_name
from legation.reading.times.grammar_numeric import Match
from legation.reading.times.grammar_parts import TO
from legation.reading.times.grammar_years import with_year
from legation.reading.times.lengths import Every, Length, Vague
from legation.reading.times.named import DayOfMonth, Exact, Month, Weekday
from legation.reading.times.numerals import ONES, ORDINALS, TENS, cardinal, ordinal
from legation.reading.times.ranges import Range
from legation.reading.times.relative import DayWord, OfDay
from legation.reading.times.within import Within
from legation.reading.times.words import Words

NUMBERS = ONES.keys() | TENS.keys() | ORDINALS.keys()
DASHES = frozenset(("-", "–", "—"))


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
    listed = word == "," and _month_list(words, j, start)
    if listed:
        return listed
    following = word == "and" and (_next_month(words, j + 1, start) or _next_day(words, j + 1, start))
    if word not in TO and not (word == "and" and (between or following)):
        return first
    if word in DASHES and not words.tight(j) and words.at(j - 1) == ",":
        return first
    if word == "to" and words.at(j + 1) == "date":
        return j + 2, Range(start, DayWord(0))
    k = words.skip(j + 1, "the") if words.at(j + 2) not in ("end", "start", "beginning", "middle") else j + 1
    last = point(words, k) or point(words, j + 1)
    if start.grain == "day" and isinstance(start, Month | Within):
        short = _short_day(words, j + 1)
        if short and (last is None or short[0] > last[0] or isinstance(last[1], Length | Exact)):
            if isinstance(short[1], Within) and isinstance(start, Month):  # the year is that of both days
                return short[0], Within(Range(start, short[1].inner), short[1].outer)
            last = short
    if last is None or isinstance(last[1], Every | Length | Vague | Ahead | OfDay | Range):
        return first
    if word in DASHES and not _alike(start.grain, last[1].grain):
        return first
    if isinstance(start, Weekday) and last[1].grain != "day":
        return first  # 'after a revision Friday to December's figures'
    return last[0], Range(start, last[1])


def _alike(first: str, last: str) -> bool:
    return first == last or {first, last} <= {"day", "month"}


def _next_month(words: Words, k: int, start: object) -> bool:
    """Whether the month after `start` is named at k: 'August and September' are one stretch."""
    following = month_name(words, k)
    if following is None or not isinstance(start, Month) or start.day is not None:
        return False
    return following[1] == start.month % 12 + 1


def _month_list(words: Words, j: int, start: Expression) -> Match | None:
    """'May, June and July' from the comma on: months in a row are one stretch."""
    first, k = start, j
    while words.at(k) in (",", "and"):
        last = words.at(k) == "and" or words.at(k + 1) == "and"
        k = words.skip(k + 1, "and")
        found = month_name(words, k)
        if found is None or not _next_month(words, k, start):
            return None
        if last:
            end, whole = with_year(words, found[0], Month(found[1]))
            return end, Range(first, whole)
        k, start = found[0], Month(found[1])
    return None


def _next_day(words: Words, k: int, start: object) -> bool:
    """Whether the day after `start` is named at k: 'May 5 and 6'."""
    short = _short_day(words, k)
    if short is None or not isinstance(start, Month) or start.day is None:
        return False
    day = short[1].inner if isinstance(short[1], Within) else short[1]
    return isinstance(day, DayOfMonth) and day.day == start.day + 1


def _short_day(words: Words, k: int) -> Match | None:
    """The second half of 'July 3-5' or 'August 27th to the 29th, 2024'."""
    tight = words.tight(k)
    k = words.skip(k, "the")
    day = ordinal(words, k) or cardinal(words, k)
    if day is None or not 1 <= day[1] <= 31:
        return None
    after = words.at(day[0])
    if after in (":", "%", "/") or after in time_cues().counted or unit_name(words, day[0]):
        return None
    if not tight and words.at(k - 1) in DASHES and after.isalpha() and after not in ("of", "in", "at", "and"):
        return None  # a dateline: 'April 10 - 3 men were held'
    return with_year(words, day[0], DayOfMonth(day[1]))


def _elided(words: Words, i: int, between: bool) -> Match | None:
    """'3-5 July', 'from the 13th to the 15th of July', 'between 3 and 12 Sept'."""
    start = words.skip(i, "the")
    word = words.at(start)
    if not (word[:1].isdigit() or word in NUMBERS):
        return None
    first = ordinal(words, start) or cardinal(words, start)
    if first is None or not 1 <= first[1] <= 31:
        return None
    j = first[0]
    last = day_month(words, words.skip(j + 1, "the")) if words.at(j) in TO or words.at(j) == "and" else None
    if last is None:
        return None
    inner = last[1].inner if isinstance(last[1], Within) else last[1]
    next_day = isinstance(inner, Month) and inner.day == first[1] + 1
    if words.at(j) == "and" and not (between or next_day):
        return None
    return last[0], Range(DayOfMonth(first[1]), last[1])
