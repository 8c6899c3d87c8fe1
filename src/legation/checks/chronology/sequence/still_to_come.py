"""Dates that had not come when the report was published, told as past.

In:  the text, its dates, and the day it was published.
Out: a Misdating for each.
Law: a report that gives a year later than its own tells of the future, unless its verbs do not; within a few years a
     verb of the past has to stand right before the day or month. A report that
     gives none means the last such day; where that lies a year back and the next just ahead, it is wrong.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from legation.checks.chronology.said.dates_said import DateSaid, Misdating, meant_year
from legation.checks.chronology.said.lengths import Length, lengths
from legation.checks.chronology.said.tense import is_past, told_as_past
from legation.checks.slips import edits
from legation.checks.wording import day_words
from legation.lists.calendars import calendars
from legation.record.period import Period
from legation.record.span import Span

# before the date: what is told of it still lies ahead
_UNTIL = re.compile(
    r"(?:\b(?:(?:summit|meeting|conference|congress|round|championship|census) of"
    r"|until|till|through|by|to|for|before|beyond|past"
    r"|up to|between|from|into|the year|vision|goal"
    r"|target|budget|agenda|strategy|plan|decade)\s+(?:the\s+)?(?:\w+\s+)?|\d{4}\s?[-–—/]\s?)$",
    re.IGNORECASE,
)
# what is written bears the date of its day: 'a memorandum of October 2024 provides for'
_PAPER = re.compile(
    r"\b(?:memorandum|agreement|treaty|accord|protocol|decree|resolution|ruling|judgment|letter|statement|decision"
    r"|declaration|contract|communiqué|order)\s(?:of|dated|from)\s(?:the\s)?$",
    re.IGNORECASE,
)
_BORDER = re.compile(r"[;:,]\s|\b(?:that|which|who|when|where)\s")
_FAR = 6  # years ahead of which no election is spoken of as won
_CLOSE = 9  # words from a verb to the date of its deed
# what is called, agreed on or won lies ahead
_LEADING_AHEAD = frozenset(
    "called agreed voted fixed gave won approved elected invited named announced decided granted promised lent"
    " passed put moved added shortened lengthened asked said told wanted offered proposed appointed adopted renewed"
    " suspended ordered allowed adjourned settled warned made known threatened".split()
)
# ', it added,' tells who says so
_ASIDE = re.compile(
    r",\s(?:\w+\s){1,4}(?:said|added|told\s\w+|noted|reported|wrote|explained)\b[^,;.]{0,30},"
)
_LOOKS_AHEAD = re.compile(
    r"\b(?:is|are|as|draft|budget|referendum|elections?|vote|date|accession|visit|round|session|right|post|ban|deal|law)\b"
    r"|\b(?:and|which|who|that|it|he|she|they)\s+\w+s\b|\bto\s+(?!the\b|a\b|an\b|his\b|her\b|its\b|power\b)[a-z]+",
    re.IGNORECASE,
)
# 'the post, built for £140 million, opens in July'
_OPENS_IN = re.compile(r",\s[a-z]+s\s(?:in|on|at)\s?$")
# what opens a clause, as 'On 25 May' does before 'the court confirmed'
_OPENS = re.compile(r"(?:^|[.:;]\s|,\s(?:and|but)\s|\s[–—]\s|[\n”\"]\s?)(?:On|on)\s(?:the\s)?$")
# 'seized the palace on March 22, and it has been shut ever since': of whichever year
_EVER_SINCE = re.compile(r"\bsince\b")
_LEADS_ON = re.compile(r"\b(?:from|to|until|for|by)\s(?:the\s)?$")
_ANOTHER_YEAR = re.compile(
    r"(?<![\d.,$€£])(?:19|20)\d\d(?![\d.,]*\d)|\b(?:year|years|decade|anniversary|century)\b", re.IGNORECASE
)
_THIS_YEAR = re.compile(r"\bthis year\b|\bof the (?:current )?year\b", re.IGNORECASE)
_JUST_AHEAD = timedelta(days=21)
_LONG_BACK = timedelta(days=330)
_RECENT = timedelta(days=60)
_PASSAGE = 400
_YEAR_FOLLOWS = re.compile(r",?\s\d{3,4}\b")
_MONTH_DAY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\b")


def still_to_come(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """Dates told as past that lie ahead of the report."""
    if published is None:
        return
    for one in said:
        if one.year is not None:
            yield from _later_year(text, one, published)
        else:
            yield from _day_ahead(text, one, said, published)
            yield from _month_ahead(text, one, published)


def _later_year(text: str, said: DateSaid, published: date) -> Iterator[Misdating]:
    start = said.period.start
    if said.year is None or start is None or start <= published + timedelta(days=1):
        return
    before = text[said.sentence[0] : said.span.start]
    if text[slice(*said.sentence)].rstrip('”"’ ').endswith("?"):
        return
    if _PAPER.search(before) and said.period.precision in ("day", "month"):
        meant = meant_year(
            said, lambda period: period.start is not None and period.start <= published, published
        )
        reason = f"‘{said.span.quote}’ had not come when the report was published on {day_words(published)}"
        yield Misdating(said.year, reason, meant, (said.span,))
        return
    if (
        said.direction in ("until", "by", "before")
        or _UNTIL.search(before)
        or not (
            told_as_past(text, said.sentence, far=start.year > published.year + _FAR)
            or told_as_past(text, _own_clause(text, said))
        )
    ):
        return
    had = re.search(r"\b(?:had|has|have) (?:\w+ly )?\w+(?:ed|en|wn|de|id|ut)\b[^.;:,]*$", before)
    if (
        start.year <= published.year + _FAR
        and not _done_then(text, said)
        and not (had and " had " in f" {had.group()}")
    ):
        return
    meant = meant_year(said, lambda period: period.start is not None and period.start <= published, published)
    reason = (
        f"‘{said.span.quote}’ had not come when the report was published on {day_words(published)}, "
        "and the text tells of it as past"
    )
    yield Misdating(said.year, reason, meant, (said.span,))


def _own_clause(text: str, said: DateSaid) -> tuple[int, int]:
    """The clause that a date ends: a road map to 2030 'that was signed in May 2023'."""
    borders = [border.end() for border in _BORDER.finditer(text, said.sentence[0], said.span.start)]
    return (borders[-1] if borders else said.sentence[0]), said.span.end


def _done_then(text: str, said: DateSaid, *, year: bool = False) -> bool:
    """Whether a verb of the past stands right before a date just ahead: 'visited Tripoli in November 2025'.

    Much that is told as past has a date that lies ahead: a referendum called, a budget passed, a visit agreed on.
    """
    if said.period.precision == "year" and not year:
        return False
    before = _ASIDE.sub(" ", text[said.sentence[0] : said.span.start])
    words = [*re.finditer(r"[A-Za-z’']+", before)]
    verbs = [place for place, word in enumerate(words) if is_past(word.group().lower())]
    if not verbs or words[verbs[-1]].group().lower() in _LEADING_AHEAD:
        return False
    between = before[words[verbs[-1]].end() :]
    looks_ahead = _LOOKS_AHEAD.search(between) or _OPENS_IN.search(between)
    return len(words) - verbs[-1] <= _CLOSE and looks_ahead is None


def _day_ahead(text: str, said: DateSaid, others: Sequence[DateSaid], published: date) -> Iterator[Misdating]:
    day = said.period.start
    if said.period.precision != "day" or day is None or _month_in(said.span.quote) is None:
        return
    ahead = next(
        (one for one in _same_day(day, published) if published < one <= published + _JUST_AHEAD), None
    )
    if ahead is None or day > published - _LONG_BACK or not told_as_past(text, said.sentence):
        return
    if any(
        one.year is not None and int(one.year.quote) == day.year and one.span.start < said.span.start
        for one in others
    ):
        return
    sentence = text[slice(*said.sentence)]
    done = _done_then(text, said) or _done_behind(text, said)
    if sentence.rstrip('”"’ ').endswith("?") or not done:
        return
    if re.search(r"\b(?:last|previous|a|one) year\b", sentence, re.IGNORECASE) or _YEAR_FOLLOWS.match(
        text, said.span.end
    ):
        return
    beside = _beside(text, said, others)
    had = re.search(r"\bhad\b", sentence) and _near_day(said, others, published)
    if not beside and not had and (ahead.year > published.year or not _is_of_no_other_year(text, said)):
        return
    reason = (
        f"‘{said.span.quote}’ had not come when the report was published on {day_words(published)}, "
        "and the text tells of it as past"
    )
    yield Misdating(said.span, reason, _meant_day(text, said, others, published), beside)


def _done_behind(text: str, said: DateSaid) -> bool:
    """Whether the date opens a clause that tells of the past: 'on 25 May the court confirmed that …'."""
    opens = _OPENS.search(text, said.sentence[0], said.span.start)
    clause = re.split(
        r"[;:.]|,\s|\b(?:that|which|who|when|after|before)\s",
        text[said.span.end : said.sentence[1]].lstrip(", "),
    )[0]
    words = re.findall(r"[A-Za-z’']+", clause)[:_CLOSE]
    verbs = [word.lower() for word in words if is_past(word.lower())]
    return (
        opens is not None
        and bool(verbs)
        and verbs[0] not in _LEADING_AHEAD
        and not _LOOKS_AHEAD.search(clause)
    )


def _is_of_no_other_year(text: str, said: DateSaid) -> bool:
    """Whether neither the paragraph up to a date nor its sentence names a year, to which the date might belong."""
    paragraph = text.rfind("\n", 0, said.sentence[0]) + 1
    leads_on = _LEADS_ON.search(text, said.sentence[0], said.span.start)
    leads_on = leads_on or _EVER_SINCE.search(text, *said.sentence)
    return leads_on is None and _ANOTHER_YEAR.search(text, paragraph, said.sentence[1]) is None


def _month_ahead(text: str, said: DateSaid, published: date) -> Iterator[Misdating]:
    """'She was last there in May of this year' in a report of February: the year is that of the report."""
    start, before = said.period.start, text[said.sentence[0] : said.span.start]
    if start is None or start <= published or _THIS_YEAR.search(said.span.quote) is None:
        return
    is_end = said.direction in ("until", "by", "before")
    if is_end or before[-3:].lower() != "in " or not _done_then(text, said, year=True):
        return
    if told_as_past(text, said.sentence) or told_as_past(text, _own_clause(text, said)):
        reason = (
            f"‘in {said.span.quote}’ had not come when the report was published on {day_words(published)}, "
            "and the text tells of it as past"
        )
        yield Misdating(said.span, reason)


def _meant_day(text: str, said: DateSaid, others: Sequence[DateSaid], published: date) -> str | None:
    """The day of the month that one slip turned into the one said; told lengths decide between several."""
    number = _MONTH_DAY.search(said.span.quote)
    month = _month_in(said.span.quote)
    if number is None or month is None:
        return None
    found: list[tuple[bool, int, int, str]] = []
    for meant, cost in edits(number[1]):
        if not meant.isdigit() or not 0 < int(meant) <= calendar.monthrange(published.year, month)[1]:
            continue
        day = date(published.year, month, int(meant))
        if published - _RECENT <= day <= published:
            fits = any(length.fits(day, other) for other, length in _lengths_beside(text, said, others))
            words = said.span.quote[: number.start(1)] + str(int(meant)) + said.span.quote[number.end(1) :]
            found.append((not fits, cost, (published - day).days, words))
    return min(found)[3] if found else None


def _lengths_beside(text: str, said: DateSaid, others: Sequence[DateSaid]) -> Iterator[tuple[Period, Length]]:
    """Days told in the sentences around, each with a length told in the same sentence."""
    for other in others:
        if (
            other is said
            or other.period.precision != "day"
            or abs(other.span.start - said.span.start) > _PASSAGE
        ):
            continue
        for length in lengths(text, *other.sentence):
            yield other.period, length


def _near_day(said: DateSaid, others: Sequence[DateSaid], published: date) -> bool:
    """Whether a day shortly before the report is told beside it, which it has led to."""
    return any(
        other is not said
        and other.period.precision == "day"
        and other.period.start is not None
        and published - _RECENT <= other.period.start <= published
        and abs(other.span.start - said.span.start) < _PASSAGE
        for other in others
    )


def _beside(text: str, said: DateSaid, others: Sequence[DateSaid]) -> tuple[Span, ...]:
    return tuple(length.span for _, length in _lengths_beside(text, said, others))


def _same_day(day: date, published: date) -> Iterator[date]:
    for year in (published.year, published.year + 1):
        if day.day <= calendar.monthrange(year, day.month)[1]:
            yield day.replace(year=year)


def _month_in(words: str) -> int | None:
    months = calendars().months
    return next((months[word] for word in re.findall(r"[a-z]+", words.lower()) if word in months), None)
