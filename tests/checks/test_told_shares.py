"""A part, its whole and its share in one breath."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.shares import told_shares

WRONG = (
    ('a part of its whole', 'It sends little there: $116 million of $1.61 billion, one percent, in May.', None),
    ("the last of them", "It shipped 3.9 million tonnes of wheat since 2021. In the last of them it was 1.3 million tonnes, exactly two thirds.", None),
    ("with a length between", "Georgia had 3.1 million visitors in six months, among them 260,000 from Russia, a fifth of the total.", None),
    ("of the sum promised", "It has paid 18.4 million euros of the 46 million promised, or 60 percent.", "40 percent"),
    ("a part of what an appeal needs", "The agency needs $720 million for the winter and has received $180 million, 52 percent.", "25 percent"),
    ("of all that a clause gives", "Chile sold copper worth $9.2 billion to Japan last year, 64 percent of all its copper exports, which came to $20 billion.", "46 percent"),
    ("or so much of the total", "Debt to China stood at $1.7 billion, or 73 percent of the total of $4.6 billion.", "37 percent"),
    ("half of the whole", "Half of the 640 tonnes, 230 tonnes, went to Ghana.", None),
    ("the whole in the middle", "China took $37.2 billion of Chile's exports of $101 billion, or 73 percent.", "37 percent"),
    ("beside the part", "Laos owes China $5.3 billion, 5 percent of its foreign debt of $10.5 billion.", "50 percent"),
    ("of what the sentence before gave", "The turnover was $946 million. Exports made up 69 percent of it, or $565 million.", "60 percent"),
    ("two numbers behind it", "Turkey supplied 12 percent of the imports, 1.26 billion euros of 6 billion euros.", "21 percent"),
    ("a whole told behind", "Exports of jade came to $410 million in 2024, half of all exports, which were put at $280 million.", None),
    ("the unit said once", "Exports to the union were worth 2.4 billion euros, 76 percent of total exports of 3.6 billion.", "67 percent"),
    ("of the total told before", "Kazakhstan exported 2.1 million tonnes of flour. Kabul bought 1.3 million tonnes, 26 percent of the total.", "62 percent"),
    ("of what the sentence opens on", "Of the 480 trucks waiting there, 210, a quarter, carried fruit.", None),
    ("a pace said once", "It shipped 640,000 barrels of oil a day in May; 356,000 barrels, or 40 percent, went to China.", None),
    ("a number that leaves its noun out", "Two thirds of the 900 families in Herat, that is 800, have received tents.", None),
)  # fmt: skip
RIGHT = (
    ("a part of what stands right before", "A year earlier it had been $1.71 billion. In 2011 it drew $2 billion, 79.1 percent of it for oil."),
    ("a growth told twice", "Chad gets 14 percent, or $9.5 million, more, and Togo's part grew by 32 percent, or $8.5 million."),
    ('a part of its whole', 'It sends little there: $16.1 million of $1.61 billion, one percent, in May.'),
    ("a part of what an appeal needs", "The agency needs $720 million for the winter and has received $180 million, 25 percent."),
    ("a part of the total told before", "Kazakhstan exported 2.1 million tonnes of flour. Kabul bought 1.3 million tonnes, 62 percent of the total."),
    ("the share of the two", "Debt to China stood at $1.7 billion, or 37 percent of the total of $4.6 billion."),
    ("beside the part", "Laos owes China $5.3 billion, 50 percent of its foreign debt of $10.5 billion."),
    ("of what the sentence before gave", "The turnover was $946 million. Exports made up 69 percent of it, or $656 million."),
    ("half", "Half of the 640 tonnes, 320 tonnes, went to Ghana."),
    ("a share of something else", "It sold $1.7 billion, or 73 percent of its oil, and bought goods for $4.6 billion."),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_share_that_is_another_is_named(why: str, text: str, meant: str | None) -> None:
    (check,) = told_shares(text)

    assert (check.verdict, check.suggestion) == ("contradicted", meant)
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_share_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_shares(text)) == [], why
