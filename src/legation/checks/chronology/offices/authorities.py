"""Dealings with an authority at a time when it held nothing.

In:  statements, and the list of governments.
Out: a Misdating for each whose words give it such a date.
Law: envoys are accepted from, and premises handed to, who holds a state or claims to; contacts and talks are
     had with anybody at any time, and so are offices abroad, lists and sanctions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from legation.checks.chronology.said.dates_said import DateSaid, Misdating, meant_year
from legation.checks.wording import day_words
from legation.lists.governments import governments
from legation.record.period import Period
from legation.record.statement import Act, Statement

_OF_GOVERNMENTS: frozenset[Act] = frozenset({"credentials", "accredit", "premises"})
# the Emirate held Kabul once before, and three states dealt with it as a government
EARLIER = {"AFG:IEA": Period(date(1996, 9, 27), date(2001, 12, 22), "open")}
_DONE = ("occurred", "ongoing", "ended")


def authorities(
    statements: Sequence[Statement], said: Sequence[DateSaid], published: date | None
) -> Iterator[Misdating]:
    """Dates at which the counterpart of a statement did not hold what it was dealt with for."""
    for statement in statements:
        authority = governments().get((statement.counterpart.id if statement.counterpart else None) or "")
        if statement.act not in _OF_GOVERNMENTS or statement.status not in _DONE or authority is None:
            continue
        if authority.start is None or statement.when is None or statement.when.end is None:
            continue
        start = authority.start
        earlier = EARLIER.get(authority.id)
        if statement.when.end >= start or (earlier and earlier.overlaps(statement.when)):
            continue
        for one in said:
            inside = statement.evidence.start <= one.span.start < statement.evidence.end
            if inside and one.year is not None and one.period.overlaps(statement.when):
                reason = (
                    f"the text puts in ‘{one.span.quote}’ what was done with {authority.name}, "
                    f"who held power from {day_words(start)}"
                )
                meant = meant_year(one, _not_before(start), published)
                yield Misdating(one.year, reason, meant, (statement.evidence,))


def _not_before(day: date) -> Callable[[Period], bool]:
    return lambda period: period.start is not None and period.start >= day
