"""Numbers that one slip keeps from fitting."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.nearly import told_nearly

WRONG = (
    ('set beside', 'It collected 38.6 billion dinars and paid 14.2 billion of it, 73 percent, for current.', '73 percent'),
    ("a share", "Garments for 2.9 billion euros left. Poland took 640 million and Spain 590 million; the two stood for 1.23 billion, 24 percent of all.", "24 percent"),
    ("a part of it", "Sugar for $88 million left, 31 percent of all goods ($824 million).", "$824 million"),
    ("a growth", "Sales reached $365 million in May, after $241 million in April. They are up by 15 percent.", "15 percent"),
    ("what is left", "In July 900 lorries had gone; now there are 540, 60 percent fewer.", "60 percent"),
    ("a whole multiple", "It took 410,000 tonnes. The year before it was 205,000 tonnes; the volume has thus tripled.", "tripled"),
    ("with decimal commas", "Garments for 2,9 billion euros left. Poland took 640 million and Spain 590 million; the two stood for 1,23 billion, 24,4% of all.", "24,4%"),
    ("by the year", "The camps need $214 million for two years, $170 million a year.", "$170 million"),
    ("a power of ten", "Some 14 tankers with 392,000 tonnes came in, 280,000 tonnes per ship.", "280,000 tonnes"),
)  # fmt: skip
RIGHT = (
    ("of two numbers that another percentage has", "Sales averaged 582,000 barrels, up 54% from 378,000. Europe took two in three (66%)."),
    ("of all that is somewhere else", "It bought 73,400 tonnes; Belarus 7,600. The two took 20% of all that Russia sold."),
    ("a multiple told before its number", "Goods for 800,000 euros went there. Imports were fifteen times as high, and the gap was 11.2 million euros."),
    ("by so much, or so many percent less", "Sales were $82.3 million, $2.8 million or 3.3 percent less than in 2023."),
    ('set beside', 'It collected 38.6 billion dinars and paid 14.2 billion of it, 37 percent, for current.'),
    ("a share", "Garments for 2.9 billion euros left. Poland took 640 million and Spain 590 million; the two stood for 1.23 billion, 42 percent of all."),
    ("a growth", "Sales reached $365 million in May, after $241 million in April. They are up by 51 percent."),
    ("of something else", "Exports rose by 57 percent to $292 million. Imports came to $167 million."),
    ("what is missing", "In July 900 lorries had gone; now there are 540, 40 percent fewer."),
    ("a whole multiple", "It took 410,000 tonnes. The year before it was 205,000 tonnes; the volume has thus doubled."),
    ("by the year", "The camps need $214 million for two years, $107 million a year."),
    ("another price", "Some 14 tankers with 392,000 tonnes came in. It costs $600 a tonne."),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "wrong"), WRONG, ids=[case[0] for case in WRONG])
def test_a_number_is_named(why: str, text: str, wrong: str) -> None:
    (check,) = told_nearly(text)

    assert wrong in check.evidence[0].quote, why
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_number_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_nearly(text)) == [], why
