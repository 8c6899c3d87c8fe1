"""Titles in sentences without a date of another time, and titles that came only after the report."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.dates import check_dates
from legation.reading.times import read_times

WRONG = (
    ("an adviser", "President Mauricio Macri's adviser flew to Lima for the talks.", date(2023, 5, 4), "Alberto Fernández"),
    ("a relative clause", "Prime Minister Boris Johnson, who was in Delhi, promised a loan.", date(2024, 3, 1), "Rishi Sunak"),
    ("a while only", "The interim president, Bah Ndaw, blocked the sale.", date(2023, 3, 1), "Assimi Goïta"),
    ("not yet", "Prime Minister Keir Starmer opened the fair in Leeds.", date(2022, 3, 1), "Boris Johnson"),
    ("a plan", "Prime Minister Liz Truss agreed on Friday on a programme until 2030.", date(2024, 3, 9), "Rishi Sunak"),
)  # fmt: skip
RIGHT = (
    ("in office", "President Alberto Fernández's adviser flew to Lima for the talks.", date(2023, 5, 4)),
    ("the former", "Former president Mauricio Macri's adviser flew to Lima.", date(2023, 5, 4)),
    ("a date of his term", "In 2017 Macri came to Lima. President Mauricio Macri wanted a pact.", date(2023, 5, 4)),
    ("another office", "Deputy Prime Minister Keir Starmer opened the fair.", date(2022, 3, 1)),
    ("looked back on", "Under Prime Minister Boris Johnson the fair was closed.", date(2024, 3, 1)),
    ("its fall", "President Ashraf Ghani's government was overthrown, and trade stopped.", date(2023, 4, 18)),
    ("a date long past", "President Mauricio Macri's plan was torn up in 2021.", date(2024, 5, 4)),
    ("two of a name", "King Abdullah received the minister in Amman on Monday.", date(2023, 5, 4)),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "day", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_who_held_the_office_is_named(why: str, text: str, day: date, meant: str) -> None:
    (check,) = check_dates(text, read_times(text, day), day)

    assert check.suggestion == meant, why


@pytest.mark.parametrize(("why", "text", "day"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_title_that_may_be_right_is_left_alone(why: str, text: str, day: date) -> None:
    assert check_dates(text, read_times(text, day), day) == (), why
