"""Sums set beside what they are in other money."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.conversions import told_conversions

WRONG = (
    ("francs", "Mali owes the grid 78 billion CFA francs (about $125 billion).", "about $125 million"),
    ("a scale lost", "It paid 4.2 billion afghanis, or $59 thousand, for the wheat.", "$59 million"),
    ("set between commas", "It pays 2.1 billion afghanis, about 30 billion dollars, to bakers.", "about 30 million dollars"),
    ("the same number twice", "Astana gave 500 million tenge (500 million euros).", None),
)  # fmt: skip
RIGHT = (
    ("francs", "Mali owes the grid 78 billion CFA francs (about $125 million)."),
    ("afghanis", "It paid 4.2 billion afghanis, or $59 million, for the wheat."),
    ("money of which no rate holds", "The loan is 5 trillion rials ($10 million)."),
    ("another sum in brackets", "It paid 300 million lira (the loan was $900 billion)."),
    ("two sums in a row", "Grants of 40 million euros and 90 billion dollars in loans came in."),
)


@pytest.mark.parametrize(("why", "text", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_sum_that_no_rate_makes_the_other_is_named(why: str, text: str, meant: str | None) -> None:
    (check,) = told_conversions(text)

    assert check.suggestion == meant, why
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_sum_that_some_rate_makes_the_other_is_left_alone(why: str, text: str) -> None:
    assert list(told_conversions(text)) == [], why
