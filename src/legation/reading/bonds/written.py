"""A share or a growth as it is written: '24 percent' is .24, whichever way its words go.

In:  an amount; those of growths have 1.24 or .76 for an interval.
Out: Written: the number, its ends, and the way in which the words of the amount were read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, get_args

from legation.reading.amounts import Amount

Way = Literal["as it is", "rise", "fall"]
WAYS: tuple[Way, ...] = get_args(Way)
RELATIONS = frozenset({"share", "ratio"})
SLACK = 1.001
FAINT = 1e-9
PERCENT = re.compile(r"%|cent|pct?\b")


@dataclass(frozen=True, slots=True)
class Written:
    """The number as written, what it may be by its digits and its hedge, and which way its words were read."""

    value: float
    low: float | None
    high: float | None
    way: Way

    @property
    def is_multiple(self) -> bool:
        """Whether it says how many times: 'twice', '2.4 times'."""
        return self.value >= 1.5


def written(amount: Amount) -> Written | None:
    """A share or a ratio as it is written; None of any other amount."""
    if amount.kind not in RELATIONS:
        return None
    value = abs(float(amount.value))
    low, high = _ends(amount)
    ways: tuple[tuple[Way, float | None, float | None], ...] = (
        ("as it is", low, high),
        ("rise", None if low is None else low - 1, None if high is None else high - 1),
        ("fall", None if high is None else 1 - high, None if low is None else 1 - low),
    )
    for way, lowest, highest in ways:
        if _holds(value, lowest, highest):
            return Written(value, lowest, highest, way)
    return Written(value, value, value, "as it is")


def is_percentage(amount: Amount) -> bool:
    """Whether an amount is given in percent."""
    return PERCENT.search(amount.span.quote) is not None


def _ends(amount: Amount) -> tuple[float | None, float | None]:
    low, high = amount.interval.low, amount.interval.high
    return None if low is None else float(low), None if high is None else float(high)


def _holds(value: float, low: float | None, high: float | None) -> bool:
    """Whether a number lies between two ends, the lower of which is no less than nothing."""
    if low is not None and (low < -0.01 or low > value * SLACK + FAINT):
        return False
    return high is None or value <= high * SLACK + FAINT
