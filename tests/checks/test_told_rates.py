"""Growths beside the two numbers that they are of."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.rates import told_rates

# why, what is said, words of the explanation
WRONG = (
    ('set behind both', 'Sales to Libya came to $1.2 billion in 2024, compared with $2 billion in 2023, which is a decline of 52%.', 'percent less'),
    ('a bare number counts the same', 'Shipments rose to 5,200 wagons in May from 4,300 in April, an increase of 34 percent.', 'more'),
    ('than in a year, when it was', 'Trade reached $84 million in 2022, 35 percent more than in 2021, when it was $71 million.', 'more'),
    ('than from when to when, when so much was booked', 'Turkey sold goods for $2.3 billion, 22 percent more than from January to August, when $1.6 billion was booked.', 'more'),
    ('the other way', 'Spain imported 3.1 billion cubic metres of gas last year, 14 percent less than the 2.7 billion of 2021.', 'percent more'),
    ('drawn over sentences', 'Herat exported 56 tonnes of saffron last year. In 2022 the quantity had been 48 tonnes; it thus grew by a third.', 'percent more'),
    ('half of the earlier amount', 'Before the war it pumped 170,000 barrels a day. At first it will pump 120,000 barrels a day, half of the earlier amount.', 'percent less'),
    ('a decrease that is none', 'Goods worth 18.2 million euros crossed in 2023, compared with 16.5 million euros in 2022. The decrease was due to the weather.', 'no ‘decrease’'),
    ('in place of', 'It would help 3.2 million people in place of 5.9 million, a cut of a quarter.', 'percent less'),
)  # fmt: skip
RIGHT = (
    ('as it is told', 'Sales to Libya came to $1.2 billion in 2024, compared with $2 billion in 2023, which is a decline of 40%.'),
    ('of a new subject', 'Trade reached $84 million, compared with $71 million in 2021, while exports rose by 35 percent.'),
    ('one more growth of what leads', 'It came to $1.6 billion, 45 percent more than in 2024, when it was $1.1 billion, and 84 percent above the $867 million of 2023.'),
    ('growths in brackets', 'Chile sold goods for $217 million (up 13 percent) and bought from Peru for $84 million (up 11 percent).'),
    ('a growth in brackets with its base', 'Pork brought US$113 million (+3.1 percent year on year) and chicken US$530 million (+2 percent).'),
    ('a scale that is left unsaid', 'Trade was 545 million. A fifth less than the 681 of 2023, it said.'),
    ('what lies between two', 'They passed a budget of $4.2 billion, $1.1 billion less than the $5.3 billion proposed, a cut of 21 percent.'),
    ('a decrease that is one', 'Goods worth 14.1 million euros crossed in 2023, compared with 16.5 million euros in 2022. The decrease was due to the weather.'),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "words"), WRONG, ids=[case[0] for case in WRONG])
def test_what_cannot_be_is_named(why: str, text: str, words: str) -> None:
    (check,) = told_rates(text)

    assert words in check.explanation
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_rates(text)) == [], why
