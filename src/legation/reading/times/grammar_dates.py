"""How words name a place on the calendar: '21 October 2025', 'the first quarter', 'fiscal 2024-25'."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache

from legation.lists.calendars import Feast, calendars
from legation.reading.times.algebra import Context, Value, day_value, span_value, unit_value
from legation.reading.times.named import (
    BusinessYear,
    Exact,
    Expression,
    FeastDay,
    Month,
    Season,
    SolarYear,
    Weekday,
    Within,
    YearPart,
)
from legation.reading.times.numerals import cardinal, ordinal, spelled_year
from legation.reading.times.words import TOKEN, Words

Match = tuple[int, Expression]
YEARS = range(1500, 2200)
# 2025-07-03, 2025/07, 3.7.2025, 7/3/2025, 05-Aug-2016, 2019/aug/01, 2023-24, 2023/24
NUMERIC = re.compile(
    r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?![\d-])"
    r"|(?P<a>\d{1,2})(?P<t>[-/.])(?P<b>\d{1,2})(?P=t)(?P<y2>\d{4})(?!\d)"
    r"|(?P<d3>\d{1,2})[-/](?P<mon>[A-Za-z]{3,9})[-/](?P<y3>\d{4})(?!\d)"
    r"|(?P<y4>\d{4})[-/](?P<mon4>[A-Za-z]{3,9})[-/](?P<d4>\d{1,2})(?!\d)"
    r"|(?P<y5>(?:18|19|20)\d\d)[-/–](?P<short>\d{2})(?![\d/-])"
    r"|(?P<y7>(?:19|20)\d\d)-(?P<m7>\d)(?![\d/-])"
    r"|(?P<y8>(?:19|20)\d\d)(?P<m8>\d\d)(?P<d8>\d\d)(?!\d)"
    r"|(?P<m6>\d{1,2})[-/](?P<y6>(?:19|20)\d\d)(?![\d/])"
)
# what a four-digit number or a day after a month counts, if one of these follows
COUNTED = frozenset(
    "people persons men women children soldiers troops civilians fighters families students passengers workers "
    "million billion trillion thousand hundred percent per % tons tonnes ton tonne km kilometres kilometers miles "
    "metres meters feet kg dollars euros roubles rubles tenge afghanis soms pounds yen barrels votes deaths cases "
    "members companies firms wagons trucks hectares acres points seats jobs megawatts kilowatts mw °".split()
)
QUANTIFIERS = frozenset("some about around nearly almost over least most than approximately roughly".split())
LABELS = frozenset("resolution no number article section decree flight room page $ € £ ¥ # №".split())

FULL_NAMES = frozenset(
    "january february march april may june july august september october november december".split()
)
# what stands before 'march' or 'may' in small letters where the month is meant
LOWER_CUES = frozenset(("in", "since", "last", "next", "this", "until", "during", "by", "the", "between", "from", "and", ""))


def year(words: Words, i: int) -> tuple[int, int] | None:
    """A year in digits or words at i, where nothing says that it is a quantity or a label."""
    if words.number(i) and len(words.at(i)) == 4:
        value = int(words.at(i))
        after, before = words.at(i + 1), words.at(i - 1)
        if value not in YEARS or after in COUNTED or before in LABELS:
            return None
        if before == "." and words.at(i - 2) in LABELS:
            return None
        if words.tight(i) and before in ("-", "/", ".", ":", ",", "–") and words.number(i - 2):
            return None
        if words.tight(i + 1) and (after in ("%", "°", ":") or (after in "-/" and words.at(i + 2).isdigit())):
            return None
        if before in QUANTIFIERS and value % 10 == 0 and (before != "than" or words.at(i - 2) in ("more", "less", "fewer")):
            return None
        return i + 1, value
    if words.at(i) in ("'", "’", "‘") and words.number(i + 1) and len(words.at(i + 1)) == 2 and words.tight(i + 1):
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
        if found and words.at(i).isalpha() and words.at(i - 1) not in ("in", "of", "by", "since", "until", "year"):
            return None
        month = month_name(words, found[0]) if found and words.number(i) and words.tight(found[0]) is False else None
        if found and month and words.at(i - 1) in ("in", "of", "since", "") and not words.number(month[0]):
            return month[0], Within(Month(month[1]), Exact(unit_value(date(found[1], 1, 1), "year")))
    return (found[0], Exact(unit_value(date(found[1], 1, 1), "year"))) if found else None


def numeric(words: Words, i: int) -> Match | None:
    """A date in figures."""
    if words.tight(i) and words.at(i - 1) in ("-", "/", ".", "$"):
        return None
    found = NUMERIC.match(words.text, words.starts[i])
    if found is None:
        return None
    j = i
    while j < words.n and words.ends[j] <= found.end():
        j += 1
    if words.starts[j - 1] >= found.end() or words.ends[j - 1] != found.end():
        return None
    part = found.groupdict()
    try:
        expression = _numeric(part)
    except ValueError:
        return None
    return (j, expression) if expression else None


def _numeric(part: dict[str, str | None]) -> Expression | None:
    if part["y"]:
        return Exact(day_value(date(int(part["y"]), int(part["m"] or 0), int(part["d"] or 0))))
    if part["y2"]:
        first, second, in_year = int(part["a"] or 0), int(part["b"] or 0), int(part["y2"])
        if part["t"] == "." or first > 12:
            return Exact(day_value(date(in_year, second, first)))
        if second > 12 or first == second:
            return Exact(day_value(date(in_year, first, second)))
        return EitherWay(date(in_year, first, second), date(in_year, second, first))
    for mon, day, in_year_text in (("mon", "d3", "y3"), ("mon4", "d4", "y4")):
        if part[mon]:
            month = calendars().months.get((part[mon] or "").lower())
            return Exact(day_value(date(int(part[in_year_text] or 0), month, int(part[day] or 0)))) if month else None
    if part["y6"]:
        return Exact(unit_value(date(int(part["y6"]), int(part["m6"] or 0), 1), "month"))
    if part["y7"]:
        return Exact(unit_value(date(int(part["y7"]), int(part["m7"] or 0), 1), "month"))
    if part["y8"]:
        return Exact(day_value(date(int(part["y8"]), int(part["m8"] or 0), int(part["d8"] or 0))))
    first_year, short = int(part["y5"] or 0), int(part["short"] or 0)
    if (first_year + 1) % 100 == short:
        return BusinessYear("fiscal", first_year)
    if 1 <= short <= 12:
        return Exact(unit_value(date(first_year, short, 1), "month"))
    return None


class EitherWay:
    """3/7/2025: the seventh of March or the third of July, whichever lies shortly before the day of writing."""

    rank = 2
    grain = "day"

    def __init__(self, month_first: date, day_first: date) -> None:
        self.month_first, self.day_first = month_first, day_first

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        now = context.published
        if now is None:
            return day_value(self.month_first)
        distance = {day: (now - day).days for day in (self.month_first, self.day_first)}
        if distance[self.month_first] not in range(-3, 32) and distance[self.day_first] in range(-3, 32):
            return day_value(self.day_first)
        if distance[self.month_first] < 0 <= distance[self.day_first]:
            return day_value(self.day_first)
        return day_value(self.month_first)


def month_name(words: Words, i: int) -> tuple[int, int] | None:
    """A month's name at i; names that are other words too need a capital or a date around them."""
    name = words.at(i)
    month = calendars().months.get(name)
    if month is None:
        return None
    j = i + 1
    if words.at(j) == "." and words.tight(j) and name not in FULL_NAMES:
        j += 1
    if name in calendars().doubtful and not _month_meant(words, i, j):
        return None
    return j, month


