"""Parts that 'alone' are more than their whole."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.alone import told_alone

WRONG = (
    ("a month", "Herat sold saffron worth $51 million in 2024. In November alone buyers paid $61 million."),
    ("a place", "The WFP fed 430,000 people in Chad. Adré alone had 510,000 people on its lists."),
    (
        "what is counted is left unsaid",
        "Minsk let in 890,000 people in 2023. In August alone 1.21 million came.",
    ),
    (
        "the best month",
        "It bought 1.9 million tonnes this year. The strongest month was January with 2.4 million tonnes.",
    ),
    (
        "a month of the year",
        "About 1.2 million visitors came last year. Some 330,000 people came in July and 1.35 million in August.",
    ),
    ("a product", "Fiji shipped 12,500 tonnes of fish last year.\n\nTuna by itself made up 14,300 tonnes."),
)
RIGHT = (
    (
        "what flows in a day",
        "They averaged 10.6 billion cubic feet a day, and Qatar 10.4 billion. April, with 12.4 billion, was the best month.",
    ),
    ("a month", "Herat sold saffron worth $51 million in 2024. In November alone buyers paid $16 million."),
    (
        "imports",
        "Herat sold saffron worth $51 million in 2024. Imports from Iran alone came to $610 million.",
    ),
    ("a year of a month", "In May it sold saffron worth $5 million. In 2024 alone it sold $51 million."),
    (
        "two numbers before",
        "It sold saffron for $51 million and figs for $9 million. In May alone it took $70 million.",
    ),
    (
        "more than before",
        "It took $51 million. In May alone it took more than the $70 million of a year earlier.",
    ),
)


@pytest.mark.parametrize(("why", "text"), WRONG, ids=[case[0] for case in WRONG])
def test_a_part_that_is_more_is_named(why: str, text: str) -> None:
    (check,) = told_alone(text)

    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_part_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_alone(text)) == [], why
