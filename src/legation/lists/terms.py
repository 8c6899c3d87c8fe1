"""Terms of office: who was head of state, head of government or foreign minister, from when to when.

In:  terms.toml.
Out: its Terms, and who surely or possibly held an office on a day.
Law: what the list does not say is unknown. 'Surely' leaves out the blur of a date known only to the
     month or year, and every day after `known_until`; 'possibly' takes both in.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from legation.lists.toml_list import HERE, Row, TomlList

OfficeName = Literal[
    "head-of-state", "head-of-government", "foreign-minister", "secretary-general", "managing-director",
    "president-of-organisation", "opposition-leader",
]  # fmt: skip
TermPrecision = Literal["day", "month", "year"]

# how far a date of that precision may lie from the day that stands for it
BLUR: dict[TermPrecision, timedelta] = {
    "day": timedelta(0),
    "month": timedelta(31),
    "year": timedelta(366),
}


@dataclass(frozen=True, slots=True)
class Term:
    """One person's time in one office of one actor; `end` is None while nobody is known to have followed.

    `start` and `end` are the outermost days that the list allows: a term from '2013-10' starts on
    October 1, one to '2013-10' ends on October 31.
    `known_until` is the last day for which an open term is vouched for. `died` is the day of the person's death, where
    it is on the list; most of the dead have none.
    """

    person: str
    aliases: tuple[str, ...]
    office: OfficeName
    actor: str
    start: date
    end: date | None
    start_precision: TermPrecision
    end_precision: TermPrecision
    source: str
    titles: tuple[str, ...]
    short: str
    known_until: date
    died: date | None = None

    @property
    def precision(self) -> TermPrecision:
        """The precision of the vaguer end."""
        return self.start_precision if self.start_precision != "day" else self.end_precision

    @property
    def names(self) -> tuple[str, ...]:
        """Every full name under which the person is written."""
        return (self.person, *self.aliases)

    def surely_held(self, day: date) -> bool:
        """Whether the person held the office on that day, whatever the blur of the list."""
        last = self.end - BLUR[self.end_precision] if self.end else self.known_until
        return self.start + BLUR[self.start_precision] <= day <= last

    def possibly_held(self, day: date) -> bool:
        """Whether the list leaves it open that the person held the office on that day."""
        return self.start <= day and (self.end is None or day <= self.end)


@cache
def terms() -> tuple[Term, ...]:
    """Every term in the order of the list.

    >>> [term.person for term in terms() if term.actor == "KAZ" and term.office == "head-of-state"]
    ['Nursultan Nazarbayev', 'Kassym-Jomart Tokayev']
    """
    return read_terms(HERE / "terms.toml")


@cache
def terms_by_name() -> dict[str, tuple[Term, ...]]:
    """The terms of each person, by every full name in lower case.

    >>> [term.actor for term in terms_by_name()["joe biden"]]
    ['USA']
    """
    found: dict[str, tuple[Term, ...]] = {}
    for term in terms():
        for name in term.names:
            found[name.lower()] = (*found.get(name.lower(), ()), term)
    return found


def in_office(actor: str, office: str, day: date) -> Term | None:
    """The term that surely covers the day, or None where the list does not know or two overlap."""
    held = [term for term in _by_office().get((actor, office), ()) if term.possibly_held(day)]
    return held[0] if len(held) == 1 and held[0].surely_held(day) else None


@cache
def _by_office() -> dict[tuple[str, str], tuple[Term, ...]]:
    """The terms of each office, so that one need not be sought among two thousand."""
    found: dict[tuple[str, str], tuple[Term, ...]] = {}
    for term in terms():
        key = (term.actor, term.office)
        found[key] = (*found.get(key, ()), term)
    return found


def read_terms(path: Path) -> tuple[Term, ...]:
    """Read terms; a date that is none, an end before its start and an unknown office are refused."""
    source = TomlList.read(path)
    rows = list(source.rows())
    if not rows or rows[0].key != "file":
        source.refuse("file", "the first table has to be [file], with `compiled` and `known_until`")
    known_until = rows[0].day("known_until")
    if rows[0].day("compiled") is None or known_until is None:
        rows[0].refuse("lacks `compiled` or `known_until`; add both as days")
    rows[0].close()
    return tuple(term for row in rows[1:] for term in _terms_of(row, known_until))


def _terms_of(row: Row, known_until: date) -> list[Term]:
    actor, _, office = row.key.partition(" ")
    if office not in get_args(OfficeName):
        row.refuse(f"has the office {office!r}; known are {', '.join(get_args(OfficeName))}")
    titles, link = row.texts("titles"), row.text("source")
    written = row.fields.pop("terms", None)
    if not titles or not isinstance(written, list) or not written:
        row.refuse("needs `titles` and `terms`, each with at least one entry")
    row.close()
    found = []
    for entry in written:
        if not isinstance(entry, dict):
            row.refuse(f'holds {entry!r} in `terms`; write {{ person = "…", start = "…" }}')
        one = Row(row.source, row.key, dict(entry))
        person = one.text("person")
        start, start_blur = _day(one, one.text("start"), last=False)
        end_written = one.optional_text("end")
        end: date | None = None
        end_blur: TermPrecision = "day"
        if end_written:
            end, end_blur = _day(one, end_written, last=True)
        if end is not None and end < start:
            one.refuse(f"{person} leaves on {end}, before coming on {start}; mend the dates")
        found.append(
            Term(
                person, one.texts("aliases"), office, actor, start, end,  # type: ignore[arg-type]
                start_blur, end_blur, link, titles,
                one.optional_text("short") or person.split()[-1], one.day("known_until") or known_until,
                one.day("died"),
            )
        )  # fmt: skip
        one.close()
    return found


def _day(row: Row, written: str, *, last: bool) -> tuple[date, TermPrecision]:
    """The first or last day that '2013-10-16', '2013-10' or '2013' allows, and how exact it is."""
    parts = written.split("-")
    try:
        year, month, day = (int(parts[place]) if place < len(parts) else 0 for place in range(3))
        if len(parts) == 3:
            return date(year, month, day), "day"
        if len(parts) == 2:
            return date(year, month, calendar.monthrange(year, month)[1] if last else 1), "month"
        return date(year, 12 if last else 1, 31 if last else 1), "year"
    except (ValueError, calendar.IllegalMonthError):
        row.refuse(f"{written!r} is no date; write 2013-10-16, 2013-10 or 2013")
