"""How words name a part of something: 'early May', 'the first two months of 2023', 'the week of April 10'.

Rules here hold other expressions, so each is given the rule that reads one.
"""

from __future__ import annotations

from collections.abc import Callable

from legation.lists.calendars import calendars
from legation.lists.time_cues import time_cues
from legation.reading.times.algebra import ORDER
from legation.reading.times.anchored import Ahead, Offset, That
from legation.reading.times.grammar_dates import weekday_name
from legation.reading.times.grammar_lengths import amounts, unit_name
from legation.reading.times.grammar_numeric import Match
from legation.reading.times.grammar_relative import deictic
from legation.reading.times.grammar_years import BUSINESS, SOLAR, year_after
from legation.reading.times.lengths import Every, Length, Vague
from legation.reading.times.named import DayOfMonth
from legation.reading.times.numerals import cardinal, ordinal
from legation.reading.times.ranges import Range, Run, RunFrom
from legation.reading.times.relative import Deictic, OfDay, Rolling
from legation.reading.times.within import Nth, Part, WeekNumber, Within, YearPart, inside
from legation.reading.times.words import Words

Rule = Callable[[Words, int], Match | None]

PARTS = {
    "early": "early", "mid": "mid", "late": "late", "beginning": "start", "start": "start",
    "middle": "mid", "end": "end", "close": "end", "outset": "start", "earlier": "earlier", "later": "later",
}  # fmt: skip


WHOLES = frozenset(("day", "week", "month", "quarter", "year", "decade", "century"))
YEAR_NAMES = SOLAR | BUSINESS.keys()
# 'by year end' and 'at year's end' are times without an article
BEFORE_END = frozenset(
    ("by", "at", "before", "until", "since", "around", "to", "through", "toward", "towards")
)
TO = frozenset(("to", "through", "till", "until", "-", "–", "—", "~"))


def part(words: Words, i: int, point: Rule) -> Match | None:
    """'Early May', 'mid-2024', 'the end of the month', 'earlier this year', 'year-end'."""
    if words.at(i) in WHOLES and words.at(i + 1) == "-" and words.at(i + 2) == "end" and words.tight(i + 2):
        return i + 3, Part("end", Deictic(0, words.at(i)))
    if words.at(i) == "year" and words.at(i - 1) in BEFORE_END:
        j = words.skip(i + 1, "'s", "’s")
        if words.at(j) == "end":
            return j + 1, Part("end", Deictic(0, "year"))
    j = words.skip(i, "the", "very")
    j = words.skip(j, "very")
    named = PARTS.get(words.at(j))
    if named is None:
        return None
    hyphen = words.at(j + 1) == "-" and words.tight(j + 1)
    k = j + 1 + hyphen
    if named in ("start", "end") or words.at(j) == "middle":
        if words.at(k) == "of":
            k += 1
        elif not hyphen:
            return None  # 'the talks end next week'
        if words.at(k) in WHOLES:
            return k + 1, Part(named, Deictic(0, words.at(k)))
    elif words.at(k) in ("in", "on"):
        k += 1
    unit = unit_name(words, k + 1) if words.at(k) == "the" else None
    inner = point(words, k)
    if unit in WHOLES and (inner is None or inner[0] <= k + 2 or isinstance(inner[1], Run)):
        inner = k + 2, Deictic(0, unit)
    if inner is None or isinstance(inner[1], Length | Every | Vague | Offset | Range | Run):
        return None
    if named == "earlier" and isinstance(inner[1], OfDay) and inner[1].clock:
        return None
    return inner[0], inner[1] if inner[1].grain == "day" else Part(named, inner[1])


def eve(words: Words, i: int, point: Rule) -> Match | None:
    """'The eve of Eid al-Adha'."""
    j = words.skip(i, "the")
    day = point(words, j + 2) if words.at(j) == "eve" and words.at(j + 1) == "of" else None
    if day is None or day[1].grain != "day" or isinstance(day[1], Length | Every | Vague):
        return None
    return day[0], Offset(((1, "day"),), -1, base=day[1])


