"""How words name years and their parts: '1987', 'FY26', 'Q1 2024', 'the 1990s', 'solar year 1403'."""

from __future__ import annotations

import re
from datetime import date

from legation.lists.calendars import calendars
from legation.lists.time_cues import time_cues
from legation.reading.times.algebra import span_value, unit_value
from legation.reading.times.business import BusinessYear, SolarYear
from legation.reading.times.expression import Expression
from legation.reading.times.grammar_numeric import Match, numeric
from legation.reading.times.named import Exact
from legation.reading.times.numerals import TENS, ordinal, spelled_year
from legation.reading.times.ranges import Range
from legation.reading.times.within import Nth, Within, YearPart
from legation.reading.times.words import Words

YEARS = range(1500, 2200)
YEAR_SPAN = re.compile(r"((?:1[5-9]|20|21)\d\d)\s?[-–~]\s?((?:1[5-9]|20|21)\d\d)(?![\d/-])")
BUSINESS = {"fiscal": "fiscal", "financial": "fiscal", "marketing": "marketing", "crop": "marketing",
            "school": "school", "academic": "school"}  # fmt: skip
# what market reports count in a year: '3Q23', '1H24', '9M24'
_CODES = {"q": 4, "h": 2, "m": 12}
SOLAR = frozenset(("solar", "hijri", "shamsi", "afghan", "iranian", "persian"))


def year(words: Words, i: int) -> tuple[int, int] | None:
    """A year in digits or words at i, where nothing says that it is a quantity or a label."""
    if words.number(i) and len(words.at(i)) == 4:
        value = int(words.at(i))
        after, before = words.at(i + 1), words.at(i - 1)
        if value not in YEARS or after in time_cues().counted or before in time_cues().labels:
            return None
        if before == "." and words.at(i - 2) in time_cues().labels:
            return None
        if words.tight(i) and before in ("-", "/", ".", ":", ",", "–") and words.number(i - 2):
            return None
        joined = after in "-/:" and words.at(i + 2).isdigit() and (after != ":" or words.tight(i + 2))
        if words.tight(i + 1) and (after in ("%", "°") or joined):
            return None
        if (
            before in time_cues().quantifiers
            and value % 10 == 0
            and (before != "than" or words.at(i - 2) in ("more", "less", "fewer"))
        ):
            return None
        return i + 1, value
    if (
        words.at(i) in ("'", "’", "‘")
        and words.number(i + 1)
        and len(words.at(i + 1)) == 2
        and words.tight(i + 1)
        and words.at(i + 2) not in calendars().units
    ):
        value = int(words.at(i + 1))
        return i + 2, value + (2000 if value < 40 else 1900)
    return spelled_year(words, i)


def year_expression(words: Words, i: int) -> Match | None:
    """A year as an expression: '2023', 'the year 2023', 'calendar year 2008'."""
    j = words.skip(i, "the")
    if words.at(j) in ("calendar", "year", "cy"):
        j = words.skip(j, "calendar")
        j = words.skip(words.skip(j, "year", "cy"), "of")
        found = year(words, j)
    elif j > i:
        return None
    else:
        found = year(words, i)
        if (
            found
            and words.at(i).isalpha()
            and words.at(i + 1) not in TENS
            and words.at(i - 1) not in ("in", "of", "by", "since", "until", "year")
        ):
            return None
    return (found[0], Exact(unit_value(date(found[1], 1, 1), "year"))) if found else None


def year_after(words: Words, i: int) -> Match | None:
    """A bare year at i, without asking what stands before it."""
    if (
        words.number(i)
        and len(words.at(i)) == 4
        and int(words.at(i)) in YEARS
        and words.at(i + 1) not in time_cues().counted
    ):
        return i + 1, Exact(unit_value(date(int(words.at(i)), 1, 1), "year"))
    return None


def with_year(words: Words, j: int, inner: Expression) -> Match:
    """Take up the year that follows a month or day: ', 2025', 'of 1987', 'in 2017', 'of '87'."""
    k = j
    if inner.grain == "month" and (fiscal := fiscal_behind(words, words.skip(j, "of"))):
        return fiscal[0], Within(inner, fiscal[1])
    if words.at(k) == ",":
        k += 1
    elif words.at(k) in ("of", "in"):
        k = words.skip(k + 1, "the")
        k = words.skip(k, "year")
    found = year_after(words, k)
    if (found is None and k == j) or words.at(j) == "of":
        spelled = year(words, k)
        if found is None and spelled and not words.number(k):
            found = spelled[0], Exact(unit_value(date(spelled[1], 1, 1), "year"))
        if (
            found is None
            and words.at(j) == "of"
            and words.number(k)
            and len(words.at(k)) == 2
            and int(words.at(k)) > 31
        ):
            found = k + 1, Exact(unit_value(date(1900 + int(words.at(k)), 1, 1), "year"))
    return (found[0], Within(inner, found[1])) if found else (j, inner)


