"""What a date may date at all, by whom and what the passage around it speaks of.

In:  a Passage.
Out: the datable things of which it has a word and a name, two sides, or the person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, combinations

from legation.checks.chronology.events.event_dates import is_to_come
from legation.checks.chronology.likely.datable import (
    Datable,
    datables,
    deeds_by_sides,
    events_by_month,
    terms_by_person,
)
from legation.checks.chronology.likely.passage import Passage


def of_its_month(around: Passage, published: date | None) -> Iterator[Datable]:
    """Things with the day or month of a date, whatever the year, that the passage may speak of."""
    start = around.said.period.start
    if start is None:
        return
    events = events_by_month().get(start.month, ())
    for thing in chain(_told(events, around), deeds_beside(around), _terms(around)):
        ahead = published is not None and is_to_come(thing.times, published)
        if thing.has_day_of(around.said.period) and not ahead:
            yield thing


def that_fit(around: Passage) -> Iterator[Datable]:
    """Things at the time of a date that the passage may speak of."""
    events = (one for one in datables() if one.kind == "event")
    for thing in chain(_told(events, around), deeds_beside(around), _terms(around)):
        if thing.fits(around.said.period):
            yield thing


def deeds_beside(around: Passage) -> Iterator[Datable]:
    """The deeds of all pairs that the sentence names, one of each perhaps in the sentence before."""
    named = sorted(around.sides_in_sentence | around.sides_before)
    for pair in combinations(named, 2):
        if not around.sides_in_sentence.isdisjoint(pair):
            yield from deeds_by_sides().get(frozenset(pair), ())


def _terms(around: Passage) -> Iterator[Datable]:
    for person in sorted(around.persons_in_sentence.keys() | around.persons_before):
        yield from terms_by_person().get(person, ())


def _told(events: Iterable[Datable], around: Passage) -> Iterator[Datable]:
    """The events of which a word stands near, in a text that has a name of theirs and is about what they belong to."""
    near = around.near.keys()
    for thing in events:
        words = thing.words
        if words.own.isdisjoint(near):
            continue
        if words.names and words.names.isdisjoint(around.whole):
            continue
        if thing.event and thing.event.context and not thing.event.is_context_of(around.lower):
            continue
        yield thing
