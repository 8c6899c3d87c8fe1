"""A move that is told to go on for months, and the months: 'a third month in a row … $4.4m in April … $4.2m'.

In:  the text.
Out: a Check for the month that goes the other way.
Law: 'in a row', 'consecutive', 'in each of the last three months' with one way up or down; the values are of one unit,
     each with its month or quarter, in the order of the calendar, within the few sentences behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from legation.checks.arithmetic.bound import contradicted
from legation.checks.arithmetic.passages import near, passages
from legation.checks.arithmetic.told_growth import MEASURED, ends_told
from legation.checks.wording import range_words
from legation.reading.amounts import Amount
from legation.record.check import Check

_ROW = re.compile(
    r"\b(?:in a row|running|consecutive|successive|straight|month after month|year after year|month by month"
    r"|(?:in |for )?each of the (?:last|past) \w+ (?:months|quarters|years)"
    r"|every (?:month|quarter|year) (?:since|this))\b",
    re.IGNORECASE,
)
_UP = re.compile(
    r"\b(?:r(?:ose|isen|ise|ising)|gr(?:ew|own|owth|owing)|increas\w+|climb\w*|gain\w*|up|higher|improv\w+|expan\w+)\b",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"\b(?:f(?:ell|allen|all|alling)|declin\w+|decreas\w+|dropp?\w*|slip\w*|shr[aiu]nk|down|lower|contract\w+|slid\w*)\b",
    re.IGNORECASE,
)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_WHEN = re.compile(rf"\b(?:{'|'.join(_MONTHS)}|20\d\d)\b")
_BEHIND = re.compile(rf"(?:\s[a-z]+){{0,3}}?\s(?:in|for|of)\s(?P<when>{'|'.join(_MONTHS)}|20\d\d)\b")
_AHEAD = 2


def told_rows(text: str) -> Iterator[Check]:
    """The values that go against the row in which they are told."""
    for paragraph in passages(text):
        for place, told in enumerate(paragraph):
            row = _ROW.search(text, told.start, told.end)
            if row is None:
                continue
            up, down = (_way.search(text, told.start, told.end) for _way in (_UP, _DOWN))
            if (up is None) == (down is None):
                continue
            behind = [one for one in near(paragraph, place, back=0, ahead=_AHEAD) if one.kind in MEASURED]
            first = behind[0] if behind else None
            kin = [one for one in behind if first and one.interval.unit == first.interval.unit]
            yield from _checked(text, kin, 1 if up else -1)


def _checked(text: str, values: Sequence[Amount], way: int) -> Iterator[Check]:
    dated = [(when, one) for one in values if (when := _when(text, one)) is not None]
    if len(dated) < 2 or len(dated) > 6 or any(one[0] >= other[0] for one, other in pairwise(dated)):
        return
    for (_, one), (_, other) in pairwise(dated):
        before, after = ends_told(one), ends_told(other)
        if before is None or after is None:
            return
        fell = after[1] < before[0] and other.value < one.value
        rose = after[0] > before[1] and other.value > one.value
        if (way > 0 and fell) or (way < 0 and rose):
            said = "rose" if way > 0 else "fell"
            words = (
                f"The text says that it {said} time after time, and {range_words(*after, other.interval.unit)} "
                f"came after {range_words(*before, one.interval.unit)}."
            )
            yield contradicted(other.span, [one.span], words)
            return


def _when(text: str, one: Amount) -> int | None:
    """The month or year that a value is told for: right behind it, or the last before it in its sentence."""
    behind = _BEHIND.match(text, one.span.end)
    name = behind["when"] if behind else None
    if name is None:
        start = max(text.rfind(". ", 0, one.span.start), text.rfind("\n", 0, one.span.start), 0)
        before = [found.group() for found in _WHEN.finditer(text, start, one.span.start)]
        name = before[-1] if before else None
    if name is None:
        return None
    return int(name) if name.isdigit() else _MONTHS.index(name)
