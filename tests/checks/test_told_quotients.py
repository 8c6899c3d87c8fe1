"""Shares beside the two numbers that they are of."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.quotients import told_quotients

# why, what is said, words of the explanation
WRONG = (
    ('of what was asked for', 'Donors gave $2.1 billion of the $4.2 billion for which the U.N. had asked in 2022, or 63 percent.', '48 to 52 percent'),
    ('so that the share came to', 'The kingdom has given $45 million to a fund that had received $60 million in all, so that its share came to 57 percent.', 'percent'),
    ('of the sum told before', 'The company claims 640 million dollars; Chisinau admits 7.1 million, which is more than a tenth of the sum.', 'percent'),
    ('set beside the part', 'It asked for $740 million and obtained $310 million, or 24 percent.', 'percent'),
    ('what remains', 'Kabul bought 1.4 million tons of flour. It took 70 percent of all flour sold abroad; the remainder, 1.6 million tons, went to Tajikistan.', 'remain'),
)  # fmt: skip
RIGHT = (
    ('as it is', 'Donors gave $2.1 billion of the $4.2 billion for which the U.N. had asked in 2022, or 50 percent.'),
    ('of a total that is not told', 'Projects there amounted to $14.1 billion, while those in China came to $3.7 billion, or 7.5 percent of the total.'),
    ('a growth', 'Imports of $9 billion were booked. Exports rose by $3 billion, or 12 percent.'),
    ('what remains, and does', 'Kabul bought 1.4 million tons of flour. It took 70 percent of all flour sold abroad; the remainder, 0.6 million tons, went to Tajikistan.'),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "words"), WRONG, ids=[case[0] for case in WRONG])
def test_what_cannot_be_is_named(why: str, text: str, words: str) -> None:
    (check,) = told_quotients(text)

    assert words in check.explanation
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_quotients(text)) == [], why
