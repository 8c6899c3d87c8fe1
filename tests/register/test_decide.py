"""Decisions stand beside what the machine read, with name, reason and time; the ladder follows them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from arriving import NOW, claim, report, taking
from say import say

from legation.errors import EvidenceMismatch, RegisterError
from legation.record.span import Span
from legation.register.ask import Filter, Held, held
from legation.register.asof import AsOf
from legation.register.chain import verify
from legation.register.decide import Decision, decide, effect, whole_id
from legation.register.gold import gold_cases
from legation.register.keep import keep_records
from legation.register.stand import Pair, standing_of
from legation.register.store import Register
from legation.register.told import events

LATER = NOW + timedelta(hours=1)
KAZ = Pair("KAZ", "AFG:IEA")


def all_held(register: Register, asked: Filter | None = None) -> list[Held]:
    with register.reading() as connection:
        return list(held(connection, asked or Filter()))


def low(register: Register, as_of: AsOf | None = None) -> int:
    with register.reading() as connection:
        return standing_of(connection, KAZ, date(2023, 4, 20), as_of or AsOf()).low


@pytest.fixture
def one(register: Register) -> Held:
    keep_records(register, [claim("KAZ accredit AFG:IEA")], taking())
    (found,) = all_held(register)
    return found


def test_an_accepted_statement_counts_and_says_so(register: Register, one: Held) -> None:
    decide(register, Decision("accept", (one.id,), "Ada", "as the ministry said"), LATER)

    assert [each.review for each in all_held(register)] == ["accepted"]
    assert low(register) == 4


def test_a_rejected_one_no_longer_counts_and_once_did(register: Register, one: Held) -> None:
    decide(register, Decision("reject", (one.id,), "Ada", "the paper took it back"), LATER)

    assert all_held(register) == []
    assert [each.review for each in all_held(register, Filter(review="rejected"))] == ["rejected"]
    assert (low(register), low(register, AsOf(recorded=NOW))) == (0, 4)


def test_the_last_decision_holds(register: Register, one: Held) -> None:
    decide(register, Decision("reject", (one.id,), "Ada", "a slip"), LATER)
    decide(register, Decision("accept", (one.id,), "Bea", "no slip after all"), LATER + timedelta(hours=1))

    assert low(register) == 4


def test_an_amended_one_counts_as_it_should_read(register: Register, one: Held) -> None:
    amended = replace(one.statement, act="office")
    decide(register, Decision("amend", (one.id,), "Ada", "a trade office only", amended=amended), LATER)

    (found,) = all_held(register)
    assert found.statement.act == "office"
    assert low(register) == 2
    with register.reading() as connection:
        assert verify(connection).faults == ()


def test_an_amendment_is_held_to_the_text(register: Register, one: Held) -> None:
    amended = replace(one.statement, evidence=Span(0, 4, "Nono"))
    with pytest.raises(EvidenceMismatch):
        decide(register, Decision("amend", (one.id,), "Ada", "because", amended=amended), LATER)


def test_what_a_decision_changes_is_known_before(register: Register, one: Held) -> None:
    with register.reading() as connection:
        rejecting = effect(connection, Decision("reject", (one.id,), "Ada", "why"))
        accepting = effect(connection, Decision("accept", (one.id,), "Ada", "why"))
    assert rejecting is not None
    assert accepting is not None
    assert [step.standing.low for step in rejecting.before] == [4]
    assert rejecting.after == ()
    assert accepting.changes_nothing
    assert low(register) == 4


def test_merging_and_splitting(register: Register) -> None:
    keep_records(
        register, [claim("KAZ meet AFG:IEA", when=f"2023-0{month}-17") for month in (4, 6)], taking()
    )
    ids = tuple(each.id for each in all_held(register))
    with register.reading() as connection:
        assert len(events(connection, Filter())) == 2
    decide(register, Decision("merge", ids, "Ada", "one visit"), LATER)
    with register.reading() as connection:
        assert len(events(connection, Filter())) == 1
    decide(register, Decision("split", ids[:1], "Bea", "two visits", rest=ids[1:]), LATER)
    with register.reading() as connection:
        assert len(events(connection, Filter())) == 2


REFUSED = (
    ("no reason", Decision("accept", ("x",), "Ada", " "), "it has no reason"),
    ("no name", Decision("accept", ("x",), "", "why"), "it has no name"),
    ("a name of NUL", Decision("accept", ("x",), "A\0", "why"), "holds a NUL"),
    (
        "an amendment to nothing",
        Decision("amend", ("x",), "Ada", "why"),
        "says how the statement should read",
    ),
    ("a split from nothing", Decision("split", ("x",), "Ada", "why"), "does not say from what"),
    ("a merge of one", Decision("merge", ("x",), "Ada", "why"), "Name the others"),
    ("an unknown statement", Decision("accept", ("x' OR 1=1",), "Ada", "why"), "it is not on record"),
)


@pytest.mark.parametrize(("why", "decision", "reason"), REFUSED, ids=[why for why, _, _ in REFUSED])
def test_a_decision_that_is_none_is_refused(
    register: Register, why: str, decision: Decision, reason: str
) -> None:
    with pytest.raises(RegisterError, match=reason):
        decide(register, decision, NOW)


def test_the_start_of_an_id_is_enough(register: Register, one: Held) -> None:
    with register.reading() as connection:
        assert whole_id(connection, one.id[:8]) == one.id
        with pytest.raises(RegisterError, match="no statement is called so"):
            whole_id(connection, "%%%%")


def test_decided_documents_become_gold_cases(register: Register) -> None:
    decided = report("Astana let the envoys in.", say("KAZ accredit AFG:IEA"), say("KAZ meet AFG:IEA"))
    keep_records(register, [decided, claim("UZB meet AFG:IEA")], taking())
    first, second = all_held(register, Filter(actor="KAZ"))
    decide(register, Decision("accept", (first.id,), "Ada", "right"), LATER)
    with register.reading() as connection:
        assert list(gold_cases(connection)) == []
    decide(register, Decision("reject", (second.id,), "Ada", "wrong"), LATER)
    with register.reading() as connection:
        (case,) = gold_cases(connection)

    assert [one["act"] for one in case["statements"]] == [first.statement.act]
    assert case["text"] == "Astana let the envoys in."
