"""Days on paper: from the first day to the last, with a few round days to read them by.

In:  two days and a width.
Out: the place of a day; ticks at years, quarters or months, as many as can be read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

_MOST_TICKS: Final = 9
# Months between ticks, from close to far.
_STEPS: Final = (1, 3, 6, 12, 24, 60, 120, 240, 600)


@dataclass(frozen=True, slots=True)
class TimeScale:
    """A line of days.

    >>> scale = TimeScale(date(2021, 1, 1), date(2022, 1, 1), 730)
    >>> scale.x(date(2021, 7, 2)), [label for _, label in scale.ticks()][:2]
    (364, ['Jan 2021', 'Apr 2021'])
    """

    first: date
    last: date
    width: int

    def x(self, day: date) -> int:
        """The place of a day; what lies outside is put at the edge."""
        inside = min(max(day, self.first), self.last)
        return round((inside - self.first).days / max((self.last - self.first).days, 1) * self.width)

    def ticks(self) -> Iterator[tuple[int, str]]:
        """Round days, with their names."""
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        step = next((step for step in _STEPS if months / step <= _MOST_TICKS), _STEPS[-1])
        start = self.first.year * 12 + self.first.month - 1
        for month in range(start - start % step, start + months + 1, step):
            day = date(month // 12, month % 12 + 1, 1)
            if self.first <= day <= self.last:
                yield self.x(day), str(day.year) if step >= 12 else f"{day:%b %Y}"
