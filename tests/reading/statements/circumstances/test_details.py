"""Rank, place, amounts and evidence."""

from __future__ import annotations

from decimal import Decimal

from reports import read_report
from spacy.language import Language


def test_the_rank_is_of_the_person_who_acts(pipeline: Language) -> None:
    (statement, *_) = read_report("Norway's foreign minister travelled to Damascus on Monday.", pipeline)

    assert (statement.act, statement.rank, statement.place) == ("visit", "minister", "Damascus")


def test_an_accepted_envoys_rank_is_the_envoys(pipeline: Language) -> None:
    (statement, *_) = read_report(
        "The Norwegian minister accredited a chargé d'affaires of the Taliban.", pipeline
    )

    assert (statement.act, statement.rank) == ("accredit", "charge")


def test_an_amount_of_aid_is_an_interval(pipeline: Language) -> None:
    statement = next(
        s for s in read_report("Japan donated 5,400 tons of rice to Sudan.", pipeline) if s.act == "aid"
    )

    (amount,) = statement.amounts
    assert (amount.low, amount.high, amount.unit) == (Decimal(5350), Decimal(5450), "t")


def test_the_evidence_is_the_clause(pipeline: Language) -> None:
    (statement, *_) = read_report("Kenya recognised Kosovo on Tuesday, and the market rose.", pipeline)

    assert statement.evidence.quote == "Kenya recognised Kosovo on Tuesday"
