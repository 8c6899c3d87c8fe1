"""Bare numbers among figures, which count what the number beside them does: '$94.8 billion, after 89.4 in 2023'.

In:  the figures of one report.
Out: the same figures with units; without those that nothing beside them gives one.
Law: nobody trades in mere numbers. A bare number has the unit of the nearest figure that has one, at most a sentence
     away, and its scale, too, where none is written ('from 320 to 480 million') and the two are then of a size.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from legation.checks.slips import NUMBER, plain_digits
from legation.record.figure import Figure
from legation.record.interval import Interval

_BARE = "1"
_MONEY = ("turnover", "exports", "imports", "balance", "aid", "investment", "debt")
_REACH = 250  # characters: a sentence
_SCALE = re.compile(r"\b(?:thousand|million|billion|trillion|mln|bn|crore|lakh|m)\b", re.IGNORECASE)
_ONLY_A_NUMBER = re.compile(r"(?:[a-z]+ ){0,3}\d[\d,]*(?:\.\d+)?", re.IGNORECASE)
_AWAY = 50  # two numbers that share a scale without saying so are of a size


def with_units(figures: Sequence[Figure]) -> list[Figure]:
    """The figures with the units that bare numbers share with their neighbours."""
    bare = [one for one in figures if one.value is not None and _is_bare(one.value) and one.measure in _MONEY]
    measured = [
        one for one in figures if one.value is not None and one not in bare and one.value.unit != _BARE
    ]
    found: list[Figure] = []
    for figure in figures:
        if figure not in bare or figure.value is None:
            found.append(figure)
            continue
        unit = figure.value.unit
        near = [
            one
            for one in measured
            if one.measure in _MONEY
            and _apart(one, figure) < _REACH
            and one.value is not None
            and unit in (_BARE, one.value.unit)
        ]
        beside = min(near, key=lambda one: _strangeness(one, figure), default=None)
        value = _shared(figure.value, beside.value) if beside is not None and beside.value else None
        if value is not None:
            found.append(replace(figure, value=value))
    return found


def _is_bare(value: Interval) -> bool:
    """Whether a number has no unit of its own in its words: neither a currency nor a scale."""
    return value.unit == _BARE or _ONLY_A_NUMBER.fullmatch((value.text or "").strip()) is not None


def _strangeness(one: Figure, bare: Figure) -> tuple[bool, bool, bool, int]:
    """How little a figure has to do with a bare one: of another measure, of other goods, told after it, far away."""
    follows = one.evidence.start >= bare.evidence.end
    return one.measure != bare.measure, one.product != bare.product, follows, _apart(one, bare)


def _apart(one: Figure, other: Figure) -> int:
    first, second = sorted((one.evidence, other.evidence))
    return max(0, second.start - first.end)


def _shared(bare: Interval, beside: Interval) -> Interval | None:
    """The bare number in the unit beside it, and in its scale."""
    words = bare.text or ""
    if bare.middle and _SCALE.search(words) is None:
        number = NUMBER.search(beside.text or "")
        written = Decimal(plain_digits(number.group())) if number else Decimal(0)
        if not written or not beside.middle or _SCALE.search(beside.text or "") is None:
            return None
        # the scale itself, whatever the hedge does to the ends
        scale = Decimal(10) ** (3 * beside.middle / written).adjusted()
        low, high = (None if end is None else end * scale for end in (bare.low, bare.high))
        bare = replace(bare, low=low, high=high)
    middle, other = bare.middle, beside.middle
    if middle == 0 or other == 0:
        return replace(bare, unit=beside.unit)
    if not middle or not other or not 1 / Decimal(_AWAY) < abs(middle / other) < _AWAY:
        return None
    return replace(bare, unit=beside.unit)
