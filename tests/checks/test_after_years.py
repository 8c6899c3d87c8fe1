"""Lengths in years behind what ended."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.said.dates_said import dates_said
from legation.checks.chronology.sequence.after_years import after_years
from legation.reading.times import read_times

DAY = date(2021, 8, 2)
WRONG = (
    ("between two dates", "Troops entered the country in 1976 and withdrew in April 2005, after 39 years.", "39 years"),
    ("who leaves", "Inzko leaves after seven years; the Austrian had come to Sarajevo in March 2009.", "seven years"),
    ("told in the next sentence", "The mission closes today after eleven years in Honiara. Its first police came ashore in July 2003.", "eleven years"),
    ("the first in years", "It was the sixth round of talks, the first in five years. The fifth had taken place in 2006.", "five years"),
)  # fmt: skip
RIGHT = (
    ("as long", "Troops entered the country in 1976 and withdrew in April 2005, after 29 years."),
    ("rounded", "Inzko leaves after a dozen years, or after about twelve years; he had come in March 2009."),
    ("of another time", "He left after seven years. The bank, founded in 1921, lent money."),
    ("told elsewhere", "He leaves after seven years. The house opened in 2009. He came in 2014."),
    (
        "an anniversary",
        "A boy born in 1976 and lost in April 2005, after 39 years of prayers, is remembered.",
    ),
)


def told(text: str) -> list[str]:
    return [one.words.quote for one in after_years(text, dates_said(text, read_times(text, DAY)), DAY)]


@pytest.mark.parametrize(("why", "text", "wrong"), WRONG, ids=[case[0] for case in WRONG])
def test_a_length_that_two_dates_do_not_leave_is_named(why: str, text: str, wrong: str) -> None:
    assert told(text) == [wrong], why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert told(text) == [], why