def _month_meant(words: Words, i: int, j: int) -> bool:
    before, name = words.at(i - 1), words.at(i)
    following = words.number(j) or ordinal(words, j) is not None or words.at(j) == "the" and ordinal(words, j + 1)
    beside = bool(following) or words.number(i - 1) or before in ("of", "st", "nd", "rd", "th") or ordinal(words, i - 1)
    if words.capital(i):
        if name == "august" or beside:
            return True
        first = i == 0 or words.ends_sentence(i - 1) or before in ('"', "“")
        if len(name) == 3 and name != "may":
            near = ("in", "since", "last", "next", "to", "until", "and", "from", "between", "for", "-", "–", "/")
            return j > i + 1 or before in near or words.at(j) in ("-", "–", "/") or year_after(words, j + 1) is not None
        return not first or words.at(j) in (",", "-", "–", "to", "'s", "’s", "and", "was", "saw", "")
    return bool(beside) or before in LOWER_CUES or year_after(words, j) is not None


def month_date(words: Words, i: int) -> Match | None:
    """A date that begins with its month: 'October 21st, 2025', 'April of 1987', 'May'."""
    found = month_name(words, i)
    if found is None:
        return None
    j, month = found
    k = words.skip(j, "the", "/", "-", ",") if not (words.at(j) == "," and not ordinal(words, j + 1)) else j
    day = ordinal(words, k) or (cardinal(words, k) if k == j or words.at(j) in ("/", "-") else None)
    if day and 1 <= day[1] <= 31 and _is_day(words, k, day[0]):
        inner: Expression = Month(month, day[1])
        if words.at(j) == "-" and words.number(k) and words.at(k + 1) == "-" and words.number(k + 2):
            in_year = year_after(words, k + 2)  # Sep-23-2020
            if in_year:
                return in_year[0], Within(inner, in_year[1])
        return with_year(words, day[0], inner, two_digits=True)
    if words.at(j) in ("-", "/") and words.tight(j) and words.number(j + 1) and len(words.at(j + 1)) == 4:
        in_year = year_after(words, j + 1)
        if in_year:
            return in_year[0], Within(Month(month), in_year[1])
    return with_year(words, j, Month(month))


