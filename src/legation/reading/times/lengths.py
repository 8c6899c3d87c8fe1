"""Times without a place on the calendar: lengths, recurrences, now and then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from legation.reading.times.algebra import LETTERS, Context, Value
from legation.reading.times.expression import Expression

Amount = tuple[float | None, str]
YEARS = {"decade": 10, "century": 100}
HALVES = {"year": ("6", "M"), "hour": ("30", "TM"), "minute": ("30", "TS")}


def duration_timex(amounts: tuple[Amount, ...]) -> str:
    """A length in TIMEX3.

    >>> duration_timex(((2, "week"), (3, "day")))
    'P2W3D'
    """
    days, clock = "", ""
    for n, unit in amounts:
        figure, letter = _in_letters(n, unit)
        if letter.startswith("T"):
            clock += figure + letter[1:]
        else:
            days += figure + letter
    return "P" + days + ("T" + clock if clock else "")


def _in_letters(n: float | None, unit: str) -> tuple[str, str]:
    if n is None:
        return "X", LETTERS.get(unit, "D")
    if unit == "fortnight":
        return f"{2 * n:g}", "W"
    if unit == "half":
        return f"{6 * n:g}", "M"
    if unit in YEARS:
        return f"{YEARS[unit] * n:g}", "Y"
    if n % 1 == 0.5 and unit in HALVES:  # two and a half years are two years and six months
        whole, (figure, letter) = LETTERS[unit], HALVES[unit]
        return (f"{n:g}"[:-2] + whole.removeprefix("T") if n > 1 else "") + figure, letter
    return f"{n:g}", LETTERS.get(unit, "D")


@dataclass(frozen=True, slots=True)
class Length(Expression):
    """A mere length of time."""

    amounts: tuple[Amount, ...]
    rank: ClassVar[int] = 2
    grain: ClassVar[str] = "day"

    def _resolve(self, _context: Context, _within: Value | None, /) -> Value:
        return Value(None, None, "day", duration_timex(self.amounts), kind="duration")


@dataclass(frozen=True, slots=True)
class Every(Expression):
    """A time that recurs."""

    timex: str
    rank: ClassVar[int] = 2
    grain: ClassVar[str] = "day"

    def _resolve(self, _context: Context, _within: Value | None, /) -> Value:
        return Value(None, None, "day", self.timex, kind="set")


@dataclass(frozen=True, slots=True)
class Vague(Expression):
    """Now, recently, in the future: a time without days of its own."""

    timex: str
    rank: ClassVar[int] = 2
    grain: ClassVar[str] = "day"

    def _resolve(self, _context: Context, _within: Value | None, /) -> Value:
        return Value(None, None, "day", self.timex)
