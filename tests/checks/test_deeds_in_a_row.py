"""Rows of deeds, and a date that goes back behind them."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.said.dates_said import dates_said
from legation.checks.chronology.sequence.deeds_in_a_row import deeds_in_a_row, two_in_a_row
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


TWO_WRONG = (
    ("days", "The four experts arrived in Pristina on 14 May and left on 11 May after visits.", "11 May"),
    ("months with years", "The pact was signed in August 2023, and came into force in January 2023.", "2023"),
    (
        "its own subject",
        "The wagons left Saryagash on 2 April and the train pulled into the station on 9 March.",
        "9 March",
    ),
)
TWO_RIGHT = (
    ("in order", "The four experts arrived in Pristina on 11 May and left on 14 May after visits."),
    ("another's deed", "Honiara dropped Taipei on 16 May, Tarawa did the same on 12 May."),
    ("what had been", "The four experts left on 14 May and had arrived on 11 May."),
    ("levels", "Exports grew in January 2021 and reached 176 million from 125 million in May 2020."),
    ("months without years", "It was banned in April, and renewed in February."),
    ("years apart", "The pact was signed in August 2023, and ended a quarrel that began in May 2001."),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "wrong"), TWO_WRONG, ids=[case[0] for case in TWO_WRONG])
def test_the_second_of_two_deeds_that_goes_back_is_named(why: str, text: str, wrong: str) -> None:
    (found,) = two_in_a_row(text, dates_said(text, read_times(text, date(2025, 7, 6))), date(2025, 7, 6))

    assert wrong in (found.words.quote, *(span.quote for span in found.beside)), why


@pytest.mark.parametrize(("why", "text"), TWO_RIGHT, ids=[case[0] for case in TWO_RIGHT])
def test_two_deeds_that_may_be_in_order_are_left_alone(why: str, text: str) -> None:
    assert list(two_in_a_row(text, dates_said(text, read_times(text, None)), date(2025, 7, 6))) == [], why


def test_the_day_of_the_report_begins_no_row() -> None:
    text = "KABUL, 24 June - Its office, opened on 19 June, was closed on 3 June."

    assert all(
        "24 June" not in one.reason
        for one in two_in_a_row(text, dates_said(text, read_times(text, None)), date(2025, 6, 24))
    )
