"""How words name a time from here: 'last week', 'two days later', 'the same period', 'late on Thursday'."""

from __future__ import annotations

import re
from dataclasses import replace

from legation.lists.calendars import calendars
from legation.reading.times.algebra import ORDER
from legation.reading.times.anchored import Offset, Reported, That
from legation.reading.times.business import BusinessYear
from legation.reading.times.grammar_dates import (
    feast_name,
    month_name,
    season_name,
    weekday_date,
    weekday_name,
)
from legation.reading.times.grammar_lengths import PLURALS, amounts, unit_name
from legation.reading.times.grammar_numeric import Match
from legation.reading.times.grammar_years import business_year, year_after
from legation.reading.times.lengths import Amount, Vague
from legation.reading.times.named import Month, Weekday, Weekend
from legation.reading.times.numerals import cardinal, ordinal
from legation.reading.times.relative import DayWord, Deictic, Neighbour, OfDay, Rolling
from legation.reading.times.within import Part, YearPart
from legation.reading.times.words import Words

STEPS = {
    "this": 0, "current": 0, "last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1,
    "recent": -1, "next": 1, "coming": 1, "upcoming": 1, "following": 1, "ensuing": 1,
}  # fmt: skip
ANCHORED = frozenset(("previous", "preceding", "prior", "following", "ensuing"))
DAY_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
# 'in the year' is this year; 'a man of the year' and the like are rare enough
BARE_AFTER = frozenset(("in", "of", "for", "during", "over", "throughout", "through", "across", "so"))
CLAUSE_ENDS = frozenset(("", ".", ",", ";", ":", "?", "!", ")", "—", "–", "\n", "and", "but", "when", "it"))
SAME = frozenset(("same", "corresponding", "comparable", "equivalent"))
BARE_UNITS = frozenset(("day", "week", "month", "quarter", "year"))
BEFORE = frozenset(("earlier", "before", "previously", "prior"))
AFTER = frozenset(("later", "after", "afterwards", "afterward", "thereafter", "following"))
ZONES = frozenset(
    [
        "gmt",
        "utc",
        "et",
        "est",
        "edt",
        "cet",
        "cest",
        "bst",
        "pst",
        "pdt",
        "cst",
        "cdt",
        "msk",
        "ist",
        "eet",
        "jst",
    ]
)
CLOCK = re.compile(
    r"(?P<h>[01]?\d|2[0-3])(?:[:.](?P<m>[0-5]\d))?\s?(?P<half>[ap]\.?\s?m\b\.?)"
    r"|(?P<h2>[01]?\d|2[0-3]):(?P<m2>[0-5]\d)(?::[0-5]\d)?(?![\d:])"
    r"|(?P<h3>[01]\d|2[0-3])(?P<m3>[0-5]\d)\s(?=GMT|UTC|hours\b|local time)",
    re.IGNORECASE,
)


def deictic(words: Words, i: int) -> Match | None:
    """'Last Friday', 'this week', 'the past six months', '2 next days', 'the following month'."""
    j = words.skip(i, "the")
    the = j > i
    number = cardinal(words, j)
    if number and words.at(number[0]) in STEPS:
        unit = unit_name(words, number[0] + 1) if words.at(number[0] + 1).endswith("s") else None
        sign = STEPS[words.at(number[0])] or 1
        return (number[0] + 2, Rolling(number[1], unit, sign)) if unit and number[1] > 1 else None
    step_word = words.at(j)
    if step_word not in STEPS:
        return _bare_unit(words, j) if the else None
    step, k = STEPS[step_word], j + 1
    if step_word == "this" and words.at(k) in ("past", "coming", "upcoming", "current"):
        step, step_word, k = STEPS[words.at(k)], words.at(k), k + 1
    rolled = _rolling(words, k, step)
    if rolled:
        return rolled
    return _stepped(words, k, step, step_word, the)


def _rolling(words: Words, k: int, step: int) -> Match | None:
    plural = {"few": None, "several": None, "couple": 2.0, "many": None}
    number = cardinal(words, k)
    n: float | None = number[1] if number else None
    j = number[0] if number else k
    if not number and words.at(k) in plural:
        n, j = plural[words.at(k)], words.skip(k + 1, "of")
    elif not number and not words.at(k).endswith("s"):
        return None
    j = words.skip(j, "consecutive", "full", "calendar", "business", "working")
    unit = unit_name(words, j)
    if unit is None or step == 0 or (n == 1 and number):
        return None
    if n is None and not words.at(j).endswith("s"):
        return None
    return j + 1, Rolling(n, unit, step)


