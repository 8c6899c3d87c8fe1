"""Events told by a noun and their date alone: 'closed since the coup of July 2023' in a report on Niger.

In:  the text, its dates, the list of events, and the day it was published.
Out: a Misdating for each date at which no such event happened.
Law: the noun is one by which a text comes back to an event of the list (`again`), the date stands right behind it, and
     the report is about what such an event belongs to and tells of no two of a kind. Every event that may be meant has
     to lie at other times, and one slip of the pen has to lead to one of them: what the list lacks is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from legation.checks.chronology.events.event_dates import is_to_come, slip, times_words
from legation.checks.chronology.events.told_again import all_told
from legation.checks.chronology.said.dates_said import DateSaid, Misdating, meant_year
from legation.lists.events import Event, events
from legation.record.period import Period
from legation.record.span import Span

# a declaration, a recognition and a fall are of too many things to be known by their noun
_TOO_WIDE = frozenset({"declaration", "proclamation", "recognition", "fall", "revolution", "secession"})
_LONGEST = 60
_NOT_ONE = re.compile(
    r"\b(?:first|second|third|last|previous|earlier|next|another|failed|attempted|planned)\b", re.IGNORECASE
)


def told_by_noun(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """Dates right behind a noun that means an event of another time."""
    lower = text.lower()
    for one in said:
        if one.year is None:
            continue
        start = max(one.sentence[0], one.span.start - _LONGEST)
        found = _form().search(text, start, one.span.start)
        if found is None or _NOT_ONE.search(found["how"] or ""):
            continue
        in_full = {event.times for event, _ in all_told(text) if found["noun"].lower() in event.again}
        if len(in_full) > 1:
            continue  # two of a kind that the text tells of mean neither
        known = [event for event in _by_noun()[found["noun"].lower()] if event.is_context_of(lower)]
        if not known or any(event.fits(one.period) for event in known):
            continue
        if published is not None and all(is_to_come(event.times, published) for event in known):
            continue

        def fits(period: Period, known: Sequence[Event] = known) -> bool:
            return any(event.fits(period) for event in known)

        meant = meant_year(one, fits, published)
        if meant is not None:
            event = next(event for event in known if event.fits(one.moved_to(int(meant))))
            words = Span.of(text, found.start("noun"), found.end("noun"))
            reason = f"the text has ‘{text[words.start : one.span.end]}’, and {event.name} was {times_words(event)}"
            yield slip(one, reason, meant, (one.span, words))


@cache
def _by_noun() -> dict[str, tuple[Event, ...]]:
    found: dict[str, tuple[Event, ...]] = {}
    for event in events():
        for noun in event.again:
            if noun not in _TOO_WIDE:
                found[noun.lower()] = (*found.get(noun.lower(), ()), event)
    return found


@cache
def _form() -> re.Pattern[str]:
    nouns = "|".join(re.escape(noun) for noun in sorted(_by_noun(), key=len, reverse=True))
    return re.compile(
        rf"\b(?i:the|their|its|this|that)\s(?P<how>(?:[a-z]+\s){{0,2}})(?P<noun>{nouns})(?:\s(?:of|in|on)|,\s(?:in|on))\s(?:the\s)?$"
    )
