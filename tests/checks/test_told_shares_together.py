"""Shares that are counted together."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.shares_together import told_shares_together

WRONG = (
    ("so that", "Russia had 45%, Iraq 17% and Oman 9%, so that three countries provided 61% of everything.", "make 70 to 72 percent"),
    ("together", "Peru took 38 percent. Cuba was next with 16.7 percent. Together the two stand for 64.7 percent.", "make 54.2 to 55.2 percent"),
    ("a share of a share is none", "Peru took 38 percent, and 93.7 percent of what it took was tin. Cuba took 16.7 percent. Together the two stand for 64.7 percent.", "‘38 percent’ and ‘16.7 percent’"),
)  # fmt: skip
RIGHT = (
    ("that is their sum", "Russia had 45%, Iraq 17% and Oman 9%, so that three countries provided 71% of everything."),
    ("within rounding", "Russia had 45.4%, Iraq 17.4% and Oman 9.4%, so that three countries provided 73% of everything."),
    ("more than are counted", "Russia had 45%, Iraq 17%, Iran 3% and Oman 9%. Together the first three provided 61%."),
    ("not counted", "Russia had 45%, Iraq 17% and Oman 9%. Together they pay 61% of the budget."),
    ("a year before", "Russia had 45%, up from 41%, and Iraq 17%. Together the two have 62%."),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "words"), WRONG, ids=[case[0] for case in WRONG])
def test_shares_that_make_another_are_named(why: str, text: str, words: str) -> None:
    (check,) = told_shares_together(text)

    assert words in check.explanation, why
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_shares_that_may_be_right_are_left_alone(why: str, text: str) -> None:
    assert list(told_shares_together(text)) == [], why
