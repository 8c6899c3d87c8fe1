"""Growth that the words bind to its two numbers."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.changes import told_changes

WRONG = (
    ("up from", "Exports amounted to $2.51 billion in the year to March, up 54 percent from $1.87 billion in the year before.", "54 percent"),
    ("the increase of two sentences", "Trade climbed to $53.9 billion in 2023. A year earlier it was $49.6 billion; the increase thus came to 18.7 percent.",
     "18.7 percent"),
    ("the increase on a year", "It shipped 1.1 million tonnes. The increase on 2022, when 800,000 tonnes had left, was 73.5 percent.", "73.5 percent"),
    ("so that it grew", "In 2023 the figure had been 113.2 million euros. Imports of 142.6 million euros followed, so that they grew by 36 percent.", "36 percent"),
    ("on the number before", "It sold for 12.63 billion rubles, a rise of 32 percent on the 10.35 billion of a year earlier.", "32 percent"),
    ("against, an increase", "The port handled 412,000 tonnes in May, against 350,000 tonnes a year earlier, an increase of 27.7 percent.", "27.7 percent"),
)  # fmt: skip
RIGHT = (
    ("fitting the other way round", "Trade, which had been nearly $1.2 trillion in 2019, was $1,065 billion. The contraction was 10.8 percent."),
    ("the earlier year is the base", "Trade was $256 million in 2023 and $205 million in 2024. The drop was 20 percent."),
    ("rounding leaves open which is more", "Sales came to $250 million in 2023 and $200 million in 2024, so that they fell by 20 percent."),
    ("two paragraphs", "Loans of three roubles\nTrade came to 47 billion roubles last year. The increase was 8 percent."),
    ("growth that fits", "Trade climbed to $53.9 billion in 2023. A year earlier it was $49.6 billion; the increase thus came to 8.7 percent."),
    ("of another subject", "Exports were $10 million, against $8 million a year earlier. Imports rose 40 percent."),
    ("of prices", "Sales came to $10 million, against $8 million in 2022. The increase in prices was 9 percent."),
    ("three numbers", "Exports came to $10 million and imports to $8 million, against $5 million in 2022. The increase was 60 percent."),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "telling"), WRONG, ids=[case[0] for case in WRONG])
def test_growth_that_is_another_is_named(why: str, text: str, telling: str) -> None:
    (check,) = told_changes(text)

    assert (check.verdict, check.evidence[0].quote) == ("contradicted", telling), why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_growth_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_changes(text)) == [], why
