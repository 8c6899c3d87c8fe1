"""One number that is so many times another."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.ratios import told_ratios

WRONG = (
    ('a whole multiple that is another', 'It handled 120,000 passengers in July, four times the 40,000 of last year.'),
    ("a count and a bare number", "The consulate issued 32,000 visas, forty times the 8,100 of 2023."),
    ("whichever is the greater", "Chad sold $820 million of oil and Gabon $2.46 billion, thirty times as much."),
    ("times the", "Sales to the Emirates came to $2.2 billion, ten times the $22 million of a year before."),
    ("more than double the", "Trade was worth $116 million in 2023, more than double the $65 million of 2022."),
    ("as high as", "Exports to Kabul, at $642 million, were twice as high as imports, which stood at $231 million."),
    ("against", "Exports were a third of imports: $32 million against $69 million."),
    ("times its", "Exports to Armenia were $580 million, nearly four times its imports of $251 million."),
)  # fmt: skip
RIGHT = (
    ('a whole multiple', 'It handled 120,000 passengers in July, three times the 40,000 of last year.'),
    ('hardly another', 'It handled 130,000 passengers in July, three times the 40,000 of last year.'),
    ("a count and a bare number", "The consulate issued 32,000 visas, four times the 8,100 of 2023."),
    ("whichever is the greater", "Chad sold $820 million of oil and Gabon $2.46 billion, three times as much."),
    ("times the", "Sales to the Emirates came to $2.2 billion, ten times the $220 million of a year before."),
    ("more than double the", "Trade was worth $116 million in 2023, more than double the $56 million of 2022."),
    ("as high as", "Exports to Kabul, at $642 million, were twice as high as imports, which stood at $321 million."),
    ("against", "Exports were a third of imports: $32 million against $96 million."),
    ("of another thing", "Trade was worth $116 million; the port handled twice as much as in 2022, which cost it $3 million."),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text"), WRONG, ids=[case[0] for case in WRONG])
def test_a_multiple_that_is_another_is_named(why: str, text: str) -> None:
    (check,) = told_ratios(text)

    assert check.verdict == "contradicted"
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_multiple_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_ratios(text)) == [], why
