"""How much: the amounts that belong to an act, within its words, behind them and in the next sentence."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from reports import read_report
from spacy.language import Language


class Case(NamedTuple):
    why: str
    text: str
    act: str
    values: tuple[tuple[float, str], ...]


CASES = (
    Case("within its words", "Tajikistan donated 3,000 tons of coal to Afghanistan.", "aid", ((3000, "t"),)),
    Case("worth so much, behind", "Kyrgyzstan handed over 130 tonnes of food and clothing, worth two million soms, to Afghanistan.", "aid", ((130, "t"), (2e6, "KGS"))),
    Case("of which", "The EU pledged 500 million euros to Moldova, of which 200 million will come as grants.", "aid", ((5e8, "EUR"), (2e8, "EUR"))),
    Case("a second thing", "Tajikistan and Iran signed a memorandum on trade and a contract for tractors worth $120 million.", "agree", ((1.2e8, "USD"),)),
    Case("a second verb about it", "Kazakhstan intends to build a railway to Herat and to finance it with $500 million.", "invest", ((5e8, "USD"),)),
    Case("in the next sentence", "Russia has suspended its aid to Abkhazia. The aid runs to about 1.8 billion roubles.", "aid", ((1.8e9, "RUB"),)),
    Case("power", "Turkmenistan will export 1,000 megawatts of electricity to Afghanistan.", "supply", ((1000, "MW"),)),
    Case("diplomats expelled", "Poland expelled twelve Belarusian diplomats.", "expel", ((12, "people"),)),
    Case("people deported", "Iran deported some 230,000 Afghans in June.", "expel", ((230000, "people"),)),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_amounts(case: Case, pipeline: Language) -> None:
    statement = next(one for one in read_report(case.text, pipeline) if one.act == case.act)

    assert len(statement.amounts) == len(case.values)
    for amount, (value, unit) in zip(statement.amounts, case.values, strict=True):
        assert amount.unit == unit
        assert amount.low is not None
        assert float(amount.low) <= value


def test_what_another_gives_is_not_his(pipeline: Language) -> None:
    found = read_report(
        "Germany pledged 120 million euros to Yemen and the European Commission 136 million.", pipeline
    )
    germany = next(one for one in found if one.act == "aid" and one.actor.id == "DEU")

    assert [float(one.low) for one in germany.amounts if one.low is not None] == [115_000_000]
