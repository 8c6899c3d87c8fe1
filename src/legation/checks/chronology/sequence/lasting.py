"""Lengths that two sentences tell together: 'for thirteen years. It was reopened in 2011', 'After eight months'.

In:  the text, its dates, and the day it was published.
Out: a Misdating for each length that the two times do not leave.
Law: what 'has' lasted 'for N years' ends with the report, and began on the only date of the next sentence, which
     tells of a beginning. What began on the only date of a sentence, and 'after N months' ended, ended on the day that
     the next sentence tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from legation.checks.chronology.said.dates_said import DateSaid, Misdating, in_sentence
from legation.checks.chronology.said.lengths import lengths
from legation.checks.text_sentences import sentences

_HAS_FOR = re.compile(
    r"\b(?:has|have)\b[^.;]*\bfor\s(?:the (?:last|past)\s|more than\s|almost\s|nearly\s|some\s)?$"
)
_BEGAN = re.compile(
    r"^(?:It|They|This|That|The|Its|He|She|Work|Talks)\b[^.;,]{0,60}?\b(?:(?:re)?opened|re-?established|established|began"
    r"|begun|started|founded|set up|built|signed|appointed|elected|imposed|closed|shut|launched|took office"
    r"|came to power|arrived|introduced|accredited)\b"
)
_STARTED = re.compile(
    r"\b(?:began|started|opened|were opened|was opened|broke out|was launched|were launched|set in)\b"
)
_AFTER = re.compile(r"^(?:But )?(?:[Aa]fter|[Ff]ollowing)\s$")
_ENDED = re.compile(
    r"\b(?:ended|closed|finished|concluded|broke down|broke off|were broken off|was signed|were signed|collapsed"
    r"|stopped|was lifted|were suspended|was completed|was over|were over)\b"
)
_NEAR = 8  # words between a beginning and its date


def lasting(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """The lengths that do not lie between the two times that the sentences tell."""
    if published is None:
        return
    bounds = sentences(text)
    for first, second in pairwise(bounds):
        yield from _up_to_the_report(text, first, second, said, published)
        yield from _from_the_start(text, first, second, said, published)


def _up_to_the_report(
    text: str, first: tuple[int, int], second: tuple[int, int], said: Sequence[DateSaid], published: date
) -> Iterator[Misdating]:
    dates = [one for one in in_sentence(said, second) if one.year is not None]
    if len(dates) != 1 or next(in_sentence(said, first), None) is not None:
        return
    (begun,) = dates
    if not _BEGAN.match(text[second[0] : begun.span.start]) or begun.period.start is None:
        return
    for length in lengths(text, *first):
        before = text[first[0] : length.span.start]
        if length.side is None and "year" in length.span.quote and _HAS_FOR.search(before):
            if not length.low <= published - begun.period.start <= length.high:
                ends = f"do not end with the report of {published.year}"
                reason = f"‘{length.span.quote}’ from ‘{begun.span.quote}’ {ends}"
                yield Misdating(length.span, reason, None, (begun.span,))


def _from_the_start(
    text: str, first: tuple[int, int], second: tuple[int, int], said: Sequence[DateSaid], published: date
) -> Iterator[Misdating]:
    began = [one for one in in_sentence(said, first) if one.year is not None]
    verb = _STARTED.search(text, *first) if len(began) == 1 else None
    if verb is None or began[0].period.start is None or began[0].period.end is None:
        return
    if not 0 <= len(text[verb.end() : began[0].span.start].split()) <= _NEAR:
        return
    for length in lengths(text, *second):
        before = text[second[0] : length.span.start]
        ended = _ENDED.search(text, length.span.end, second[1])
        if not _AFTER.match(before) or ended is None:
            continue
        ends = [one for one in in_sentence(said, second) if one.period.precision == "day"]
        end = ends[0].period.start if len(ends) == 1 else None
        if end is None or began[0].period.start > end:
            continue
        least, most = end - began[0].period.end, end - began[0].period.start
        if most < length.low or length.high < least:
            spans = (began[0].span, *(one.span for one in ends))
            yield Misdating(
                length.span, f"from ‘{began[0].span.quote}’ it is not ‘{length.span.quote}’", None, spans
            )
