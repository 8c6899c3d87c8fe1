"""An amount in another unit: only where it is asked for, and marked for what it is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from legation.lists.units import conversions
from legation.reading.amounts.amount import Amount
from legation.record.interval import Interval


@dataclass(frozen=True, slots=True)
class Converted:
    """An interval that the text does not state: `amount` in another unit, `by` times as many.

    `exact` is false where the unit itself varies ('a quintal', 'a bushel'), and the result is near.
    """

    amount: Amount
    interval: Interval
    by: Decimal
    exact: bool


def converted(amount: Amount) -> Converted | None:
    """Return the amount in the unit that the list of units names for its own; None where it names none.

    >>> from legation.reading.amounts import read_amounts
    >>> converted(read_amounts("exactly 1,001 miles")[0]).interval.unit
    'km'
    """
    conversion = conversions().get(amount.interval.unit)
    if conversion is None:
        return None
    low, high = amount.interval.low, amount.interval.high
    interval = Interval(
        None if low is None else low * conversion.by,
        None if high is None else high * conversion.by,
        conversion.to,
        amount.interval.text,
    )
    return Converted(amount, interval, conversion.by, conversion.exact)
