"""How English names the parts of the calendar, and when its feasts and business years fall."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Any, Literal, get_args

from legation.errors import ListError

FILE = "calendars.toml"
FeastRule = Literal["fixed", "weekday", "easter", "orthodox_easter", "islamic", "table"]
# how many numbers `at` holds for each rule
ARITY: Mapping[FeastRule, int] = {
    "fixed": 2, "weekday": 3, "easter": 1, "orthodox_easter": 1, "islamic": 2, "table": 0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Feast:
    """A day or season of the religious or civil year, and the rule by which it falls."""

    key: str
    names: tuple[str, ...]
    rule: FeastRule
    at: tuple[int, ...]
    table: Mapping[int, date]
    days: int


@dataclass(frozen=True, slots=True)
class Calendars:
    """The names of months, weekdays, units, seasons and feasts, lower case, each with what it names."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    doubtful: frozenset[str]
    seasons: Mapping[str, int]
    units: Mapping[str, str]
    day_parts: Mapping[str, str]
    feasts: Mapping[str, Feast]
    solar_offset: int
    solar_usual: int
    solar_early: frozenset[int]
    business_years: Mapping[str, int]


@cache
def calendars() -> Calendars:
    """The calendars of `calendars.toml`, read once.

    >>> calendars().months["sept"], calendars().units["fortnights"]
    (9, 'fortnight')
    """
    text = resources.files("legation.lists").joinpath(FILE).read_text(encoding="utf-8")
    return parse_calendars(text)


def parse_calendars(text: str) -> Calendars:
    """Build the calendars from the text of the list, or refuse it."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ListError(f"{FILE}: not TOML: {error}. Mend the line it names.") from error
    try:
        return Calendars(
            months=_numbered(raw["months"], 12),
            weekdays=_numbered(raw["weekdays"], 7),
            doubtful=frozenset(raw["doubtful"]["names"]),
            seasons=raw["seasons"],
            units={name: unit for unit, names in raw["units"].items() for name in names},
            day_parts=raw["day_parts"],
            feasts={name: feast for feast in _feasts(raw["feasts"]) for name in feast.names},
            solar_offset=raw["solar"]["offset"],
            solar_usual=raw["solar"]["usual"],
            solar_early=frozenset(raw["solar"]["early"]),
            business_years=raw["business_years"],
        )
    except KeyError as error:
        raise ListError(f"{FILE}: the entry {error} is missing. Add it.") from error


def _numbered(names: Mapping[str, Iterable[str]], count: int) -> dict[str, int]:
    found = sorted(int(key) for key in names)
    if found != list(range(1, count + 1)):
        raise ListError(f"{FILE}: numbers {found} where 1 to {count} are needed. Number them without gaps.")
    return {name: int(key) for key, group in names.items() for name in group}


def _feasts(entries: Iterable[Mapping[str, Any]]) -> Iterable[Feast]:
    for entry in entries:
        key, rule, at = entry["key"], entry["rule"], tuple(entry.get("at", ()))
        if rule not in get_args(FeastRule):
            raise ListError(f"{FILE}: feast {key!r}: no rule {rule!r}. Use one of {', '.join(ARITY)}.")
        if len(at) != ARITY[rule]:
            raise ListError(
                f"{FILE}: feast {key!r}: `at` holds {len(at)} numbers, its rule {rule!r} needs {ARITY[rule]}."
            )
        days = [date.fromisoformat(day) for day in entry.get("table", ())]
        table = {day.year: day for day in days}
        yield Feast(key, tuple(entry["names"]), rule, at, table, entry.get("days", 1))
