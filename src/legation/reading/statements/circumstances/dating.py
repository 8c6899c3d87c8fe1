"""When: which of a sentence's dates an act has.

In:  the trigger of an act, its status, the document's times.
Out: a Period, or None where the text gives no day, month or year for it: never a guess.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.circumstances.story_day import carried_on, day_of_the_news
from legation.reading.statements.clause.paragraphs import paragraph_start
from legation.reading.statements.clause.syntax import preposition_of
from legation.reading.times import TimeMention
from legation.reading.times.algebra import shifted
from legation.record.period import Period
from legation.record.statement import Status

WEEK = timedelta(days=7)
YEAR = 4  # digits
FAR = 9  # clauses; a dateline comes after every date of the sentence
BARRIERS = frozenset({"ccomp", "acl:relcl", "advcl", "parataxis", "acl"})
COMMITMENTS: frozenset[Status] = frozenset(
    {"planned", "pledged", "requested", "possible", "agreed", "denied"}
)
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def dated(trigger: Token, status: Status, material: Material) -> tuple[Period | None, TimeMention | None]:
    """The period of the act and the words that give it."""
    if trigger.dep_ == "amod" and any(child.lower_ in vocabulary().lately for child in trigger.children):
        return (
            None,
            None,
        )  # 'the newly appointed ambassador arrived on Monday' does not say when he was appointed
    for time in _by_nearness(trigger, material):
        if time.period is None or time.kind not in ("date", "time") or time.compared:
            continue
        if status in COMMITMENTS and not _may_date(to_come(time, status, material), status, material):
            continue
        if status == "occurred" and time.direction in ("since", "until"):
            continue  # 'the first since 2021' does not date the first
        return to_come(time, status, material), time
    carried = carried_on(trigger, status, material)
    return carried if carried[1] is not None else day_of_the_news(trigger, status, material)


def to_come(time: TimeMention, status: Status, material: Material) -> Period | None:
    """'Flies to the summit on Wednesday': of what is planned, a bare weekday or day of a month is the next one."""
    period, published = time.period, material.document.published
    if period is None or published is None or period.end is None or period.start is None:
        return period
    if status != "planned" or period.precision != "day" or period.end >= published:
        return period
    if time.span.quote.lower() in WEEKDAYS:
        return replace(period, start=period.start + WEEK, end=period.end + WEEK)
    if any(part.isdigit() and len(part) == YEAR for part in time.span.quote.split()) or time.anchored:
        return period
    start, end = shifted(period.start, "year", 1), shifted(period.end, "year", 1)
    return replace(period, start=start, end=end) if end >= published else period


def _may_date(period: Period | None, status: Status, material: Material) -> bool:
    """What is not yet done has no day in the past; a denial may have been made in the past."""
    published = material.document.published
    if published is None or period is None or status in ("denied", "agreed", "requested", "possible"):
        return True
    return period.end is None or period.end >= published


def _by_nearness(trigger: Token, material: Material) -> Iterator[TimeMention]:
    """The sentence's times, those of the trigger's own clause first, then those of the clauses above."""
    sentence = trigger.sent
    times = material.times_within(sentence.start_char, sentence.end_char)
    if not times:
        return
    heads = [trigger, *trigger.ancestors]
    ranked = list[tuple[int, int, int, TimeMention]]()
    for order, time in enumerate(times):
        token = material.token_at(time.span.start)
        if token is None or _dates_something_else(token, trigger):
            continue
        distance = _distance(token, heads)
        if distance is not None:
            clauses, edges = distance
            ranked.append((clauses + (FAR if _in_dateline(time, material) else 0), edges, order, time))
    for *_, time in sorted(ranked, key=lambda row: row[:3]):
        yield time


def _dates_something_else(token: Token, trigger: Token) -> bool:
    """'The accord of 2012', 'the 2012 accord' date the accord; 'the first since they returned in 2021' the return."""
    above = {trigger.i, *(ancestor.i for ancestor in trigger.ancestors)}
    current = token
    is_year = token.pos_ == "NUM" and token.text.isdigit() and len(token) == YEAR
    year_of = token.head if token.dep_ in ("compound", "nummod") and is_year else None
    if year_of is not None and year_of.pos_ == "NOUN" and token.i < year_of.i != trigger.i:
        return not _is_calendar(year_of)  # 'scrapped the 2013 agreement'
    while current.head.i != current.i and current.i not in above:
        if (
            current.dep_ == "nmod"
            and preposition_of(current) == "of"
            and current.head.pos_ in ("NOUN", "PROPN")
        ):
            if current.head.i != trigger.i and not (
                _is_calendar(current.head) or _decides(current.head, above)
            ):
                return True
        if current.dep_ == "advcl" and preposition_of(current) in ("since", "before", "after", "until"):
            return True
        if current.dep_ == "acl:relcl" and current.head.pos_ == "PROPN":
            return True  # 'broke with Chad, which it had recognised in 1979'
        current = current.head
    return False


def _decides(noun: Token, above: set[int]) -> bool:
    """'An order of June 30 put an end to them', 'by decree of June 30': what a decision does is done on its day."""
    while noun.dep_ == "nmod" and noun.lemma_.lower() not in vocabulary().decisions:
        noun = noun.head
    does = noun.dep_ in ("nsubj", "obl:agent") or (
        noun.dep_ == "obl" and preposition_of(noun) in ("by", "with")
    )
    return does and noun.head.i in above and noun.lemma_.lower() in vocabulary().decisions


def _is_calendar(noun: Token) -> bool:
    """'The end of December', 'the morning of May 3' are dates themselves."""
    return noun.lemma_.lower() in vocabulary().parts_of_dates


def _in_dateline(time: TimeMention, material: Material) -> bool:
    """'NAIROBI, March 27 —': the day of the report, which is the deed's only where the text gives no other."""
    text = material.document.text
    line = paragraph_start(text, time.span.start)
    return time.span.start - line < 60 and text[time.span.end : time.span.end + 3].lstrip(" )")[:1] in (
        "-",
        "–",
        "—",
        ":",
    )


def _distance(token: Token, heads: list[Token]) -> tuple[int, int] | None:
    """How many clause boundaries, then how many edges, lie between a time and the trigger."""
    positions = {head.i: n for n, head in enumerate(heads)}
    clauses, edges, current = 0, 0, token
    while current.i not in positions:
        if current.dep_ in BARRIERS or (current.dep_ == "conj" and current.pos_ == "VERB"):
            clauses += 1
        edges += 1
        if current.head.i == current.i:
            return None
        current = current.head
    up = positions[current.i]
    for head in heads[:up]:
        if head.dep_ in ("ccomp", "parataxis"):
            clauses += 2  # the day of the saying is not the day of the deed
        elif head.dep_ in ("acl:relcl", "advcl") or (head.dep_ == "conj" and head.pos_ == "VERB"):
            clauses += 1
    return clauses, edges + up
