"""Lengths that a text counts from a known event to its own days: 'three years after the coup', 'the four years since'.

In:  the text, its dates, and the day it was published.
Out: a Misdating for each length that no time of the event and the day of the report have between them.
Law: the length stands right before the event, with 'after' or 'since', and its sentence dates nothing else. Told in the
     past, it may have ended at any time up to the report; told in the present, it ends with the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from legation.checks.chronology.events.event_dates import times_words
from legation.checks.chronology.events.told_again import all_told
from legation.checks.chronology.said.dates_said import DateSaid, Misdating, in_sentence
from legation.checks.chronology.said.lengths import Length, lengths
from legation.checks.chronology.said.tense import told_as_past
from legation.checks.text_sentences import sentence_of
from legation.checks.wording import day_words
from legation.lists.events import Event
from legation.record.span import Span

_COUNTED = re.compile(r"\b(?:days?|weeks?|months?|years?)\s+(?:after|since)\b", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:will|would|may|might|could|should|next|planned|plans|until)\b")
_SINCE_THEN = re.compile(r"^(?:(?:In|For|Over|During|After) )?(?:the )?(?:\w+ )?$", re.IGNORECASE)
_SOON = timedelta(days=180)
_NEAR = 60


def counted_to_report(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """The lengths since an event that the day of the report rules out."""
    if published is None or _COUNTED.search(text) is None:
        return
    for event, place in all_told(text):
        words = Span.of(text, *place)
        for length in lengths(text, max(0, words.start - _NEAR), words.start):
            behind = len(text[length.span.end : words.start].split())
            if length.side == "after" and behind <= 2 and not re.search("later$", length.span.quote):
                yield from _not_passed(text, event, words, length, published)
                yield from _not_with_the_report(text, event, words, (length, said), published)


def _not_passed(text: str, event: Event, words: Span, length: Length, published: date) -> Iterator[Misdating]:
    """'Ten years after the takeover' in a report that came out after three of them."""
    last = event.times[-1].end
    if last is None or last + length.low <= published + _SOON:
        return
    if any(time.end and time.end + length.low <= published for time in event.times):
        return
    if not told_as_past(text, sentence_of(text, words)):
        return
    reason = (
        f"‘{length.span.quote}’ {event.name}, which was {times_words(event)}, had not passed when "
        f"the report was published on {day_words(published)}"
    )
    yield Misdating(length.span, reason, None, (words,))


def _not_with_the_report(
    text: str, event: Event, words: Span, counted: tuple[Length, Sequence[DateSaid]], published: date
) -> Iterator[Misdating]:
    """'Five years after the coup, the generals control half of the country': it is three in this report."""
    length, said = counted
    sentence = sentence_of(text, words)
    before = text[sentence[0] : length.span.start]
    if "year" not in length.span.quote.lower() or next(in_sentence(said, sentence), None) is not None:
        return
    # 'no state has recognised them in the four years since' is told of the report's own days
    past = told_as_past(text, sentence) and not (
        length.span.quote.endswith("since") and re.search(r"\b(?:has|have)\b", text[slice(*sentence)])
    )
    if past or _AHEAD.search(text, *sentence) or not _SINCE_THEN.match(before):
        return
    if any(length.fits(published, time) for time in event.times):
        return
    reason = (
        f"‘{length.span.quote}’ {event.name}, which was {times_words(event)}, is not the time of a report of "
        f"{day_words(published)}"
    )
    yield Misdating(length.span, reason, None, (words,))
