"""Numbers, periods and places in the plain words of an explanation."""

from __future__ import annotations

import calendar
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

from legation.lists.governments import governments
from legation.lists.states import states

SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
UNIT_WORDS = {"t": "tonnes", "1": "", "?": ""}
SCALES = ((10**9, "billion"), (10**6, "million"))
# bounds no further apart than this part of the number are rounding alone
ROUNDING = Fraction(8, 100)
PLACES = {"WLD": "the world", "CAS": "the five Central Asian states", "EU": "the European Union"}


def place_name(territory: str | None) -> str:
    """The name of a statistical territory.

    >>> place_name("KAZ"), place_name("CAS")
    ('Kazakhstan', 'the five Central Asian states')
    """
    if territory is None:
        return "an unnamed partner"
    if territory in PLACES:
        return PLACES[territory]
    if territory in states():
        return states()[territory].name
    return governments()[territory].name if territory in governments() else territory


def period_words(start: date | None, end: date | None) -> str:
    """A period as one says it.

    >>> period_words(date(2022, 1, 1), date(2022, 12, 31)), period_words(date(2025, 1, 1), date(2025, 5, 31))
    ('2022', 'January to May 2025')
    """
    if start is None or end is None:
        return "a period not named"
    whole_months = start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]
    if not whole_months:
        first = day_words(start) if start.year != end.year else day_words(start).rpartition(" ")[0]
        return day_words(start) if start == end else f"{first} to {day_words(end)}"
    if (start.month, end.month) == (1, 12):
        return str(start.year) if start.year == end.year else f"{start.year} to {end.year}"
    first, last = calendar.month_name[start.month], f"{calendar.month_name[end.month]} {end.year}"
    if (start.year, start.month) == (end.year, end.month):
        return last
    return f"{first} to {last}" if start.year == end.year else f"{first} {start.year} to {last}"


def day_words(day: date) -> str:
    """A day as one says it.

    >>> day_words(date(2023, 4, 5))
    '5 April 2023'
    """
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def range_words(low: Fraction | None, high: Fraction | None, unit: str) -> str:
    """An interval in its unit, with just enough digits to tell its ends apart.

    >>> range_words(Fraction(890500000), Fraction(991000000), "USD")
    '$890 to 990 million'
    """
    if low is None and high is None:
        return "any amount"
    top = max(abs(end) for end in (low, high) if end is not None)
    scale, word = next(((power, name) for power, name in SCALES if top >= power), (1, ""))
    digits = _digits(low, high, scale)
    ends = [None if end is None else f"{_rounded(end / scale, digits):,}" for end in (low, high)]
    sign, tail = SIGNS.get(unit, ""), "" if unit in SIGNS else UNIT_WORDS.get(unit, unit)
    after = " ".join(part for part in (word, tail) if part)
    after = f" {after}" if after else ""
    if ends[0] is None:
        return f"at most {sign}{ends[1]}{after}"
    if ends[1] is None:
        return f"at least {sign}{ends[0]}{after}"
    if ends[0] == ends[1]:
        return f"{sign}{ends[0]}{after}"
    return f"{sign}{ends[0]} to {ends[1]}{after}"


def rounded_words(low: Fraction | None, high: Fraction | None, unit: str) -> str:
    """Bounds as one reads a number: where they are rounding alone, the number that was rounded.

    >>> rounded_words(Fraction(987850000), Fraction(987950000), "USD"), rounded_words(Fraction(5), None, "t")
    ('$987.9 million', 'at least 5 tonnes')
    """
    if low is None or high is None or not 0 < high - low <= abs(high) * ROUNDING:
        return range_words(low, high, unit)
    middle, step = (low + high) / 2, high - low
    scale, word = next(((power, name) for power, name in SCALES if abs(middle) >= power), (1, ""))
    digits = 0
    while step * 10**digits < scale:
        digits += 1
    written = f"{_rounded(middle / scale, digits):,}"
    tail = "" if unit in SIGNS else UNIT_WORDS.get(unit, unit)
    return " ".join(part for part in (f"{SIGNS.get(unit, '')}{written}", word, tail) if part)


def percent_words(low: Fraction | None, high: Fraction | None) -> str:
    """An interval of shares or growth in percent.

    >>> percent_words(Fraction(624, 1000), Fraction(632, 1000))
    '62.4 to 63.2 percent'
    """
    hundred = tuple(None if end is None else end * 100 for end in (low, high))
    return f"{range_words(hundred[0], hundred[1], '1')} percent"


def listed(items: list[str]) -> str:
    """Items as one enumerates them.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def _digits(low: Fraction | None, high: Fraction | None, scale: int) -> int:
    """As many decimals as show the width of the interval, fewer than none where it is wide."""
    if low is None or high is None or low == high:
        size = abs(low if low is not None else high or Fraction(0)) / scale
        return 0 if size >= 100 or size.denominator == 1 else 1 if size >= 10 else 2
    width = (high - low) / scale
    digits = 0
    while width * Fraction(10) ** digits >= 20:
        digits -= 1
    while digits < 6 and width * Fraction(10) ** digits < 2:
        digits += 1
    return digits


def _rounded(value: Fraction, digits: int) -> Decimal:
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    kept = exact.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_EVEN)
    return kept if digits > 0 else kept.quantize(Decimal(1))
