from __future__ import annotations

from collections.abc import Callable

import pytest

Shown = Callable[..., list[str]]

RANGES = {
    "months of a year": ("in January-February 2022", "January-February 2022 = 2022-01-01..2022-02-28 month"),
    "months in words": (
        "from January to August 2024",
        "January to August 2024 = 2024-01-01..2024-08-31 month",
    ),
    "months of this year": (
        "January to May of this year",
        "January to May of this year = 2025-01-01..2025-05-31 month",
    ),
    "months over the turn of the year": (
        "from November to February 2017",
        "November to February 2017 = 2016-11-01..2017-02-28 month",
    ),
    "months without a year": ("From March to May it rained.", "March to May = 2025-03-01..2025-05-31 month"),
    "two months side by side": (
        "August and September brought",
        "August and September = 2024-08-01..2024-09-30 month",
    ),
    "days before their month": ("from 3 to 5 July 2024", "3 to 5 July 2024 = 2024-07-03..2024-07-05 day"),
    "days after their month": ("on July 3-5, 2024", "July 3-5, 2024 = 2024-07-03..2024-07-05 day"),
    "days with articles": (
        "from the 13th to the 15th of April",
        "13th to the 15th of April = 2025-04-13..2025-04-15 day",
    ),
    "two days side by side": ("on May 5 and 6 they met", "May 5 and 6 = 2025-05-05..2025-05-06 day"),
    "two days before their month": (
        "on 18 and 19 April they met",
        "18 and 19 April = 2025-04-18..2025-04-19 day",
    ),
    "full dates": (
        "from March 20, 2024 to February 18, 2025",
        "March 20, 2024 to February 18, 2025 = 2024-03-20..2025-02-18 day",
    ),
    "years with between": ("between 2019 and 2021", "2019 and 2021 = 2019-01-01..2021-12-31 year"),
    "years with a dash": ("in 2014-2018", "2014-2018 = 2014-01-01..2018-12-31 year"),
    "years to their end": (
        "from 2007 to the end of 2008",
        "2007 to the end of 2008 = 2007-01-01..2008-12-31 year",
    ),
    "weekdays": ("from Monday to Wednesday", "Monday to Wednesday = 2025-05-26..2025-05-28 day"),
    "a date to a weekday": ("from May 14 to Thursday", "May 14 to Thursday = 2025-05-14..2025-05-29 day"),
    "two ends that are none": ("A revision on Tuesday to figures", "Tuesday = 2025-05-27 day"),
    "units up to a month": (
        "in the nine months to March",
        "the nine months to March = 2024-07-01..2025-03-31 month",
    ),
    "a year up to a day": (
        "in the year ended June 30, 2024",
        "the year ended June 30, 2024 = 2023-07-01..2024-06-30 year",
    ),
    "the week up to a day": (
        "in the week ended May 16",
        "the week ended May 16 = 2025-05-10..2025-05-16 week",
    ),
    "a year up to a day that is no year's end": (
        "in the quarter ended July 31, 2024",
        "the quarter ended July 31, 2024 = 2024-05-01..2024-07-31 quarter",
    ),
    "units from a day on": (
        "for three days starting June 2, 2025",
        "three days starting June 2, 2025 = 2025-06-02..2025-06-04 day",
    ),
    "years with a short second": ("in 1939-45", "1939-45 = 1939-01-01..1945-12-31 year"),
    "months that are over": (
        "Exports rose between July and October.",
        "July and October = 2024-07-01..2024-10-31 month",
    ),
    "ahead": ("It will last from May to September.", "May to September = 2025-05-01..2025-09-30 month"),
}


@pytest.mark.parametrize(("text", "expected"), RANGES.values(), ids=RANGES.keys())
def test_a_range_is_one_mention(times: Shown, text: str, expected: str) -> None:
    (found,) = times(text)

    assert found.removeprefix("the ") == expected.removeprefix("the ")


def test_a_range_keeps_its_ends(mentions: Callable[..., tuple]) -> None:  # type: ignore[type-arg]
    (mention,) = mentions("between 2019 and 2021")

    assert [part.span.quote for part in mention.parts] == ["2019", "2021"]
    assert [part.timex for part in mention.parts] == ["2019", "2021"]


def test_a_dateline_is_no_range(times: Shown) -> None:
    assert times("KABUL, April 10 - 12 men were held.") == ["April 10 = 2025-04-10 day"]


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("in the quarter ended September 30, 2024", "2024-Q3"),
        ("in the quarter ended July 31, 2024", "P1Q"),
        ("in the year ended December 31, 2024", "2024"),
        ("in the year ended June 30, 2024", "P1Y"),
        ("in the nine months to March", "P9M"),
    ],
)
def test_a_stretch_up_to_a_day_is_a_calendar_unit_or_a_length(
    mentions: Callable[..., tuple],  # type: ignore[type-arg]
    text: str,
    timex: str,
) -> None:
    assert mentions(text)[0].timex == timex
