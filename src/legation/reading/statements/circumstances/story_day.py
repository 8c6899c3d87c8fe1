"""The day of a story, where the sentence of an act names none: that of the sentence before, or of the news.

In:  the trigger of an act, its status, the document's times.
Out: a Period and the words that give it, or neither.
"""

from __future__ import annotations

from datetime import timedelta

from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.forms import is_past
from legation.reading.statements.clause.paragraphs import paragraph_start
from legation.reading.times import TimeMention
from legation.record.period import Period
from legation.record.statement import Status

FRESH = timedelta(days=7)  # older than that is no news, but what went before it
LEAD_SENTENCES = 2  # after the title, the sentences that tell the news itself
NEARBY_SENTENCES = 2  # how far from the news its day may stand


def day_of_the_news(
    trigger: Token, status: Status, material: Material
) -> tuple[Period | None, TimeMention | None]:
    """The headline and the lead tell news, 'has recognised'; its day stands in one of the next sentences.

    Told on, in the plain past, it is the day of the sentences before, across paragraphs. Only a day of the last week
    is the day of the news.
    """
    if status not in ("occurred", "ended", "agreed"):
        return None, None
    sentences = list(material.doc.sents)
    title = material.document.title_end
    place = next((n for n, one in enumerate(sentences) if one.end > trigger.i), 0)
    first = next((n for n, one in enumerate(sentences) if one.start_char >= title), 0)
    if place < first + LEAD_SENTENCES and _is_news(trigger, material):
        start, last = trigger.sent.end_char, max(place, first) + NEARBY_SENTENCES
        fresh = _fresh_days(material, start, sentences[min(last, len(sentences) - 1)].end_char)
        if fresh:
            return fresh[0].period, fresh[0]
    if place >= first and _tells(trigger) and not _is_timed(trigger, material):
        start = sentences[max(first, place - NEARBY_SENTENCES)].start_char
        fresh = _fresh_days(material, start, trigger.sent.start_char)
        if fresh:
            return fresh[-1].period, fresh[-1]
    return None, None


def _is_timed(trigger: Token, material: Material) -> bool:
    """Whether the sentence has a date of its own: 'a few days after the break of March 26'."""
    within = material.times_within(trigger.sent.start_char, trigger.sent.end_char)
    return any(time.period is not None for time in within)


def _is_news(trigger: Token, material: Material) -> bool:
    """Whether the clause tells what is new: a headline, 'has done', 'is doing', 'did'; not 'had done'."""
    verb = trigger if trigger.pos_ == "VERB" else trigger.head
    return material.headline(trigger) or not any(
        child.dep_ == "aux" and child.lower_ in ("had", "'d") for child in verb.children
    )


def _fresh_days(material: Material, start: int, end: int) -> list[TimeMention]:
    """The days of the last week named between two characters, on which something was."""
    published = material.document.published
    if published is None:
        return []
    return [
        time
        for time in material.times_within(start, end)
        if time.period is not None
        and time.kind in ("date", "time")
        and time.direction == "at"
        and not time.compared
        and time.period.precision == "day"
        and time.period.start is not None
        and published - FRESH <= time.period.start <= published
    ]


def carried_on(
    trigger: Token, status: Status, material: Material
) -> tuple[Period | None, TimeMention | None]:
    """A story goes on: in the plain past, a sentence without a date has that of the one before it in its paragraph."""
    if status not in ("occurred", "ended", "agreed") or not _tells(trigger):
        return None, None
    sentence = trigger.sent
    paragraph = paragraph_start(material.document.text, sentence.start_char)
    before = [
        t
        for t in material.times_within(paragraph, sentence.start_char)
        if t.period and t.kind in ("date", "time")
    ]
    before = [
        t for t in before if t.direction == "at" and t.period is not None and t.period.precision == "day"
    ]
    if not before:
        return None, None
    return before[-1].period, before[-1]


def _tells(trigger: Token) -> bool:
    """Whether the clause is in the plain past, the tense in which stories are told."""
    verb = trigger if trigger.pos_ == "VERB" else trigger.head
    perfect = any(child.dep_ == "aux" and child.lemma_.lower() == "have" for child in verb.children)
    return verb.pos_ == "VERB" and not perfect and is_past(verb)
