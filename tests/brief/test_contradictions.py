"""What cannot all be right, from made-up reports: days, amounts, ranks, claims against denials."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from arriving import claim, report, taking
from say import say

from legation.brief.choose import Asked
from legation.brief.week import Week
from legation.brief.write import write
from legation.record.interval import Interval
from legation.record.statement import Rank, Statement
from legation.register.content import Arrived
from legation.register.keep import keep_records
from legation.register.store import Register, open_register


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    opened = open_register(f"sqlite:///{tmp_path / 'register.sqlite'}")
    yield opened
    opened.close()


def found(register: Register, *arriving: Arrived) -> list[str]:
    keep_records(register, arriving, taking())
    with register.reading() as connection:
        brief = write(connection, Asked(Week.read("2023-W16"), ("AFG:IEA",)))
    (section,) = [one for one in brief.sections if one.key == "contradictions"]
    assert all(len(sentence.notes) > 1 for sentence in section.sentences)
    return [sentence.text for sentence in section.sentences]


def flour(low: str, high: str, words: str) -> Arrived:
    amount = Interval(Decimal(low), Decimal(high), "t")
    return report(words, replace(say("KAZ aid AFG:IEA", when="2023-04-18"), amounts=(amount,)))


def envoy(rank: Rank, words: str) -> Arrived:
    said: Statement = say("KAZ accredit AFG:IEA", when="2023-04-18", rank=rank)
    return report(words, said)


def test_amounts_that_cannot_be_one(register: Register) -> None:
    texts = found(register, flour("5350", "5450", "5,400 tons."), flour("1995", "2005", "2,000 tons."))

    assert sorted(text.rpartition(": ")[0] for text in texts) == [
        "Reports that Kazakhstan gave aid to the Taliban differ on the amount"
    ]


def test_a_rounded_amount_and_a_precise_one_agree(register: Register) -> None:
    assert (
        found(register, flour("5350", "5450", "5,400 tons."), flour("5402.5", "5403.5", "5,403 tons.")) == []
    )


def test_ranks_that_exclude_each_other(register: Register) -> None:
    texts = found(register, envoy("ambassador", "An ambassador."), envoy("charge", "A charge."))

    assert [text.rpartition(": ")[0] for text in texts] == [
        "Reports that Kazakhstan accredited the Taliban's envoys differ on the rank"
    ]


def test_diplomats_and_an_ambassador_agree(register: Register) -> None:
    assert found(register, envoy("diplomats", "Diplomats."), envoy("ambassador", "An ambassador.")) == []


def test_a_deed_that_is_denied_afterwards(register: Register) -> None:
    texts = found(
        register,
        claim("KAZ accredit AFG:IEA", when="2023-04-17", known="2023-04-18"),
        claim("KAZ accredit AFG:IEA", "denied", when="2023-04-19", known="2023-04-20"),
    )

    (text,) = texts
    one, _, other = text.partition(". ")
    assert one == "On one side: Kazakhstan accredited the Taliban's envoys on 17 April"
    assert other == "On the other: Kazakhstan did not accredit the Taliban's envoys on 19 April."


def test_no_state_has_where_one_had(register: Register) -> None:
    texts = found(
        register,
        claim("KAZ recognize AFG:IEA", when="2023-04-17", known="2023-04-18"),
        report("No state has recognised it.", say("- recognize AFG:IEA", "denied"), known="2023-04-20"),
    )

    assert texts == [
        "On one side: No state has recognised the Taliban. On the other: Kazakhstan recognised the Taliban on 17 April."
    ]


def test_no_other_state_has_is_no_contradiction(register: Register) -> None:
    texts = found(
        register,
        claim("KAZ recognize AFG:IEA", when="2023-04-17", known="2023-04-18"),
        report("No other state has recognised it.", say("- recognize AFG:IEA", "denied"), known="2023-04-20"),
    )

    assert texts == []
