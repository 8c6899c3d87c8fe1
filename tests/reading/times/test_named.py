from __future__ import annotations

from collections.abc import Callable

import pytest

Shown = Callable[..., list[str]]

FULL_DATES = {
    "month, ordinal day, year": ("signed on October 21st, 2024.", "October 21st, 2024 = 2024-10-21 day"),
    "day, month, year": ("signed on 21 October 2024.", "21 October 2024 = 2024-10-21 day"),
    "day of month": ("on the 4th of July, 2019 they", "the 4th of July, 2019 = 2019-07-04 day"),
    "short month with a full stop": ("on Dec. 29, 2023 it", "Dec. 29, 2023 = 2023-12-29 day"),
    "weekday before": ("on Tuesday, March 4, 2025, the", "Tuesday, March 4, 2025 = 2025-03-04 day"),
    "day in words": ("on the third of March 2020", "the third of March 2020 = 2020-03-03 day"),
    "month and year": ("since its founding in April of 1987", "April of 1987 = 1987-04-01..1987-04-30 month"),
    "year before month": ("back in 2017 April it", "2017 April = 2017-04-01..2017-04-30 month"),
    "season of a year": ("in the autumn of 2021 flour", "the autumn of 2021 = 2021-09-01..2021-11-30 season"),
    "winter over two years": (
        "in the winter of 2023/24",
        "the winter of 2023/24 = 2023-12-01..2024-02-29 season",
    ),
    "a leap day": ("on 29 February 2024", "29 February 2024 = 2024-02-29 day"),
    "a winter's last day ends with the year's length": (
        "spring 2024 was wet",
        "spring 2024 = 2024-03-01..2024-05-31 season",
    ),
}

NEAREST = {
    "a month lies behind": ("The ban fell in December.", "December = 2024-12-01..2024-12-31 month"),
    "a month by itself": ("March alone brought half of it.", "March = 2025-03-01..2025-03-31 month"),
    "the current month is the nearest": ("It opened in May.", "May = 2025-05-01..2025-05-31 month"),
    "a date lies behind": ("It closed on September 12.", "September 12 = 2024-09-12 day"),
    "a weekday lies behind": ("They met on Thursday.", "Thursday = 2025-05-29 day"),
    "the weekday of publication is that day": ("They met on Saturday.", "Saturday = 2025-05-31 day"),
    "a season lies behind": ("It accredited him in winter.", "winter = 2024-12-01..2025-02-28 season"),
    "a quarter lies behind": (
        "Profit fell in the third quarter.",
        "the third quarter = 2024-07-01..2024-09-30 quarter",
    ),
    "a date that will be": ("They will meet on September 12.", "September 12 = 2025-09-12 day"),
    "a weekday that will be": ("They will meet on Thursday.", "Thursday = 2025-06-05 day"),
    "a month that will be": ("The office is due to open in March.", "March = 2026-03-01..2026-03-31 month"),
    "a weekday fixes which year a near date is in": (
        "see you Thursday, June 5",
        "Thursday, June 5 = 2025-06-05 day",
    ),
    "a weekday that does not fit changes nothing": (
        "It shut on Monday, May 6.",
        "Monday, May 6 = 2025-05-06 day",
    ),
    "a weekday with its day": ("on Tuesday the 27th it rained", "Tuesday the 27th = 2025-05-27 day"),
    "a day nearly a year behind is the one ahead": (
        "It declared a dividend, payable August 15.",
        "August 15 = 2025-08-15 day",
    ),
    "a month nearly a year behind is the one ahead": (
        "It expanded the plant for deliveries through July.",
        "July = ..2025-07-31 open",
    ),
    "a day that a past verb holds stays behind": (
        "The gate was shut on July 26.",
        "July 26 = 2024-07-26 day",
    ),
    "a day nearly a year ahead is the one behind": (
        "The child should be sent home by May 20.",
        "May 20 = ..2025-05-20 open",
    ),
    "a quarter that is told of is the one just over": (
        "It expects to report a loss for the first quarter.",
        "the first quarter = 2025-01-01..2025-03-31 quarter",
    ),
    "a month that a verb holds from afar stays behind": (
        "The illness was first seen in birds in Egypt in July.",
        "July = 2024-07-01..2024-07-31 month",
    ),
    "a month that a verb holds from behind stays behind": (
        "Iran in July stopped allowing access.",
        "July = 2024-07-01..2024-07-31 month",
    ),
    "a month ahead though a verb follows the comma": (
        "Crude for delivery in July, the port's best, added nine cents.",
        "July = 2025-07-01..2025-07-31 month",
    ),
    "a feast nearly a year behind is the one ahead": (
        "Prices fall before the Fourth of July.",
        "the Fourth of July = ..2025-07-03 open",
    ),
    "a fiscal year behind its number": (
        "in the 2023 fiscal year",
        "the 2023 fiscal year = 2022-07-01..2023-06-30 year",
    ),
    "a quarter behind its year": (
        "In the 2023 second quarter it lost.",
        "the 2023 second quarter = 2023-04-01..2023-06-30 quarter",
    ),
}

