"""Gaps told between two numbers."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.gaps import told_gaps

WRONG = (
    ("so that", "Kosovo generated 487 GWh and used 561 GWh, so that 47 GWh had to be bought.", "74 GWh"),
    (
        "a shortfall",
        "Chad needs 6,250 tents. It has 4,120 tents. The shortfall of 2,310 tents is being made up.",
        "2,130",
    ),
    ("a difference", "Oslo counts 1,415 visas and Quito 1,298 visas, a difference of 187 visas.", "117"),
)
RIGHT = (
    ("the gap", "Kosovo generated 487 GWh and used 561 GWh, so that 74 GWh had to be bought."),
    (
        "a gap of something else",
        "It generated 487 GWh and used 561 GWh, so that 300 GWh of coal had to be burnt.",
    ),
    ("a gap of more numbers", "It sold 487 tonnes, 20 tonnes and 561 tonnes. The gap of 47 tonnes is small."),
    (
        "'so far'",
        "The Fund has promised $4.2 billion and then $360 million. It has so far paid out $3.48 billion.",
    ),
    ("another unit", "It generated 487 GWh and used 561 GWh. The gap cost $47 million."),
)


@pytest.mark.parametrize(("why", "text", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_gap_that_the_two_numbers_do_not_leave_is_named(why: str, text: str, meant: str | None) -> None:
    (check,) = told_gaps(text)

    assert (check.suggestion or "").startswith(meant or ""), why
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_gap_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_gaps(text)) == [], why
