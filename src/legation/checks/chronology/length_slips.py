"""Years that a text counts up to its report, with a slip in their number: 'empty for thirty years … closed in 2012'.

In:  the text, its dates, and the day it was published.
Out: a Misdating for each length.
Law: 'has … for N years', 'N years ago' or 'N years on' end with the report; a sentence beside it tells with its only
     date what began or ended. Whether the two belong together is not asked: the length is told only where it does not
     lead to that date and one slip (thirteen and thirty, four and fourteen, 31 and 13) makes it lead there to the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from legation.checks.chronology.dates_said import DateSaid, Misdating, in_sentence
from legation.checks.slips import edits
from legation.checks.text_sentences import sentences
from legation.record.period import Period
from legation.record.span import Span

_ONES = "three four five six seven eight nine".split()
_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = {
    **{word: many for many, word in enumerate(_ONES, start=3)},
    **{word: many for many, word in enumerate(_TEENS, start=13)},
    **{word: 10 * many for many, word in enumerate(_TENS, start=3)},
}
_COUNTED = re.compile(
    rf"\b(?:has|have)\b[^.;]{{0,80}}?\bfor (?:(?:the (?:last|past)|nearly|almost|some|about|more than|over) )?"
    rf"(?P<many>{'|'.join(_NUMBERS)}|\d{{1,2}}) years\b(?! (?:before|after|earlier|later))"
    rf"|\b(?P<ago>{'|'.join(_NUMBERS)}|\d{{1,2}}) years (?:ago|on)\b"
    rf"|\bafter (?:(?:a|an) (?:break|gap|pause|absence|interruption|closure) of )?(?:(?:nearly|almost|some|about|more than"
    rf"|over) )?(?P<after>{'|'.join(_NUMBERS)}|\d{{1,2}}) years(?=[,.;]| of (?:absence|silence|closure|isolation|exile)\b|$)"
    rf"|\b(?:for the first time|the first(?: [\w-]+){{1,6}}?) in (?:(?:nearly|almost|some|about|more than|over) )?"
    rf"(?P<first>{'|'.join(_NUMBERS)}|\d{{1,2}}) years\b(?! (?:before|after|earlier|later|since))",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    r"\b(?:(?:re)?opened|re-?established|established|began|started|founded|set up|built|signed|appointed|elected"
    r"|imposed|closed|shut|launched|took office|came to power|arrived|introduced|accredited|inaugurated|cut|severed"
    r"|broke off|recognised|recognized|left|withdrew|seized|founded|declared|halted|suspended|admitted|joined)\b"
)
_NEAR = 9  # words between a verb and its date
_ROOM = 2  # years by which a length may be loose


def length_slips(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """The lengths that one slip keeps from leading back to the date beside them."""
    if published is None:
        return
    for one, other in pairwise(sentences(text)):
        if "\n" in text[one[1] : other[0]]:
            continue
        for counting, dated in ((one, other), (other, one)):
            begun = _only_date(text, said, dated)
            found = _COUNTED.search(text, *counting)
            if begun is None or found is None or any(one.year for one in in_sentence(said, counting)):
                continue
            span = Span.of(text, *found.span(found.lastgroup or 0))
            years = _years(begun.period, published)
            meant = _meant(span.quote.lower(), years) if years else None
            if meant is not None:
                reason = f"‘{span.quote} years’ do not lead from ‘{begun.span.quote}’ to the report of {published.year}"
                yield Misdating(span, reason, meant, (begun.span,))


def _only_date(text: str, said: Sequence[DateSaid], sentence: tuple[int, int]) -> DateSaid | None:
    dates = [one for one in in_sentence(said, sentence) if one.year is not None]
    if len(dates) != 1:
        return None
    verbs = list(_BEGAN.finditer(text, sentence[0], dates[0].span.start))
    if not verbs or len(text[verbs[-1].end() : dates[0].span.start].split()) > _NEAR:
        return None
    return dates[0]


def _years(begun: Period, published: date) -> frozenset[int]:
    """How many years there may be said to be since then: by the calendar, or as they were full."""
    if begun.start is None:
        return frozenset()
    years = published.year - begun.start.year
    if begun.precision not in ("day", "month"):
        return frozenset((years,))
    days = (published - begun.start).days / 365.25
    return frozenset((int(days), round(days)))


def _meant(written: str, years: frozenset[int]) -> str | None:
    """What was meant where one slip makes the number that of the years, and it is far from it as it stands."""
    number = int(written) if written.isdigit() else _NUMBERS[written]
    if min(abs(number - one) for one in years) <= _ROOM:
        return None
    if written.isdigit():
        meant = [one for one, cost in edits(written) if cost != 2 and one.isdigit() and int(one) in years]
        return meant[0] if len(meant) == 1 else None
    for family in zip(_ONES, _TEENS, _TENS, strict=True):
        if written in family:
            near = [one for one in family if one != written and _NUMBERS[one] in years]
            return near[0] if near else None
    return None