def part_of_day(words: Words, i: int, point: Rule) -> Match | None:
    """'The morning of January 5'."""
    j = words.skip(i, "the")
    mark = calendars().day_parts.get(words.at(j))
    if mark is None:
        return None
    if words.at(j + 1) != "of":
        told = (
            j > i
            and words.at(i - 1) in ("in", "during", "by", "until")
            and words.at(j) not in ("noon", "midday")
        )
        return (j + 1, OfDay(mark, None, That("day"))) if told else None
    day = point(words, j + 2)
    if day is None or day[1].grain != "day" or isinstance(day[1], Length | Every | Vague | OfDay | Range):
        return None
    return day[0], OfDay(mark, None, day[1])


def ordinal_phrase(words: Words, i: int, point: Rule) -> Match | None:
    """'The first quarter', 'last Friday of October', 'the first two months of 2023', 'the 20th'."""
    j = words.skip(i, "the")
    the = j > i
    nth = ordinal(words, j)
    if nth is None:
        if words.at(j) not in ("last", "final", "closing", "opening", "initial", "past"):
            return None
        nth = j + 1, (1 if words.at(j) in ("opening", "initial") else -1)
    k, n = nth
    run = cardinal(words, k)
    if run and unit_name(words, run[0]) and words.at(j) != "past":
        unit, end = unit_name(words, run[0]) or "", run[0] + 1
        outer = _of(words, end, unit, point)
        if outer:
            return outer[0], Within(Nth(1 if n > 0 else -1, unit, count=run[1]), outer[1])
        return (
            (end, Within(Nth(1, unit, count=run[1]), Deictic(0, "year")))
            if n == 1 and unit == "month"
            else None
        )
    k = words.skip(k, "-", "full", "calendar")
    unit_word = words.at(k)
    if unit_word in ("quarter", "half") and 0 < n <= (4 if unit_word == "quarter" else 2):
        return _year_part(words, k, unit_word, n, point)
    day = weekday_name(words, k)
    if day:
        outer = _of(words, day[0], "day", point)
        return (outer[0], Within(Nth(n, "day", day[1]), outer[1])) if outer else None
    named = unit_name(words, k)
    if named and named not in ("second", "minute", "hour"):
        outer = _of(words, k + 1, named, point)
        if outer is None:
            return None
        if unit_word.endswith("s"):
            return outer[0], Part("early" if n > 0 else "late", outer[1])
        return outer[0], Within(Nth(n, named), outer[1])
    outer = _of(words, k, "day", point) if n > 0 and nth[0] > j and words.at(k) == "of" else None
    if outer and 1 <= n <= 31 and outer[1].grain == "month":
        return outer[0], Within(DayOfMonth(n), outer[1])
    if the and words.number(j) and 1 <= n <= 31:
        after = words.at(nth[0])
        if after in ("this", "next", "last"):
            following = deictic(words, nth[0])
            if following and following[1].grain == "month":
                return following[0], Within(DayOfMonth(n), following[1])
        if words.at(i - 1) in ("on", "until", "by", "since", "of", "around", "from", "to") and after in (
            "", ".", ",", ";", ")", "and", "at", "in", "with", "to", "!", "?", "when",
        ):  # fmt: skip
            return nth[0], DayOfMonth(n)
    return None


def _year_part(words: Words, k: int, unit: str, n: int, point: Rule) -> Match:
    end = words.skip(k + 1, "-") if words.at(k + 2) == "on" else k + 1
    outer = _of(words, end, "week" if unit == "half" else unit, point) or year_after(
        words, words.skip(end, ",")
    )
    if outer is None:
        deictic_year = deictic(words, end) if words.at(end) in ("this", "last", "next") else None
        outer = deictic_year if deictic_year and deictic_year[1].grain == "year" else None
    if outer is None or (outer[1].grain != "month" and not inside(YearPart(unit, n), outer[1])):
        return end, YearPart(unit, n)
    return outer[0], Within(YearPart(unit, n), outer[1])


def _of(words: Words, k: int, unit: str, point: Rule) -> Match | None:
    """A larger period after 'of' or 'in'."""
    if words.at(k) not in ("of", "in"):
        return None
    return _period(words, k + 1, ORDER.get(unit, 0), point)


def _period(words: Words, k: int, above: int, point: Rule) -> Match | None:
    """A named or deictic period at k, of a grain above the given one."""
    the = words.at(k) == "the"
    unit = unit_name(words, k + 1) if the else unit_name(words, k)
    found = point(words, k)
    if found and isinstance(found[1], Length | Every | Rolling | Vague | Offset | Range):
        found = None
    if found is None and unit in ORDER and not words.at(k + the).endswith("s"):
        found = k + 1 + the, Deictic(0, str(unit))
    if found is None:
        return None
    j, expression = found
    if ORDER.get(expression.grain, 0) <= above:
        return None
    return j, expression


