"""The year in which a government came to hold what it holds: 'the unity government, sworn in in March 2012'.

In:  the text, its dates, and the list of governments.
Out: a Misdating where the words give another year, and a slip of the pen explains it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from legation.checks.chronology.offices.authorities import EARLIER
from legation.checks.chronology.said.dates_said import DateSaid, Misdating, meant_year
from legation.checks.wording import day_words
from legation.lists.governments import Government, governments
from legation.record.period import Period
from legation.record.span import Span

_SEATED = r"(?:sworn in|formed|installed|set up)"
_TOOK = r"(?:took office|came to power|took power)"
_CAME = (
    rf"(?:,? (?:which |who )?(?:has |have )?(?:was |were |been )?{_SEATED}"
    r"|,? (?:which |who )?(?:has |have )?(?:been )?(?:in power|in office|ruled|governed|ruling)"
    r"(?: \w+){0,2} since"
    rf"|,? (?:which |who )?{_TOOK})"
)
# characters from the words of coming to power to their date
_REACH = 5
_BEFORE_DATE = re.compile(rf"\b(?:{_SEATED}|since|{_TOOK})\b.{{0,{_REACH}}}$", re.DOTALL)
_LONGEST = 30


def comings_to_power(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """Years of coming to power that are not those of the list."""
    # few dates stand behind such words, and there are many governments to be sought before them
    if not any(_BEFORE_DATE.search(text, max(0, one.span.start - _LONGEST), one.span.start) for one in said):
        return
    for government in governments().values():
        start = government.start
        if start is None or not any(name in text for name in _names(government)):
            continue
        for found in _form(government).finditer(text):
            one = next((one for one in said if found.end() <= one.span.start <= found.end() + _REACH), None)
            if (
                one is None
                or one.year is None
                or one.period.start is None
                or start.year == int(one.year.quote)
            ):
                continue
            earlier = EARLIER.get(government.id)
            if earlier is not None and earlier.overlaps(one.period):
                continue
            meant = meant_year(one, Period(start, start, "day").overlaps if one.period.precision == "day" else
                               Period(start.replace(month=1, day=1), start.replace(month=12, day=31), "year").overlaps,
                               published)  # fmt: skip
            if meant is None:
                continue
            came = f"come to power in ‘{one.span.quote}’, and it did on {day_words(start)}"
            reason = f"the text lets {government.name} {came}"
            yield Misdating(one.year, reason, meant, (Span.of(text, *found.span()), one.span))


@cache
def _names(government: Government) -> tuple[str, ...]:
    """Its names, and among the words for it those that are names as well: 'Government of National Unity'."""
    return (*government.names, *(one for one in government.nominals if one[0].isupper() and " " in one))


@cache
def _form(government: Government) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(_names(government), key=len, reverse=True))
    return re.compile(rf"\b(?:{names})(?:['’]s \w+)?{_CAME}\b")