def _stepped(words: Words, k: int, step: int, step_word: str, the: bool) -> Match | None:
    unit = unit_name(words, words.skip(k, "calendar", "working"))
    if unit and words.at(k) != "second":
        end = words.skip(k, "calendar", "working") + 1
        if unit == "half" or (words.at(k).endswith("s") and unit != "century"):
            return None
        if unit == "week" and words.at(end) == "'s":
            end += 0
        if unit == "weekend" and step == 0:
            return end, Weekend()
        if unit == "night" and step < 0:
            return end, OfDay("NI", None, DayWord(-1))
        if step_word == "past" and the:
            return end, Rolling(1, unit, -1)
        anchored = step_word in ANCHORED or (
            the and step_word == "next" and words.at(k - 3) not in ("over", "in", "within")
        )
        return end, Deictic(step, unit, anchored)
    if words.at(k) == "workweek":
        return k + 1, Deictic(step, "week")
    if the and abs(step) == 1 and step_word != "last" and words.at(k) in calendars().day_parts:
        return k + 1, Deictic(step, "day", anchored=True)  # 'the next morning', 'the previous evening'
    if step == 0 and words.at(k) in ("morning", "afternoon", "evening"):
        return k + 1, OfDay(calendars().day_parts[words.at(k)], None, DayWord(0))
    day = weekday_name(words, k)
    if day:
        if step == 0:
            dated = weekday_date(words, k)
            if dated and not isinstance(dated[1], Weekday):
                return dated
        near = step_word in ("coming", "upcoming", "past")
        return day[0], Neighbour(step, Weekday(day[1]), near=near, anchored=the and step_word in ANCHORED)
    month = month_name(words, k)
    if month and not words.number(month[0]):
        return month[0], Neighbour(step, Month(month[1]))
    named = business_year(words, k, step) or season_name(words, k) or feast_name(words, k)
    if named and isinstance(named[1], BusinessYear) and step_word in ANCHORED:
        return named[0], replace(named[1], anchored=True)
    if (named and words.at(k) in calendars().seasons) or (named and feast_name(words, k) == named):
        return named[0], Neighbour(step, named[1])
    if named and not words.number(k):
        return named
    return None


def _bare_unit(words: Words, j: int) -> Match | None:
    unit = words.at(j)
    if (
        unit in ("week", "year", "month")
        and words.at(j + 1) in ("after", "before")
        and words.at(j + 2) in ("next", "last")
    ):
        return j + 3, Deictic(2 if words.at(j + 2) == "next" else -2, unit)
    if (
        unit == "day"
        and words.at(j + 1) in ("after", "before")
        and words.at(j + 2) in ("tomorrow", "yesterday")
    ):
        return j + 3, DayWord(2 if words.at(j + 2) == "tomorrow" else -2)
    base = (
        deictic(words, j + 2) or weekday_date(words, j + 2)
        if words.at(j + 1) in ("before", "after")
        else None
    )
    if unit == "day" and base and base[1].grain == "day":  # 'the day before last Tuesday'
        return base[0], Offset(((1, "day"),), -1 if words.at(j + 1) == "before" else 1, base=base[1])
    if unit in ("day", "week", "month", "year", "night", "fortnight", "quarter") and words.at(j + 1) in (
        "before",
        "after",
    ):
        sign = -1 if words.at(j + 1) == "before" else 1
        return j + 2, Offset(((1, unit),), sign, clause=_clause_follows(words, j + 2))
    before = year_ago(words, j)
    if before:
        return before
    if unit == "latest" and words.at(j + 1) in ("quarter", "period"):
        return j + 2, Reported(-1) if words.at(j + 1) == "quarter" else That("period")
    named = business_year(words, j)
    if named and isinstance(named[1], BusinessYear) and named[1].start is None:
        return _reviewed(words, named[0]), replace(named[1], anchored=True)
    if named and not words.number(j):
        return named
    if unit in BARE_UNITS and (end := _reviewed(words, j + 1)) > j + 1:
        return end, That(unit)
    if unit == "weekend":
        return j + 1, Weekend()
    if unit in ("year", "month", "quarter") and words.at(j + 1) == "to" and words.at(j + 2) == "date":
        return j + 3, Part("earlier", Deictic(0, unit))
    if words.number(j) and words.at(j + 1) in ("period", "quarter"):
        return _of_year(words, j)
    if words.number(j + 1):
        return None
    unit_at = words.skip(j, "full")
    unit = words.at(unit_at)
    if words.at(j - 2) in BARE_AFTER and unit in BARE_UNITS and not words.capital(j):
        return unit_at + 1, Reported() if unit == "quarter" else Deictic(0, unit)
    return None


