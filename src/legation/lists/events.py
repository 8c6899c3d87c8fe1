"""Events that reports date, with the days on which they happened and the words by which they are known.

In:  events.toml.
Out: its Events, each finding its own mentions in a text.
Law: an event that happened more than once has each of its times; what the list lacks is unknown, not untrue.
"""

from __future__ import annotations

import calendar
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from pathlib import Path

from legation.lists.toml_list import HERE, Row, TomlList
from legation.record.period import Period

# 'the autumn after', 'in the first days of September': who tells of an event later dates it loosely
SPARE = timedelta(days=31)


def is_near(time: Period, period: Period) -> bool:
    """Whether a period shares a day with a time that the lists know, with a month to spare on either side."""
    return (
        time.start is not None
        and time.end is not None
        and Period(time.start - SPARE, time.end + SPARE, "open").overlaps(period)
    )


_ARTICLE = r"(?:(?:the|an?)[^\S\n])?"
# 'Kosovo, which declared independence': a relative clause tells it as well
_NEXT = rf"(?:,[^\S\n](?:which|who))?[^\S\n][“”\"‘]*{_ARTICLE}"
# up to eight words of the same sentence; a word may end in a full stop only as an initial does
_WORD = r"(?:(?:[A-Z]\.)+|[^\s;:!?]*[^\s;:!?.])"
_GAP = rf"(?:,?[^\S\n][“”\"‘]*{_WORD}){{0,8}}?,?{_NEXT}"

_WORDS = re.compile(r"[\w-]+")

Needed = tuple[frozenset[str], ...]
"""Words in small letters, one of each set of which has to stand."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on `times`; `said` finds the words that speak of it."""

    key: str
    name: str
    times: tuple[Period, ...]
    said: tuple[str, ...]
    context: tuple[tuple[str, ...], ...]
    unless: tuple[str, ...]
    source: str
    needed: tuple[Needed, ...]
    """Of each way of speaking, what it cannot be without."""
    again: tuple[str, ...] = ()
    """Nouns by which a text comes back to it: 'coup', 'takeover'."""

    def mentions(
        self, text: str, line: tuple[int, int] | None = None, ways: tuple[str, ...] | None = None
    ) -> Iterator[tuple[int, int]]:
        """The characters of each mention in a line, where the text speaks of what the event belongs to.

        `ways` are those ways of speaking that the line can hold, if it is known.
        """
        if self.context and not self.is_context_of(text.lower()):
            return
        for found in _either(ways or self.said).finditer(text, *(line or (0, len(text)))):
            clause = _clause(text, *found.span())
            if not (self.unless and _either(self.unless).search(text, *clause)):
                yield found.span()

    def is_context_of(self, lower: str) -> bool:
        """Whether a text, in small letters, speaks of what the event belongs to; False where the list names nothing."""
        return any(all(word in lower for word in group) for group in self.context)

    def fits(self, period: Period) -> bool:
        """Whether the event happened then, give or take what a report may."""
        return any(is_near(time, period) for time in self.times)


@cache
def events() -> tuple[Event, ...]:
    """Every event in the order of the list.

    >>> [event.times[0].start for event in events() if event.key == "fall-of-assad"]
    [datetime.date(2024, 12, 8)]
    """
    return read_events(HERE / "events.toml")


