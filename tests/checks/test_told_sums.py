"""Totals and shares beside their parts, where figures are not read."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.sums import told_sums

WRONG = (
    ('three of a paragraph before', 'Iraq bought goods worth $11.9 billion, a fifth of the $57.8 billion earned abroad.\nChina came first with $14.8 billion, Oman third with $7.2 billion. Together the three accounted for $39.3 billion.', '$33.9 billion'),
    ("a total over three sentences",
     "The port sold goods worth €1.785 billion. It bought goods worth €11.164 billion. Together that is €12.499 billion.",
     "€12.949 billion"),
    ("a share of the two numbers beside it",
     "The yard built for €52.7 million, of which ferries made up €51.2 million, or 92.7 percent.",
     "97.2 percent"),
    ("a total of three parts over sentences",
     "Kenya sent 1,300 tonnes of maize. Uganda gave 2,450 tonnes. Rwanda added 580 tonnes. Together they brought 3,430 tonnes.",
     "4,330 tonnes"),
    ("a share of what was told before",
     "Donors promised $2.15 billion, a third of the $6.45 billion needed. The sum covers 38.3 percent of the appeal.",
     "33.3 percent"),
)  # fmt: skip

RIGHT = (
    ("a total that its parts make", "Exports of €1.785 billion and imports of €11.164 billion, in all €12.949 billion."),
    ("a total of other parts", "Exports of €1.785 billion and imports of €11.164 billion; the trade of 2020 was €9.431 billion."),
    ("rounded parts", "Some €170 million and €1 billion were sold; the total was €650 million."),
    ("a share of something else",
     "The yard built for €52.7 million, ferries for €51.2 million. It holds 79.1 percent of the market in tugs."),
    ("a total of three parts",
     "Kenya sent 1,300 tonnes of maize. Uganda gave 2,450 tonnes. Rwanda added 580 tonnes. Together they brought 4,330 tonnes."),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_total_or_share_that_is_another_is_named(why: str, text: str, meant: str) -> None:
    (check,) = told_sums(text)

    assert check.suggestion == meant
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_total_or_share_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert told_sums(text) == (), why
