"""Persons without a title who sign for a state after they have left it; and titles told with their state."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.dates import check_dates
from legation.reading.times import read_times

PUBLISHED = date(2025, 2, 20)
WRONG = (
    ("signs a law", "Rishi Sunak signed the law on Wednesday.", "Keir Starmer"),
    (
        "behind its place",
        "BERLIN - Angela Merkel signed the new accord on Tuesday.",
        "Olaf Scholz",
    ),
    (
        "the title with its state",
        "The envoy was received on Wednesday by the President of Turkmenistan, Gurbanguly Berdimuhamedow.",
        "Serdar Berdimuhamedow",
    ),
    (
        "the government of",
        "The government of Prime Minister Rishi Sunak has dropped the plan.",
        "Keir Starmer",
    ),
    (
        "after another date",
        "Prime Minister Rishi Sunak met her on Monday, the first such talks since 2018.",
        "Keir Starmer",
    ),
)
RIGHT = (
    ("in office", "Keir Starmer signed the law on Wednesday."),
    ("called former", "Rishi Sunak signed the petition on Wednesday, and so did two former ministers."),
    ("long ago", "Rishi Sunak signed the Windsor accord in February 2023."),
    ("another body", "The envoy was received on Wednesday by the President of the Senate, Imran Khan."),
    ("in the past", "The government of Prime Minister Rishi Sunak had dropped the plan in 2023."),
    ("under", "Under the government of Prime Minister Rishi Sunak the plan was dropped."),
)


@pytest.mark.parametrize(("why", "text", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_who_left_the_office_is_named_with_who_holds_it(why: str, text: str, meant: str) -> None:
    (check,) = check_dates(text, read_times(text, PUBLISHED), PUBLISHED)

    assert check.suggestion == meant, why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_who_may_have_done_it_is_left_alone(why: str, text: str) -> None:
    assert check_dates(text, read_times(text, PUBLISHED), PUBLISHED) == (), why
