"""Titles that are told of the report's own days, whatever stands around them."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.dates import check_dates
from legation.reading.times import read_times

WRONG = (
    ("what is to come", "It has stood since 1982. Secretary of State Hillary Clinton is to review the list. The law is of 1996.",
     date(2014, 12, 18), "John Kerry"),
    ("a change told of", "Friedrich Merz was elected on May 6. Foreign minister Annalena Baerbock said that it kept up contacts.",
     date(2025, 7, 19), "Johann Wadephul"),
    ("what has been done", "Prime Minister Rishi Sunak has ruled it out.", date(2024, 11, 7), "Keir Starmer"),
)  # fmt: skip
RIGHT = (
    ("a paragraph of another day", "July 2010. The court spoke. President Boris Tadić replied that it was wrong.", date(2024, 2, 17)),
    ("in office", "Secretary of State John Kerry is to review the list.", date(2014, 12, 18)),
    ("a term just told of", "In March 2025 she was there. Foreign minister Annalena Baerbock said so.", date(2025, 7, 19)),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "day", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_who_holds_the_office_is_named(why: str, text: str, day: date, meant: str) -> None:
    (check,) = check_dates(text, read_times(text, day), day)

    assert check.suggestion == meant, why


@pytest.mark.parametrize(("why", "text", "day"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_may_be_of_another_time_is_left_alone(why: str, text: str, day: date) -> None:
    assert check_dates(text, read_times(text, day), day) == (), why
