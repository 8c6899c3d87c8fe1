"""Numbers that leave their unit to the next: '41 of the 63 tonnes', '31,000 of 45,000 tonnes'.

Law: only of weights, volumes and energy, and only where both numbers are of one scale: '2 of the 5 million tonnes'
     may be two tonnes or two million.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from legation.reading.amounts.amount import Amount

_OF = re.compile(r"\s(?:out\s)?of\s(?:(?:the|its|their|all|some|a\stotal\sof)\s)?$", re.IGNORECASE)
_SCALED = re.compile(r"\b(?:thousand|million|billion|trillion|mln|bn)\b", re.IGNORECASE)
_MEASURED = ("mass", "volume", "energy")


def with_shared_units(text: str, amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    """Return the amounts, a bare number before 'of' another with the unit of that other."""
    found = list(amounts)
    for place in range(len(found) - 2, -1, -1):
        one, other = found[place], found[place + 1]
        if one.kind != "number" or other.kind not in _MEASURED:
            continue
        if not _OF.fullmatch(text, one.span.end, other.span.start) or _SCALED.search(other.span.quote):
            continue
        interval = replace(one.interval, unit=other.interval.unit)
        found[place] = replace(one, kind=other.kind, interval=interval, noun=other.noun)
    return tuple(found)
