"""Lengths that two sentences tell together."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.said.dates_said import dates_said
from legation.checks.chronology.sequence.lasting import lasting
from legation.reading.times import read_times

PUBLISHED = date(2025, 4, 16)
WRONG = (
    ("up to the report", "Turkey has kept its embassy open for thirty years. It was reopened in November 2011.", "thirty years"),
    ("a licence", "The firm has drilled for twelve years. The licence was signed in May 2020.", "twelve years"),
    ("after months", "Talks began in August 2024. After eighteen months they ended on Tuesday.", "eighteen months"),
)  # fmt: skip
RIGHT = (
    (
        "up to the report",
        "Turkey has kept its embassy open for thirteen years. It was reopened in November 2011.",
    ),
    ("another date", "Turkey has kept its embassy open for thirty years. Kenya closed one in November 2011."),
    ("after months", "Talks began in August 2024. After eight months they ended on Tuesday."),
    ("no end", "Talks began in August 2024. After eighteen months they may end in failure."),
)


@pytest.mark.parametrize(("why", "text", "wrong"), WRONG, ids=[case[0] for case in WRONG])
def test_a_length_that_the_times_do_not_leave_is_named(why: str, text: str, wrong: str) -> None:
    (found,) = lasting(text, dates_said(text, read_times(text, PUBLISHED)), PUBLISHED)

    assert wrong in found.words.quote, why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_length_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(lasting(text, dates_said(text, read_times(text, PUBLISHED)), PUBLISHED)) == [], why
