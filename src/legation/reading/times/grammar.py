"""How a single expression is read: the longest that its first word opens, and what belongs to it behind."""

from __future__ import annotations

from functools import cache

from legation.lists.calendars import calendars
from legation.reading.times.algebra import ORDER
from legation.reading.times.anchored import Offset, That
from legation.reading.times.business import BusinessYear
from legation.reading.times.expression import Expression
from legation.reading.times.grammar_dates import (
    day_month,
    feast_name,
    month_date,
    season_name,
    weekday_date,
    weekday_name,
    year_month,
)
from legation.reading.times.grammar_lengths import PLURALS, RECURRING, length, recurring, unit_name
from legation.reading.times.grammar_numeric import Match, numeric
from legation.reading.times.grammar_parts import (
    PARTS,
    WHOLES,
    YEAR_NAMES,
    Rule,
    counted,
    eve,
    ordinal_phrase,
    part,
    part_of_day,
    run_to,
    week_of,
)
from legation.reading.times.grammar_relative import (
    DAY_WORDS,
    SAME,
    STEPS,
    clock,
    day_word,
    deictic,
    offset,
    same,
    year_ago,
)
from legation.reading.times.grammar_vague import VAGUE, vague
from legation.reading.times.grammar_years import (
    BUSINESS,
    SOLAR,
    bare_year,
    business_year,
    decade_or_century,
    fiscal_behind,
    quarter_code,
    year_expression,
    year_first,
)
from legation.reading.times.lengths import Every, Length, Vague
from legation.reading.times.named import Exact, FeastDay, Month, Season, Weekday
from legation.reading.times.numerals import ONES, ORDINALS, TENS
from legation.reading.times.ranges import Range
from legation.reading.times.relative import DayWord, Deictic, OfDay, Rolling
from legation.reading.times.within import Within, YearPart
from legation.reading.times.words import Words

DIGITS = "#"
DECADES = frozenset(
    ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]
)
APOSTROPHES = frozenset("'’‘")


def _part(words: Words, i: int) -> Match | None:
    return part(words, i, point)


def _ordinal_phrase(words: Words, i: int) -> Match | None:
    return ordinal_phrase(words, i, point)


def _week_of(words: Words, i: int) -> Match | None:
    return week_of(words, i, point)


def _run_to(words: Words, i: int) -> Match | None:
    return run_to(words, i, point)


def _counted(words: Words, i: int) -> Match | None:
    return counted(words, i, point)


def _eve(words: Words, i: int) -> Match | None:
    return eve(words, i, point)


def _part_of_day(words: Words, i: int) -> Match | None:
    return part_of_day(words, i, point)


@cache
def _rules() -> dict[str, tuple[Rule, ...]]:
    """The rules that may begin with a word; of two that read equally far the first here counts."""
    lists = calendars()
    numbers = {DIGITS, *ONES, *TENS}
    quantities = numbers | {"a", "an", "half", "several", "few", "couple", "dozen", "some", "many"}
    feasts = {name.split()[0].split("-")[0] for name in lists.feasts} | {"muslim", "islamic", "holy"}
    openers: tuple[tuple[Rule, set[str]], ...] = (
        (numeric, {DIGITS}),
        (quarter_code, {DIGITS, "q", "h", "fy"}),
        (day_month, {"the", *numbers, *ORDINALS}),
        (month_date, {*lists.months}),
        (weekday_date, {*lists.weekdays}),
        (_ordinal_phrase, {"the", "last", "final", "closing", "opening", "initial", *numbers, *ORDINALS}),
        (_part, {"the", "very", *PARTS, *WHOLES}),
        (_week_of, {"the", "week"}),
        (_eve, {"the", "eve"}),
        (_part_of_day, {"the", *lists.day_parts}),
        (_run_to, {"the", *quantities, *YEAR_NAMES}),
        (_counted, quantities),
        (clock, {DIGITS, "noon", "midnight", "midday"}),
        (deictic, {"the", *STEPS, *numbers}),
        (year_ago, {"year"}),
        (same, {"the", "that", "then", *SAME}),
        (day_word, {*DAY_WORDS, "current"}),
        (vague, set(VAGUE)),
        (offset, {*quantities, *PLURALS}),
        (feast_name, {"the", *feasts}),
        (season_name, {"the", *lists.seasons}),
        (decade_or_century, {DIGITS, "the", *DECADES, *APOSTROPHES, *ORDINALS, *TENS}),
        (business_year, {DIGITS, *BUSINESS, *SOLAR}),
        (year_month, {DIGITS}),
        (year_first, {"the", DIGITS}),
        (bare_year, {"the", "calendar", "year", "cy", *numbers, *APOSTROPHES}),
        (recurring, {*RECURRING, "every", "each", "a", "an", "per", *(f"{day}s" for day in lists.weekdays)}),
        (length, {*quantities, *PLURALS, *WHOLES, "all", "another"}),
    )
    table: dict[str, list[Rule]] = {}
    for rule, firsts in openers:
        for first in firsts:
            table.setdefault(first, []).append(rule)
    return {first: tuple(rules) for first, rules in table.items()}