def _is_day(words: Words, k: int, end: int) -> bool:
    after = words.at(end)
    if after in COUNTED and (words.number(k) or after in ("thousand", "hundred", "million", "percent")):
        return False
    if after == ":" and words.tight(end) and words.number(end + 1):
        return False
    return not (after in ("%", "°") or (words.number(k) and len(words.at(k)) > 2))


def year_after(words: Words, i: int) -> Match | None:
    """A bare year at i, without asking what stands before it."""
    if words.number(i) and len(words.at(i)) == 4 and int(words.at(i)) in YEARS and words.at(i + 1) not in COUNTED:
        return i + 1, Exact(unit_value(date(int(words.at(i)), 1, 1), "year"))
    return None


def with_year(words: Words, j: int, inner: Expression, two_digits: bool = False) -> Match:
    """Take up the year that follows a month or day: ', 2025', 'of 1987', 'in 2017', 'of '87'."""
    k = j
    if words.at(k) == ",":
        k += 1
    elif words.at(k) in ("of", "in"):
        k = words.skip(k + 1, "the")
        k = words.skip(k, "year")
    found = year_after(words, k)
    if found is None and k == j or words.at(j) == "of":
        spelled = year(words, k)
        if found is None and spelled and not words.number(k):
            found = spelled[0], Exact(unit_value(date(spelled[1], 1, 1), "year"))
        if found is None and words.at(j) == "of" and words.number(k) and len(words.at(k)) == 2 and int(words.at(k)) > 31:
            found = k + 1, Exact(unit_value(date(1900 + int(words.at(k)), 1, 1), "year"))
    if found and words.at(k - 1) == "in" and isinstance(inner, Month) and words.at(j) == "in" and inner.day is None:
        pass
    return (found[0], Within(inner, found[1])) if found else (j, inner)


def day_month(words: Words, i: int) -> Match | None:
    """A date that begins with its day: '21 October', '1st of March, 2024', 'the 4th of July'."""
    start = words.skip(i, "the")
    day = ordinal(words, start) or cardinal(words, start)
    if day is None or not 1 <= day[1] <= 31 or words.at(start - 1) in ("$", "€", "£", "¥"):
        return None
    j = words.skip(day[0], "day") if ordinal(words, start) else day[0]
    j = words.skip(words.skip(j, "of"), "-", "/")
    found = month_name(words, j)
    if found is None:
        return None
    return with_year(words, found[0], Month(found[1], day[1]))


def weekday_name(words: Words, i: int) -> tuple[int, int] | None:
    """A weekday's name at i; a short form needs a full stop or a date beside it."""
    name = words.at(i)
    found = calendars().weekdays.get(name)
    if found is None:
        return None
    j = i + 1
    if len(name) <= 5:
        if words.at(j) == "." and words.tight(j):
            return j + 1, found
        near = words.at(words.skip(j, ",", "-"))
        dated = near.isdigit() or near in calendars().months
        if not dated and not (words.capital(i) and words.at(i - 1) in ("on", "next", "last", "this", "or", "week")):
            return None
    return j, found


def weekday_date(words: Words, i: int) -> Match | None:
    """A date that begins with its weekday: 'Monday', 'Tue May 9', 'Friday (Jun-15)', 'Tuesday the 19th'."""
    found = weekday_name(words, i)
    if found is None:
        return None
    j, weekday = found
    k = words.skip(j, ",", "(", "-", "–")
    dated = month_date(words, k) or day_month(words, k)
    if dated and not isinstance(dated[1], Month | Within):
        dated = None
    if dated and isinstance(dated[1], Month) and dated[1].day:
        dated = dated[0], replace(dated[1], weekday=weekday)
    if dated and dated[1].grain == "day":
        return words.skip(dated[0], ")") if words.at(k - 1) == "(" else dated[0], dated[1]
    k = words.skip(j, "the")
    day = ordinal(words, k)
    if day is None and k == j and words.number(j) and len(words.at(j)) <= 2 and words.at(j + 1) in ("!", ".", ",", ""):
        day = j + 1, int(words.at(j))
    if day and 1 <= day[1] <= 31:
        return day[0], Weekday(weekday, day[1])
    return j, Weekday(weekday)


