"""What the course of a report rules out: the day of its news, its line of events, lengths told back from today.

In:  the text, its dates, and the day it was published.
Out: a Misdating for each date that the course of the report contradicts and one slip of the pen explains.
Law: background of any age may stand in a report. So only three things are held against a date: that it has day and
     month of the news itself in a year that a slip turns into this one; that it opens a sentence between two that
     do, and would go back years where they go on; that 'N years ago' stands beside it and counts another number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from legation.checks.chronology.said.dates_said import DateSaid, Misdating, meant_year, words_between
from legation.checks.chronology.said.lengths import NUMBERS, lengths
from legation.checks.chronology.said.tense import told_as_past
from legation.checks.wording import day_words
from legation.record.period import Period

# a report tells its news within days
_NEWS = timedelta(days=10)
_MONTH = timedelta(days=31)
_INTO = (", in", "in", ", on", "on", "(", ", back in", ",")
_OUT_OF = (",", "", "(", ", some", ", about", ", nearly")
# years that a line of events does not go back by itself
_BACK = 4
_LOOKS_BACK = re.compile(
    r"\b(?:anniversary|ago|earlier|years? (?:later|after|since|before)|since|that year|at the time|then|former|history"
    r"|historic|birthday|born|died|founded|first|previous\w*|already|commemorat\w+|marked)\b",
    re.IGNORECASE,
)
# a day that is kept: 'marked its second birthday with a tree. It opened on 17 August 2020'
_KEPT = re.compile(r"\b(?:birthday|anniversary)\b", re.IGNORECASE)
# 'It was on 20 July 2015 that the two embassies opened' looks back
_CLEFT = re.compile(r"\bIt was on $")
_COUNTED_BEHIND = re.compile(r",\s(?:\w+\s){1,2}(?:years?|months?)\safter\b")
_OPENS = re.compile(r"^[\"“‘'(]*(?:(?:and|but|then|later|already|finally)\s)?(?:in|on|at|by|during)?\s?(?:the\s)?"
                    r"(?:end of|beginning of|start of|middle of|early|late|summer of|autumn of|spring of|winter of)?\s?"
                    r"(?:the\s)?$", re.IGNORECASE)  # fmt: skip


def story(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """Dates that the course of the report contradicts."""
    if published is None:
        return
    yield from _news_of_another_year(text, said, published)
    yield from _off_the_line(text, said, published)
    yield from _counted_back(text, said, published)


def _news_of_another_year(text: str, said: Sequence[DateSaid], published: date) -> Iterator[Misdating]:
    """'On November 20, 2014' in a report of 21 November 2024 that tells it as its news."""
    for one in said:
        day = one.period.start
        if (
            one.year is None
            or day is None
            or one.period.precision != "day"
            or abs(day.year - published.year) < 2
        ):
            continue
        # 'reopened on October 26, three years after it was closed' counts from something else
        decade = (published.year - day.year) % 10 == 0  # one digit of the year has slipped
        sentence = _COUNTED_BEHIND.sub(" ", text[slice(*one.sentence)])
        sentence = re.sub(r"\bthe first\b", " ", sentence) if decade else sentence
        if _CLEFT.search(text, one.sentence[0], one.span.start):
            continue
        if _LOOKS_BACK.search(sentence) or not told_as_past(text, one.sentence):
            continue
        if _is_anniversary(text, published.year - day.year):
            continue
        meant = meant_year(one, _within(published - _NEWS, published), published)
        if meant is None and decade:
            meant = meant_year(one, _within(published - _MONTH, published), published)
        if meant is not None:
            reason = (
                f"‘{one.span.quote}’ has the day and month of the news of a report of {day_words(published)}, "
                "and another year"
            )
            yield Misdating(one.year, reason, meant, (one.span,))


def _is_anniversary(text: str, years: int) -> bool:
    """Whether the report looks back over so many years: 'Two years on', 'Three years, and who is still there'."""
    if _KEPT.search(text):
        return True
    counts = (
        str(years),
        *(word for word, many in NUMBERS.items() if many == years and word not in ("a", "an")),
    )
    decades = years % 10 == 0 and re.search(r"\bdecades?\b", text, re.IGNORECASE) is not None
    return decades or re.search(rf"\b(?:{'|'.join(counts)}) years\b", text, re.IGNORECASE) is not None


def _off_the_line(text: str, said: Sequence[DateSaid], published: date) -> Iterator[Misdating]:
    """'In November 2024 … The following month … In April 2015 … On July 3 last year': one date leaves the line."""
    opening = [one for one in said if _OPENS.match(words_between(text, one.sentence[0], one.span.start))]
    for before, one, after in zip(opening, opening[1:], opening[2:], strict=False):
        first, last = before.period.start, after.period.end
        if one.year is None or one.period.end is None or first is None or last is None or first > last:
            continue
        if "\n" in text[before.span.end : after.span.start] or one.period.end.year > first.year - _BACK:
            continue
        meant = meant_year(one, _within(first, last), published)
        if meant is not None:
            reason = (
                f"‘{one.span.quote}’ stands between ‘{before.span.quote}’ and ‘{after.span.quote}’, "
                "which go on in order, and goes back behind them"
            )
            yield Misdating(one.year, reason, meant, (before.span, one.span, after.span))


def _counted_back(text: str, said: Sequence[DateSaid], published: date) -> Iterator[Misdating]:
    """'Three years ago, in 2012': a length told back from the report."""
    for one in said:
        if one.year is None:
            continue
        for length in lengths(text, max(one.sentence[0], one.span.start - 40), one.sentence[1]):
            ago = words_between(text, length.span.end, length.span.end + 4) == "ago"
            between = words_between(text, length.span.end + 4, one.span.start)
            behind = words_between(text, one.span.end, length.span.start)
            before = length.span.end < one.span.start and between in _INTO
            after = one.span.end <= length.span.start and behind in _OUT_OF
            fits = _within(published - length.high, published - length.low)
            if not ago or not (before or after) or fits(one.period):
                continue
            reason = (
                f"‘{one.span.quote}’ is not ‘{length.span.quote} ago’ in a report of {day_words(published)}"
            )
            yield Misdating(one.year, reason, meant_year(one, fits, published), (one.span, length.span))


def _within(first: date, last: date) -> Callable[[Period], bool]:
    return Period(first, last, "open").overlaps
