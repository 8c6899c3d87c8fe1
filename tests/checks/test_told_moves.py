"""Moves told with both ends and their size."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told_moves import told_moves

WRONG = (
    ('before a colon', 'Rice costs 18 percent more than in spring: the bill went up from $61.0 million to $79 million.', '18 percent', "28 percent"),
    ("a growth in percent", "Remittances rose from $4.2 billion in 2022 to $5.7 billion in 2023, an increase of 53 percent.",
     "53 percent", "35 percent"),
    ("a growth that no slip explains", "Sales rose from $31.2 billion to $37.44 billion, an increase of 32 percent.",
     "32 percent", "20 percent"),
    ("doubled", "Trade doubled from 60 million euros in 2023 to 90 million euros in 2024.", "doubled", None),
    ("points", "The share fell from 45 percent to 31 percent, that is by 41 percentage points.", "41", "14 percentage points"),
    ("to, then from", "Exports fell to 9.3 million tonnes from 12.4 million tonnes, or by 52 percent.", "52 percent", None),
    ("points told as percent", "Its share of the imports rose from 20 percent to 25 percent, an increase of five percent.",
     "five percent", "five percentage points"),
    ("more, behind a comma", "Crossings went from 481 trucks a day to 612 trucks a day, a half more.", "a half", None),
    ("a multiple before its ends", "Exports almost tripled, from $31 million to $61 million.", "almost tripled", None),
)  # fmt: skip
RIGHT = (
    ('before a colon', 'Rice costs 18 percent more than in spring: the bill went up from $61.0 million to $72 million.'),
    ("the growth of the ends", "Trade rose to 364 million euros from 303 million euros, or by 20 percent."),
    ("rounded ends", "Exports rose 12 percent from $200 million to $300 million."),
    ("a growth of something else", "Its share fell from 12 percent to 9 percent, while trade rose by 21 percent."),
    ("two moves", "Trade fell from $5.2bn in 2019 to $3.1bn in 2020, then rose to $4bn, up by 29 percent."),
    ("points that fit", "The share fell from 45 percent to 31 percent, that is by 14 percentage points."),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "telling", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_size_that_is_another_is_named(why: str, text: str, telling: str, meant: str | None) -> None:
    (check,) = told_moves(text)

    assert (check.verdict, check.suggestion) == ("contradicted", meant)
    assert telling in check.evidence[0].quote
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_size_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_moves(text)) == [], why
