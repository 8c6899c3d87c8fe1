from __future__ import annotations

from collections.abc import Callable

import pytest

Shown = Callable[..., list[str]]

# published on Saturday, 31 May 2025
FROM_NOW = {
    "today": ("It began today.", "today = 2025-05-31 day"),
    "yesterday": ("It began yesterday.", "yesterday = 2025-05-30 day"),
    "the day before yesterday": ("the day before yesterday he", "the day before yesterday = 2025-05-29 day"),
    "the day after tomorrow": ("the day after tomorrow he", "the day after tomorrow = 2025-06-02 day"),
    "this week": ("They meet this week.", "this week = 2025-05-26..2025-06-01 week"),
    "last week": ("They met last week.", "last week = 2025-05-19..2025-05-25 week"),
    "next month": ("They meet next month.", "next month = 2025-06-01..2025-06-30 month"),
    "this year": ("So far this year", "this year = 2025-01-01..2025-12-31 year"),
    "last year, possessive": ("last year's trade", "last year = 2024-01-01..2024-12-31 year"),
    "last quarter": ("in the last quarter", "the last quarter = 2025-01-01..2025-03-31 quarter"),
    "the year as this year": (
        "in the first half of the year",
        "the first half of the year = 2025-01-01..2025-06-30 month",
    ),
    "last winter": ("Last winter it froze.", "Last winter = 2024-12-01..2025-02-28 season"),
    "last April is the April behind": (
        "last April 5,403 tonnes",
        "last April = 2025-04-01..2025-04-30 month",
    ),
    "last May is not this May": ("last May it began", "last May = 2024-05-01..2024-05-31 month"),
    "next March": ("next March it ends", "next March = 2026-03-01..2026-03-31 month"),
    "next Tuesday is in the next week": ("next Tuesday it", "next Tuesday = 2025-06-03 day"),
    "last Saturday is not today": ("last Saturday it", "last Saturday = 2025-05-24 day"),
    "Tuesday last week": ("on Tuesday last week", "Tuesday last week = 2025-05-20 day"),
    "Wednesday of next week": ("on Wednesday of next week", "Wednesday of next week = 2025-06-04 day"),
    "a date last year": ("on October 21 last year.", "October 21 last year = 2024-10-21 day"),
    "the weekend behind": ("Talks were held over the weekend.", "the weekend = 2025-05-31..2025-06-01 week"),
    "the week after next": ("in the week after next", "the week after next = 2025-06-09..2025-06-15 week"),
    "the past six months": ("over the past six months", "the past six months = 2024-11-30..2025-05-31 month"),
    "the next three days": ("in the next three days", "the next three days = 2025-06-01..2025-06-03 day"),
    "the last two quarters are whole ones": (
        "in the last two quarters",
        "the last two quarters = 2024-10-01..2025-03-31 quarter",
    ),
    "recent weeks": ("In recent weeks fighting spread.", "recent weeks = ..2025-05-31 open"),
    "earlier this month": ("earlier this month they", "earlier this month = 2025-05-01..2025-05-31 month"),
    "later this year": ("They will come later this year.", "later this year = 2025-05-31..2025-12-31 year"),
    "tonight": ("They meet tonight.", "tonight = 2025-05-31 day"),
    "last night": ("It burned last night.", "last night = 2025-05-30 day"),
    "an hour told twice": (
        "It shook at 10:35 a.m. (0735 GMT) Friday.",
        "10:35 a.m. (0735 GMT) Friday = 2025-05-30 day",
    ),
    "an hour by its zone": ("It ends at 16:00 BST.", "16:00 BST = 2025-05-31 day"),
    "a part of the day": ("He came in the morning.", "the morning = 2025-05-31 day"),
    "a part of a day": ("He left on Sunday evening.", "Sunday evening = 2025-05-25 day"),
    "two years ago": ("It opened two years ago.", "two years ago = 2023-01-01..2023-12-31 year"),
    "a year ago is near that month": ("It opened a year ago.", "a year ago = 2024-05-01..2024-05-31 month"),
    "a week ago": ("It shut a week ago.", "a week ago = 2025-05-21..2025-05-27 week"),
    "three days ago": ("It shut three days ago.", "three days ago = 2025-05-28 day"),
    "in three weeks": ("It will open in three weeks.", "three weeks = 2025-06-18..2025-06-24 week"),
    "five days from now": ("five days from now", "five days from now = 2025-06-05 day"),
    "within, ahead": ("It will be ready within nine months.", "nine months = 2025-05-31..2026-02-28 day"),
    "last Monday is of the last week": ("last Monday it", "last Monday = 2025-05-19 day"),
    "this past spring": ("It closed this past winter.", "this past winter = 2024-12-01..2025-02-28 season"),
    "until a weekday": ("At least until Monday", "Monday = ..2025-06-02 open"),
    "year end": ("It will be sold by year end.", "year end = 2025-05-31..2025-12-31 open"),
    "a decade ago": ("A decade ago it was", "A decade ago = 2015-01-01..2015-12-31 year"),
}


@pytest.mark.parametrize(("text", "expected"), FROM_NOW.values(), ids=FROM_NOW.keys())
def test_a_time_seen_from_the_day_of_publication(times: Shown, text: str, expected: str) -> None:
    assert times(text) == [expected]


def test_the_day_that_exact_counting_gives_is_kept_beside_the_rounder_period(
    mentions: Callable[..., tuple],  # type: ignore[type-arg]
) -> None:
    (mention,) = mentions("It shut six weeks ago.")

    assert str(mention.nominal) == "2025-04-19"


def test_without_a_day_of_publication_nothing_relative_is_guessed(mentions: Callable[..., tuple]) -> None:  # type: ignore[type-arg]
    found = mentions("Last week, yesterday, two years ago, this spring, next Tuesday.", None)

    assert [mention.period for mention in found] == [None] * len(found)