FEASTS = {
    "Ramadan of a year": ("during Ramadan 2023", "Ramadan 2023 = 2023-03-23..2023-04-20 month"),
    "the holy month by its longer name": (
        "In the holy month of Ramadan prices rose.",
        "the holy month of Ramadan = 2025-03-01..2025-03-29 month",
    ),
    "Eid": ("on Eid al-Fitr 2018", "Eid al-Fitr 2018 = 2018-06-15 day"),
    "Nowruz": ("They came at Nowruz.", "Nowruz = 2025-03-21 day"),
    "Easter": ("at Easter 2018", "Easter 2018 = 2018-04-01 day"),
    "Orthodox Easter": ("at Orthodox Easter 2024", "Orthodox Easter 2024 = 2024-05-05 day"),
    "Christmas behind": ("He flew home at Christmas.", "Christmas = 2024-12-25 day"),
    "the fourth Thursday": ("on Thanksgiving 2014", "Thanksgiving 2014 = 2014-11-27 day"),
    "the last Monday of May": ("on Memorial Day last year", "Memorial Day last year = 2024-05-27 day"),
    "a feast by table": ("the Lunar New Year of 2024", "the Lunar New Year of 2024 = 2024-02-10 day"),
}


@pytest.mark.parametrize(("text", "expected"), FULL_DATES.values(), ids=FULL_DATES.keys())
def test_a_date_that_says_all(times: Shown, text: str, expected: str) -> None:
    assert times(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), NEAREST.values(), ids=NEAREST.keys())
def test_a_date_that_lacks_its_year_is_the_nearest(times: Shown, text: str, expected: str) -> None:
    assert times(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), FEASTS.values(), ids=FEASTS.keys())
def test_a_feast(times: Shown, text: str, expected: str) -> None:
    assert times(text) == [expected]


def test_without_a_day_of_publication_what_lacks_a_year_is_left_open(mentions: Callable[..., tuple]) -> None:  # type: ignore[type-arg]
    found = mentions("It shut on April 15, or on Tuesday, in March or in 2021.", None)

    assert [mention.timex for mention in found] == ["XXXX-04-15", "XXXX-WXX-2", "XXXX-03", "2021"]
    assert [mention.period is None for mention in found] == [True, True, True, False]


@pytest.mark.parametrize(
    "text",
    [
        "He ran and may win.",
        "The stake rose to 20% from 16.2% and may help him.",
        "Two ships -- may they never sail.",
        "He was held at this march.",
        "She took part in the march.",
        "They met in Mar del Plata.",
        "It stood in the third century B.C.",
        "Petr Novak of Prague and Jan Dvorak of Brno spoke.",
    ],
)
def test_what_is_no_month(times: Shown, text: str) -> None:
    assert times(text) == []
