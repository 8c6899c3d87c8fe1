from __future__ import annotations

from collections.abc import Callable

import pytest

Shown = Callable[..., list[str]]

# published on Saturday, 31 May 2025; the last time of each text is the one in question
FROM_THE_TEXT = {
    "the same day": ("They met on Thursday. On the same day it closed.", "the same day = 2025-05-29 day"),
    "later the same day": (
        "It closed on July 3, 2024. Later the same day",
        "Later the same day = 2024-07-03 day",
    ),
    "that day": ("It closed on July 3, 2024. That day he left.", "That day = 2024-07-03 day"),
    "the next day": ("He came on July 3, 2024 and left the next day.", "the next day = 2024-07-04 day"),
    "the following month": (
        "He came in November 2024. The following month he left.",
        "The following month = 2024-12-01..2024-12-31 month",
    ),
    "the previous year": (
        "In 2021 it fell by half; the previous year it had grown.",
        "the previous year = 2020-01-01..2020-12-31 year",
    ),
    "that year": (
        "He came in May 2022. In October that year he left.",
        "October that year = 2022-10-01..2022-10-31 month",
    ),
    "that July": (
        "A law of January 13, 2021 named him that July.",
        "that July = 2021-07-01..2021-07-31 month",
    ),
    "two days later": ("It fell on August 15, 2021. Two days later", "Two days later = 2021-08-17 day"),
    "four days earlier": (
        "on July 7, 2024, having voted four days earlier",
        "four days earlier = 2024-07-03 day",
    ),
    "five months before": (
        "He came on July 27, 2024. Five months before, they had talked.",
        "Five months before = 2024-02-01..2024-02-29 month",
    ),
    "a year earlier, of a stretch": (
        "January to May brought $316 million, he said on Monday. A year earlier it was 200.",
        "A year earlier = 2024-01-01..2024-05-31 month",
    ),
    "a year earlier, of a quarter": (
        "It earned 3 million in the first quarter, less than a year earlier.",
        "a year earlier = 2024-01-01..2024-03-31 quarter",
    ),
    "the year before": (
        "Trade last year was $13 billion. The year before it had been 12.",
        "The year before = 2023-01-01..2023-12-31 year",
    ),
    "the same period of a year": (
        "In the first half of the year it was 8.8, less than in the same period of 2023.",
        "the same period of 2023 = 2023-01-01..2023-06-30 month",
    ),
    "the corresponding period": (
        "From January to April it was 5, up from 4 in the corresponding period of last year.",
        "the corresponding period of last year = 2024-01-01..2024-04-30 month",
    ),
    "the same period last year": (
        "In January it was 5 million, against 4 in the same period last year.",
        "the same period last year = 2024-01-01..2024-01-31 month",
    ),
    "the same months of a business year": (
        "from September 1 to January 31, as much as in the same months of the last marketing year",
        "the same months of the last marketing year = 2023-09-01..2024-01-31 day",
    ),
    "the same months by number": (
        "In January to May it was 6; in the same five months of 2023 only 3.",
        "the same five months of 2023 = 2023-01-01..2023-05-31 month",
    ),
    "since then": ("In August 2022 it lapsed. Since then each needs leave.", "then = 2022-08-01.. open"),
    "at the time": ("It was in March 2020. At the time he said", "the time = 2020-03-01..2020-03-31 month"),
    "what is only compared with is no anchor": (
        "Sales rose to 12 million in 2024, after 10 in 2023. A year earlier they had been flat.",
        "A year earlier = 2023-01-01..2023-12-31 year",
    ),
    "a clause is dated from the date before it": (
        "He said so on Friday, six weeks after he had gone there.",
        "six weeks after = 2025-04-15..2025-04-21 week",
    ),
    "a clause is dated from the day of the report": (
        "Three months after the collapse embassies are open.",
        "Three months after = 2025-02-01..2025-02-28 month",
    ),
    "before a named date": (
        "two weeks before May 13, 1999",
        "two weeks before May 13, 1999 = 1999-04-26..1999-05-02 week",
    ),
    "after a feast": ("three days after Easter 2024", "three days after Easter 2024 = 2024-04-03 day"),
    "a month joined to a dated one shares its year": (
        "They met on September 26, 2021, and on October 17 an envoy flew there.",
        "October 17 = 2021-10-17 day",
    ),
    "the previous weekday is before the day told of": (
        "Shares closed at 2,082 on May 23, down from the previous Friday.",
        "the previous Friday = 2025-05-16 day",
    ),
    "in the morning of the day told of": (
        "Shares fell on Tuesday. In the morning they had risen.",
        "the morning = 2025-05-27 day",
    ),
    "the day before a weekday": (
        "It shut the day before last Tuesday's hearing.",
        "the day before last Tuesday = 2025-05-19 day",
    ),
    "the quarter that a report is about": (
        "Third-quarter profit fell to $3 million. Sales in the quarter rose.",
        "the quarter = 2024-07-01..2024-09-30 quarter",
    ),
    "the latest quarter": (
        "It had lost money in the fourth quarter. In the latest quarter it gained.",
        "the latest quarter = 2024-10-01..2024-12-31 quarter",
    ),
    "the latest quarter, where none is named": (
        "In the latest quarter it gained.",
        "the latest quarter = 2025-01-01..2025-03-31 quarter",
    ),
    "the quarter a year before": (
        "It earned more in the first quarter than in the year-earlier quarter.",
        "the year-earlier quarter = 2024-01-01..2024-03-31 quarter",
    ),
    "a named quarter a year before": (
        "It earned more than in the year-ago third quarter.",
        "the year-ago third quarter = 2023-07-01..2023-09-30 quarter",
    ),
    "what a quarter's amount is held against": (
        "In the first quarter it sold flour for $31 million, up from $10 million a year ago.",
        "a year ago = 2024-01-01..2024-03-31 quarter",
    ),
    "the story stays where an amount was held against": (
        "In the first quarter it earned 3 million, up from 1 a year earlier. Sales fell from 10 million a year earlier.",
        "a year earlier = 2024-01-01..2024-03-31 quarter",
    ),
    "the period of another year": (
        "It earned $3 million in the first quarter. In the 2023 period it had lost one.",
        "the 2023 period = 2023-01-01..2023-03-31 quarter",
    ),
    "the quarter of another year": (
        "It earned $3 million in the first quarter. In the 2023 quarter it had lost one.",
        "the 2023 quarter = 2023-01-01..2023-03-31 quarter",
    ),
}


@pytest.mark.parametrize(("text", "expected"), FROM_THE_TEXT.values(), ids=FROM_THE_TEXT.keys())
def test_a_time_seen_from_another_of_the_text(times: Shown, text: str, expected: str) -> None:
    assert times(text)[-1] == expected


def test_what_is_later_than_nothing_is_left_open(times: Shown) -> None:
    assert times("Two decades later little has changed.") == ["Two decades later = -"]


def test_what_is_earlier_than_nothing_is_earlier_than_the_report(times: Shown) -> None:
    assert times("He had been in Tehran three days earlier.") == ["three days earlier = 2025-05-28 day"]


def test_a_mention_says_that_it_leans_on_another(mentions: Callable[..., tuple]) -> None:  # type: ignore[type-arg]
    first, second = mentions("It fell on August 15, 2021. Two days later they spoke.")

    assert (first.anchored, second.anchored) == (False, True)
