"""Lengths in years behind what ended, of which the same sentence tells the beginning: 'came in 1976 … after 39 years'.

In:  the text, its dates, and the day it was published.
Out: a Misdating for each length that does not lead from the one date to the other.
Law: the sentence has two dates with years and no third, and 'after N years' beside the later. Or the length ends with
     the report's own news ('leaves after N years', 'the first in N years'), and its sentence or the next has one date
     with a year, at which something began, ended or was done last; no year of the text leads to the length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from legation.checks.chronology.said.dates_said import DateSaid, Misdating, in_sentence
from legation.checks.chronology.said.lengths import Length, lengths
from legation.checks.text_sentences import sentences

_AFTER = re.compile(r"\bafter\s(?:a \w+ of\s)?$", re.IGNORECASE)
_ENDS_NOW = re.compile(
    r"\b(?:after(?: an? (?:[\w-]+ ){1,2}of)?"
    r"|an? (?:absence|quarrel|break|pause|gap|silence|closure|stay|rule|feud|freeze) of"
    r"|first [^.;:]{0,70}\b(?:in|for))\s(?:just |more than |over |almost |nearly |some |about )?$",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    r"\b(?:came|come|beg[au]n|created|founded|closed|shut|entered|sworn in|became|took (?:over|office)|last|opened"
    r"|broke|withdrew|left|landed|installed|set up|elected|previous|had (?:been|taken))\b",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\b(?:year|decade)", re.IGNORECASE)
_NOT_COUNTED = re.compile(r"\b(?:anniversary|born|aged|old)\b", re.IGNORECASE)
_YEAR = 365.25
_ROOM = 1.6
"""Years that a length may be off: counted from the one month to the other, and rounded."""

_ROOM_SHARE = 0.12
_MOST_OFF = 3.2
"""What is so many times a length is counted from something else."""


def after_years(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """The lengths in years that two dates do not leave between them."""
    bounds = sentences(text)
    for place, sentence in enumerate(bounds):
        dated = [one for one in in_sentence(said, sentence) if one.year is not None]
        for length in lengths(text, *sentence) if _UNIT.search(text, *sentence) else ():
            if not length.span.quote.lower().rstrip("s").endswith(("year", "decade")):
                continue
            if len(dated) == len(list(in_sentence(said, sentence))) == 2:
                yield from _between(text, sentence, length, dated)
            elif published is not None and _ENDS_NOW.search(text, sentence[0], length.span.start):
                behind = list(in_sentence(said, bounds[place + 1])) if place + 1 < len(bounds) else []
                began = dated or [one for one in behind if one.year is not None]
                if len(began) == 1:
                    yield from _up_to_now(text, length, began[0], said, published)


def _between(
    text: str, sentence: tuple[int, int], length: Length, dated: Sequence[DateSaid]
) -> Iterator[Misdating]:
    first, last = sorted(dated, key=lambda one: one.period.start or date.min)
    if _AFTER.search(text, sentence[0], length.span.start) is None or _NOT_COUNTED.search(text, *sentence):
        return
    beside = text[last.span.end : length.span.start]
    if length.span.start < last.span.end or re.fullmatch(r",? after ", beside) is None:
        return
    apart = _years_apart(first, last)
    if apart is not None and not _leads(length, apart):
        ends = f"from ‘{first.span.quote}’ to ‘{last.span.quote}’"
        reason = f"{ends} it is {round(apart)} years, not ‘{length.span.quote}’"
        yield Misdating(length.span, reason, None, (first.span, last.span))


def _up_to_now(
    text: str, length: Length, began: DateSaid, said: Sequence[DateSaid], published: date
) -> Iterator[Misdating]:
    """'Inzko leaves after seven years; he had come in March 2009', in a report of 2021."""
    start = began.period.start
    if start is None or _BEGAN.search(text, began.sentence[0], began.span.start) is None:
        return
    if any(_leads(length, (published - one.period.start).days / _YEAR) for one in said if one.period.start):
        return
    apart, told = (published - start).days / _YEAR, (length.low + length.high).days / 2 / _YEAR
    if max(told, apart) <= _MOST_OFF * min(told, apart):
        reason = (
            f"from ‘{began.span.quote}’ to the report it is {round(apart)} years, not ‘{length.span.quote}’"
        )
        yield Misdating(length.span, reason, None, (began.span,))


def _years_apart(first: DateSaid, last: DateSaid) -> float | None:
    if first.period.start is None or last.period.start is None:
        return None
    return (last.period.start - first.period.start).days / _YEAR


def _leads(length: Length, years: float) -> bool:
    """Whether a length is about so many years, with room for rounding and for months that are not told."""
    room = max(_ROOM, _ROOM_SHARE * years)
    return length.low.days / _YEAR - room <= years <= length.high.days / _YEAR + room
