"""How simple expressions join: parts, ordinals and what follows them, ranges, times of day."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from legation.lists.calendars import calendars
from legation.reading.times.algebra import ORDER, unit_value
from legation.reading.times.grammar_dates import (
    YEARS,
    Match,
    business_year,
    day_month,
    decade_or_century,
    feast_name,
    month_date,
    month_name,
    numeric,
    quarter_code,
    season_name,
    weekday_date,
    weekday_name,
    with_year,
    year_after,
    year_expression,
)
from legation.reading.times.grammar_lengths import amounts, length, recurring, unit_name
from legation.reading.times.grammar_relative import clock, day_word, deictic, offset, same
from legation.reading.times.named import (
    BusinessYear,
    DayOfMonth,
    Exact,
    FeastDay,
    Month,
    Nth,
    Part,
    Season,
    WeekNumber,
    Within,
    YearPart,
    inside,
)
from legation.reading.times.numerals import cardinal, ordinal
from legation.reading.times.relative import (
    Ahead,
    DayWord,
    Deictic,
    Every,
    Length,
    OfDay,
    Offset,
    Range,
    Rolling,
    Run,
    That,
    Vague,
)
from legation.reading.times.words import Words

Rule = Callable[[Words, int], Match | None]
PARTS = {"early": "early", "mid": "mid", "late": "late", "beginning": "start", "start": "start", "middle": "mid",
         "end": "end", "close": "end", "outset": "start", "earlier": "earlier", "later": "later"}  # fmt: skip
# 'the third time in a week' counts within a length
COUNTING = frozenset("time times first second third fourth fifth once twice lowest highest most best worst biggest".split())
TO = frozenset(("to", "through", "till", "until", "-", "–", "—", "~"))
YEAR_SPAN = re.compile(r"((?:1[5-9]|20|21)\d\d)\s?[-–~]\s?((?:1[5-9]|20|21)\d\d)(?![\d/-])")


def part(words: Words, i: int) -> Match | None:
    """'Early May', 'mid-2024', 'the end of the month', 'late on Thursday', 'earlier this year'."""
    j = words.skip(i, "the", "very")
    j = words.skip(j, "very")
    named = PARTS.get(words.at(j))
    if named is None:
        return None
    k = words.skip(j + 1, "-")
    if named in ("start", "end") or words.at(j) == "middle":
        if words.at(k) != "of" and not (named == "end" and words.at(k) in ("this", "next", "last", "-")):
            return None
        k = words.skip(k, "of", "-")
        k = words.skip(k, "of")
        if words.at(k) in ("year", "month", "week", "day", "quarter"):
            return k + 1, Part(named, Deictic(0, words.at(k)))
    elif words.at(k) in ("in", "on"):
        k += 1
    unit = unit_name(words, k + 1) if words.at(k) == "the" else None
    inner = point(words, k)
    if unit in ("day", "week", "month", "year", "quarter") and (inner is None or inner[0] <= k + 2):
        inner = k + 2, Deictic(0, unit)
    if inner is None or isinstance(inner[1], Length | Every | Vague | Offset | Range):
        return None
    if named == "earlier" and isinstance(inner[1], OfDay) and inner[1].clock:
        return None
    return inner[0], inner[1] if inner[1].grain == "day" else Part(named, inner[1])


def ordinal_phrase(words: Words, i: int) -> Match | None:
    """'The first quarter', 'last Friday of October', 'the first two months of 2023', 'the 20th of next month'."""
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
        unit, end = str(unit_name(words, run[0])), run[0] + 1
        outer = _of(words, end, unit)
        if outer:
            return outer[0], Within(Nth(1 if n > 0 else -1, unit, count=run[1]), outer[1])
        return (end, Within(Nth(1, unit, count=run[1]), Deictic(0, "year"))) if n == 1 and unit == "month" else None
    k = words.skip(k, "-", "full", "calendar")
    unit_word = words.at(k)
    if unit_word in ("quarter", "half") and 0 < n <= (4 if unit_word == "quarter" else 2):
        return _year_part(words, k, unit_word, n)
    day = weekday_name(words, k)
    if day:
        outer = _of(words, day[0], "day")
        return (outer[0], Within(Nth(n, "day", day[1]), outer[1])) if outer else None
    unit = unit_name(words, k)
    if unit and unit not in ("second", "minute", "hour"):
        outer = _of(words, k + 1, unit)
        if outer is None:
            return None
        if unit_word.endswith("s"):
            return outer[0], Part("early" if n > 0 else "late", outer[1])
        return outer[0], Within(Nth(n, unit), outer[1])
    outer = _of(words, k, "day") if n > 0 and nth[0] > j and words.at(k) == "of" else None
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


def _year_part(words: Words, k: int, unit: str, n: int) -> Match:
    end = words.skip(k + 1, "-") if words.at(k + 2) == "on" else k + 1
    outer = _of(words, end, "week" if unit == "half" else unit) or year_after(words, words.skip(end, ","))
    if outer is None:
        deictic_year = deictic(words, end) if words.at(end) in ("this", "last", "next") else None
        outer = deictic_year if deictic_year and deictic_year[1].grain == "year" else None
    if outer is None or (outer[1].grain != "month" and not inside(YearPart(unit, n), outer[1])):
        return end, YearPart(unit, n)
    return outer[0], Within(YearPart(unit, n), outer[1])


def _of(words: Words, k: int, unit: str) -> Match | None:
    """A larger period after 'of' or 'in'."""
    if words.at(k) not in ("of", "in"):
        return None
    return _period(words, k + 1, ORDER.get(unit, 0))


def _period(words: Words, k: int, above: int) -> Match | None:
    """A named or deictic period at k, of a grain above the given one."""
    the = words.at(k) == "the"
    unit = unit_name(words, k + 1) if the else unit_name(words, k)
    found = simple(words, k)
    if found and isinstance(found[1], Length | Every | Rolling | Vague | Offset | Range):
        found = None
    if found is None and unit in ORDER and not words.at(k + the).endswith("s"):
        found = k + 1 + the, Deictic(0, str(unit))
    if found is None:
        return None
    j, expression = found
    if ORDER.get(expression.grain, 0) <= above:
        return None
    return _suffixed(words, j, expression)


def week_of(words: Words, i: int) -> Match | None:
    """'Week 31', 'week 3 of 2027', 'the week of April 10', 'the week beginning on February 4'."""
    j = words.skip(i, "the")
    if words.at(j) != "week":
        return None
    if words.number(j + 1) and 1 <= int(words.at(j + 1)) <= 53 and words.at(j + 2) != "-":
        outer = _of(words, j + 2, "week")
        inner = WeekNumber(int(words.at(j + 1)))
        return (outer[0], Within(inner, outer[1])) if outer else (j + 2, inner)
    if words.at(j + 1) in ("of", "beginning", "starting", "commencing", "ending"):
        k = words.skip(j + 2, "on", "the") if words.at(j + 1) != "of" else j + 2
        day = point(words, k) or ordinal_phrase(words, k)
        if day is None and words.at(k) == "the" and ordinal(words, k + 1):
            nth = ordinal(words, k + 1)
            day = (nth[0], DayOfMonth(nth[1])) if nth else None
        if day and day[1].grain == "day" and not isinstance(day[1], Length | Every):
            return day[0], WeekNumber(of=day[1])
    return None


def run_to(words: Words, i: int) -> Match | None:
    """'The nine months to March', 'the three months ended June 30', 'the year to June 2023'."""
    j = words.skip(i, "the")
    many = amounts(words, j)
    if many is None and j > i and words.at(j) in ("year", "quarter", "month", "half"):
        many = j + 1, ((1, words.at(j)),)
    if many is None or len(many[1]) != 1 or many[1][0][0] is None:
        return None
    k = many[0]
    if words.at(k) not in ("to", "ended", "ending", "through", "until"):
        return None
    until = point(words, words.skip(k + 1, "in", "on"))
    if until is None or isinstance(until[1], Length | Every | Vague) or until[1].grain not in ("day", "month", "quarter"):
        return None
    n, unit = many[1][0]
    return until[0], Run(n or 1, unit, until[1])


def counted(words: Words, i: int) -> Match | None:
    """A counted length and what hangs on it: 'two weeks before May 13', 'three days from Tuesday', 'in two years'."""
    found = amounts(words, i)
    if found is None:
        return None
    j, many = found
    word = words.at(j)
    if word in ("after", "before", "from", "since"):
        base = point(words, words.skip(j + 1, "the") if words.at(j + 2) in ("year",) else j + 1)
        spans = base is not None and word == "from" and words.at(base[0]) in TO
        if base and not spans and not isinstance(base[1], Length | Every | Vague | OfDay):
            sign = -1 if word == "before" else 1
            return base[0], Offset(many, sign, base=base[1])
    if words.at(i - 1) == "in" and not COUNTING & set(words.low[max(0, i - 4) : i]):
        finest = {unit for _, unit in many}
        if not finest & {"second", "minute", "hour"} and all(n is not None for n, _ in many):
            return j, Ahead(many, first=words.at(i - 2) in ("", "\n", ".", '"'))
    return None


def bare_year(words: Words, i: int) -> Match | None:
    """A year, or two joined by a dash."""
    if words.number(i):
        found = YEAR_SPAN.match(words.text, words.starts[i])
        if found and not words.tight(i):
            first, last = int(found[1]), int(found[2])
            j = i + 3
            if first < last and first in YEARS and words.ends[j - 1] == found.end():
                return j, Range(Exact(unit_value(date(first, 1, 1), "year")), Exact(unit_value(date(last, 1, 1), "year")))
    return year_expression(words, i)


RULES: tuple[Rule, ...] = (
    numeric, quarter_code, day_month, month_date, weekday_date, ordinal_phrase, part, week_of, run_to, counted, clock,
    deictic, same, day_word, offset, feast_name, season_name, decade_or_century, business_year, bare_year, recurring,
    length,
)  # fmt: skip


def simple(words: Words, i: int) -> Match | None:
    """The longest single expression at i; of equals, the first rule's."""
    best: Match | None = None
    for rule in RULES:
        found = rule(words, i)
        if found and (best is None or found[0] > best[0]):
            best = found
    return best


