"""Rows of deeds, and a date that goes back behind them."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.said.dates_said import dates_said
from legation.checks.chronology.sequence.deeds_in_a_row import deeds_in_a_row
from legation.reading.times import read_times

WRONG = (
    (
        "a year",
        "He arrived in January 2025, was accredited in March 2024 and opened the section in April 2025.",
        "2024",
    ),
    ("days", "They met on 3 May 2024, signed on 9 May 2014, and parted on 12 May 2024.", "2014"),
    ("then", "It applied in June 2019, closed in May 2012, then applied again in July 2023.", "2012"),
)
RIGHT = (
    ("in order", "He arrived in January 2025, was accredited in March 2025 and opened the section in April 2025."),
    ("had", "He arrived in January 2025, had been accredited in March 2024 and opened the section in April 2025."),
    ("which", "He arrived in January 2025, which was closed in March 2024, and opened the section in April 2025."),
    ("no slip", "He arrived in January 2025, was accredited in March 1987 and opened the section in April 2025."),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "wrong"), WRONG, ids=[case[0] for case in WRONG])
def test_a_deed_that_goes_back_is_named(why: str, text: str, wrong: str) -> None:
    (found,) = deeds_in_a_row(text, dates_said(text, read_times(text, None)), date(2025, 5, 6))

    assert found.words.quote == wrong, why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_row_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(deeds_in_a_row(text, dates_said(text, read_times(text, None)), date(2025, 5, 6))) == [], why
