"""Ages and lengths of office that do not fit the year of birth or beginning beside them.

In:  the text, its dates, and the day it was published.
Out: a Misdating for each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from legation.checks.chronology.dates_said import DateSaid, Misdating, meant_year
from legation.record.period import Period
from legation.record.span import Span

_BORN = re.compile(r"\bborn\b(?:\s\S+){0,4}?\s(?:in|on)\s(?:\S+\s){0,3}?$", re.IGNORECASE)
# what is made in a year has an age as well
_MADE = re.compile(
    r"\b(?:signed|founded|established|opened|built|launched|concluded)\b(?:\s\S+){0,3}?\s(?:in|on)\s(?:\S+\s){0,3}?$",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"\b(?:aged\s|is\s|now\s)?(\d{2})(?:-year-old\b|\syears\sold\b)|\baged\s(\d{2})\b", re.IGNORECASE
)
_SINCE = re.compile(r"\bsince\s(?:\S+\s){0,3}?$", re.IGNORECASE)
_FOR = re.compile(
    r"\b(?:has|have)\b[^.;]*?\bfor\s(?:(?:nearly|almost|over|more than|about|some)\s)?(\d{1,2})\syears\b",
    re.IGNORECASE,
)


def ages(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """Years of birth or beginning that the age or length in the same sentence does not fit."""
    if published is None:
        return
    for one in said:
        start = one.period.start
        if one.year is None or start is None:
            continue
        sentence = text[slice(*one.sentence)]
        before = text[one.sentence[0] : one.span.start]
        for lead, form, room in ((_BORN, _AGE, 1), (_MADE, _AGE, 1), (_SINCE, _FOR, 2)):
            told = form.search(sentence) if lead.search(before) else None
            if told is None:
                continue
            number = next(group for group in told.groups() if group)
            if abs(published.year - start.year - int(number)) <= room:
                continue
            words = Span.of(text, one.sentence[0] + told.start(), one.sentence[0] + told.end())
            years = published.year - start.year
            reason = (
                f"from ‘{one.span.quote}’ to the report of {published.year} it is {years} years, not {number}"
            )

            def fits(period: Period, number: str = number, room: int = room) -> bool:
                return (
                    period.start is not None and abs(published.year - period.start.year - int(number)) <= room
                )

            yield Misdating(one.year, reason, meant_year(one, fits, published), (one.span, words))
