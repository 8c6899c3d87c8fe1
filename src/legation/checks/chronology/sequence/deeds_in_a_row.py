"""Deeds of one sentence in the order in which they were done: 'arrived in May, was accredited in June and opened …'.

In:  the text, its dates, and the day it was published.
Out: a Misdating for a date in the middle that goes back years, where one slip of the pen puts it in its row; and for
     the second of two days or months that goes back by as much as a year.
Law: each date follows a verb of the past of its own, joined by commas or 'and'; 'had', 'after', 'since' and 'first'
     tell of another order, and so does a clause that begins with 'which' or 'who'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from legation.checks.chronology.said.dates_said import DateSaid, Misdating, in_sentence, meant_year
from legation.checks.chronology.said.tense import is_past
from legation.checks.chronology.sequence.order import Pair, misdated_pair
from legation.record.period import Period

_OTHER_ORDER = re.compile(
    r"\b(?:had|after|since|before|first|originally|previously|which|who|whose|that|than|against|until|when|while|compared"
    r"|anniversary|following|earlier|of)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"^,?(?: (?:and|but|then|and then))? ")
_MONTHLY = ("day", "month")
_A_YEAR = timedelta(days=400)
_NEWS = timedelta(days=3)
_SUBJECT = 4  # words, 'and' among them, before the verb
_A_STRETCH = re.compile(r"\b(?:months|half|quarter|year|weeks)\b")
# 'grew to 176 from 125 in January 2020', 'added on 4 November': levels, and what was done in part
_LEVELS = re.compile(r"\d|\b(?:from|being|having|by|under|so|same)\b|;")
# 'since December 2019, and came on 26 January': no deed of its own
_ASIDE = re.compile(r"\b(?:since|until|by|agreed on|announced on|from)\s(?:\w+\s){0,2}$")


def two_in_a_row(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """'Left on 2 April and arrived on 9 March': the second of two dates of a sentence that goes back."""
    for sentence in dict.fromkeys(one.sentence for one in said):
        dates = [one for one in in_sentence(said, sentence) if _is_exact(one)]
        for first, second in pairwise(dates):
            start, end = first.period.start, second.period.end
            if start is None or end is None or not timedelta(0) < start - end < _A_YEAR:
                continue
            gap = text[first.span.end : second.span.start]
            if (published is not None and start > published - _NEWS) or _A_STRETCH.search(second.span.quote):
                continue  # 'Oct. 2 (Agency) -- … inaugurated on 12 June': the first is the day of the report
            if (
                _is_next_deed(gap)
                and _is_of_the_same(gap)
                and not _LEVELS.search(gap)
                and not _ASIDE.search(text, first.span.end - 80, first.span.start)
            ):
                yield misdated_pair(Pair(first, second), published)


def _is_exact(said: DateSaid) -> bool:
    """A day that is written as such, or a month with its year."""
    day = said.period.precision == "day" and any(map(str.isdigit, said.span.quote))
    return day or (said.period.precision == "month" and said.year is not None)


def _is_of_the_same(gap: str) -> bool:
    """Whether nobody new is named before the verb: 'on Monday, Tarawa did the same' is another's deed."""
    words = re.findall(r"[^\W\d_]+", gap)
    verb = next((place for place, word in enumerate(words) if is_past(word.lower())), len(words))
    return verb <= _SUBJECT and not any(word[0].isupper() for word in words[:verb])


def deeds_in_a_row(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """Dates between two others in a row of deeds that go back behind both."""
    for sentence in dict.fromkeys(one.sentence for one in said):
        dates = [one for one in in_sentence(said, sentence) if one.year is not None]
        for before, one, after in zip(dates, dates[1:], dates[2:], strict=False):
            first, last = before.period.start, after.period.end
            if first is None or last is None or first > last or one.period.end is None:
                continue
            if not {before.period.precision, one.period.precision, after.period.precision} <= set(_MONTHLY):
                continue
            row = (before.span.end, one.span.start), (one.span.end, after.span.start)
            if one.period.end >= first or not all(_is_next_deed(text[slice(*gap)]) for gap in row):
                continue
            meant = meant_year(one, Period(first, last, "open").overlaps, published)
            if meant is not None:
                reason = (
                    f"‘{one.span.quote}’ stands between ‘{before.span.quote}’ and ‘{after.span.quote}’, "
                    "which tell a row of deeds in order, and goes back behind them"
                )
                yield Misdating(one.year or one.span, reason, meant, (before.span, one.span, after.span))


def _is_next_deed(gap: str) -> bool:
    """Whether the words between two dates tell one more deed, and no other order."""
    if _JOINED.match(gap) is None or _OTHER_ORDER.search(gap):
        return False
    return any(is_past(word.lower()) for word in re.findall(r"[A-Za-z]+", gap))
