"""Dates since which somebody has been in office, held against the list of terms."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.dates import check_dates
from legation.reading.times import read_times

PUBLISHED = date(2024, 3, 14)
WRONG = (
    (
        "since taking office",
        "Javier Milei has gone to Washington five times since taking office in December 2013.",
        "2023",
    ),
    (
        "since his inauguration",
        "President Bola Tinubu flew home. It was his ninth journey since his inauguration in May 2013.",
        "2023",
    ),
    (
        "he took office",
        "Javier Milei spoke. The first economist in the post, he took office in December 2013.",
        "2023",
    ),
    (
        "after becoming president",
        "William Ruto, who saw the king in London, had been there after becoming president in September 2012.",
        "2022",
    ),
)
RIGHT = (
    (
        "the right year",
        "Javier Milei has gone to Washington five times since taking office in December 2023.",
    ),
    ("elected before", "Bola Tinubu has been to Paris often since his election in February 2023."),
    ("of two, either", "Olaf Scholz met Bola Tinubu for the first time since he took office in May 2023."),
    ("nobody of the list", "The mayor has planted trees since taking office in 2013."),
    ("another office", "Xi Jinping has met him forty times since taking office in 2013."),
)


@pytest.mark.parametrize(("why", "text", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_date_at_which_nobody_named_came_to_an_office_is_told(why: str, text: str, meant: str) -> None:
    (check,) = check_dates(text, read_times(text, PUBLISHED), PUBLISHED)

    assert check.suggestion == meant, why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_date_at_which_somebody_named_may_have_come_is_left_alone(why: str, text: str) -> None:
    assert check_dates(text, read_times(text, PUBLISHED), PUBLISHED) == (), why
