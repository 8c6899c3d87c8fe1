"""Of what and how much."""

from __future__ import annotations

from decimal import Decimal

from reports import read_report
from spacy.language import Language


def test_an_amount_of_aid_is_an_interval(pipeline: Language) -> None:
    statement = next(
        s for s in read_report("Japan donated 5,400 tons of rice to Sudan.", pipeline) if s.act == "aid"
    )

    (amount,) = statement.amounts
    assert (amount.low, amount.high, amount.unit) == (Decimal(5350), Decimal(5450), "t")
