"""Months told as a part of a stretch that they lie outside."""

from __future__ import annotations

import pytest

from legation.checks.chronology.calendar.month_outside import month_outside

WRONG = (
    (
        "the half",
        "Sales reached $410 million in the first half of 2024. Deliveries were strongest in August, at $92 million.",
        "August",
    ),
    (
        "the quarter",
        "It shipped 78,000 tonnes in the first quarter. The monthly record was set in April.",
        "April",
    ),
    ("named months", "From April to June trade was slow. The weakest month was July.", "July"),
)
RIGHT = (
    (
        "inside",
        "Sales reached $410 million in the first half of 2024. Deliveries were strongest in May, at $92 million.",
    ),
    ("a year of its own", "It shipped 78,000 tonnes in the first quarter. The record was set in April 2021."),
    (
        "a fiscal year",
        "Sales reached $410 million in the first half of the fiscal year. Deliveries were strongest in August.",
    ),
    (
        "another time",
        "Sales reached $410 million in the first half of 2024. They will be strongest in August.",
    ),
    (
        "two stretches",
        "Sales rose in the first half and fell in the second half. They were strongest in August.",
    ),
)


@pytest.mark.parametrize(("why", "text", "wrong"), WRONG, ids=[case[0] for case in WRONG])
def test_a_month_is_named(why: str, text: str, wrong: str) -> None:
    (found,) = month_outside(text)

    assert found.words.quote == wrong, why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_month_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(month_outside(text)) == [], why
