"""A month told as the best or worst of a stretch that it is no part of: 'in the first half … strongest in August'.

In:  the text.
Out: a Misdating for each such month.
Law: the stretch is a half, a quarter or 'from April to June', told in the sentence or within the two before, and no
     other stretch stands between; the month has no year of its own and comes behind a word for the best, the worst or
     the record. Years that do not begin in January have other halves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from legation.checks.arithmetic.amounts.passages import passages
from legation.checks.chronology.said.dates_said import Misdating
from legation.record.span import Span

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_MONTH = "|".join(_MONTHS)
_PARTS = {
    "first half": (1, 6), "second half": (7, 12), "first quarter": (1, 3), "second quarter": (4, 6),
    "third quarter": (7, 9), "fourth quarter": (10, 12), "last quarter": (10, 12), "final quarter": (10, 12),
    "first six months": (1, 6), "first three months": (1, 3), "first nine months": (1, 9), "first four months": (1, 4),
    "first five months": (1, 5), "first seven months": (1, 7), "first eight months": (1, 8),
    "first ten months": (1, 10), "first eleven months": (1, 11), "first two months": (1, 2),
}  # fmt: skip
_STRETCH = re.compile(
    rf"\b(?P<part>{'|'.join(part.replace(' ', '[ -]') for part in _PARTS)})\b"
    rf"|\b(?:from|between) (?P<first>{_MONTH}) (?:to|and|until|through) (?P<last>{_MONTH})\b",
    re.IGNORECASE,
)
_EXTREME = re.compile(
    rf"\b(?:strongest|best|busiest|highest|largest|biggest|peak\w*|record|weakest|lowest|worst|slowest|quietest|top"
    rf"|high point|low point|smallest|most)\b[^.;:\d]{{0,60}}?\b(?:in|was|were|came in|for|:)\s(?P<month>{_MONTH})"
    rf"(?!\w|\s\d|,\s\d)"
)
_OTHER_YEAR = re.compile(
    r"\b(?:fiscal|financial|solar|Afghan year|Persian|marketing|crop|season|year before|year earlier|year ago|last year"
    r"|previous|before|since|earlier|later|will|would|expected|forecast|planned|hoped?|until now|so far)\b",
    re.IGNORECASE,
)
_BACK = 2


def month_outside(text: str) -> Iterator[Misdating]:
    """The months that lie outside the stretch that they are told as a part of."""
    for paragraph in passages(text):
        for place, told in enumerate(paragraph):
            found = _EXTREME.search(text, told.start, told.end)
            if found is None or _OTHER_YEAR.search(text, told.start, told.end):
                continue
            first = paragraph[max(0, place - _BACK)].start
            stretches = list(_STRETCH.finditer(text, first, found.start("month")))
            if len(stretches) != 1 or _OTHER_YEAR.search(text, first, told.end):
                continue
            begin, end = _ends(stretches[0])
            month = _MONTHS.index(found["month"]) + 1
            if begin <= end and not begin <= month <= end:
                stretch, said = Span.of(text, *stretches[0].span()), Span.of(text, *found.span("month"))
                reason = f"‘{said.quote}’ is told as a month of the ‘{stretch.quote}’, and lies outside it"
                yield Misdating(said, reason, None, (stretch,))


def _ends(stretch: re.Match[str]) -> tuple[int, int]:
    if stretch["part"]:
        return _PARTS[stretch["part"].lower().replace("-", " ")]
    first, last = (_MONTHS.index(stretch[end].capitalize()) + 1 for end in ("first", "last"))
    return first, last
