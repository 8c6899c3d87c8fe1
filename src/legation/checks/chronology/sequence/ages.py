"""Ages and lengths of office that do not fit the year of birth or beginning beside them.

In:  the text, its dates, and the day it was published.
Out: a Misdating for each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from legation.checks.chronology.said.dates_said import DateSaid, Misdating, meant_year
from legation.checks.chronology.said.lengths import lengths
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
# 'who was born in June 1945 and is 65', 'born in 1969 and now 43'
_AGE_IS = re.compile(
    r"\b(?:is|now|today|turned)\s(?:now\s|today\s|only\s|still\s)?(?:aged\s)?(\d{2})"
    r"(?=[,.;)]|\s(?:and|but|who|today|now|this|last|in the)\b|$)"
)
# set between commas behind a name: 'Born in 1958, the envoy, 66, served in Tehran'
_AGE_ASIDE = re.compile(r",\s(\d{2}),")
_SINCE = re.compile(r"\bsince\s(?:[^\s,;:.]+\s){0,6}?$", re.IGNORECASE)
# 'for four years under the licence that Washington granted in November 2022'
_UNDER = re.compile(
    r"^\s(?:under|on|with|thanks to)\s[^.;:]{0,60}\b(?:granted|issued|signed|given|concluded|obtained|won|received)"
    r"\b[^.;:,\d]{0,20}\s(?:in|on)\s$"
)
_FOR_NOW = re.compile(
    r"\s+(?:For|In)\s(?:the (?:last|past)\s|(?:all )?these\s)?(?:\w+\s){0,2}?\w+\syears(?:\snow)?\b"
)
_FOR = re.compile(r"\b(?:has|have|had)\b[^.;]*?\bfor\s(?:the (?:last|past)\s)?$", re.IGNORECASE)
_TOLD = ((_BORN, _AGE, 1), (_MADE, _AGE, 1), (_BORN, _AGE_IS, 1), (_BORN, _AGE_ASIDE, 1))
# whose age may be told beside somebody else's birth
_ANOTHER = re.compile(
    r"\b(?:son|daughter|brother|sister|wife|husband|widow|father|mother|nephew|uncle|cousin|predecessor|successor"
    r"|rival|deputy|children)\b",
    re.IGNORECASE,
)
# what a length in years leaves to rounding
_ROOM = 0.7
_YEAR = 365.25


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
        yield from _since(text, one, published)
        yield from _for_years_now(text, one, published)
        for lead, form, room in _TOLD:
            told = form.search(sentence) if lead.search(before) else None
            if told is None or _another_between(said, one, one.sentence[0] + told.start()):
                continue
            first, last = sorted((one.span.start, one.sentence[0] + told.start()))
            if form in (_AGE_IS, _AGE_ASIDE) and _ANOTHER.search(text, first, last):
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


def _another_between(said: Sequence[DateSaid], one: DateSaid, age: int) -> bool:
    """Whether another year stands nearer to an age than the one that it is held against."""
    first, last = sorted((one.span.start, age))
    return any(
        other.year is not None and first < other.span.start < last for other in said if other is not one
    )


def _for_years_now(text: str, one: DateSaid, published: date) -> Iterator[Misdating]:
    """'It has been back since January 2022. For almost four years now …': a length up to the report, told behind."""
    start = one.period.start
    before = text[one.sentence[0] : one.span.start]
    if start is None or not _SINCE.search(before) or not re.search(r"\b(?:has|have)\b", before):
        return
    behind = _FOR_NOW.match(text, one.sentence[1])
    if behind is None:
        return
    for length in lengths(text, behind.start(), behind.end()):
        away = published - start
        if not length.low <= away <= length.high:
            reason = f"‘{length.span.quote}’ since ‘{one.span.quote}’ do not end with the report of {published.year}"
            yield Misdating(length.span, reason, None, (one.span,))


def _since(text: str, said: DateSaid, published: date) -> Iterator[Misdating]:
    """'Has been closed for five years, since February 2022': a length up to the report, and where it began."""
    if said.year is None or said.period.end is None:
        return
    for length in lengths(text, said.sentence[0], said.span.start):
        if _FOR.search(text[said.sentence[0] : length.span.start]) is None or length.side is not None:
            continue
        between = text[length.span.end : said.span.start]
        counted = re.match(r"^,?\s(?:\w+\s){0,2}?(?:ever )?since\b", between) or _UNDER.match(between)
        if "year" not in length.span.quote or not counted:
            continue
        few, many = length.low.days / _YEAR + 1 - _ROOM, length.high.days / _YEAR - 1 + _ROOM

        def fits(period: Period, few: float = few, many: float = many) -> bool:
            if period.start is None or period.end is None:
                return True
            least, most = (published - period.end).days / _YEAR, (published - period.start).days / _YEAR
            return least <= many and few <= most

        if not fits(said.period):
            reason = f"‘{length.span.quote}’ since ‘{said.span.quote}’ do not end with the report of {published.year}"
            yield Misdating(said.year, reason, meant_year(said, fits, published), (said.span, length.span))
