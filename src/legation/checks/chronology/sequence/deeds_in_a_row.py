"""Deeds of one sentence in the order in which they were done: 'arrived in May, was accredited in June and opened …'.

In:  the text, its dates, and the day it was published.
Out: a Misdating for a date in the middle that goes back years, where one slip of the pen puts it in its row.
Law: each date follows a verb of the past of its own, joined by commas or 'and'; 'had', 'after', 'since' and 'first'
     tell of another order, and so does a clause that begins with 'which' or 'who'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from legation.checks.chronology.said.dates_said import DateSaid, Misdating, in_sentence, meant_year
from legation.checks.chronology.said.tense import is_past
from legation.record.period import Period

_OTHER_ORDER = re.compile(
    r"\b(?:had|after|since|before|first|originally|previously|which|who|whose|that|than|against|until|when|while|compared"
    r"|anniversary|following|earlier|of)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"^,?(?: (?:and|but|then|and then))? ")
_MONTHLY = ("day", "month")


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
