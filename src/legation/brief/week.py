"""The week that a brief is about: Monday to Sunday, as ISO 8601 counts weeks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from legation.brief.dates import days_in_words
from legation.errors import BriefError

_ISO: Final = re.compile(r"(\d{4})-?W(\d{2})")


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from a Monday on.

    >>> Week.read("2023-W16").title
    '17–23 April 2023'
    """

    monday: date

    @classmethod
    def read(cls, said: str) -> Week:
        """The week that is written as 2023-W16, or that holds a day written as 2023-04-20."""
        match = _ISO.fullmatch(said.strip())
        try:
            if match:
                return cls(date.fromisocalendar(int(match[1]), int(match[2]), 1))
            day = date.fromisoformat(said.strip())
        except ValueError as error:
            raise BriefError(
                f"week {said[:40]!r}: it is no week of the calendar. Write 2023-W16, or a day in it, as 2023-04-20."
            ) from error
        return cls(day - timedelta(days=day.weekday()))

    @property
    def sunday(self) -> date:
        """Its last day."""
        return self.monday + timedelta(days=6)

    @property
    def name(self) -> str:
        """As ISO 8601 writes it: 2023-W16."""
        year, number, _ = self.monday.isocalendar()
        return f"{year}-W{number:02}"

    @property
    def title(self) -> str:
        """Its days, as a heading has them."""
        return days_in_words(self.monday, self.sunday)

    @property
    def next(self) -> Week:
        """The week after it."""
        return Week(self.monday + timedelta(days=7))

    def __contains__(self, day: date) -> bool:
        return self.monday <= day <= self.sunday