def _reviewed(words: Words, k: int) -> int:
    """The place behind 'under review', 'in question', which point at what was dated before; else `k`."""
    pointing = (words.at(k), words.at(k + 1)) in (("under", "review"), ("in", "question"))
    return k + 2 if pointing else k


def _of_year(words: Words, j: int) -> Match | None:
    """'The 1988 period', 'the 1988 quarter': what the report is about, in another year."""
    in_year = year_after(words, j)
    if in_year is None:
        return None
    return j + 2, That("period" if words.at(j + 1) == "period" else Reported(), in_year[1])


def year_ago(words: Words, j: int) -> Match | None:
    """'Year-earlier', 'the year-ago quarter', 'the year-ago third quarter'."""
    if words.at(j) != "year" or words.at(j + 1) != "-" or words.at(j + 2) not in ("earlier", "ago"):
        return None
    year, end = ((1.0, "year"),), j + 3
    nth = ordinal(words, end)
    if nth and words.at(nth[0]) == "quarter" and nth[1] <= 4:
        return nth[0] + 1, Offset(year, -1, base=YearPart("quarter", nth[1]))
    if words.at(end) == "quarter":
        return end + 1, Offset(year, -1, base=Reported())
    return words.skip(end, "period", "month", "week", "figure", "result", "level"), Offset(year, -1)


def _clause_follows(words: Words, j: int) -> bool:
    return words.at(j) not in CLAUSE_ENDS


def offset(words: Words, i: int) -> Match | None:
    """'Two years ago', 'a week later', 'three days before', 'five days from now'; with a bare plural too."""
    found = amounts(words, i)
    if found is None and words.at(i) in PLURALS:
        found = i + 1, ((None, calendars().units[words.at(i)]),)
    if found is None:
        return None
    j, many = found
    word = words.at(j)
    if word == "-" and words.at(j + 1) in ("ago", "earlier"):
        j, word = j + 1, words.at(j + 1)
        if words.at(j + 1) in ("period", "quarter", "month", "week", "level"):
            return j + 2, Offset(many, -1)
    if word == "ago":
        return j + 1, Offset(many, -1, now=True)
    if word == "from" and words.at(j + 1) in ("now", "today"):
        return j + 2, Offset(many, 1, now=True)
    if word in ("'", "’") and words.at(j + 1) == "time":
        return j + 2, Offset(many, 1, now=True)
    if word == "hence":
        return j + 1, Offset(many, 1, now=True)
    if word in ("on", "in") and words.at(j + 1) in (",", "."):
        return None
    if words.at(j + 1) == "than":
        return None  # 'a month earlier than usual': only how much earlier
    if word in BEFORE or word in AFTER:
        return _beside(words, j, many, -1 if word in BEFORE else 1)
    return None


def _beside(words: Words, j: int, many: tuple[Amount, ...], sign: int) -> Match | None:
    word = words.at(j)
    if word in ("earlier", "later", "previously", "afterwards", "afterward", "thereafter"):
        return j + 1, Offset(many, sign)
    if word == "prior":
        return words.skip(j + 1, "to"), Offset(many, sign, clause=words.at(j + 1) == "to")
    if word == "following" and not _clause_follows(words, j + 1):
        return None
    return j + 1, Offset(many, sign, clause=_clause_follows(words, j + 1))


