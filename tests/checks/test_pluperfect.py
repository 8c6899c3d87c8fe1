"""What had been done before, and its dates."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.said.dates_said import dates_said
from legation.checks.chronology.sequence.pluperfect import pluperfect
from legation.reading.times import read_times

WRONG = (
    (
        "and had",
        "He presented his credentials in August 2024 and had arrived in the Emirates in October 2024.",
    ),
    ("which had", "The pact, which had been signed in May 2022, took effect in March 2021."),
    ("behind where", "She opened the office in June 2019, where she had served in 2021."),
)
RIGHT = (
    ("in order", "He presented his credentials in August 2024 and had arrived in the Emirates in May 2024."),
    ("what was meant", "He closed the office in August 2024 and had planned to return in October 2024."),
    ("a condition", "If he had arrived in October 2024, he would not have spoken in August 2024."),
    (
        "what is said aside",
        "The league, founded by seven states in March 1945, had suspended Damascus in November 2011.",
    ),
    ("one date", "He had arrived in October 2024 and presented his credentials."),
)


@pytest.mark.parametrize(("why", "text"), WRONG, ids=[case[0] for case in WRONG])
def test_what_had_been_done_and_is_dated_later_is_named(why: str, text: str) -> None:
    (found,) = pluperfect(text, dates_said(text, read_times(text, None)), date(2025, 3, 1))

    assert found.words.quote.isdigit(), why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_may_have_been_before_is_left_alone(why: str, text: str) -> None:
    assert list(pluperfect(text, dates_said(text, read_times(text, None)), date(2025, 3, 1))) == [], why