def season_name(words: Words, i: int) -> Match | None:
    """A season's name at i."""
    name = words.at(i)
    month = calendars().seasons.get(name)
    if month is None:
        return None
    if name in calendars().doubtful:
        before = words.at(i - 1)
        near = ("in", "this", "last", "next", "since", "by", "until", "early", "late", "during", "of", "that", "each")
        the = before == "the" and words.at(i - 2) in (*near, "over", "for", "before", "after")
        if not (before in near or the or year_after(words, i + 1) or words.at(i + 1) == "of"):
            return None
        if words.at(i + 1) == "of" and not year_after(words, i + 2):
            return None  # 'the fall of the republic'
        if name == "fall" and before not in ("last", "next", "this", "in") and not the and not year_after(words, i + 1):
            return None
    j = i + 1
    k = words.skip(j, "of")
    double = numeric(words, k) if words.number(k) else None
    if double and isinstance(double[1], BusinessYear) and double[1].start:
        return double[0], Within(Season(month), Exact(unit_value(date(double[1].start, 1, 1), "year")))
    found = year_after(words, words.skip(k, ",") if k == j else k)
    return (found[0], Within(Season(month), found[1])) if found else (j, Season(month))


@cache
def _feast_names() -> dict[str, list[tuple[tuple[str, ...], Feast]]]:
    names: dict[str, list[tuple[tuple[str, ...], Feast]]] = {}
    for name, feast in calendars().feasts.items():
        tokens = tuple(TOKEN.findall(name))
        names.setdefault(tokens[0], []).append((tokens, feast))
    for group in names.values():
        group.sort(key=lambda entry: -len(entry[0]))
    return names


def feast_name(words: Words, i: int) -> Match | None:
    """A feast at i: 'Eid al-Fitr', 'the Muslim holy month of Ramadan', 'Easter 2018'."""
    j = words.skip(i, "the")
    k = words.skip(words.skip(j, "muslim", "islamic"), "holy", "fasting")
    if k > j and words.at(k) in ("month", "feast", "festival", "holiday") and words.at(k + 1) == "of":
        j = k + 2
    elif j > i:
        k = words.skip(i + 1, "holy", "fasting", "month", "feast", "festival")
        if words.at(k) == "of":
            j = k + 1
    for tokens, feast in _feast_names().get(words.at(j), ()):
        end = j + len(tokens)
        if tuple(token.replace("’", "'") for token in words.low[j:end]) == tokens:
            if j < words.n and not words.capital(j) and feast.key in ("may-day",):
                return None
            found = year_after(words, words.skip(end, "of", "in", ","))
            return (found[0], Within(FeastDay(feast), found[1])) if found else (end, FeastDay(feast))
    return None


QUARTER = re.compile(r"[qh][1-4]$")


def quarter_code(words: Words, i: int) -> Match | None:
    """'Q1 2024', '2024-Q1', 'H1 2025', 'FY26', 'FY 2024-25'."""
    word = words.at(i)
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
        if words.at(k) in ("q", "h") and words.number(k + 1) and words.tight(k + 1) and 1 <= int(words.at(k + 1)) <= 4:
            part = YearPart("quarter" if words.at(k) == "q" else "half", int(words.at(k + 1)))
            return k + 2, Within(part, in_year[1])
    return None


BUSINESS = {"fiscal": "fiscal", "financial": "fiscal", "marketing": "marketing", "crop": "marketing",
            "school": "school", "academic": "school"}  # fmt: skip
SOLAR = frozenset(("solar", "hijri", "shamsi", "afghan", "iranian", "persian"))


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
    double = numeric(words, i) if words.number(i) else None
    if double and isinstance(double[1], BusinessYear):
        return double[0], BusinessYear(name, double[1].start)
    if words.number(i) and len(words.at(i)) == 4 and int(words.at(i)) in YEARS:
        return i + 1, BusinessYear(name, int(words.at(i)) - 1)
    if words.number(i) and len(words.at(i)) == 2 and words.tight(i):
        return i + 1, BusinessYear(name, 1999 + int(words.at(i)))
    return None


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
        start = date(max(1, 100 * (nth[1] - 1)), 1, 1)
        value_of = span_value(start, date(100 * nth[1] - 1, 12, 31), "century", f"{nth[1] - 1:02d}")
        return words.skip(nth[0], "-") + 1, Exact(value_of)
    return None
