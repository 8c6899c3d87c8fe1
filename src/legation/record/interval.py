"""How much: a number is an interval."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from legation.errors import RecordError


@dataclass(frozen=True, slots=True)
class Interval:
    """A quantity between `low` and `high`, both inclusive, in `unit`; None is an open end.

    `unit` is an ISO 4217 code, `t` (metric tons), `kWh`, `km`, `people`, a counted noun or `1`
    for pure numbers. `text` is the words that said it.

    >>> Interval(Decimal("3500000"), Decimal("4500000"), "USD").middle
    Decimal('4000000')
    """

    low: Decimal | None
    high: Decimal | None
    unit: str = "1"
    text: str | None = None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.high < self.low:
            raise RecordError(
                f"an interval from {self.low} to {self.high} {self.unit}: its high end lies below "
                "its low end. Give the lower end first."
            )

    @property
    def middle(self) -> Decimal | None:
        """The middle of the interval; of a half-open one, its one end."""
        ends = [end for end in (self.low, self.high) if end is not None]
        return sum(ends, Decimal(0)) / len(ends) if ends else None
