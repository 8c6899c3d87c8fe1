"""By how much one number is more or less than another."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.differences import told_differences

# why, what is said, what the difference is, what was perhaps meant
WRONG = (
    ("the sentence before", "It owed China $3.26 billion. That was $190 million more than the $3.17 billion of 2019.", "$80 to 100 million more", None),
    ("in one breath", "Exports came to $126.4 million, $7.9 million more than the $116.7 million of July.", "$9.6 to 9.8 million more", "$9.7 million"),
    ("less, and it is more", "Exports came to $126.4 million, $9.7 million less than the $116.7 million of July.", "‘$116.7 million’ is no more than ‘$126.4 million’", None),
    ("drawn from both", "Exports were $4.30 billion. Twelve months ago it had been $4.95 billion, so the drop is $750 million.", "$640 to 660 million more", None),
)  # fmt: skip
RIGHT = (
    ("more", "It owed China $3.26 billion. That was $90 million more than the $3.17 billion of 2019."),
    ("less", "Exports came to $116.7 million, $9.7 million less than the $126.4 million of July."),
    ("rounded", "Exports came to $1.7 billion, $50 million more than the $1.6 billion of July."),
    ("drawn from both", "Exports were $4.30 billion. Twelve months ago it had been $4.95 billion, so the drop is $650 million."),
    ("drawn from more than two", "It sold $4.30 billion, $1 billion and $4.95 billion, so the drop is $750 million."),
    ("two differences in a row", "Exports were 29.4 million tons, 2.2 million below April and 11.7 million below May."),
    ("of something else", "It owed $3.26 billion, mostly to China. Exports were $190 million more than the $17 billion planned."),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "words", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_difference_that_is_another_is_named(why: str, text: str, words: str, meant: str | None) -> None:
    (check,) = told_differences(text)

    assert words in check.explanation, why
    assert meant is None or check.suggestion == meant
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_difference_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_differences(text)) == [], why
