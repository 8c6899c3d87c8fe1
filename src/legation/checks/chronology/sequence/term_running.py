"""Terms of office whose years do not lead from the oath to their end: 'was sworn in … term of five years runs until'.

In:  the text, its dates, and the day it was published.
Out: a Misdating for each end of a term that its length does not lead to.
Law: the report's own news is that somebody took an oath or the office, within weeks of its day, and a sentence close
     behind tells in the present how long his term is and when it ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from legation.checks.chronology.said.dates_said import DateSaid, Misdating, in_sentence, meant_year, starts_in
from legation.checks.chronology.said.lengths import IN_WORDS, number_of
from legation.checks.text_sentences import sentences
from legation.record.period import Period
from legation.record.span import Span

_NUMBER = rf"(?P<{{}}>\d{{{{1,2}}}}|{IN_WORDS})"
_TERM = re.compile(
    rf"\b(?:(?:term|mandate|tenure)\sof\s{_NUMBER.format('of')}\syears|{_NUMBER.format('many')}[- ]years?"
    r"(?:['’])?\s(?:term|mandate|tenure))\b[^.;]{0,30}?"
    r"\b(?:runs|ends|expires|lasts|will end|will run|will last|will expire|is to end|goes)\b"
    r"(?:\s(?:until|till|to|in|on|at|the|end|of|up))*\s$",
    re.IGNORECASE,
)
_TOOK = re.compile(
    r"\b(?:(?:was|were|being|been) (?:sworn in|inaugurated|installed)|took (?:the|his|her|an) oath|took (?:up )?office"
    r"|assumed office|(?:his|her) inauguration)\b"
)
_RECENT = timedelta(days=45)
_BEHIND = 3  # sentences from the oath to the term


def term_running(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """The ends of terms that their length does not lead to from an oath of these days."""
    if published is None or "year" not in text:
        return
    bounds = sentences(text)
    for one in said:
        if one.year is None or one.period.start is None or one.period.start <= published:
            continue
        found = _TERM.search(text, one.sentence[0], one.span.start)
        if found is None:
            continue
        place = bounds.index(one.sentence)
        near = bounds[max(0, place - _BEHIND) : place + 1]
        oath = next((taken for near_by in near if (taken := _oath(text, near_by, said, published))), None)
        written = (found["of"] or found["many"]).lower()
        many = number_of(written)

        def fits(period: Period, many: int = many) -> bool:
            return period.start is not None and abs(period.start.year - published.year - many) <= 1

        if oath is None or fits(one.period):
            continue
        words = Span.of(text, found.start(), one.span.end)
        reason = f"{written} years from ‘{oath.quote}’ do not end in ‘{one.span.quote}’"
        meant = meant_year(one, starts_in(published.year + many), published) or meant_year(
            one, fits, published
        )
        yield Misdating(one.year, reason, meant, (one.span, words, oath))


def _oath(text: str, sentence: tuple[int, int], said: Sequence[DateSaid], published: date) -> Span | None:
    """The words of an oath that was taken within weeks of the report."""
    took = _TOOK.search(text, *sentence)
    dates = [one.period for one in in_sentence(said, sentence) if one.period.precision == "day"]
    if took is None or not any(day.start and abs(published - day.start) <= _RECENT for day in dates):
        return None
    return Span.of(text, *took.span())