def week_of(words: Words, i: int, point: Rule) -> Match | None:
    """'Week 31', 'week 3 of 2027', 'the week of April 10', 'the week beginning on February 4'."""
    j = words.skip(i, "the")
    if words.at(j) != "week":
        return None
    if words.number(j + 1) and 1 <= int(words.at(j + 1)) <= 53 and words.at(j + 2) != "-":
        outer = _of(words, j + 2, "week", point)
        inner = WeekNumber(int(words.at(j + 1)))
        return (outer[0], Within(inner, outer[1])) if outer else (j + 2, inner)
    if words.at(j + 1) in ("of", "beginning", "starting", "commencing", "ending"):
        k = words.skip(j + 2, "on", "the") if words.at(j + 1) != "of" else j + 2
        day = point(words, k) or ordinal_phrase(words, k, point)
        if day is None and words.at(k) == "the" and ordinal(words, k + 1):
            nth = ordinal(words, k + 1)
            day = (nth[0], DayOfMonth(nth[1])) if nth else None
        if day and day[1].grain == "day" and not isinstance(day[1], Length | Every):
            return day[0], WeekNumber(of=day[1])
    return None


def run_to(words: Words, i: int, point: Rule) -> Match | None:
    """'The nine months to March', 'the three months ended June 30', 'the fiscal year that ended in June 2023'."""
    j = words.skip(i, "the")
    many = amounts(words, j)
    named = words.at(j) in YEAR_NAMES and words.at(j + 1) == "year"
    if (
        many is None
        and (j > i or named)
        and (named or words.at(j) in ("year", "quarter", "month", "half", "week"))
    ):
        many = j + 1 + named, ((1, words.at(j + named)),)
    if many is None or len(many[1]) != 1 or many[1][0][0] is None:
        return None
    n, unit = many[1][0]
    if unit in ORDER and words.at(many[0]) in ("now", "just") and words.at(many[0] + 1) == "ended":
        return many[0] + 2, Deictic(-1, unit)
    k = (
        words.skip(many[0], "that", "which")
        if words.at(many[0] + 1) in ("ended", "ends", "began")
        else many[0]
    )
    if words.at(k) in ("starting", "beginning", "began"):
        since = point(words, words.skip(k + 1, "on", "from"))
        whole = (
            since is not None and since[1].grain == "day" and not isinstance(since[1], Length | Every | Vague)
        )
        return (since[0], RunFrom(n or 1, unit, since[1])) if since and whole else None
    if j > i and words.at(k) == "of" and unit == "month" and n:
        outer = _of(words, k, unit, point)  # 'in the eleven months of the current fiscal year'
        yearly = outer is not None and outer[1].grain == "year"
        return (outer[0], Within(Nth(1, unit, count=round(n)), outer[1])) if outer and yearly else None
    if words.at(k) not in ("to", "ended", "ends", "ending", "through", "until"):
        return None
    until = point(words, words.skip(k + 1, "in", "on"))
    if (
        until is None
        or isinstance(until[1], Length | Every | Vague)
        or until[1].grain not in ("day", "month", "quarter")
    ):
        return None
    return until[0], Run(n or 1, unit, until[1])


def counted(words: Words, i: int, point: Rule) -> Match | None:
    """A counted length and what hangs on it: 'two weeks before May 13', 'in two years'."""
    found = amounts(words, i)
    if found is None:
        return None
    j, many = found
    word = words.at(j)
    if word in ("after", "before", "from", "since"):
        base = point(words, words.skip(j + 1, "the") if words.at(j + 2) == "year" else j + 1)
        spans = base is not None and word == "from" and words.at(base[0]) in TO
        if base and not spans and not isinstance(base[1], Length | Every | Vague | OfDay):
            sign = -1 if word == "before" else 1
            return base[0], Offset(many, sign, base=base[1])
    if words.at(i - 1) in ("in", "within") and not time_cues().counting & set(words.low[max(0, i - 4) : i]):
        finest = {unit for _, unit in many}
        if not finest & {"second", "minute", "hour"} and all(n is not None for n, _ in many):
            first = words.at(i - 2) in ("", "\n", ".", '"')
            return j, Ahead(many, first, within=words.at(i - 1) == "within")
    return None
