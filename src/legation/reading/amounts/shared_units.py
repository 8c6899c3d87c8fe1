"""Numbers that leave their unit to the next: '41 of the 63 tonnes', '2.9 billion and 2.4 billion dollars'.

Law: before 'of' only of weights, volumes and energy, and only where both numbers are of one scale: '2 of the 5
     million tonnes' may be two tonnes or two million. In a list, whatever the unit, where both say their scale;
     money with its sign leaves the scale to the next as well: '$2.9 and $2.4 billion'. Behind a percentage, what each
     further name has is percent as well: 'Germany 38 percent, Italy 33 and Russia 8'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from legation.reading.amounts.amount import Amount
from legation.reading.amounts.hedges import exact
from legation.reading.amounts.numeral import exponent_of
from legation.record.interval import Interval
from legation.record.span import Span

_OF = re.compile(r"\s(?:out\s)?of\s(?:(?:the|its|their|all|some|a\stotal\sof)\s)?$", re.IGNORECASE)
_SCALED = re.compile(r"\b(?:thousand|million|billion|trillion|mln|bn)\b", re.IGNORECASE)
_MEASURED = ("mass", "volume", "energy")
_AND = re.compile(r"(?:,|,?\s(?:and|or))\s$", re.IGNORECASE)
_SCALES = {"thousand": 3, "million": 6, "mln": 6, "billion": 9, "bn": 9, "trillion": 12}
_HUNDRED = Decimal(100)
# ', Moldova for 33', ' and Russia 8', ', Turkey’s 17': a name and its percentage, which is not called so
_FURTHER = re.compile(
    r"(?:,|;|,? and|,? while|,? followed by)\s(?:the\s|another\s)?"
    r"[A-Z][\w.’'-]*(?:\s(?:of\s|the\s|and\sthe\s)?[A-Z][\w.’'-]*){0,3}"
    r"(?:\s(?:another|for|with|by|at|to|took|only|just|about|some|a\sfurther|came\snext\swith|accounted\sfor))*"
    r"\s(?P<number>\d{1,2}(?:\.\d+)?)(?=[,;)](?!\d)|\.(?!\d)|\s(?:and|while)\b|\s*$)"
)
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_BELOW = 1000  # a mantissa that its scale is left to


def with_shared_units(text: str, amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    """Return the amounts, a bare number before 'of' another with the unit of that other."""
    found = list(amounts)
    for place in range(len(found) - 2, -1, -1):
        one, other = found[place], found[place + 1]
        if _AND.fullmatch(text, one.span.end, other.span.start):
            found[place] = _in_percent(one) if _is_percentage(one, other) else _listed(one, other)
            continue
        if one.kind != "number" or other.kind not in _MEASURED:
            continue
        if not _OF.fullmatch(text, one.span.end, other.span.start) or _SCALED.search(other.span.quote):
            continue
        factor = _factor(other)
        low, high = (None if end is None else end * factor for end in (one.interval.low, one.interval.high))
        interval = replace(one.interval, low=low, high=high, unit=other.interval.unit)
        found[place] = replace(
            one, kind=other.kind, value=one.value * factor, interval=interval, noun=other.noun
        )
    return tuple(_with_percentages(text, found))


def _factor(amount: Amount) -> Decimal:
    """By how much its unit multiplies what is written before it: '5.6 TWh' is so many thousand million kWh."""
    number = _DIGITS.search(amount.span.quote)
    written = Decimal(number.group().replace(",", "")) if number else Decimal(0)
    return amount.value / written if written and amount.upper is None else Decimal(1)


def _is_percentage(one: Amount, other: Amount) -> bool:
    """'38 and 33 percent'."""
    return one.kind == "number" and other.kind == "share" and 0 < one.value <= _HUNDRED and one.hedge is None


def _with_percentages(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts with the percentages of which only the first is called so."""
    found = list(amounts)
    for share in amounts:
        if share.kind != "share" or not share.span.quote[:1].isdigit() or share.hedge is not None:
            continue
        further = _FURTHER.match(text, share.span.end) if share.span.quote[-1] in "t%" else None
        while further is not None:
            span = Span.of(text, *further.span("number"))
            value, exponent = Decimal(span.quote), Decimal(span.quote).as_tuple().exponent
            low, high = exact(value, exponent_of(value) if isinstance(exponent, int) else 0)
            number = Amount(span, Interval(low, high, "1", span.quote), "number", value)
            found = [one for one in found if not one.span.overlaps(span)] + [_in_percent(number)]
            further = _FURTHER.match(text, span.end)
    return sorted(found, key=lambda one: one.span)


def _in_percent(one: Amount) -> Amount:
    low, high = (None if end is None else end / _HUNDRED for end in (one.interval.low, one.interval.high))
    return replace(
        one, kind="share", value=one.value / _HUNDRED, interval=replace(one.interval, low=low, high=high)
    )


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
