"""A measure and what it is in another unit."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.measures import told_measures

WRONG = (
    (
        "in brackets",
        "The canal will measure 285 kilometres (about 277 miles) from its intake.",
        "about 277 miles",
    ),
    ("or", "Sappers cleared 3,600 hectares, or 360 square kilometres, of land.", "360 square kilometres"),
    ("a hedge", "It will take 1,200 acres, about 860 hectares, under the plough.", "about 860 hectares"),
    (
        "or about",
        "The block covers 4,500 square kilometres, or about 2,800 square miles.",
        "about 2,800 square miles",
    ),
    ("a volume", "The depot lost 40 barrels (63,600 litres) in a night.", "63,600 litres"),
)
RIGHT = (
    ("in brackets", "The canal will measure 285 kilometres (about 177 miles) from its intake."),
    ("rounded", "Sappers cleared 3,600 hectares, or 35 square kilometres, of land."),
    ("two measures", "It is 285 kilometres long and 60 metres wide."),
    ("of another", "It sold 1,200 acres, 860 hectares of which were bare."),
    ("another kind", "The depot lost 40 barrels (60 tonnes of cement and oil)."),
)


@pytest.mark.parametrize(("why", "text", "wrong"), WRONG, ids=[case[0] for case in WRONG])
def test_what_is_not_the_measure_before_it_is_named(why: str, text: str, wrong: str) -> None:
    (check,) = told_measures(text)

    assert wrong in {span.quote for span in check.evidence}, why
    assert "is not" in check.explanation


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_may_be_the_measure_is_left_alone(why: str, text: str) -> None:
    assert list(told_measures(text)) == [], why
