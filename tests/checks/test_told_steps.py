"""Steps told behind their two numbers."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told_steps import told_steps

WRONG = (
    (
        "that is",
        "Berbera loaded 3.1 million tonnes, against 2.6 million tonnes in 2023. That is 91 percent more.",
        "91 percent",
    ),
    (
        "points",
        "China took 35 percent of it, compared with 42 percent a year before. The fall of seven percent has causes.",
        "seven percent",
    ),
    (
        "the gain",
        "Goods for 34.5 million euros were bought, up from 30 million euros in 2022. The 25 percent gain owes to lasers.",
        "25 percent",
    ),
    (
        "in one sentence",
        "Trade was $200 million in 2022 and reached $1 billion in 2023, a tenfold rise.",
        "tenfold",
    ),
    (
        "thus",
        "The euro took 31 percent, after 26 percent in 2022. The share thus grew by five percent.",
        "five percent",
    ),
)
RIGHT = (
    (
        "of last year",
        "Goods for 34.5 million euros were bought last year, up from 30 million euros in 2022. The 15 percent gain owes to lasers.",
    ),
    (
        "points",
        "China took 35 percent of it, compared with 42 percent a year before. The fall of seven percentage points has causes.",
    ),
    (
        "the gain",
        "Goods for 34.5 million euros were bought, up from 30 million euros in 2022. The 15 percent gain owes to lasers.",
    ),
    ("in one sentence", "Trade was $200 million in 2022 and reached $1 billion in 2023, a fivefold rise."),
    (
        "another thing",
        "Goods for 34.5 million euros were bought, up from 30 million euros. Coal sales rose by 25 percent.",
    ),
    ("no earlier", "It sold 34.5 tonnes of tea and 30 tonnes of silk. The 25 percent gain owes to lasers."),
)


@pytest.mark.parametrize(("why", "text", "wrong"), WRONG, ids=[case[0] for case in WRONG])
def test_a_step_is_named(why: str, text: str, wrong: str) -> None:
    (check,) = told_steps(text)

    assert wrong in check.evidence[0].quote, why
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_step_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_steps(text)) == [], why
