"""Shares told behind their part and their whole."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told_shares_apart import told_shares_apart

WRONG = (
    ("thus", ("The UN moved 11,400 tonnes of food in May. Most was flour, put at 7,980 tonnes. "
     "Flour thus accounted for 50 percent of what came in."), "70 percent"),
    ("that is", "Oslo owes $620 million. It has paid $155 million. That is 52 percent of the total.", "25 percent"),
    ("what the part spoke of", "Kenya shipped 9,600 tonnes of tea. Dubai bought 3,840 tonnes. Dubai's share was 24 percent.", "40 percent"),
)  # fmt: skip
RIGHT = (
    ("thus", ("The UN moved 11,400 tonnes of food in May. Most was flour, put at 7,980 tonnes. "
     "Flour thus accounted for 70 percent of what came in.")),
    ("another's share", "Kenya shipped 9,600 tonnes of tea. Dubai bought 3,840 tonnes. London took 14 percent of it."),
    ("growth", "Kenya shipped 9,600 tonnes of tea. Dubai bought 3,840 tonnes. That is 14 percent more than in 2019."),
    ("three numbers", "Kenya shipped 9,600 tonnes. Dubai took 3,840 tonnes and Aden 900 tonnes. That is 14 percent of it."),
    ("a market", "Kenya shipped 9,600 tonnes of tea. Dubai bought 3,840 tonnes. That is 2 percent of the world's tea."),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_share_that_the_two_do_not_make_is_named(why: str, text: str, meant: str) -> None:
    (check,) = told_shares_apart(text)

    assert check.suggestion == meant, why
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_share_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_shares_apart(text)) == [], why