def point(words: Words, i: int) -> Match | None:
    """A simple expression with what belongs to it behind."""
    found = simple(words, i)
    return _suffixed(words, *found) if found else None


def _suffixed(words: Words, j: int, expression: object) -> Match | None:
    found: Match = (j, expression)  # type: ignore[assignment]
    for _ in range(3):
        following = _suffix(words, *found)
        if following is None:
            return found
        found = following
    return found


def _suffix(words: Words, j: int, inner: object) -> Match | None:
    from legation.reading.times.named import Weekday

    expression: Match = (j, inner)  # type: ignore[assignment]
    inner_expression = expression[1]
    if isinstance(inner_expression, Every | Length | Vague):
        return None
    word = words.at(j)
    if isinstance(inner_expression, OfDay):
        if inner_expression.on is None or word != "on":
            k = words.skip(words.skip(j, ","), "on")
            if inner_expression.on is None:
                day = _day_at(words, k)
                return (day[0], OfDay(inner_expression.mark, inner_expression.clock, day[1])) if day else None
        return None
    if inner_expression.grain == "day" and not isinstance(inner_expression, Offset | Range | Rolling):
        if word in calendars().day_parts:
            mark = calendars().day_parts[word]
            return j + 1, OfDay(mark, None, inner_expression)
        k = words.skip(words.skip(j, ","), "at")
        hour = clock(words, k) if k > j and words.at(k)[:1].isdigit() else None
        if hour and isinstance(hour[1], OfDay):
            return hour[0], OfDay(hour[1].mark, hour[1].clock, inner_expression)
    if isinstance(inner_expression, Deictic) and inner_expression.unit == "week":
        k = words.skip(words.skip(j, "'s", "’s", "-", ","), "on")
        day = weekday_name(words, k) if words.at(j) != "," else None
        if day:
            return day[0], Within(Weekday(day[1]), inner_expression)
    if isinstance(inner_expression, Deictic | That) and inner_expression.grain == "year" and words.at(j) in ("'s", "’s"):
        named = ordinal_phrase(words, j + 1)
        if named and isinstance(named[1], YearPart):
            return named[0], Within(named[1], inner_expression)
    return _outer(words, j, inner_expression)


