"""Moves told the wrong way round."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.directions import told_directions

WRONG = (
    ("to, then from", "Trade between India and Bhutan rose to $1.5 billion last year from $1.7 billion in 2022.", "rose", "fell"),
    ("from, then to", "Armenia's sales to Russia climbed from $3.4 billion in 2023 to $3.1 billion in 2024.", "climbed", "dropped"),
    ("nothing between", "Sales to Georgia increased to 31 million euros from 44 million euros.", "increased", "decreased"),
    ("up from", "Two-way trade totalled $1.76 billion in the fiscal year, up from $1.89 billion.", "up", "down"),
    ("down from", "The port handled 4.1 million tonnes, down from 3.6 million tonnes in 2021.", "down", "up"),
    ("set against", "Deliveries fell to 92,000 tonnes in May, compared with 71,000 tonnes a year earlier.", "fell", "rose"),
    ("a rise from", "It brought in 38,334 barrels, a slight rise from 47,152 barrels in 2020.", "rise", "fall"),
    ("ranges that only touch", "Imports rose to $800 million from $900 million.", "rose", "fell"),
)  # fmt: skip
RIGHT = (
    ("the way that it went", "Trade rose to $1.7 billion from $1.5 billion."),
    ("denied", "Exports did not rise from $5 million to $4 million; they fell."),
    ("set against a plan", "Trade rose to $5 billion, against $6 billion planned."),
    ("another verb between", "Sales, which had risen in spring, fell to $4 million from $5 million."),
    ("of another subject", "Exports fell, and imports rose from $4 million to $5 million."),
    ("a rate of exchange with no word for it", "Within a month the naira fell from 13.9 to 24.4."),
    ("a rate in the currency itself", "Then the rial rose from 600,000 rials to 447,000 rials."),
    ("a move of its own", "Imports grew to $712 billion, so that the surplus went down from $14 billion to $9 billion."),
    ("a scale that is said once", "The sum fell from 10 to 6.3 billion."),
    ("within rounding", "The bill rose from about $5 million to $5 million."),
    ("what a currency costs", "On Wednesday the pound fell from 30.9 to 49.5 per dollar."),
    ("another unit", "Sales rose to $5 million from 6 million euros."),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "verb", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_move_told_the_wrong_way_round_is_named(why: str, text: str, verb: str, meant: str) -> None:
    (check,) = told_directions(text)

    assert (check.verdict, check.evidence[0].quote, check.suggestion) == ("contradicted", verb, meant)
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_move_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_directions(text)) == [], why
