"""Numbers, sizes and wholes over sentences."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told_loads import told_loads

WRONG = (
    (
        "the whole behind",
        "The forty lorries, each loaded with 30 tonnes of flour, crossed on Saturday. In all, 1.2 million tonnes were handed over.",
        "1.2 million tonnes",
    ),
    (
        "the price behind",
        "It will supply 2.5 billion kilowatt-hours at 5 U.S. cents per kilowatt-hour. The deal is worth $1.25 billion.",
        "$1.25 billion",
    ),
    (
        "the price before",
        "Talc was sold at $180 a tonne in May. With 12,000 tonnes, firms took in $21.6 million.",
        "$21.6 million",
    ),
)
RIGHT = (
    (
        "they fit",
        "The forty lorries, each loaded with 30 tonnes of flour, crossed on Saturday. In all, 1,200 tonnes were handed over.",
    ),
    (
        "no slip",
        "The forty lorries, each loaded with 30 tonnes of flour, crossed on Saturday. The depot holds 5,000 tonnes.",
    ),
    (
        "compared",
        "Talc was sold at $180 a tonne in May. With 12,000 tonnes, firms took in more than the $21.6 million of April.",
    ),
    (
        "two wholes",
        "Talc was sold at $180 a tonne. With 12,000 tonnes, firms took in $21.6 million, and $3 million in tax.",
    ),
)


@pytest.mark.parametrize(("why", "text", "wrong"), WRONG, ids=[case[0] for case in WRONG])
def test_a_whole_is_named(why: str, text: str, wrong: str) -> None:
    (check,) = told_loads(text)

    assert wrong in check.evidence[0].quote, why
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_whole_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_loads(text)) == [], why