def _day_at(words: Words, k: int) -> Match | None:
    for rule in (month_date, day_month, weekday_date, numeric):
        found = rule(words, k)
        if found and found[1].grain == "day":
            return found
    found = day_word(words, k)
    return found if found and isinstance(found[1], DayWord) else None


def _outer(words: Words, j: int, inner: object) -> Match | None:
    expression: Match = (j, inner)  # type: ignore[assignment]
    inner_expression = expression[1]
    if isinstance(inner_expression, That):
        return _same_of(words, j, inner_expression)
    if inner_expression.rank > 1 and not isinstance(inner_expression, Range):
        return None
    if isinstance(inner_expression, Offset | Rolling | Deictic):
        return None
    above = ORDER.get(inner_expression.grain, 0)
    k = j + 1 if words.at(j) in ("of", "in") else words.skip(j, ",") if words.at(j + 1) in ("last", "this", "next") else j
    if k == j and words.at(j) not in ("last", "this", "next", "that", "the"):
        return None
    if words.at(k) == "the" and k == j and words.at(k + 1) not in ("following", "previous", "next", "same", "year"):
        return None
    if words.at(j) == "," and words.at(j + 1) in ("last", "this", "next") and unit_name(words, j + 2) != "year":
        return None
    outer = deictic(words, k) or same(words, k) or (
        (business_year(words, k) or year_expression(words, k) or month_date(words, k)) if k > j else None
    )
    if outer is None and k > j and words.at(k) == "the":
        outer = business_year(words, k + 1)
    if outer is None and k < words.n and k == j and words.at(k) == "the" and words.at(k + 1) == "year":
        return None
    if outer is None or isinstance(outer[1], Rolling | OfDay):
        return None
    if ORDER.get(outer[1].grain, 0) <= above or (outer[1].grain == "day"):
        return None
    if isinstance(inner_expression, Month | Season | FeastDay | YearPart) and ORDER[outer[1].grain] < ORDER["year"]:
        return None
    if words.at(j) == "in" and isinstance(outer[1], Month):
        return None
    return outer[0], Within(inner_expression, outer[1])


