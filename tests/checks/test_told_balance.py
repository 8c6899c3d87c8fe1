"""Balances told behind what they are of."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.balance import told_balance

WRONG = (
    ("a budget", "Revenues came to 61.9 billion dinars. Spending was 52.3 billion. The surplus of 6.9 billion was kept.", "9.6 billion"),
    ("trade", "Imports reached $6.72 billion. Exports stood at $1.41 billion. The deficit thus came to $3.51 billion.", "$5.31 billion"),
)  # fmt: skip
RIGHT = (
    (
        "a budget",
        "Revenues came to 61.9 billion dinars. Spending was 52.3 billion. The surplus of 9.6 billion was kept.",
    ),
    (
        "no slip",
        "Revenues came to 61.9 billion dinars. Spending was 52.3 billion. The surplus of 18 billion was kept.",
    ),
    (
        "a part",
        "Revenues came to 61.9 billion dinars, of which exports brought 58.4 billion. The deficit was 6.9 billion.",
    ),
    (
        "two of a kind",
        "Exports were $61.9 billion, imports $52.3 billion and sales of arms $4 billion. The surplus was $6.9 billion.",
    ),
)


@pytest.mark.parametrize(("why", "text", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_balance_that_the_two_do_not_leave_is_named(why: str, text: str, meant: str) -> None:
    (check,) = told_balance(text)

    assert check.suggestion == meant, why
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_balance_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_balance(text)) == [], why
