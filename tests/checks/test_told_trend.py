"""Moves told before their two numbers."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told_trend import told_trend

WRONG = (
    (
        "the sentence before",
        "Oil output climbed last month. It was 888,000 barrels in May, after 910,000 in April.",
        "dropped",
    ),
    ("a colon", "Arrivals fell: 54,200 tourists came, compared with 41,900 a year ago.", "rose"),
    (
        "how far it went",
        "Purchases have fallen by half: 1.41 million tonnes crossed, 8.2 million in the year before.",
        "half",
    ),
    ("slipped", "Sales slipped in June. They came to $4.1 million, against $3.2 million in May.", "climbed"),
)
RIGHT = (
    (
        "the right way",
        "Oil output dropped last month. It was 888,000 barrels in May, after 910,000 in April.",
    ),
    ("two moves", "Exports rose while imports fell. It was 888 tonnes in May, after 910 tonnes in April."),
    ("its own verb", "Prices rose. Output dropped to 888,000 barrels in May, after 910,000 in April."),
    ("a paragraph apart", "Prices rose.\n\nIt was 888,000 barrels in May, after 910,000 in April."),
)


@pytest.mark.parametrize(("why", "text", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_move_that_the_numbers_do_not_make_is_named(why: str, text: str, meant: str) -> None:
    (check,) = told_trend(text)

    assert meant in (check.suggestion, check.evidence[0].quote), why
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_move_that_they_make_or_may_is_left_alone(why: str, text: str) -> None:
    assert list(told_trend(text)) == [], why