def told_in(text: str) -> Iterator[tuple[Event, tuple[int, int]]]:
    """Every event that a text tells of, with the characters that do.

    Few texts tell of any: an event is sought only in the lines that hold the words without which nobody tells of it,
    and there only as these words tell of it.
    """
    sought: dict[int, dict[tuple[int, int], set[int]]] = {}
    for line in _lines(text):
        words = frozenset(_WORDS.findall(text[slice(*line)].lower()))
        for word in words & _by_rarest_word().keys():
            for place, way, needed in _by_rarest_word()[word]:
                if not any(either.isdisjoint(words) for either in needed):
                    sought.setdefault(place, {}).setdefault(line, set()).add(way)
    for place in sorted(sought):
        event = events()[place]
        for line, ways in sought[place].items():
            for span in event.mentions(text, line, tuple(event.said[way] for way in sorted(ways))):
                yield event, span


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines of a text, which no way of speaking reaches beyond."""
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


@cache
def _by_rarest_word() -> dict[str, list[tuple[int, int, Needed]]]:
    """Each way of speaking under the words of its that the fewest share, with its place and that of its event."""
    ways = [
        (place, way, needed)
        for place, event in enumerate(events())
        for way, needed in enumerate(event.needed)
    ]
    shared = Counter(word for *_, needed in ways for either in needed for word in either)
    found: dict[str, list[tuple[int, int, Needed]]] = {}
    for place, way, needed in ways:
        for word in min(needed, key=lambda either: max(shared[word] for word in either)):
            found.setdefault(word, []).append((place, way, needed))
    return found


def read_events(path: Path) -> tuple[Event, ...]:
    """Read events; an event without words or days is refused."""
    return tuple(_event(row) for row in TomlList.read(path).rows())


def pattern(said: str) -> str:
    """The regular expression of one way of speaking.

    >>> bool(re.search(pattern("fall of {Kabul|capital}"), "after the fall of the capital", re.I))
    True
    """
    found, before = r"(?<![\w-])", ""
    for part in re.findall(r"\{[^}]*\}|\S+", said):
        if part == "...":
            before = _GAP
            continue
        ways = part[1:-1].split("|") if part.startswith("{") else [part]
        words = "|".join(_literal(way) for way in ways if way)
        one = f"{before}(?:{words})"
        found += f"(?:{one})?" if "" in ways else one
        before = _NEXT
    return found + r"(?![\w-])"


def _needed(way: str) -> Needed:
    """Of each part of a way of speaking that cannot be left out, the longest word of each alternative.

    >>> [sorted(either) for either in _needed("{fall|the taking} of {Kabul|} ... today")]
    [['fall', 'taking'], ['of'], ['today']]
    """
    parts = (part.strip("{}").split("|") for part in re.findall(r"\{[^}]*\}|\S+", way) if part != "...")
    # letters beyond ASCII have small forms that are not found again by them
    certain = (either for either in parts if all(one and one.isascii() for one in either))
    return tuple(frozenset(max(_WORDS.findall(one.lower()), key=len) for one in either) for either in certain)


def _literal(way: str) -> str:
    return _NEXT.join(re.escape(word).replace("'", "['’]") for word in way.split())


def _event(row: Row) -> Event:
    name, source = row.text("name"), row.text("source")
    times = tuple(_period(row, written) for written in row.texts("days"))
    said, unless = row.texts("said"), row.texts("unless")
    context = tuple(tuple(word.strip().lower() for word in one.split("+")) for one in row.texts("context"))
    if not times or not said:
        row.refuse("needs `days` and `said`, each with at least one entry")
    needed = tuple(_needed(way) for way in said)
    for way, words in zip(said, needed, strict=True):
        if not words:
            row.refuse(f"may be said as {way!r}, of which nothing is certain to stand; add a word to it")
    again = row.texts("again")
    row.close()
    return Event(row.key, name, times, said, context, unless, source, needed, again)


@lru_cache(maxsize=1024)
def _either(ways: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(pattern(way) for way in ways), re.IGNORECASE)


def _period(row: Row, written: str) -> Period:
    first, _, last = written.partition("/")
    try:
        return Period(day_of(first, last=False), day_of(last or first, last=True), "open")
    except ValueError:
        row.refuse(f"{written!r} is no day; write 2021-08-15, 2021-08 or 2021-08-15/2021-08-31")


def day_of(written: str, *, last: bool) -> date:
    """The first or the last day of what is written as a day, a month or a year; a ValueError where it is none."""
    if "-" not in written:
        return date(int(written), 12, 31) if last else date(int(written), 1, 1)
    if written.count("-") == 1:
        year, month = (int(part) for part in written.split("-"))
        return date(year, month, calendar.monthrange(year, month)[1] if last else 1)
    return date.fromisoformat(written)


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The clause around two characters: what says that something else is meant stands beside it."""
    before = max(text.rfind(sign, 0, start) for sign in (". ", "\n", "; ", ", "))
    after = min(
        place if place >= 0 else len(text) for place in (text.find(s, end) for s in (". ", "\n", "; ", ", "))
    )
    return before + 1, after
