"""How words name lengths and recurrences: 'six and a half years', 'three-day', 'every Tuesday', 'a year'."""

from __future__ import annotations

from legation.lists.calendars import calendars
from legation.lists.time_cues import time_cues
from legation.reading.times.algebra import LETTERS
from legation.reading.times.grammar_dates import weekday_name
from legation.reading.times.grammar_numeric import Match
from legation.reading.times.lengths import Amount, Every, Length, duration_timex
from legation.reading.times.numerals import cardinal, count, ordinal
from legation.reading.times.words import Words

RECURRING = {
    "daily": "P1D", "hourly": "PT1H", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M",
    "quarterly": "P3M", "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "nightly": "P1D",
    "biannual": "P6M", "biennial": "P2Y", "weekends": "XXXX-WXX-WE", "weekdays": "XXXX-WXX",
}  # fmt: skip
AFTER_ADVERB = frozenset(("and", "or", "by", "in", "at", "to", "from", "since", "until", "on", "with", "for"))
PLURALS = frozenset(("days", "weeks", "months", "years", "decades", "hours", "minutes", "centuries"))
HYPHENS = ("-", "‑")
YEARS = range(1500, 2200)
BEFORE_PLURAL = frozenset(
    ("for", "within", "in", "over", "after", "of", "took", "lasted", "past", "than", "many")
)


def unit_name(words: Words, i: int) -> str | None:
    """The unit that token i names."""
    unit = calendars().units.get(words.at(i))
    if unit in ("second", "minute") and words.capital(i) and words.at(i) in ("sec", "min"):
        return None  # 'an SEC filing'
    return None if unit == "season" else unit


def amounts(words: Words, i: int) -> tuple[int, tuple[Amount, ...]] | None:
    """One or more counted units: 'two weeks and three days', 'a year and a half', '10-day', '3.5 years'."""
    found: list[Amount] = []
    j = end = i
    while True:
        one = _amount(words, j)
        if one is None:
            break
        end, amount = one
        found.append(amount)
        if words.at(end) == "and" and words.at(end + 1) == "a" and words.at(end + 2) == "half":
            end, found[-1] = end + 3, ((amount[0] or 0) + 0.5, amount[1])
        j = end
        k = words.skip(end, "and", ",")
        following = _amount(words, k)
        smaller = following is not None and _below(following[1][1], amount[1])
        if not smaller:
            break
        j = k
    return (end, tuple(found)) if found else None


def _below(unit: str, other: str) -> bool:
    order = list(LETTERS)
    return unit in order and other in order and order.index(unit) < order.index(other)


def _amount(words: Words, i: int) -> tuple[int, Amount] | None:
    number = count(words, i)
    if number is None:
        return None
    j, n = number
    if words.at(j) == "(" and words.number(j + 1) and words.at(j + 2) == ")":
        j += 3
    j = words.skip(j, *HYPHENS)
    while words.at(j) in time_cues().fillers:
        j += 1
    unit = unit_name(words, j)
    if unit is None or unit == "half" or (words.at(j - 1) in ("a", "an") and words.at(j).endswith("s")):
        return None
    if words.number(i) and n in YEARS and not words.at(j).endswith("s") and words.at(j - 1) not in HYPHENS:
        return None  # 'the 1988 quarter'
    if unit in ("quarter", "second") and words.at(i) in ("a", "an", "one"):
        return None  # 'a quarter of the voters', 'a second time'
    if unit == "quarter" and words.at(j + 1) == "of" and n is not None:
        return None  # 'three quarters of the voters'
    if words.at(j + 1) in HYPHENS and words.at(j + 2) in ("on", "over", "to"):
        return None  # 'a year-on-year fall'
    after = words.skip(j + 1, *HYPHENS)
    if words.at(after) in ("old", "olds") or (words.at(j + 1) == "of" and words.at(j + 2) == "age"):
        return None
    if words.at(i - 1) in ("aged", "age"):
        return None
    return j + 1, (n, unit)


def length(words: Words, i: int) -> Match | None:
    """A mere length, or the plural of a unit alone: 'six months', 'for decades'."""
    found = amounts(words, i)
    if found:
        return found[0], Length(found[1])
    word = words.at(i)
    if words.at(i + 1) in HYPHENS and words.at(i + 2) == "long" and words.tight(i + 1):
        unit = unit_name(words, i)  # 'a day-long meeting', 'the decades-long dispute'
        return (i + 3, Length(((None if word.endswith("s") else 1, unit),))) if unit else None
    if word in ("all", "another") and unit_name(words, i + 1) and not words.at(i + 1).endswith("s"):
        return i + 2, Length(((1, str(unit_name(words, i + 1))),))
    if word in PLURALS and (words.at(i - 1) in BEFORE_PLURAL or words.at(i + 1) == "of"):
        return i + 1, Length(((None, calendars().units[word]),))
    return None


def recurring(words: Words, i: int) -> Match | None:
    """A set of times: 'every year', 'daily', 'Mondays', 'twice a week', '$5 billion a year'."""
    word = words.at(i)
    if word == "quarterly" and words.at(i + 1).isalpha() and words.at(i + 1) not in AFTER_ADVERB:
        return None  # 'a quarterly loss' is the loss of one quarter
    if word in RECURRING:
        return i + 1, Every(RECURRING[word])
    if word in ("every", "each"):
        j = words.skip(i + 1, "other")
        nth = ordinal(words, j) or cardinal(words, j)
        k, n = (nth[0], nth[1]) if nth else (j, 2 if j > i + 1 else 1)
        unit = unit_name(words, k)
        if unit:
            return k + 1, Every(duration_timex(((n, unit),)))
        day = weekday_name(words, k)
        if day:
            return day[0], Every(f"XXXX-WXX-{day[1]}")
        month = calendars().months.get(words.at(k))
        if month and words.capital(k):
            return k + 1, Every(f"XXXX-{month:02d}")
        if words.at(k) in ("morning", "evening", "afternoon", "night"):
            return k + 1, Every(f"XXXX-XX-XXT{calendars().day_parts[words.at(k)]}")
        season = calendars().seasons.get(words.at(k))
        if season:
            return k + 1, Every("XXXX-" + {3: "SP", 6: "SU", 9: "FA", 12: "WI"}[season])
        return None
    if word.endswith("days") and word[:-1] in calendars().weekdays:
        return i + 1, Every(f"XXXX-WXX-{calendars().weekdays[word[:-1]]}")
    if word in ("a", "per", "an") and rate(words, i):
        unit = unit_name(words, i + 1)
        if unit:
            start = i
            if words.at(i - 1) in ("once", "twice"):
                start = i
            return max(start, i) + 2, Every(duration_timex(((1, unit),)))
    return None


def rate(words: Words, i: int) -> bool:
    """Whether 'a year' at i says how often, not how long or when."""
    if unit_name(words, i + 1) is None or words.at(i + 1) in ("second", "quarter", "half", "min", "sec"):
        return False
    if words.at(i) == "per":
        return True
    after, before = words.at(i + 2), words.at(i - 1)
    if after in (
        "ago",
        "earlier",
        "later",
        "before",
        "after",
        "from",
        "on",
        "and",
        "since",
        "long",
        "-",
        "hence",
        "old",
        "of",
    ):
        return False
    if not before or before in time_cues().length_cues or words.ends_sentence(i - 1):
        return False
    return (
        before in ("once", "twice", "times")
        or before.isalpha()
        or before in ("%", "$", "€")
        or before[0].isdigit()
    )
