"""Anniversaries that do not count from the year beside them: 'the fifth anniversary of their return in August 2021'.

In:  the text, its dates, and the day it was published.
Out: a Misdating for each number that does not lead from the year to the report.
Law: what is celebrated is counted in whole years from the year of the event; one that is still ahead is the next.
     A length 'of relations' may be rounded by a year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from legation.checks.chronology.said.dates_said import DateSaid, Misdating
from legation.record.span import Span

_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
         "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
         "twentieth")  # fmt: skip
_ORDINALS = {word: place for place, word in enumerate(_ONES, 1)} | {
    "twenty-fifth": 25, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
}  # fmt: skip
_NTH = re.compile(
    rf"\b(?P<number>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})\s"
    r"(?:wedding\s)?(?P<what>anniversary|birthday)\b(?!\s(?:session|issue))",
    re.IGNORECASE,
)
_YEARS_OF = re.compile(
    r"\b(?:celebrat\w+|mark(?:s|ed|ing)?|look(?:s|ed|ing)? back (?:on|at)|commemorat\w+)\s(?:the\s)?"
    r"(?P<number>\d{1,3})\syears\s(?:of|since)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|next|upcoming|coming|plans?|prepar\w+|ahead of|this year)\b", re.IGNORECASE
)
_FOUNDING = re.compile(
    r"\b(?:independence|declared|declaration|return\w*|founded|founding|established|establishment|signed|signing|coup"
    r"|takeover|takeovers|war|since|began|fell|fall|liberation|revolution|proclaimed|joined|born|opened|relations|in"
    r"|of|treaty|union|unification|dates? from|set up)\b",
    re.IGNORECASE,
)
_FOUNDED_OUTRIGHT = re.compile(
    r"\b(?:declared|declaration|return\w*|founded|founding|established|establishment|signed|signing|began|fell|fall"
    r"|proclaimed|joined|born|opened|set up|dates? (?:from|back to)|created|concluded|sealed)\b"
)
_NTH_YEAR = re.compile(
    r"\b[Ii]n (?:its|his|her|their) "
    rf"(?P<number>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})"
    r"\s(?:and last\s)?year\b"
)
_FOUNDED = re.compile(
    r"\b(?:founded|opened|established|set up|began|started|built|launched|signed|created|took office|was sworn in)\b"
)
_OF_ANOTHER = re.compile(r"\sof (?!(?:the|its|their|his|her|that|this)\s)|\sof (?:\w+\s){0,3}?\w+['’]s\s")
_IT_WAS = re.compile(
    r"(?:It|They|This|That|The \w+) (?:was|were|had been)\s(?:first\s)?(?:sealed|issued|signed|founded|adopted"
    r"|concluded|opened|established|declared|proclaimed|created|set up|launched|agreed)\b"
)
_CLOSE = 3
_LEAD = 70  # characters from the end of the sentence before to an anniversary
_REACH = 110  # characters between the anniversary and the year that it is of
_ROOM = 1  # years that whoever rounds a length may leave out


def anniversaries(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """Numbers of anniversaries that their year and the day of the report rule out."""
    if published is None:
        return
    yield from _nth_years(text, said, published)
    lower = text.lower()
    for form, word, room in ((_NTH, ("anniversary", "birthday"), 0), (_YEARS_OF, ("years",), _ROOM)):
        if not any(one in lower for one in word):
            continue
        for found in form.finditer(text):
            words = Span.of(text, *found.span("number"))
            year = _year_of(text, found.end(), said) or _year_before(text, found.start(), said, room)
            year = (
                year or _year_told(text, found, said, published) or _year_behind(text, found, said, published)
            )
            if year is None or year.year is None:
                continue
            since = _day_of_marking(words, said, year, published).year - int(year.year.quote)
            number = _number(words.quote)
            ahead = 1 if _AHEAD.search(text, *year.sentence) else 0
            if since < 0 or -ahead <= since - number <= room or 0 <= number - since <= max(room, ahead):
                continue
            to = f"to the report of {published.year} it is {since} years, not {words.quote}"
            reason = f"from ‘{year.span.quote}’ {to}"
            yield Misdating(words, reason, _written(words.quote, since), (year.span,))


def _nth_years(text: str, said: Sequence[DateSaid], published: date) -> Iterator[Misdating]:
    """'The park was founded in 2012. In its thirteenth year it has …': the year that began so many years on."""
    for found in _NTH_YEAR.finditer(text):
        before = [one for one in said if one.year is not None and 0 <= found.start() - one.sentence[1] <= 2]
        if len(before) != 1 or not _FOUNDED.search(text, before[0].sentence[0], before[0].span.start):
            continue
        words = Span.of(text, *found.span("number"))
        number = _number(words.quote)
        since = published.year - int(before[0].year.quote) if before[0].year else 0
        if number and since > 0 and not since <= number <= since + 1:
            to = f"to the report of {published.year} it is {since} years, not the {words.quote}"
            yield Misdating(words, f"from ‘{before[0].span.quote}’ {to}", None, (before[0].span,))


def _year_of(text: str, end: int, said: Sequence[DateSaid]) -> DateSaid | None:
    """The year that stands behind as the year of what is celebrated: 'of its independence, declared in 2008'."""
    for one in said:
        if one.year is not None and one.sentence[0] < end <= one.span.start <= end + _REACH:
            between = text[end : one.span.start]
            # 'for the anniversary, the archive prints the note of 1948' goes on to something else
            founding = _FOUNDED_OUTRIGHT if ", " in between else _FOUNDING
            return one if founding.search(between) and not re.search(r"[.;:]", between) else None
    return None


def _year_before(text: str, start: int, said: Sequence[DateSaid], room: int) -> DateSaid | None:
    """'Relations were established in 1992 and are now celebrating 32 years': the only year before it."""
    before = [
        one
        for one in said
        if one.year is not None and one.sentence[0] <= one.span.start < start < one.sentence[1]
    ]
    own = room or re.match(r".{0,14}\s(?:of (?:it|this|that|its opening)|since)\b", text[start : start + 40])
    return before[0] if own and len(before) == 1 else None


def _year_told(text: str, found: re.Match[str], said: Sequence[DateSaid], published: date) -> DateSaid | None:
    """'Troops began to land in 1974. It was the fortieth anniversary of the invasion': the year told right before.

    The number has to be as many tens of years off as no count would be, and lead to no other year of the text.
    """
    number = _number(found["number"])
    if found.groupdict().get("what") != "anniversary" or _OF_ANOTHER.match(text, found.end()):
        return None
    years = [one for one in said if one.year is not None]
    before = [one for one in years if 0 <= found.start() - one.sentence[1] <= _LEAD]
    if len(before) != 1 or any(one.sentence[0] <= found.start() < one.sentence[1] for one in years):
        return None
    (told,) = before
    since = published.year - int(told.year.quote) if told.year else 0
    slipped = since > 0 and since != number and (since - number) % 10 == 0
    elsewhere = str(published.year - number)
    return told if slipped and elsewhere not in text else None


def _year_behind(
    text: str, found: re.Match[str], said: Sequence[DateSaid], published: date
) -> DateSaid | None:
    """'The 20th anniversary of the statement. It was issued in Madrid on 15 February 1990': told right behind.

    The number leads to no other year of the text.
    """
    number = _number(found["number"])
    dated = [one for one in said if one.year is not None]
    own = [one for one in dated if one.sentence[0] <= found.start() < one.sentence[1]]
    stop = text.find(". ", found.end())
    behind = [one for one in dated if 0 <= one.sentence[0] - stop <= _CLOSE] if stop >= 0 else []
    if own or len(behind) != 1 or found.groupdict().get("what") != "anniversary":
        return None
    (told,) = behind
    begins = _IT_WAS.match(text, told.sentence[0])
    return told if begins is not None and str(published.year - number) not in text else None


def _day_of_marking(words: Span, said: Sequence[DateSaid], year: DateSaid, published: date) -> date:
    """The day on which it is celebrated, where the sentence gives another year for it; else that of the report."""
    for one in said:
        if one is not year and one.year is not None and one.sentence[0] <= words.start < one.sentence[1]:
            return one.period.start or published
    return published


def _number(written: str) -> int:
    """The number that digits or an ordinal say."""
    return _ORDINALS.get(written.lower()) or int(re.sub(r"\D", "", written) or 0)


def _written(number: str, years: int) -> str | None:
    """The number as it should be, written as it was."""
    if years < 1:
        return None
    if not number[0].isdigit():
        return next((word for word, value in _ORDINALS.items() if value == years), None)
    if number.isdigit():
        return str(years)
    ending = "th" if years % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(years % 10, "th")
    return f"{years}{ending}"
