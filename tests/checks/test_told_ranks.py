"""Rankings that do not go down."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.ranks import told_ranks

WRONG = (
    ("followed by", "Eswatini sent the most, 96, followed by Guatemala with 92, Paraguay with 87, Belize with 91 and Fiji with 58.", "91"),
    ("counted", "The Dutch come second with 26.2 million euros, Norway third with 28.7 million and Canada fourth with 11.8 million.", "28.7 million"),
)  # fmt: skip
RIGHT = (
    ("going down", "Eswatini sent the most, 96, followed by Guatemala with 92, Paraguay with 87 and Belize with 81."),
    ("the rest", "Eswatini sent the most, 96, followed by Guatemala with 92; the other allies account for 156."),
    ("no ranking", "Eswatini sent 96 students, Guatemala 92, Paraguay 87 and Belize 91."),
    ("another unit", "Norway came first with 28 tonnes, followed by Canada with $40 million."),
    ("another clause", "Eswatini sent the most, 96, followed by Guatemala with 92, while exports came to 300."),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "wrong"), WRONG, ids=[case[0] for case in WRONG])
def test_what_is_more_than_the_one_before_it_is_named(why: str, text: str, wrong: str) -> None:
    (check,) = told_ranks(text)

    assert check.evidence[0].quote == wrong, why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_ranks(text)) == [], why
