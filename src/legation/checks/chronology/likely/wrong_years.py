"""Dates that would be those of what they likely date, were their year another: 'the republic fell in August 2020'.

In:  the text, its dates, and the day it was published.
Out: a Misdating for each date that has the day or month of an event, a deed or a term of office in a year a slip away.
Law: what the passage speaks of is weighed by all that stands around the date (`signs`); nothing is told that is not
     likelier than `_LIKELY`. What fits the date and is likely as well explains it, as does any deed of the same two.
     A report's own days, and what lies ahead of them, are let be.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from legation.checks.chronology.events.event_dates import slip
from legation.checks.chronology.likely.candidates import deeds_beside, of_its_month, that_fit
from legation.checks.chronology.likely.datable import Datable
from legation.checks.chronology.likely.likelihood import weighing
from legation.checks.chronology.likely.passage import Passage, passage
from legation.checks.chronology.likely.signs import signs
from legation.checks.chronology.said.dates_said import DateSaid, Misdating, meant_year
from legation.checks.wording import period_words
from legation.record.period import Period

_LIKELY = 0.85
_AS_LIKELY = 0.6
"""A thing that fits explains a date from this share of the likelihood of one that does not."""

_NEWS = timedelta(days=30)
_NEAR_YEARS, _MOST_YEARS = 4, 20
"""So far off any year is a slip; further off, to the other, one that a slip of the pen turned into another."""

_MOST_TOLD = 3
_MONTH = re.compile("|".join(name[:3] for name in calendar.month_name[1:]))
_SPAN = re.compile(
    r"(?:[-–—]|\bto|\bbetween|\bend of|\bfirst|\bhalf of|\bmonths of|\bquarter of)\s?$", re.IGNORECASE
)
# 'marked the second anniversary in August 2023': what is dated is that it was kept
_KEPT = re.compile(r"\b(?:anniversar\w+|birthday|commemorat\w+|celebrat\w+)\b", re.IGNORECASE)
# what did not happen has no date: 'did not break off relations in 2020'
_NOT_DONE = re.compile(r"(?:\b(?:not|never|will|would|might|could)\b|n['’]t\b)[^,;:]*$", re.IGNORECASE)
_LEAD = 20


@dataclass(frozen=True, slots=True)
class _Meant:
    likelihood: float
    thing: Datable
    year: str


def wrong_years(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """Dates that would be those of what they likely date, were their year another."""
    for one in said:
        if not is_background(text, one, published):
            continue
        around = passage(text, one, said)
        best = max(_meant(around, published), key=lambda meant: meant.likelihood, default=None)
        if best is not None and not _is_explained(around, best, published):
            reason = f"what stands around ‘{one.span.quote}’ speaks of {best.thing.name}, {_times_words(best.thing)}"
            yield slip(one, reason, best.year, (one.span,))


def is_background(text: str, said: DateSaid, published: date | None) -> bool:
    """Whether a date is known to the month, by its year, and lies well before the report; no end of a stretch."""
    start, end = said.period.start, said.period.end
    if said.year is None or start is None or end is None:
        return False
    if (end - start).days > calendar.monthrange(start.year, start.month)[1]:
        return False
    if _KEPT.search(text, *said.sentence) or _NOT_DONE.search(text, said.sentence[0], said.span.start):
        return False
    if _MONTH.search(said.span.quote) is None or _SPAN.search(
        text, max(0, said.span.start - _LEAD), said.span.start
    ):
        return False
    return published is None or start < published - _NEWS


def _meant(around: Passage, published: date | None) -> Iterator[_Meant]:
    """What a date likely dates that has its month and not its year."""
    for thing in of_its_month(around, published):
        if thing.fits(around.said.period):
            continue
        year = _year_of(thing, around.said, published)
        if year is not None and (likelihood := _likelihood(around, thing, published)) > _LIKELY:
            yield _Meant(likelihood, thing, year)


def _likelihood(around: Passage, thing: Datable, published: date | None) -> float:
    weights = weighing()
    return weights.likelihood(signs(around, thing, weights.rarity, published))


def _is_explained(around: Passage, meant: _Meant, published: date | None) -> bool:
    pair = frozenset(meant.thing.sides)
    if meant.thing.kind == "deed" and any(
        frozenset(deed.sides) == pair and deed.fits(around.said.period) for deed in deeds_beside(around)
    ):
        return True
    return any(
        _likelihood(around, thing, published) > _AS_LIKELY * meant.likelihood for thing in that_fit(around)
    )


def _year_of(thing: Datable, said: DateSaid, published: date | None) -> str | None:
    """The year that the date should have, were it that of a thing: the nearest, or one that a slip explains."""
    assert said.year is not None, "asked of each date before"
    written = int(said.year.quote)

    def fits(period: Period) -> bool:
        return any(time.overlaps(period) for time in thing.short)

    near = sorted(
        range(written - _NEAR_YEARS, written + _NEAR_YEARS + 1), key=lambda year: abs(year - written)
    )
    for year in near:
        if (published is None or year <= published.year) and fits(said.moved_to(year)):
            return str(year)
    meant = meant_year(said, fits, published)
    return meant if meant is not None and abs(int(meant) - written) <= _MOST_YEARS else None


def _times_words(thing: Datable) -> str:
    """When a thing was, in words."""
    told = dict.fromkeys(period_words(time.start, time.end) for time in thing.times[-_MOST_TOLD:])
    return " or ".join(told)