def quarter_code(words: Words, i: int) -> Match | None:
    """'Q1 2024', '2024-Q1', 'H1 2025', '1H24', '9M 2023', 'FY26', 'FY 2024-25'."""
    word = words.at(i)
    counted = _counted_code(words, i) if words.number(i) else None
    if counted is not None:
        return counted
    if word == "fy":
        return _business(words, i + 1, "fiscal")
    if word in ("q", "h") and words.number(i + 1) and words.tight(i + 1):
        n = int(words.at(i + 1))
        if not 1 <= n <= (4 if word == "q" else 2):
            return None
        part: Expression = YearPart("quarter" if word == "q" else "half", n)
        k = words.skip(i + 2, "of", ",", "-", "/")
        found = year_after(words, k) or year_expression(words, k)
        if found is None and not words.capital(i):
            return None
        return (found[0], Within(part, found[1])) if found else (i + 2, part)
    in_year = year_after(words, i) if words.number(i) else None
    if in_year:
        k = in_year[0]
        k = words.skip(k, "-", "/") if words.tight(k) else k
        if (
            words.at(k) in ("q", "h")
            and words.number(k + 1)
            and words.tight(k + 1)
            and 1 <= int(words.at(k + 1)) <= 4
        ):
            part = YearPart("quarter" if words.at(k) == "q" else "half", int(words.at(k + 1)))
            return k + 2, Within(part, in_year[1])
    return None


def _counted_code(words: Words, i: int) -> Match | None:
    """'3Q23', '1H 2024', '9M2023', as market reports write: the third quarter, a half, the first nine months."""
    mark, n = words.at(i + 1), int(words.at(i))
    if (
        mark not in _CODES
        or not 1 <= n <= _CODES[mark]
        or not words.tight(i + 1)
        or words.at(i - 1) in ("$", "€", "£")
    ):
        return None
    k = i + 2
    found = year_after(words, k) or year_expression(words, k)
    if found is None and words.number(k) and len(words.at(k)) == 2 and words.tight(k):
        found = k + 1, Exact(unit_value(date(2000 + int(words.at(k)), 1, 1), "year"))
    if found is None:
        return None
    if mark == "m":
        part: Expression = Nth(1, "month", count=n)
    else:
        part = YearPart("quarter" if mark == "q" else "half", n)
    return found[0], Within(part, found[1])


def business_year(words: Words, i: int, step: int = 0) -> Match | None:
    """A fiscal, marketing, school or solar year, by number or seen from now."""
    double = numeric(words, i) if words.number(i) else None
    if double and isinstance(double[1], BusinessYear):
        j = double[0]
        name = BUSINESS.get(words.at(j))
        if name and words.at(j + 1) in ("year", "season"):
            return j + 2, BusinessYear(name, double[1].start)
        return words.skip(j, "season"), double[1]
    word = words.at(i)
    if word in BUSINESS:
        named = words.at(i + 1) in ("year", "season")
        numbered = _business(words, words.skip(i + 1, "year", "season"), BUSINESS[word])
        return numbered or ((i + 2, BusinessYear(BUSINESS[word], step=step)) if named else None)
    if word in SOLAR:
        j = words.skip(i + 1, "hijri", "fiscal")
        if words.at(j) != "year":
            return None
        if words.number(j + 1) and len(words.at(j + 1)) == 4 and 1250 < int(words.at(j + 1)) < 1500:
            return j + 2, SolarYear(int(words.at(j + 1)))
        return (j + 1, SolarYear(step=step)) if word in ("solar", "hijri", "shamsi") else None
    return None


def _business(words: Words, i: int, name: str) -> Match | None:
    whole = _two_years(words, i)
    if whole is not None:
        return i + 3, BusinessYear(name, whole)
    double = numeric(words, i) if words.number(i) else None
    if double and isinstance(double[1], BusinessYear):
        return double[0], BusinessYear(name, double[1].start)
    if words.number(i) and len(words.at(i)) == 4 and int(words.at(i)) in YEARS:
        return i + 1, BusinessYear(name, int(words.at(i)) - 1)
    if words.number(i) and len(words.at(i)) == 2 and words.tight(i):
        return i + 1, BusinessYear(name, 1999 + int(words.at(i)))
    return None