def _same_of(words: Words, j: int, inner: That) -> Match | None:
    if inner.outer is not None:
        return None
    k = words.skip(j, "of", "in")
    outer = offset(words, k) or year_expression(words, k) or deictic(words, k)
    if outer is None and words.at(k) in ("the", "last", "this", "previous"):
        outer = business_year(words, words.skip(k, "the"))
    if outer is None and k > j:
        outer = month_date(words, k) or business_year(words, k) or season_name(words, k)
    if outer is None and words.at(k) == "last" and words.at(k + 1) == "season":
        outer = k + 2, BusinessYear("marketing", step=-1)
    if outer is None or isinstance(outer[1], Rolling | Length):
        return None
    if isinstance(outer[1], Offset) and not outer[1].now:
        return outer[0], Offset(outer[1].amounts, outer[1].sign)
    if k == j and isinstance(outer[1], Month | Exact):
        return None
    return outer[0], That(inner.what, outer[1])


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
    return isinstance(start, Month) and start.day is None and following is not None and following[1] == start.month % 12 + 1


def _short_day(words: Words, k: int) -> Match | None:
    """The second half of 'July 3-5' or 'August 27th to the 29th, 2024'."""
    k = words.skip(k, "the")
    day = ordinal(words, k) or cardinal(words, k)
    if day is None or not 1 <= day[1] <= 31 or words.at(day[0]) in (":", "%"):
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
