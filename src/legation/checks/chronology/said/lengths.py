"""Lengths of time that a text tells between two dates: 'two months after', 'eight days of closure'.

In:  characters of a text.
Out: Length for each, as days with the room that its words leave.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from legation.record.period import Period
from legation.record.span import Span

NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
NUMBERS |= {
    f"{tens}-{ones}": NUMBERS[tens] + NUMBERS[ones]
    for tens in ("twenty", "thirty", "forty", "fifty")
    for ones in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
}
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25, "decade": 3652.5}
# years up to which nobody rounds
_COUNTED = 9
IN_WORDS = "|".join(sorted(NUMBERS, key=len, reverse=True))
"""Any of these words, as a pattern."""
_FORM = re.compile(
    r"\b(?:(?P<hedge>nearly|almost|close to|not quite|about|around|some|roughly|just|barely|over|more than"
    r"|less than|under|at least|up to)\s+)?"
    rf"(?<!-)(?P<number>\d{{1,3}}|half(?=\sa\s)|{IN_WORDS})[\s-](?:and a half\s|(?<=half\s)a\s)?"
    r"(?P<unit>day|week|month|year|decade)s?\b"
    r"(?:\s+(?P<side>after|before|since|following|later|earlier))?",
    re.IGNORECASE,
)
# seldom found, and sought thirty times as fast as the whole form
_UNIT = re.compile(rf"[\s-](?:{'|'.join(_DAYS)})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Length:
    """A length between `low` and `high`; `side` is 'after' or 'before' what follows, else None."""

    span: Span
    low: timedelta
    high: timedelta
    side: str | None
    years: int | None = None
    """How many years, where they are counted and not rounded."""

    def fits(self, day: date, other: Period) -> bool:
        """Whether it lies between the day and the other days, whichever is the earlier."""
        apart = [abs(day - end) for end in (other.start, other.end) if end is not None]
        return any(self.low <= one <= self.high for one in apart)


def lengths(text: str, start: int, end: int) -> Iterator[Length]:
    """The lengths told between two places of a text.

    >>> [(one.low.days, one.high.days, one.side) for one in lengths("two months after", 0, 16)]
    [(30, 91, 'after')]
    """
    if _UNIT.search(text, start, end) is None:
        return
    for found in _FORM.finditer(text, start, end):
        number, unit = found["number"].lower(), _DAYS[found["unit"].lower()]
        count = number_of(number)
        hedge = (found["hedge"] or "").lower()
        # whoever counts in a unit rounds to it; 'over' and 'nearly' leave as much again
        room = max(1.0, count * 0.1) * (2 if hedge else 1)
        low, high = (max(0.0, count - room) * unit, (count + room) * unit)
        if not count:  # half a year, half a decade
            low, high = 0.25 * unit, 0.75 * unit
        side = _side(found["side"])
        years = count if found["unit"].lower() == "year" and not hedge and count <= _COUNTED else None
        yield Length(Span.of(text, *found.span()), timedelta(low), timedelta(high), side, years)


def number_of(written: str) -> int:
    """The number that digits or a word say; 0 where it says none.

    >>> number_of("12"), number_of("Twenty-four"), number_of("half")
    (12, 24, 0)
    """
    return int(written) if written.isdigit() else NUMBERS.get(written.lower(), 0)


def _side(word: str | None) -> str | None:
    if word is None:
        return None
    return "before" if word.lower() in ("before", "earlier") else "after"
