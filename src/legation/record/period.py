"""When: an interval of days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from legation.errors import RecordError

Precision = Literal["day", "week", "month", "quarter", "season", "year", "open"]
PRECISIONS: tuple[Precision, ...] = get_args(Precision)


@dataclass(frozen=True, slots=True)
class Period:
    """Days `start` to `end`, both inclusive; None is an open end.

    >>> Period(date(2023, 4, 1), date(2023, 4, 30), "month").contains(date(2023, 4, 15))
    True
    """

    start: date | None
    end: date | None
    precision: Precision

    def __post_init__(self) -> None:
        if self.start and self.end and self.end < self.start:
            raise RecordError(
                f"a period from {self.start} to {self.end}: its end lies before its start. "
                "Give the earlier day first."
            )

    @classmethod
    def day(cls, day: date) -> Period:
        """The period of one day."""
        return cls(day, day, "day")

    def contains(self, day: date) -> bool:
        """Whether `day` lies in the period."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def overlaps(self, other: Period) -> bool:
        """Whether the two periods share a day."""
        return (self.start or date.min) <= (other.end or date.max) and (other.start or date.min) <= (
            self.end or date.max
        )
