"""One sum told in two currencies."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.currencies import told_currencies

RIGHT = (
    ("the same currency", "Germany gave Kosovo 42 million euros in aid. The 42 million euros went to schools."),
    ("converted", "Baku lent it 17 million manat ($10 million). The $10 million are to be repaid."),
    ("another sum", "Germany gave 42 million euros. The 45 million dollars of Japan went to schools."),
    ("a round number", "Japan gave $10 million. Of these, the 10 million yen for books were spent."),
    ("no sum of before", "Germany gave 42 million euros. Japan gave 42 million dollars."),
)  # fmt: skip


def test_a_sum_that_comes_back_in_another_currency_is_named() -> None:
    text = "Germany gave Kosovo 42 million euros in aid in 2022. The 42 million dollars went to schools."

    (check,) = told_currencies(text)

    assert (check.verdict, check.evidence[0].quote, check.suggestion) == (
        "contradicted",
        "42 million dollars",
        "42 million euros",
    )


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_sums_that_may_be_right_are_left_alone(why: str, text: str) -> None:
    assert list(told_currencies(text)) == [], why
