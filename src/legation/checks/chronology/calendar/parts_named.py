"""Parts of a year that are named and spelt out: 'in the first half of 2023, from January to September'.

In:  the text.
Out: a Misdating where the months are more or fewer than the part has.
Law: the months stand right behind the part. A business year may begin in any month, so that only their number counts.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from legation.checks.chronology.said.dates_said import Misdating
from legation.record.span import Span

_MONTHS = {name.lower(): place for place, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): place for place, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_COUNTS = dict(zip("two three four five six seven eight nine ten eleven".split(), range(2, 12), strict=True))
_MONTH = "|".join(sorted((name.capitalize() for name in _MONTHS), key=len, reverse=True))
_NAMED = re.compile(
    rf"\b(?P<part>(?i:(?:first|second|last) half|(?:first|second|third|fourth|last) quarter"
    rf"|(?:first |last |past |full )?(?P<count>{'|'.join(_COUNTS)}|\d{{1,2}}) months))\b"
    r"(?P<of>(?: of| in)?(?: (?:the|its|this|that|last))?(?: \d{4}| year| (?:\w+ ){0,2}year)?)"
    rf"(?:,| \(|,? that is,?|:) ?(?:from |between )?(?P<first>{_MONTH})\.?(?: \d{{4}})?"
    rf" ?(?:to|through|until|till|and|-|–|—) ?(?P<last>{_MONTH})\b"
)
_PARTS = ("half", "quarter", "months")
_YEAR = 12


def parts_named(text: str) -> Iterator[Misdating]:
    """Months that are not as many as the part of the year that they spell out."""
    lower = text.lower()
    if not any(word in lower for word in _PARTS):
        return  # most name no part of a year
    for found in _NAMED.finditer(text):
        part = found["part"].lower()
        count = found["count"]
        owed = 6 if "half" in part else 3 if "quarter" in part else _COUNTS.get(count.lower()) or int(count)
        first, last = _MONTHS[found["first"].lower()], _MONTHS[found["last"].lower()]
        many = (last - first) % _YEAR + 1
        if many == owed:
            continue
        told, months = (
            Span.of(text, *found.span("part")),
            Span.of(text, found.start("first"), found.end("last")),
        )
        meant = calendar.month_name[(first + owed - 2) % _YEAR + 1]
        reason = f"‘{told.quote}’ has {owed} months, and ‘{months.quote}’ are {many}"
        yield Misdating(Span.of(text, *found.span("last")), reason, meant, (told, months))
