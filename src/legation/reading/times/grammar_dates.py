"""How words name months, days, seasons and feasts: '21 October 2025', 'Tuesday the 19th', 'Eid al-Fitr'."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from legation.lists.calendars import Feast, calendars
from legation.lists.time_cues import time_cues
from legation.reading.times.algebra import unit_value
from legation.reading.times.business import BusinessYear
from legation.reading.times.expression import Expression
from legation.reading.times.grammar_numeric import Match, numeric
from legation.reading.times.grammar_years import with_year, year_after
from legation.reading.times.named import Exact, FeastDay, Month, Season, Weekday
from legation.reading.times.numerals import TENS, cardinal, ordinal
from legation.reading.times.within import Within
from legation.reading.times.words import TOKEN, Words

NEAR_YEARS = frozenset(("this", "last", "next", "that"))
FULL_NAMES = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)


def month_name(words: Words, i: int) -> tuple[int, int] | None:
    """A month's name at i; names that are other words too need a capital or a date around them."""
    name = words.at(i)
    month = calendars().months.get(name)
    if month is None:
        return None
    j = i + 1
    if words.at(j) == "." and words.tight(j) and name not in FULL_NAMES:
        j += 1
    if not _date_beside(words, i, j):
        if words.capital(i) and _of_person(words, i, j):
            return None
        if name in calendars().doubtful and not _month_meant(words, i, j):
            return None
    return j, month


def _date_beside(words: Words, i: int, j: int) -> bool:
    """Whether a day or year stands beside the month."""
    if cardinal(words, j) or ordinal(words, j) or words.number(i - 1) or ordinal(words, i - 1):
        return True
    if words.at(j) in ("-", "–", "/") and (words.number(j + 1) or words.at(j + 1) in calendars().months):
        return True
    if words.at(j) == "the" and ordinal(words, j + 1):
        return True
    return words.at(i - 1) in ("st", "nd", "rd", "th") or (words.at(i - 1) == "of" and words.at(j) != "the")


def _of_person(words: Words, i: int, j: int) -> bool:
    """Whether a name goes on around the word: 'Theresa May', 'June Carter', 'Mrs. May'."""
    before = words.at(i - 1)
    named_so = len(words.at(i)) == 3 and j == i + 1 and words.at(i) != "may"
    if named_so and words.at(j).isalpha() and words.at(j) not in calendars().months:
        if words.capital(j) or words.at(j) in ("de", "del", "van", "von", "di", "da"):
            return True  # 'and Jan Kavan', 'in Mar del Plata'
    if before in time_cues().before_month or (before == "-" and words.at(i - 2) == "mid"):
        return False
    after = words.at(j)
    if after.isalpha() and words.capital(j) and after not in calendars().months and after != "fy":
        return True
    if before == "." and words.at(i - 2) in time_cues().abbreviations:
        return words.at(i - 2) not in calendars().weekdays
    return before.isalpha() and words.capital(i - 1) and not words.ends_sentence(i - 2)


def _month_meant(words: Words, i: int, j: int) -> bool:
    """Whether a word that is a month's name too is one here, with no day or year beside it."""
    before, name, after = words.at(i - 1), words.at(i), words.at(j)
    if not words.capital(i) and not _month_though_small(words, i):
        return False
    joined = after in ("-", "–", "/", "to", "and") and words.at(j + 1) in calendars().months
    cues = time_cues().before_month if words.capital(i) else time_cues().lower_cues
    cued = before in cues or before in ("-", "–", "/") or joined
    if (not before and not after) or (after == "alone" and words.capital(i)):
        return True  # 'March alone brought $9 billion'
    if after in ("-", "–", "/", ",") and year_after(words, j + 1):
        return True
    if name == "march" and before == "the" and after in ("for", "of", "on", "against", "to"):
        return False
    if not words.capital(i):
        return not before or cued
    if name in ("may", "march") or len(name) == 3:
        return cued or j > i + 1
    return True


def _month_though_small(words: Words, i: int) -> bool:
    """Whether what stands before 'may' or 'march' in small letters leaves it a month: not 'he ran and may win'."""
    before, further = words.at(i - 1), words.at(i - 2)
    if before == "and":
        return further in calendars().months
    if before == "the" or (before == "this" and further == "at"):
        return False  # 'took part in the march'
    return before not in ("-", "–") or words.tight(i)


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
        return with_year(words, day[0], inner)
    if words.at(j) in ("-", "/") and words.tight(j) and words.number(j + 1) and len(words.at(j + 1)) == 4:
        in_year = year_after(words, j + 1)
        if in_year:
            return in_year[0], Within(Month(month), in_year[1])
    return with_year(words, j, Month(month))


def _is_day(words: Words, k: int, end: int) -> bool:
    after = words.at(end)
    if words.at(k) in ("nineteen", "eighteen", "twenty") and after in TENS:
        return False  # 'January nineteen ninety-seven'
    if after in time_cues().counted and (
        words.number(k) or after in ("thousand", "hundred", "million", "percent")
    ):
        return False
    if after == ":" and words.tight(end) and words.number(end + 1):
        return False
    return not (after in ("%", "°") or (words.number(k) and len(words.at(k)) > 2))


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


def year_month(words: Words, i: int) -> Match | None:
    """A month after its year: '2017 April'."""
    in_year = (
        year_after(words, i) if words.number(i) and words.at(i - 1) in ("in", "of", "since", "") else None
    )
    month = month_name(words, in_year[0]) if in_year and not words.tight(in_year[0]) else None
    if in_year is None or month is None or words.number(month[0]):
        return None
    return month[0], Within(Month(month[1]), in_year[1])


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
        if not dated and not (
            words.capital(i) and words.at(i - 1) in ("on", "next", "last", "this", "or", "week")
        ):
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
    if (
        day is None
        and k == j
        and words.number(j)
        and len(words.at(j)) <= 2
        and words.at(j + 1) in ("!", ".", ",", "")
    ):
        day = j + 1, int(words.at(j))
    if day and 1 <= day[1] <= 31:
        return day[0], Weekday(weekday, day[1])
    return j, Weekday(weekday)


def season_name(words: Words, i: int) -> Match | None:
    """A season's name at i."""
    if words.at(i) == "the" and words.at(i + 1) in calendars().seasons:
        return season_name(words, i + 1)
    name = words.at(i)
    month = calendars().seasons.get(name)
    if month is None:
        return None
    if name in calendars().doubtful:
        before = words.at(i - 1)
        near = (
            "in",
            "this",
            "last",
            "next",
            "since",
            "by",
            "until",
            "early",
            "late",
            "during",
            "of",
            "that",
            "each",
            "past",
            "coming",
        )
        the = before == "the" and words.at(i - 2) in (*near, "over", "for", "before", "after")
        if not (before in near or the or year_after(words, i + 1) or words.at(i + 1) == "of"):
            return None
        if words.at(i + 1) == "of" and not year_after(words, i + 2) and words.at(i + 2) not in NEAR_YEARS:
            return None  # 'the fall of the republic'
        if (
            name == "fall"
            and before not in ("last", "next", "this", "in")
            and not the
            and not year_after(words, i + 1)
        ):
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
            if j < words.n and not words.capital(j) and feast.key == "may-day":
                return None
            found = year_after(words, words.skip(end, "of", "in", ","))
            return (found[0], Within(FeastDay(feast), found[1])) if found else (end, FeastDay(feast))
    return None
