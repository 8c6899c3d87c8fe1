"""Prices of one, and days that cost so much each."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.per_one import told_per_one

# why, what is said, words of the explanation
WRONG = (
    ('a price of one', 'It delivered 2.4 billion kilowatt-hours to its neighbour, for which it earned $120 million. A kilowatt-hour thus cost the buyer 9 cents.', '$0.047 to 0.053'),
    ('days', 'The crossing was closed for 18 days. Farmers sell fruit worth $2.1 million on an average day, and the closure has therefore cost them $61 million.', 'million'),
)  # fmt: skip
RIGHT = (
    ('as it is', 'It delivered 2.4 billion kilowatt-hours to its neighbour, for which it earned $120 million. A kilowatt-hour thus cost the buyer 5 cents.'),
    ('days, and so it is', 'The crossing was closed for 18 days. Farmers sell fruit worth $2.1 million on an average day, and the closure has therefore cost them $38 million.'),
    ('two lengths of time', 'It was closed for 18 days, and before that for 11 days. They sell fruit worth $2.1 million a day, so they lost $61 million.'),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "words"), WRONG, ids=[case[0] for case in WRONG])
def test_what_cannot_be_is_named(why: str, text: str, words: str) -> None:
    (check,) = told_per_one(text)

    assert words in check.explanation
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_per_one(text)) == [], why
