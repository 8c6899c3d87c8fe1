"""Averages of wholes."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told_averages import told_averages

WRONG = (
    (
        "the wrong unit",
        "It paid 11.4 billion dinars in the quarter, 3.8 billion dinars a year.",
        "3.8 billion dinars",
    ),
    (
        "a power of ten",
        "Some 1.5 million barrels were lifted in five months, an average of 30,000 barrels a month.",
        "30,000 barrels",
    ),
    (
        "twelve months",
        "The port took 360,000 tonnes in twelve months. On average that is 25,000 tonnes a month.",
        "25,000 tonnes",
    ),
    (
        "a quarter",
        "Sales in the first quarter were $90 million, on average $40 million a month.",
        "$40 million",
    ),
)
RIGHT = (
    ("set beside", "It paid 11.4 billion dinars in the quarter, 3.8 billion dinars a month."),
    (
        "they fit",
        "Some 1.5 million barrels were lifted in five months, an average of 300,000 barrels a month.",
    ),
    ("roughly", "The port took 361,000 tonnes in twelve months, about 30,000 tonnes a month on average."),
    (
        "no average",
        "Some 1.5 million barrels were lifted in five months. It can pump 30,000 barrels a month.",
    ),
    (
        "two lengths",
        "In five months 1.5 million barrels were lifted, an average of 30,000 barrels a month over two years.",
    ),
)


@pytest.mark.parametrize(("why", "text", "wrong"), WRONG, ids=[case[0] for case in WRONG])
def test_an_average_is_named(why: str, text: str, wrong: str) -> None:
    (check,) = told_averages(text)

    assert wrong in check.evidence[0].quote, why
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_an_average_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_averages(text)) == [], why
