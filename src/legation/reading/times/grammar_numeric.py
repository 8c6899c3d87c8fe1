"""How figures alone name a date: 2025-07-03, 3.7.2025, 05-Aug-2016, 2023/24."""

from __future__ import annotations

import re
from datetime import date

from legation.lists.calendars import calendars
from legation.reading.times.algebra import Context, Value, day_value, span_value, unit_value
from legation.reading.times.business import BusinessYear
from legation.reading.times.expression import Expression
from legation.reading.times.named import Exact
from legation.reading.times.words import Words

Match = tuple[int, Expression]
# 2025-07-03, 2025/07, 3.7.2025, 7/3/2025, 05-Aug-2016, 2019/aug/01, 2023-24, 2023/24
NUMERIC = re.compile(
    r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?![\d-])"
    r"|(?P<a>\d{1,2})(?P<t>[-/.])(?P<b>\d{1,2})(?P=t)(?P<y2>\d{4})(?!\d)"
    r"|(?P<d3>\d{1,2})[-/](?P<mon>[A-Za-z]{3,9})[-/](?P<y3>\d{4})(?!\d)"
    r"|(?P<y4>\d{4})[-/](?P<mon4>[A-Za-z]{3,9})[-/](?P<d4>\d{1,2})(?!\d)"
    r"|(?P<y5>(?:18|19|20)\d\d)[-/–](?P<short>\d{2})(?![\d/-])"
    r"|(?P<m9>\d{1,2})/(?P<d9>\d{1,2})/(?P<y9>\d{2})(?![\d/])"
    r"|(?P<y7>(?:19|20)\d\d)-(?P<m7>\d)(?![\d/-])"
    r"|(?P<y8>(?:19|20)\d\d)(?P<m8>\d\d)(?P<d8>\d\d)(?!\d)"
    r"|(?P<m6>\d{1,2})[-/](?P<y6>(?:19|20)\d\d)(?![\d/])"
)


def numeric(words: Words, i: int) -> Match | None:
    """A date in figures."""
    before = words.at(i - 1) if words.tight(i) else ""
    if not words.at(i)[:1].isdigit():
        return None
    if before in ("/", ".", "$") or (before == "-" and len(words.at(i - 2)) != 4):
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
            return (
                Exact(day_value(date(int(part[in_year_text] or 0), month, int(part[day] or 0))))
                if month
                else None
            )
    if part["y6"]:
        return Exact(unit_value(date(int(part["y6"]), int(part["m6"] or 0), 1), "month"))
    if part["y9"]:
        century = 2000 if int(part["y9"]) < 50 else 1900
        month, day_of = sorted((int(part["m9"] or 0), int(part["d9"] or 0)), key=lambda n: n > 12)
        return Exact(day_value(date(century + int(part["y9"]), month, day_of)))
    if part["y7"]:
        return Exact(unit_value(date(int(part["y7"]), int(part["m7"] or 0), 1), "month"))
    if part["y8"]:
        return Exact(day_value(date(int(part["y8"]), int(part["m8"] or 0), int(part["d8"] or 0))))
    first_year, short = int(part["y5"] or 0), int(part["short"] or 0)
    if (first_year + 1) % 100 == short:
        return BusinessYear("fiscal", first_year)
    if 1 <= short <= 12:
        return Exact(unit_value(date(first_year, short, 1), "month"))
    if short > first_year % 100:
        last_year = first_year // 100 * 100 + short
        return Exact(
            span_value(date(first_year, 1, 1), date(last_year, 12, 31), "year", f"{first_year}/{last_year}")
        )
    return None


class EitherWay(Expression):
    """3/7/2025: March 7 or July 3, whichever lies shortly before the day of writing."""

    rank = 2
    grain = "day"

    def __init__(self, month_first: date, day_first: date) -> None:
        self.month_first, self.day_first = month_first, day_first

    def _resolve(self, context: Context, _within: Value | None, /) -> Value:
        now = context.published
        if now is None:
            return day_value(self.month_first)
        distance = {day: (now - day).days for day in (self.month_first, self.day_first)}
        if distance[self.month_first] not in range(-3, 32) and distance[self.day_first] in range(-3, 32):
            return day_value(self.day_first)
        if distance[self.month_first] < 0 <= distance[self.day_first]:
            return day_value(self.day_first)
        return day_value(self.month_first)
