from __future__ import annotations

from collections.abc import Callable

import pytest

Shown = Callable[..., list[str]]

PARTS = {
    "the first two months": (
        "in the first two months of this year",
        "the first two months of this year = 2025-01-01..2025-02-28 month",
    ),
    "the first nine months": (
        "in the first nine months of 2024",
        "the first nine months of 2024 = 2024-01-01..2024-09-30 month",
    ),
    "the first seven months, of this year unsaid": (
        "In the first four months it was 14 million",
        "the first four months = 2025-01-01..2025-04-30 month",
    ),
    "the last four months": (
        "in the last four months of 2021",
        "the last four months of 2021 = 2021-09-01..2021-12-31 month",
    ),
    "the last months": (
        "in the last months of 2023",
        "the last months of 2023 = 2023-09-01..2023-12-31 season",
    ),
    "the first Monday": (
        "on the first Monday of last month",
        "the first Monday of last month = 2025-04-07 day",
    ),
    "the last day": ("the last day of October 2015", "the last day of October 2015 = 2015-10-31 day"),
    "the last week": (
        "the last week of July 2016",
        "the last week of July 2016 = 2016-07-25..2016-07-31 week",
    ),
    "the 20th of next month": ("on the 20th of next month", "the 20th of next month = 2025-06-20 day"),
    "early in a month": ("in early October", "early October = 2024-10-01..2024-10-10 week"),
    "the middle of a month": ("since the middle of August", "the middle of August = 2024-08-10.. open"),
    "late in a year": ("soured in late 2023", "late 2023 = 2023-09-01..2023-12-31 season"),
    "the end of a year": ("at the end of 2023", "the end of 2023 = 2023-12-01..2023-12-31 month"),
    "the end of the month": ("at the end of the month", "the end of the month = 2025-05-21..2025-05-31 week"),
    "the end of a month of that year": (
        "It was in April 2023. At the end of December that year",
        "the end of December that year = 2023-12-21..2023-12-31 week",
    ),
    "year-end": ("By year-end it", "year-end = 2025-05-31..2025-12-31 open"),
    "a hyphenated end": ("at end-2024", "end-2024 = 2024-12-01..2024-12-31 month"),
    "the start of the year": ("since the start of the year to", "the start of the year = 2025-01-01.. open"),
    "the spring of this year": (
        "in the spring of this year",
        "the spring of this year = 2025-03-01..2025-05-31 season",
    ),
    "the eve of a feast": ("on the eve of Eid al-Fitr 2018", "the eve of Eid al-Fitr 2018 = 2018-06-14 day"),
    "late on a day": ("late on Thursday", "late on Thursday = 2025-05-29 day"),
    "a week by its number": ("in week 3 of 2027", "week 3 of 2027 = 2027-01-18..2027-01-24 week"),
    "the week of a day": ("in the week of April 10", "the week of April 10 = 2025-04-07..2025-04-13 week"),
}


@pytest.mark.parametrize(("text", "expected"), PARTS.values(), ids=PARTS.keys())
def test_a_part_of_something_larger(times: Shown, text: str, expected: str) -> None:
    assert times(text)[-1] == expected
