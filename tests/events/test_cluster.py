"""Reports of one act are one event; what looks alike and is not, stays apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

import clustering
import pytest
from say import period, say

from legation.events.account import Account
from legation.events.cluster import Decided, disagreements, events_of
from legation.record.interval import Interval
from legation.record.span import Span
from legation.record.statement import Statement, Status

NINE = 9


def account(name: str, known: str, statement: Statement, document: str | None = None) -> Account:
    apart = replace(statement, evidence=Span(len(name), len(name) + 1, "x"))
    return Account(name, document or name, date.fromisoformat(known), apart)


def ceremony(n: int, when: str, status: Status = "occurred") -> Account:
    return account(
        f"paper {n}", "2024-01-31", say("CHN credentials AFG:IEA", status, when=when, rank="ambassador")
    )


def together(*accounts: Account) -> list[list[str]]:
    return [[one.id for one in event.accounts] for event in events_of(accounts)]


def test_nine_papers_on_one_ceremony_on_two_dates() -> None:
    papers = [ceremony(n, "2024-01-30" if n < 7 else "2024-01-31") for n in range(NINE)]
    (event,) = events_of(papers)

    assert len(event.documents) == NINE
    assert (event.first, event.last) == (date(2024, 1, 30), date(2024, 1, 31))
    assert disagreements(event)["date"] == ("2024-01-30..2024-01-30", "2024-01-31..2024-01-31")


APART = (
    ("next year's edition", say("KAZ agree AFG:IEA", when="2023-08-03"), say("KAZ agree AFG:IEA", when="2024-10-22")),
    ("a plan and its deed", say("KAZ accredit AFG:IEA", "agreed", when="2023-04"), say("KAZ accredit AFG:IEA", when="2023-04-17")),
    ("a pledge and what came", say("KAZ aid AFG:IEA", "pledged"), say("KAZ aid AFG:IEA", when="2023-04-15")),
    ("an opening and a closing", say("KAZ mission AFG:IEA", when="2023-04-17"), say("KAZ mission AFG:IEA", "ended", when="2023-04-17")),
    ("another pair", say("KAZ meet AFG:IEA", when="2023-04-17"), say("UZB meet AFG:IEA", when="2023-04-17")),
    ("another direction", say("KAZ visit AFG:IEA", when="2023-04-17"), say("AFG:IEA visit KAZ", when="2023-04-17")),
    ("a chargé and an ambassador", say("KAZ accredit AFG:IEA", when="2024", rank="charge"), say("KAZ accredit AFG:IEA", rank="ambassador")),
    ("two meetings of a month", say("KAZ meet AFG:IEA", when="2023-04-02"), say("KAZ meet AFG:IEA", when="2023-04-20")),
)  # fmt: skip


@pytest.mark.parametrize(("why", "one", "other"), APART, ids=[why for why, _, _ in APART])
def test_apart(why: str, one: Statement, other: Statement) -> None:
    assert len(together(account("a", "2024-12-01", one), account("bb", "2024-12-01", other))) == 2


TOGETHER = (
    ("a day and its month", say("KAZ visit AFG:IEA", when="2023-04-15"), say("KAZ visit AFG:IEA", when="2023-04")),
    ("the pair of a symmetrical act turned round", say("KAZ meet AFG:IEA", when="2023-04-15"), say("AFG:IEA meet KAZ", when="2023-04-15")),
    ("'Afghanistan' and the Emirate", say("KAZ meet AFG:IEA", when="2023-04-15"), say("KAZ meet AFG", when="2023-04-15")),
    ("a recognition and a later mention of it", say("RUS recognize AFG:IEA", when="2023-04-15"), say("RUS recognize AFG:IEA")),
    ("an opening and its going on", say("KAZ mission AFG:IEA", when="2023-04-15"), say("KAZ mission AFG:IEA", "ongoing")),
    ("two ranks for one day", say("KAZ accredit AFG:IEA", when="2023-04-15", rank="charge"), say("KAZ accredit AFG:IEA", when="2023-04-15", rank="consul")),
)  # fmt: skip


@pytest.mark.parametrize(("why", "one", "other"), TOGETHER, ids=[why for why, _, _ in TOGETHER])
def test_together(why: str, one: Statement, other: Statement) -> None:
    assert len(together(account("a", "2024-12-01", one), account("bb", "2024-12-01", other))) == 1


def test_two_statements_of_one_document_are_two_events() -> None:
    one, other = (say("KAZ meet AFG:IEA", when="2023-04-15", quote=quote) for quote in ("met", "talked"))

    assert (
        len(together(account("a", "2023-04-16", one, "report"), account("bb", "2023-04-16", other, "report")))
        == 2
    )


def test_a_sum_to_the_digit_names_its_deed_years_later() -> None:
    from decimal import Decimal

    sum_ = (Interval(Decimal(190750000), Decimal(190850000), "USD"),)
    deed = replace(say("KAZ agree AFG:IEA", when="2023-08-03"), amounts=sum_)
    mention = replace(say("KAZ agree AFG:IEA"), amounts=sum_)

    assert len(together(account("a", "2023-08-04", deed), account("bb", "2025-10-01", mention))) == 1


def test_any_order_gives_the_same_events() -> None:
    accounts = [
        ceremony(1, "2024-01-30"),
        ceremony(2, "2024-01-31"),
        ceremony(3, "2024-01"),
        ceremony(4, "2024-02-20"),
    ]
    found = {tuple(event.id for event in events_of(order)) for order in permutations(accounts)}

    assert len(found) == 1


def test_what_an_analyst_merged_or_parted_stays_so() -> None:
    one, other = ceremony(1, "2024-01-30"), ceremony(2, "2024-03-30")

    assert len(events_of([one, other], Decided(merged=(frozenset({one.id, other.id}),)))) == 1
    same = ceremony(3, "2024-01-30")
    assert len(events_of([one, same], Decided(parted=frozenset({frozenset({one.id, same.id})})))) == 2


def test_b_cubed_on_the_events_labelled_by_hand_is_at_least_nine_tenths() -> None:
    accounts = clustering.annotated()
    found, gold = clustering.clusters(accounts), clustering.labels()
    documents = {one.id: one.document for one in accounts}

    assert clustering.b_cubed(found, gold).f1 >= 0.95
    assert clustering.of_pairs(found, gold, documents).f1 >= 0.90


def test_period_builder_reads_a_year() -> None:
    assert period("2024").precision == "year"
