"""What a sentence tells in an order that its dates do not have.

In:  the text and its dates.
Out: a Misdating for each date that runs backwards, or that a told length does not lead to.
Law: the order has to be said in so many words: 'having closed in …, it reopened in …', 'arrived on … and left
     on …'.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from legation.checks.chronology.said.dates_said import (
    DateSaid,
    Misdating,
    in_sentence,
    meant_year,
    words_between,
)
from legation.checks.chronology.said.lengths import Length, lengths
from legation.record.period import Period

# the first date belongs to what came first
_HAVING = re.compile(
    r"(?:^|[,;:“\"(—–-]\s?|\band |\bbut )(?:having|after having|after (?!the\b|a\b|an\b)\w+ing)\b",
    re.IGNORECASE,
)
# 'never equalled till then', 'the then president' and 'since then' tell no next step
_NEXT = "".join(rf"(?<!\b{word} )" for word in ("till", "until", "since", "by", "the", "even", "back", "of"))
_THEN = re.compile(
    rf"\b(?:and then|{_NEXT}then|later|subsequently|afterwards|before (?!the\b|a\b|an\b)\w+ing)\b",
    re.IGNORECASE,
)
# what begins, and how it ends; the second verb follows 'and', a comma or a pronoun
_COURSES = tuple(
    (re.compile(rf"\b(?:{start})\b", re.IGNORECASE), re.compile(rf"\b(?:{finish})\b", re.IGNORECASE))
    for start, finish in (
        (
            r"arriv(?:ed|ing)|landed|flew in|came",
            r"left|departed|flew (?:home|back|out)|returned home|went home",
        ),
        (r"opened|began|started|was opened|was launched", r"ended|closed|concluded|finished|was closed"),
        (r"was born", r"died"),
        (r"was signed|signed", r"was ratified|entered into force|came into force|took effect"),
        (
            r"(?:was |were )?(?:appointed|named|elected)|took office",
            r"(?:was |were )?(?:dismissed|sacked|removed|recalled)|resigned|stepped down|left office",
        ),
        (r"was closed|closed|was shut|shut", r"reopened|was reopened"),
        (
            r"agreed (?:up)?on|was agreed|signed|was signed|decided",
            r"started running|started work|began work|took effect|was opened",
        ),
        (
            r"took up (?:the|his|her|its) (?:post|office|seat|duties)|entered office",
            r"gave (?:it|them) up|left it|laid it down|handed it over|resigned|retired",
        ),
        (
            r"(?:had )?(?:promised|pledged|donated|ordered)(?: \w+)?",
            r"(?:was|were) (?:delivered|unloaded|handed over|received)|arrived|reached",
        ),
    )
)
# 'came in 2019 to run a programme, lived through the epidemic and left': one subject for all verbs
_GOES_ON = re.compile(r"(?! and (?:he|she|it|they|the)\b)[^.;:()A-Z]{0,120}\sand\s")
_SUBJECT = r"(?:\s?,)?\s?(?:and|then|and then|but|before)?\s?(?:he|she|they|it)?\s?(?:then|later|again)?\s?$"
# 'in May of last year', 'this February': a month as surely as with its year
_RELATIVE = re.compile(r"\b(?:last|this) year\b|^(?:last|this) [A-Z]")
# months by which a length in years may be early or late
_EARLY, _LATE = 7, 10
_NEAR = 8  # words from a verb to its date


@dataclass(frozen=True, slots=True)
class Pair:
    """Two dates, the first of which has to be the earlier."""

    first: DateSaid
    second: DateSaid


def order(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """Dates that run backwards where the sentence says which came first."""
    for sentence in dict.fromkeys(one.sentence for one in said):
        # 'today' and 'last week' are told from the report, not from one another
        told = list(in_sentence(said, sentence))
        if len(told) < 2:
            continue
        dates = [one for one in told if any(sign.isdigit() for sign in one.span.quote)]
        named = [one for one in told if one in dates or _RELATIVE.search(one.span.quote)]
        if len(named) > len(dates):
            yield from _lengths_between(text, sentence, named, published)
        if len(dates) < 2:  # whatever is told of here stands between two
            continue
        for pair in (*_told_order(text, sentence, dates), *_courses(text, sentence, dates)):
            if is_backwards(pair):
                yield misdated_pair(pair, published)
        yield from _lengths_between(text, sentence, dates, published)
        yield from _lengths_told_first(text, sentence, dates, published)
        yield from _spans(text, sentence, dates, published)


def _told_order(text: str, sentence: tuple[int, int], dates: Sequence[DateSaid]) -> Iterator[Pair]:
    having = _HAVING.search(text[slice(*sentence)])
    if having:
        opened = sentence[0] + having.end()
        comma = text.find(", ", opened, sentence[1])
        first = [one for one in dates if opened <= one.span.start < comma]
        rest = [one for one in dates if 0 <= comma < one.span.start]
        # a comma within the date itself ('August 15, 2021') ends no clause
        if first and rest and comma >= first[0].span.end:
            yield Pair(first[0], rest[0])
    for then in _THEN.finditer(text, *sentence):
        before = [one for one in dates if one.span.end <= then.start()]
        after = [one for one in dates if then.end() <= one.span.start]
        if before and after and len(text[then.end() : after[0].span.start].split()) <= 8:
            yield Pair(before[-1], after[0])


def _courses(text: str, sentence: tuple[int, int], dates: Sequence[DateSaid]) -> Iterator[Pair]:
    for start, finish in _COURSES:
        for opening in start.finditer(text[slice(*sentence)]):
            first = _date_of(text, sentence[0] + opening.end(), dates)
            yield from _which(text, sentence, (sentence[0] + opening.start(), finish), dates)
            if first is None:
                continue
            ending = finish.search(text, first.span.end, sentence[1])
            if ending is None:
                continue
            between = words_between(text, first.span.end, ending.start())
            second = _date_of(text, ending.end(), dates)
            if (first.year is None) is not (second is None or second.year is None):
                continue  # of a list by years: '2003: opened on 23 April, closed in February 2020'
            goes_on = re.match(rf"^{_SUBJECT}", f"{between} " if between else "") or (
                len(dates) == 2 and _GOES_ON.fullmatch(text[first.span.end : ending.start()])
            )
            if second is not None and goes_on:
                yield Pair(first, second)


def _which(
    text: str, sentence: tuple[int, int], course: tuple[int, re.Pattern[str]], dates: Sequence[DateSaid]
) -> Iterator[Pair]:
    """'In June 2025 it signed a pact, which entered into force in July': the first date opens the sentence."""
    verb, finish = course
    ending = finish.search(text, verb, sentence[1])
    if (
        ending is None
        or len(dates) != 2
        or not dates[0].span.end <= verb < ending.end() <= dates[1].span.start
    ):
        return
    joint = words_between(text, verb, ending.start())
    if re.search(r"(?:, which|, that|, and it|, but it|, and|, who)$", joint) and joint.count(",") == 1:
        if len(text[ending.end() : dates[1].span.start].split()) <= 3:
            yield Pair(dates[0], dates[1])


def _date_of(text: str, place: int, dates: Sequence[DateSaid]) -> DateSaid | None:
    """The date that follows a verb within a few words."""
    following = next((one for one in dates if one.span.start >= place), None)
    if following is None or len(text[place : following.span.start].split()) > _NEAR:
        return None
    return following


def is_backwards(pair: Pair) -> bool:
    """Whether the second date lies wholly before the first."""
    first, second = pair.first.period, pair.second.period
    if first.start is None or second.end is None or pair.first.span == pair.second.span:
        return False
    return second.end < first.start


def misdated_pair(pair: Pair, published: date | None) -> Misdating:
    """Of two dates in the wrong order, the one that a slip explains, or that lies further from the report."""
    first, second = pair.first, pair.second
    latest, earliest = second.period.end or date.max, first.period.start or date.min

    def early_enough(period: Period) -> bool:
        return period.start is not None and period.start <= latest

    def late_enough(period: Period) -> bool:
        return period.end is not None and period.end >= earliest and _known(period, published)

    found: list[tuple[bool, int, DateSaid, str | None]] = []
    for one, fits in ((first, early_enough), (second, late_enough)):
        meant = meant_year(one, fits, published)
        away = abs((one.period.start or date.max).year - published.year) if published else 0
        found.append((meant is None, -away, one, meant))
    _, _, wrong, meant = min(found, key=lambda row: row[:2])
    reason = f"‘{second.span.quote}’ is told as after ‘{first.span.quote}’ and lies before it"
    return Misdating(wrong.year or wrong.span, reason, meant, (first.span, second.span))


def _known(period: Period, published: date | None) -> bool:
    return published is None or period.start is None or period.start <= published


def _lengths_between(
    text: str, sentence: tuple[int, int], dates: Sequence[DateSaid], published: date | None
) -> Iterator[Misdating]:
    """'In July 2023, four years after the takeover of August 2021': a length between two dates."""
    for length in lengths(text, *sentence):
        if length.side is None:
            continue
        before = [one for one in dates if one.span.end <= length.span.start]
        after = [one for one in dates if one.span.start >= length.span.end]
        if not before or not after:
            continue
        one, other = before[-1], after[0]
        gap = words_between(text, one.span.end, length.span.start)
        between = words_between(text, length.span.end, other.span.start)
        # 'three months before the owners put it up for sale, in February 2025'
        clause = re.sub(r",? (?:in|on)$", "", between)
        if gap.strip(" ,-–—(") or len(clause.split()) > 9 or re.search(r"[,;:]", clause):
            continue
        if one.year is None and other.year is not None and _RELATIVE.search(one.span.quote):
            if not reached(one.period, other.period, length) or _is_misplaced(
                one.period, other.period, length
            ):
                reason = f"‘{one.span.quote}’ is not {length.span.quote} ‘{other.span.quote}’"
                yield Misdating(other.span, reason, None, (one.span, length.span))
            continue
        if one.year is None or other.year is None or reached(one.period, other.period, length):
            continue
        meant = meant_year(one, _leads_to(other.period, length), published)
        reason = f"‘{one.span.quote}’ is not {length.span.quote} ‘{other.span.quote}’"
        yield Misdating(one.year, reason, meant, (one.span, length.span, other.span))


def _lengths_told_first(
    text: str, sentence: tuple[int, int], dates: Sequence[DateSaid], published: date | None
) -> Iterator[Misdating]:
    """'Broken off in 2011; twelve years later, in 2023, …', 'Three years after it broke relations in 2022, in 2025'."""
    for length in lengths(text, *sentence):
        before = [one for one in dates if one.span.end <= length.span.start]
        after = [one for one in dates if one.span.start >= length.span.end]
        counted = re.search(r"(later|earlier)$", length.span.quote, re.IGNORECASE)
        if counted and before and after:
            start, end = before[-1], after[0]
            if words_between(text, length.span.end, end.span.start) not in (", in", ", on", ","):
                continue
        elif length.side is not None and len(after) > 1 and not counted:
            start, end = after[0], after[1]
            if words_between(text, start.span.end, end.span.start) not in (", in", ", on"):
                continue
            if len(text[length.span.end : start.span.start].split()) > 8:
                continue
        else:
            continue
        if start.year is None or end.year is None or reached(end.period, start.period, length):
            continue
        meant = meant_year(end, led_to_from(start.period, length), published)
        reason = f"‘{end.span.quote}’ is not {length.span.quote} ‘{start.span.quote}’"
        target = end.year if meant is not None else length.span
        yield Misdating(target, reason, meant, (start.span, length.span, end.span))


def _spans(
    text: str, sentence: tuple[int, int], dates: Sequence[DateSaid], published: date | None
) -> Iterator[Misdating]:
    """'Eleven months, from March 20, 2024 to February 18, 2025': a span and the length that it is given."""
    for first, last in pairwise(dates):
        before = words_between(text, max(sentence[0], first.span.start - 60), first.span.start)
        joint = words_between(text, first.span.end, last.span.start)
        if joint not in ("to", "until", "till", "through", "to the") or not before.endswith("from"):
            continue
        pair = Pair(first, last)
        if is_backwards(pair):
            yield misdated_pair(pair, published)
            continue
        for length in lengths(text, max(sentence[0], first.span.start - 60), first.span.start):
            gap = text[length.span.end : first.span.start]
            if (
                length.side is None
                and len(gap.split()) <= 5
                and not _as_long(first.period, last.period, length)
            ):
                meant = meant_year(first, _lasts_to(last.period, length), published)
                reason = f"‘{first.span.quote}’ to ‘{last.span.quote}’ is not ‘{length.span.quote}’"
                yield Misdating(first.year or first.span, reason, meant, (first.span, length.span, last.span))


def _is_misplaced(period: Period, other: Period, length: Length) -> bool:
    """Whether a whole month lies on the wrong side of another: 'May, a month after … in June'."""
    if {period.precision, other.precision} != {"month"}:
        return False
    first, second = (other, period) if length.side == "after" else (period, other)
    return first.start is not None and second.end is not None and second.end < first.start


def _leads_to(other: Period, length: Length) -> Callable[[Period], bool]:
    return lambda period: reached(period, other, length)


def led_to_from(start: Period, length: Length) -> Callable[[Period], bool]:
    """A test whether a length leads from the start to a time."""
    return lambda period: reached(period, start, length)


def _lasts_to(last: Period, length: Length) -> Callable[[Period], bool]:
    return lambda first: _as_long(first, last, length)


def _as_long(first: Period, last: Period, length: Length) -> bool:
    if first.start is None or last.end is None:
        return True
    apart = last.end - first.start
    return length.low <= apart + timedelta(days=1) and apart <= length.high + timedelta(days=31)


def reached(period: Period, other: Period, length: Length) -> bool:
    """Whether a length leads from the other time to this one, to the side that it tells."""
    if length.side == "before":
        period, other = other, period
    if not (period.start and period.end and other.start and other.end):
        return True
    spare = timedelta(days=1)
    if length.years is not None and {period.precision, other.precision} <= {"day", "month"}:
        # whoever gives the month of both counts whole years
        months = (period.start.year - other.start.year) * 12 + period.start.month - other.start.month
        return 12 * length.years - _EARLY <= months <= 12 * length.years + _LATE
    return period.start <= other.end + length.high + spare and other.start + length.low - spare <= period.end
