"""Whether the dates of a text can be right: by the calendar, by one another, and by known events and terms.

In:  the text, the times that reading found, its statements, and the day it was published.
Out: a Check for each date that cannot be right, with what was perhaps meant; the text is left as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from legation.checks.chronology.calendar.apposition import apposition
from legation.checks.chronology.calendar.calendar_slips import calendar_slips
from legation.checks.chronology.calendar.month_outside import month_outside
from legation.checks.chronology.calendar.parts_named import parts_named
from legation.checks.chronology.events.counted_to_report import counted_to_report
from legation.checks.chronology.events.event_dates import event_dates
from legation.checks.chronology.events.known_deeds import known_deeds
from legation.checks.chronology.events.told_by_noun import told_by_noun
from legation.checks.chronology.likely.wrong_years import wrong_years
from legation.checks.chronology.offices.authorities import authorities
from legation.checks.chronology.offices.comings_and_goings import comings_and_goings
from legation.checks.chronology.offices.comings_to_power import comings_to_power
from legation.checks.chronology.offices.deaths import deaths
from legation.checks.chronology.offices.of_another_state import of_another_state
from legation.checks.chronology.offices.out_of_power import out_of_power
from legation.checks.chronology.offices.since_in_office import since_in_office
from legation.checks.chronology.offices.terms_held import terms_held
from legation.checks.chronology.offices.the_dead import the_dead
from legation.checks.chronology.offices.then_in_office import then_in_office
from legation.checks.chronology.offices.untitled import untitled
from legation.checks.chronology.said.dates_said import DateSaid, Misdating, dates_said
from legation.checks.chronology.sequence.after_years import after_years
from legation.checks.chronology.sequence.ages import ages
from legation.checks.chronology.sequence.anniversaries import anniversaries
from legation.checks.chronology.sequence.days_ahead import days_ahead
from legation.checks.chronology.sequence.deeds_in_a_row import deeds_in_a_row, two_in_a_row
from legation.checks.chronology.sequence.ended_after import ended_after
from legation.checks.chronology.sequence.lasting import lasting
from legation.checks.chronology.sequence.length_slips import length_slips
from legation.checks.chronology.sequence.order import order
from legation.checks.chronology.sequence.order_apart import order_apart
from legation.checks.chronology.sequence.planned_before import planned_before
from legation.checks.chronology.sequence.pluperfect import pluperfect
from legation.checks.chronology.sequence.rounds import rounds
from legation.checks.chronology.sequence.so_long_ago import so_long_ago
from legation.checks.chronology.sequence.so_much_later import so_much_later
from legation.checks.chronology.sequence.still_to_come import still_to_come
from legation.checks.chronology.sequence.story import story
from legation.checks.chronology.sequence.term_running import term_running
from legation.checks.chronology.sequence.told_twice import told_twice
from legation.checks.chronology.sequence.up_to_now import up_to_now
from legation.checks.chronology.sequence.years_on import years_on
from legation.checks.verdicts import verdict_on
from legation.reading.times import TimeMention
from legation.record.check import Check
from legation.record.statement import Statement


def check_dates(
    text: str,
    times: Sequence[TimeMention],
    published: date | None = None,
    statements: Sequence[Statement] = (),
) -> tuple[Check, ...]:
    """The contradictions that the dates of a text run into, in the order of the text."""
    said = dates_said(text, times)
    found = [
        *calendar_slips(text, published),
        *apposition(text, times, published),
        *so_much_later(text, times, published),
        *parts_named(text),
        *month_outside(text),
        *event_dates(text, said, published),
        *told_by_noun(text, said, published),
        *told_twice(text, said),
        *counted_to_report(text, said, published),
        *order(text, said, published),
        *order_apart(text, said, published),
        *rounds(text, said, published),
        *pluperfect(text, said, published),
        *deeds_in_a_row(text, said, published),
        *two_in_a_row(text, said, published),
        *so_long_ago(text, said, published),
        *after_years(text, said, published),
        *ages(text, said, published),
        *lasting(text, said, published),
        *ended_after(text, said, published),
        *up_to_now(text, said, published),
        *term_running(text, said, published),
        *length_slips(text, said, published),
        *years_on(text, said, published),
        *anniversaries(text, said, published),
        *still_to_come(text, said, published),
        *days_ahead(text, said, published),
        *planned_before(text, said, published),
        *story(text, said, published),
        *terms_held(text, said, published),
        *untitled(text, said, published),
        *of_another_state(text, published),
        *then_in_office(text, said),
        *the_dead(text, said),
        *deaths(text, said, published),
        *out_of_power(text, said, published),
        *comings_to_power(text, said, published),
        *comings_and_goings(text, said, published),
        *since_in_office(text, said, published),
        *authorities(statements, said, published),
    ]
    found += known_deeds(statements, _untold(said, found), published)
    found += wrong_years(text, _untold(said, found), published)
    return tuple(_check(group, statements) for group in _of_the_same_words(found))


def _untold(said: Sequence[DateSaid], found: Sequence[Misdating]) -> list[DateSaid]:
    """The dates of which nothing is found: what the words bind to a date says more than what stands around it."""
    return [one for one in said if not any(one.span.overlaps(other.words) for other in found)]


def _of_the_same_words(found: Sequence[Misdating]) -> list[list[Misdating]]:
    """What is wrong with the same words, or with a date held against them, is told once; the first reason leads."""
    groups: list[list[Misdating]] = []
    for one in found:
        same = next((group for group in groups if any(_touches(before, one) for before in group)), None)
        if same is None:
            groups.append([one])
        else:
            same.append(one)
    return sorted(groups, key=lambda group: group[0].words)


def _touches(before: Misdating, one: Misdating) -> bool:
    """Whether one date is held against the other: what is wrong with either may be wrong with the other alone."""
    return any(span.overlaps(one.words) for span in (before.words, *before.beside)) or any(
        span.overlaps(before.words) for span in one.beside
    )


def _check(group: Sequence[Misdating], statements: Sequence[Statement]) -> Check:
    first = group[0]
    meant = next((one.meant for one in group if one.meant is not None), None)
    reasons = "; ".join(dict.fromkeys(one.reason for one in group))
    correction = f" Perhaps ‘{meant}’ was meant for ‘{first.words.quote}’." if meant else ""
    told = (span for one in group for span in (one.words, *one.beside))
    beside = {span for span in told if not span.overlaps(first.words)}
    return verdict_on(
        "chronology",
        "contradicted",
        about=(one.id for one in statements if one.evidence.overlaps(first.words)),
        evidence=(first.words, *sorted(beside)),
        explanation=f"{reasons[0].upper()}{reasons[1:]}.{correction}",
        suggestion=meant,
    )