def _two_years(words: Words, i: int) -> int | None:
    """'2022-2023': the first of two years that follow one another."""
    joined = words.number(i) and words.at(i + 1) in ("-", "–", "/") and words.number(i + 2)
    if not joined or len(words.at(i)) != 4 or len(words.at(i + 2)) != 4:
        return None
    first = int(words.at(i))
    return first if first in YEARS and int(words.at(i + 2)) == first + 1 else None


def fiscal_behind(words: Words, k: int) -> Match | None:
    """The fiscal year of months: 'July-June (2018-19)', 'July-October FY23', 'July-February 2022-23'."""
    opened = words.at(k) == "("
    j = k + opened
    if words.at(j) in ("fy", "fiscal"):
        found = quarter_code(words, j) or business_year(words, j)
    else:
        found = numeric(words, j) if words.number(j) else None
    if found is None or not isinstance(found[1], BusinessYear):
        return None
    if not opened:
        return found
    return (found[0] + 1, found[1]) if words.at(found[0]) == ")" else None


def decade_or_century(words: Words, i: int) -> Match | None:
    """'The 1990s', 'the nineties', 'the '90s', 'the 21st century'."""
    i = words.skip(i, "the")
    j = words.skip(i, "'", "’", "‘")
    if words.number(j) and words.at(j + 1) in ("s", "'s", "’s") and words.at(j).endswith("0"):
        value = int(words.at(j))
        if len(words.at(j)) == 4 and value in YEARS:
            return j + 2, Exact(unit_value(date(value, 1, 1), "decade"))
        if len(words.at(j)) == 2 and (j > i or words.at(i - 1) in ("the", "in", "early", "late", "mid", "-")):
            return j + 2, Exact(unit_value(date(1900 + value + (100 if value < 30 else 0), 1, 1), "decade"))
    tens = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
            "eighties": 80, "nineties": 90}  # fmt: skip
    if words.at(i) in tens and words.at(i - 1) in ("the", "in", "early", "late", "mid", "-"):
        return i + 1, Exact(unit_value(date(1900 + tens[words.at(i)], 1, 1), "decade"))
    nth = ordinal(words, i)
    if nth and words.at(words.skip(nth[0], "-")) == "century" and 1 <= nth[1] <= 21:
        if _before_christ(words, words.skip(nth[0], "-") + 1):
            return None
        start = date(max(1, 100 * (nth[1] - 1)), 1, 1)
        value_of = span_value(start, date(100 * nth[1] - 1, 12, 31), "century", f"{nth[1] - 1:02d}")
        return words.skip(nth[0], "-") + 1, Exact(value_of)
    return None


def year_first(words: Words, i: int) -> Match | None:
    """'The 1988 third quarter', 'the 1988 first half', 'the 2008 fiscal year': what is named behind its year."""
    in_year = year_after(words, words.skip(i, "the"))
    if in_year and words.at(in_year[0]) in BUSINESS and words.at(in_year[0] + 1) in ("year", "season"):
        starts = int(words.at(in_year[0] - 1)) - 1
        return in_year[0] + 2, BusinessYear(BUSINESS[words.at(in_year[0])], starts)
    nth = ordinal(words, in_year[0]) if in_year else None
    if in_year is None or nth is None:
        return None
    j, n = words.skip(nth[0], "-"), nth[1]
    unit = words.at(j)
    if unit not in ("quarter", "half") or n > (4 if unit == "quarter" else 2):
        return None
    return j + 1, Within(YearPart(unit, n), in_year[1])


def _before_christ(words: Words, j: int) -> bool:
    """Whether 'BC' stands at j: years that dates cannot hold."""
    return words.at(j) in ("bc", "bce") or tuple(words.low[j : j + 3]) == ("b", ".", "c")


def bare_year(words: Words, i: int) -> Match | None:
    """A year, or two joined by a dash."""
    if words.number(i):
        found = YEAR_SPAN.match(words.text, words.starts[i])
        if found and not words.tight(i):
            first, last = int(found[1]), int(found[2])
            j = i + 3
            if first < last and first in YEARS and words.ends[j - 1] == found.end():
                return j, Range(
                    Exact(unit_value(date(first, 1, 1), "year")), Exact(unit_value(date(last, 1, 1), "year"))
                )
    return year_expression(words, i)
