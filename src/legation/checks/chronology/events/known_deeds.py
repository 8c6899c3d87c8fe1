"""Dates of what was read to be done, against the list of deeds: 'Costa Rica broke with Taiwan in June 2005'.

In:  the statements of a report, its dates, and the day it was published.
Out: a Misdating for each date at which the two sides did nothing that the list knows.
Law: the list holds such a deed of the two, and all dates of theirs lie elsewhere, with a month to spare; the date
     stands in the sentence of the statement and is what the statement was dated by, and one slip of the pen turned its
     year into another. What two sides may agree upon any day is not asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from legation.checks.chronology.events.event_dates import slip
from legation.checks.chronology.said.dates_said import DateSaid, Misdating, meant_year
from legation.checks.wording import period_words
from legation.lists.deeds import DONE, Deed, deeds_between, is_same_deed
from legation.lists.events import is_near
from legation.record.statement import Act, Statement

_ONCE: frozenset[Act] = frozenset(
    {"recognize", "relations", "mission", "office", "admit", "designate", "accredit", "credentials"}
)
_MOST_YEARS = 20


def known_deeds(
    statements: Sequence[Statement], said: Sequence[DateSaid], published: date | None
) -> Iterator[Misdating]:
    """The dates of statements that the list of deeds contradicts."""
    for statement in statements:
        if statement.status not in DONE or statement.act not in _ONCE or statement.when is None:
            continue
        actor = statement.actor.id
        counterpart = statement.counterpart.id if statement.counterpart else None
        if actor is None or counterpart is None or actor == counterpart:
            continue
        known = deeds_between(actor, counterpart)
        same = [
            deed
            for deed in known
            if not (published and deed.time.start and deed.time.start > published)
            and is_same_deed(
                deed, statement.act, ended=statement.status == "ended", actor=actor, counterpart=counterpart
            )
        ]
        if not same or any(is_near(deed.time, statement.when) for deed in known):
            continue
        date_said = _dated_by(statement, said)
        if date_said is not None and not _has_another(date_said, said, known):
            yield from _told(statement, date_said, same, published)


def _has_another(date_said: DateSaid, said: Sequence[DateSaid], known: Sequence[Deed]) -> bool:
    """Whether the sentence has a date that fits: of several states and years, each may be taken for another's."""
    beside = (one for one in said if one.sentence == date_said.sentence)
    return any(is_near(deed.time, one.period) for one in beside for deed in known)


def _dated_by(statement: Statement, said: Sequence[DateSaid]) -> DateSaid | None:
    """The date in the words of a statement that it was dated by."""
    when = statement.when
    return next(
        (
            one
            for one in said
            if one.year is not None and when is not None
            and (one.period.start, one.period.end) == (when.start, when.end)
            and one.sentence[0] <= statement.evidence.start < one.sentence[1]
        ),
        None,
    )  # fmt: skip


def _told(
    statement: Statement, said: DateSaid, same: Sequence[Deed], published: date | None
) -> Iterator[Misdating]:
    right = meant_year(said, lambda period: any(deed.time.overlaps(period) for deed in same), published)
    if right is None or said.year is None or abs(int(right) - int(said.year.quote)) > _MOST_YEARS:
        return
    when = " or ".join(dict.fromkeys(period_words(deed.time.start, deed.time.end) for deed in same))
    reason = f"the text puts in ‘{said.span.quote}’ what was done on {when}"
    yield slip(said, reason, right, (said.span, statement.evidence))
