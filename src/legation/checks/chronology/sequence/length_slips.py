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

from legation.checks.chronology.said.dates_said import DateSaid, Misdating, in_sentence
from legation.checks.chronology.said.lengths import NUMBERS
from legation.checks.slips import edits
from legation.checks.text_sentences import sentences
from legation.record.period import Period
from legation.record.span import Span

_LEAST = 3  # years from which a slip is told
_ONES = "three four five six seven eight nine".split()
_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = {
    **{word: 10 * many for many, word in enumerate(_TENS, start=3)},
    **{word: many for word, many in NUMBERS.items() if many >= _LEAST},
}
_MANY = rf"{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}|\d{{1,2}}"
_SOME = r"(?:(?:the (?:last|past)|nearly|almost|some|about|more than|over) )?"
_COUNTED = re.compile(
    rf"\b(?:has|have)\b[^.;]{{0,80}}?\bfor {_SOME}(?P<many>{_MANY}) years\b(?! (?:before|after|earlier|later))"
    rf"|\b(?P<ago>{_MANY}) years (?:ago|on)\b"
    rf"|\bafter (?:an? (?:break|gap|pause|absence|interruption|closure) of )?{_SOME}(?P<after>{_MANY}) years"
    r"(?=[,.;]| of (?:absence|silence|closure|isolation|exile)\b|$)"
    rf"|\b(?:for the first time|the first(?: [\w-]+){{1,6}}?) in {_SOME}(?P<first>{_MANY}) years\b"
    r"(?! (?:before|after|earlier|later|since))",
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
        if "\n" in text[one[1] : other[0]] and (one[0] or text[one[1] - 1] in ".!?"):
            continue  # but for a headline
        for counting, dated in ((one, other), (other, one)):
            begun = _only_date(text, said, dated)
            found = _COUNTED.search(text, *counting) if begun is not None else None
            if begun is None or found is None or any(one.year for one in in_sentence(said, counting)):
                continue
            span = Span.of(text, *found.span(found.lastgroup or 0))
            years = _years(begun.period, published)
            meant = meant_years(span.quote.lower(), years) if years else None
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


def meant_years(written: str, years: frozenset[int]) -> str | None:
    """What was meant where one slip makes the number that of the years, and it is far from it as it stands."""
    number = int(written) if written.isdigit() else _NUMBERS.get(written, NUMBERS.get(written, 0))
    if min(abs(number - one) for one in years) <= _ROOM:
        return None
    if written.isdigit():
        meant = [one for one, cost in edits(written) if one.isdigit() and int(one) in years]
        meant = [one for one in meant if one[-1:] == written[-1:] or sorted(one) == sorted(written)]
        return meant[0] if len(meant) == 1 else None
    for family in zip(_ONES, _TEENS, _TENS, strict=True):
        if written in family:
            near = [one for one in family if one != written and _NUMBERS[one] in years]
            if near:
                return near[0]
    # 'twelve' for 'twenty-two'
    tens = [word for word, many in _NUMBERS.items() if many in years and (many - number) % 10 == 0]
    return tens[0] if tens else None