def opens(word: str) -> bool:
    """Whether an expression can begin with `word`."""
    return word in _rules() or word[0].isdigit()


def simple(words: Words, i: int) -> Match | None:
    """The longest single expression at i."""
    word = words.at(i)
    if not word:
        return None
    best: Match | None = None
    for rule in _rules().get(DIGITS if word[0].isdigit() else word, ()):
        found = rule(words, i)
        if found and (best is None or found[0] > best[0]):
            best = found
    return best


def point(words: Words, i: int) -> Match | None:
    """A single expression with what belongs to it behind."""
    found = simple(words, i)
    while found:
        following = _suffix(words, *found)
        if following is None:
            break
        found = following
    return found


def _suffix(words: Words, j: int, inner: Expression) -> Match | None:
    """What makes the expression that ends before j narrower: a time of day, a weekday, a larger period."""
    if isinstance(inner, Every | Length | Vague):
        return None
    word = words.at(j)
    if isinstance(inner, OfDay):
        day = _day_at(words, words.skip(words.skip(j, ","), "on")) if inner.on is None else None
        return (day[0], OfDay(inner.mark, inner.clock, day[1])) if day else None
    if inner.grain == "day" and not isinstance(inner, Offset | Range | Rolling):
        if word in calendars().day_parts:
            return j + 1, OfDay(calendars().day_parts[word], None, inner)
        k = words.skip(words.skip(j, ","), "at")
        hour = clock(words, k) if words.at(k)[:1].isdigit() else None
        if hour and isinstance(hour[1], OfDay):
            return hour[0], OfDay(hour[1].mark, hour[1].clock, inner)
    if isinstance(inner, Deictic) and inner.unit == "week":
        k = words.skip(words.skip(j, "'s", "’s", "-"), "on")
        weekday = weekday_name(words, k)
        if weekday:
            return weekday[0], Within(Weekday(weekday[1]), inner)
    if isinstance(inner, Deictic | That) and inner.grain == "year" and word in ("'s", "’s"):
        named = _ordinal_phrase(words, j + 1)
        if named and isinstance(named[1], YearPart):
            return named[0], Within(named[1], inner)
    return _same_of(words, j, inner) if isinstance(inner, That) else _outer(words, j, inner)


def _day_at(words: Words, k: int) -> Match | None:
    for rule in (month_date, day_month, weekday_date, numeric):
        found = rule(words, k)
        if found and found[1].grain == "day":
            return found
    found = day_word(words, k)
    return found if found and isinstance(found[1], DayWord) else None


def _outer(words: Words, j: int, inner: Expression) -> Match | None:
    """The larger period of an incomplete expression: 'of last year', 'that year', ', this year'."""
    whole = inner.rank > 1 and not isinstance(inner, Range)
    if whole or isinstance(inner, Offset | Rolling | Deictic):
        return None
    word, following = words.at(j), words.at(j + 1)
    if word in ("of", "in") or (
        word == "," and following in ("last", "this", "next") and unit_name(words, j + 2) == "year"
    ):
        k = j + 1
    elif word in ("last", "this", "next", "that") or (
        word == "the" and following in ("following", "previous", "next", "same")
    ):
        k = j
    else:
        return None
    outer = deictic(words, k) or same(words, k)
    if outer is None and k > j:
        outer = fiscal_behind(words, k) or business_year(words, k)
        outer = outer or year_expression(words, k) or month_date(words, k)
        if outer is None and words.at(k) == "the":
            outer = fiscal_behind(words, k + 1) or business_year(words, k + 1)
    if outer is None or isinstance(outer[1], Rolling | OfDay) or outer[1].grain == "day":
        return None
    if ORDER.get(outer[1].grain, 0) <= ORDER.get(inner.grain, 0) or (
        word == "in" and isinstance(outer[1], Month)
    ):
        return None
    yearly = isinstance(inner, Month | Season | FeastDay | YearPart)
    if yearly and ORDER.get(outer[1].grain, 0) < ORDER["year"]:
        return None
    return outer[0], Within(inner, outer[1])


def _same_of(words: Words, j: int, inner: That) -> Match | None:
    """What 'the same period' is a period of: 'of 2022', 'last year', 'a year before'."""
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
