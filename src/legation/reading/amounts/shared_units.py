"""Numbers that leave their unit to the next: '41 of the 63 tonnes', '2.9 billion and 2.4 billion dollars'.

Law: before 'of' only of weights, volumes and energy, and only where both numbers are of one scale: '2 of the 5
     million tonnes' may be two tonnes or two million. In a list, whatever the unit, where both say their scale;
     money with its sign leaves the scale to the next as well: '$2.9 and $2.4 billion'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from legation.reading.amounts.amount import Amount

_OF = re.compile(r"\s(?:out\s)?of\s(?:(?:the|its|their|all|some|a\stotal\sof)\s)?$", re.IGNORECASE)
_SCALED = re.compile(r"\b(?:thousand|million|billion|trillion|mln|bn)\b", re.IGNORECASE)
_MEASURED = ("mass", "volume", "energy")
_AND = re.compile(r"(?:,|,?\s(?:and|or))\s$", re.IGNORECASE)
_SCALES = {"thousand": 3, "million": 6, "mln": 6, "billion": 9, "bn": 9, "trillion": 12}
_BELOW = 1000  # a mantissa that its scale is left to


def with_shared_units(text: str, amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    """Return the amounts, a bare number before 'of' another with the unit of that other."""
    found = list(amounts)
    for place in range(len(found) - 2, -1, -1):
        one, other = found[place], found[place + 1]
        if _AND.fullmatch(text, one.span.end, other.span.start):
            found[place] = _listed(one, other)
            continue
        if one.kind != "number" or other.kind not in _MEASURED:
            continue
        if not _OF.fullmatch(text, one.span.end, other.span.start) or _SCALED.search(other.span.quote):
            continue
        interval = replace(one.interval, unit=other.interval.unit)
        found[place] = replace(one, kind=other.kind, interval=interval, noun=other.noun)
    return tuple(found)


def _listed(one: Amount, other: Amount) -> Amount:
    """The number of a list with what the next one says for both."""
    scale = _SCALED.search(other.span.quote)
    if scale is None or one.hedge is not None:
        return one
    if one.kind == "number" and other.kind in (*_MEASURED, "money") and _SCALED.search(one.span.quote):
        interval = replace(one.interval, unit=other.interval.unit)
        return replace(one, kind=other.kind, interval=interval, noun=other.noun)
    small = one.kind == other.kind == "money" and abs(one.value) < _BELOW and one.upper is None
    if not small or _SCALED.search(one.span.quote) or one.interval.unit != other.interval.unit:
        return one
    if other.span.quote[:1].isdigit() == one.span.quote[:1].isdigit():
        factor = Decimal(10) ** _SCALES[scale.group().lower()]
        low, high = (None if end is None else end * factor for end in (one.interval.low, one.interval.high))
        return replace(one, value=one.value * factor, interval=replace(one.interval, low=low, high=high))
    return one
