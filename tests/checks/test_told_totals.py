"""Totals that are drawn from the numbers before them."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.totals import told_totals

# why, what is said, words of the explanation
WRONG = (
    ('as many as are counted', 'Russia led with $2.9 billion. China followed with $1.6 billion and Turkey with $1.2 billion. Together, the three countries accounted for $6.7 billion.', '$5.6 to 5.8 billion'),
    ('what they thus bought, a decrease left out', 'Goods for $540 million went to Oman, a decrease of $35 million. Exports to Iraq were $1.4 billion and those to Iran $1.2 billion. The three countries thus bought goods worth $4.1 billion.', '$3.0 to 3.2 billion'),
    ('a package of one sentence', 'Delhi is to invest $140 million in cranes and has offered a loan of $260 million, which makes a package of $500 million.', '$390 to 410 million'),
)  # fmt: skip
RIGHT = (
    ('that is their sum', 'Russia led with $2.9 billion. China followed with $1.6 billion and Turkey with $1.2 billion. Together, the three countries accounted for $5.7 billion.'),
    ('a share lies between', 'Japan gave $3.5 billion and Korea $2.9 billion. Together the two stand for 71 percent of a total of $60 billion.'),
    ('of another year', 'Exports were $24 billion and imports $26 billion. In 2021 the two together had come to $38 billion.'),
    ('of which a part was received', 'The Union lent 1.5 billion euros, a part of 18 billion in total, of which Kyiv has received 16.5 billion euros.'),
    ('nothing says which parts', 'Herat took 310 tonnes. Balkh got 120 tonnes. Altogether 2,900 tonnes were handed out.'),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "words"), WRONG, ids=[case[0] for case in WRONG])
def test_what_cannot_be_is_named(why: str, text: str, words: str) -> None:
    (check,) = told_totals(text)

    assert words in check.explanation
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_totals(text)) == [], why
