from __future__ import annotations

from collections.abc import Callable

import pytest

Shown = Callable[..., list[str]]

YEARS = {
    "a bare year": ("Trade in 2023 doubled.", "2023 = 2023-01-01..2023-12-31 year"),
    "a year as subject": ("The year 2022 brought more.", "The year 2022 = 2022-01-01..2022-12-31 year"),
    "a year before a noun": ("after the 2014 referendum", "2014 = 2014-01-01..2014-12-31 year"),
    "a year in words": ("back in nineteen eighty-six", "nineteen eighty-six = 1986-01-01..1986-12-31 year"),
    "a decade": ("music of the 1990s", "the 1990s = 1990-01-01..1999-12-31 year"),
    "a decade in words": ("in the nineties", "the nineties = 1990-01-01..1999-12-31 year"),
    "part of a decade": ("in the mid-1990s", "the mid-1990s = 1994-01-01..1996-12-31 year"),
    "part of a century": ("in the late 19th century", "the late 19th century = 1867-01-01..1899-12-31 year"),
    "a century": ("of the 19th century", "the 19th century = 1800-01-01..1899-12-31 year"),
    "a quarter's code": ("in Q1 2024 sales", "Q1 2024 = 2024-01-01..2024-03-31 quarter"),
    "a quarter's code behind its year": ("for 2018Q4", "2018Q4 = 2018-10-01..2018-12-31 quarter"),
    "a half's code": ("H1 2025 was weak", "H1 2025 = 2025-01-01..2025-06-30 month"),
    "a quarter counted before its letter": ("in 3Q23 sales", "3Q23 = 2023-07-01..2023-09-30 quarter"),
    "a half counted before its letter": ("in 1H 2024 sales", "1H 2024 = 2024-01-01..2024-06-30 month"),
    "months counted before their letter": ("in 9M 2023 it", "9M 2023 = 2023-01-01..2023-09-30 month"),
    "months counted in one word": ("in 4M23, exports", "4M23 = 2023-01-01..2023-04-30 month"),
    "a count that opens the text": ("1H24 sales", "1H24 = 2024-01-01..2024-06-30 month"),
    "a quarter in words": (
        "the first quarter of 2024",
        "the first quarter of 2024 = 2024-01-01..2024-03-31 quarter",
    ),
    "a hyphenated quarter": (
        "third-quarter profit of 2023",
        "third-quarter = 2024-07-01..2024-09-30 quarter",
    ),
    "half of a month": (
        "in the second half of January",
        "the second half of January = 2025-01-16..2025-01-31 day",
    ),
}

NO_YEARS = [
    "a shipment of 2,021 tons",
    "it paid $9M 24 times over",
    "a 4m 20 long plank",
    "some 2000 soldiers crossed",
    "with 1900 families",
    "UN resolution 1988 on sanctions",
    "5,400 of them",
    "a 19-year-old man, aged 21 years",
    "it cost $2000 a piece",
    "he is 45 years old",
    "1950 kilometres away",
    "2016 people were killed",
    "room 2014",
    "the score was 2-1",
    "about 2000 of them",
    "May I ask, said the general, who may march",
    "he has a second thought",
    "sun and fun",
    "three quarters of the voters",
    "Theresa May resigned",
    "said Mrs. May",
    "a march for life",
    "the fall of the republic",
    "June Carter sang",
]


@pytest.mark.parametrize(("text", "expected"), YEARS.values(), ids=YEARS.keys())
def test_a_year_or_part_of_one(times: Shown, text: str, expected: str) -> None:
    assert expected in times(text)


@pytest.mark.parametrize("text", NO_YEARS)
def test_what_is_no_time_at_all(times: Shown, text: str) -> None:
    found = [line for line in times(text) if not line.startswith("a piece")]

    assert found == []