def same(words: Words, i: int) -> Match | None:
    """'The same day', 'that year', 'that July', 'the same five months', 'at the time', 'since then'."""
    j = words.skip(i, "the")
    at = words.at(j - 2) if words.at(j - 1) == "the" else words.at(j - 1)
    if at == "at" and words.at(j) == "same" and words.at(j + 1) == "time":
        return None  # 'at the same time' joins what is said, and dates nothing
    if words.at(j) in SAME or (words.at(i) == "that" and words.at(i + 1) == "same"):
        k = j + 1 if words.at(j) in SAME else i + 2
        before = year_ago(words, k)
        if before:
            return before
        number = cardinal(words, k)
        many = number is not None or words.at(k) in ("months", "weeks", "days", "quarters")
        k = number[0] if number else k
        unit = unit_name(words, k)
        if words.at(k) in ("period", "time", "stretch", "span") or (unit and many):
            return k + 1, That("period")
        if unit in ("second", "minute", "hour", "half"):
            return (k + 1, That("period")) if unit == "half" else None
        if unit:
            return k + 1, That("day" if unit == "night" else unit)
        if words.at(k) in ("morning", "afternoon", "evening"):
            return k + 1, That("day")
        named = month_name(words, k)
        return (named[0], That(Month(named[1]))) if named else None
    if words.at(i) == "that":
        unit = unit_name(words, i + 1)
        if unit and unit in ORDER and not words.at(i + 1).endswith("s") and unit not in ("half", "century"):
            return i + 2, That(unit)
        if unit == "night" or words.at(i + 1) in ("morning", "afternoon", "evening"):
            return i + 2, That("day")
        if words.at(i + 1) == "time" and words.at(i - 1) in ("at", "by", "since", "until", "from", "during"):
            return i + 2, That("time")
        if words.capital(i + 1):
            day, month = weekday_name(words, i + 1), month_name(words, i + 1)
            if month and not words.number(month[0]):
                return month[0], That(Month(month[1]))
            if day and len(words.at(i + 1)) > 5:
                return day[0], That(Weekday(day[1]))
        season = season_name(words, i + 1) if words.at(i + 1) in calendars().seasons else None
        return (season[0], That(season[1])) if season else None
    if words.at(i) == "the" and words.at(j) == "time" and words.at(i - 1) == "at":
        return (j + 1, That("time")) if words.at(j + 1) not in ("of", "when", "that", "it", "the") else None
    if words.at(i) == "then" and words.at(i - 1) in ("since", "until", "till", "by", "from", "before"):
        return i + 1, That("time")
    return None


def day_word(words: Words, i: int) -> Match | None:
    """'Today', 'yesterday', 'tonight', 'current date'."""
    word = words.at(i)
    if word in DAY_WORDS:
        if word == "today" and words.at(i + 1) in ("'s", "’s") and words.at(i + 2) in ("world", "generation"):
            return i + 1, Vague("PRESENT_REF")
        if word == "tonight":
            return i + 1, OfDay("NI", None, DayWord(0))
        return i + 1, DayWord(DAY_WORDS[word])
    return (i + 2, DayWord(0)) if word == "current" and words.at(i + 1) == "date" else None


def _zone(words: Words, j: int) -> int:
    """The place after the time zone at j."""
    if words.at(j) == "local" and words.at(j + 1) == "time":
        return j + 2
    if words.at(j) in ZONES:
        return j + 1
    return j + 3 if words.at(j) == "(" and words.at(j + 1) in ZONES and words.at(j + 2) == ")" else j


def clock(words: Words, i: int) -> Match | None:
    """'4:30 p.m.', '16:30', '1030 GMT', 'noon', 'midnight'."""
    word = words.at(i)
    if word in ("noon", "midnight", "midday"):
        return i + 1, OfDay(
            "12:00" if word != "midnight" else "24:00", "12:00" if word != "midnight" else "00:00"
        )
    if not (word and word[0].isdigit()):
        return None
    found = CLOCK.match(words.text, words.starts[i])
    if found is None or (words.tight(i) and words.at(i - 1) in (":", ".", "-", "$", "/")):
        return None
    hour = int(found["h"] or found["h2"] or found["h3"])
    minute = int(found["m"] or found["m2"] or found["m3"] or 0)
    half = (found["half"] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    j = i
    while j < words.n and words.ends[j] <= found.end():
        j += 1
    if j == i:
        return None
    j = _zone(words, j)
    if (
        words.at(j) == "(" and words.at(j + 1)[:1].isdigit()
    ):  # the same hour, told for elsewhere: '(0735 GMT)'
        elsewhere = clock(words, j + 1)
        if elsewhere and words.at(elsewhere[0]) == ")":
            j = elsewhere[0] + 1
    written = f"{hour:02d}:{minute:02d}"
    return j, OfDay(written, written)
