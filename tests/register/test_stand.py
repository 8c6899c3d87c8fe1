"""Standings from what is on record: by day, by what was known, by what was recorded and superseded."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from arriving import MACHINE, NOW, claim, report, taking
from say import say

from legation.record.check import Check
from legation.register.asof import AsOf
from legation.register.content import Arrived, Reader
from legation.register.keep import keep_records
from legation.register.ledgers.shipped import shipped_ledger
from legation.register.stand import Pair, region, standing_of
from legation.register.store import Register

KAZ = Pair("KAZ", "AFG:IEA")
ROOT = Path(__file__).parents[2]


def low(register: Register, on: str, known: str | None = None, pair: Pair = KAZ) -> int:
    as_of = AsOf(date.fromisoformat(known)) if known else AsOf()
    with register.reading() as connection:
        return standing_of(connection, pair, date.fromisoformat(on), as_of).low


def test_what_was_known_on_a_day(register: Register) -> None:
    keep_records(register, [claim("KAZ accredit AFG:IEA", when="2023-04-17", known="2023-04-19")], taking())

    assert low(register, "2023-04-20") == 4
    assert low(register, "2023-04-20", known="2023-04-18") == 0
    assert low(register, "2023-04-16") == 0


def test_a_superseded_reading_does_not_count_and_once_did(register: Register) -> None:
    text = "Astana let the envoys in."
    keep_records(register, [report(text, say("KAZ recognize AFG:IEA"))], taking())
    later = taking(NOW + timedelta(days=1), Reader(MACHINE.name, "2"))
    keep_records(register, [report(text, say("KAZ accredit AFG:IEA"))], later)

    assert low(register, "2023-04-20") == 4
    with register.reading() as connection:
        before = standing_of(connection, KAZ, date(2023, 4, 20), AsOf(recorded=NOW))
    assert before.low == 6


def test_an_analysts_blind_reading_does_not_count(register: Register) -> None:
    keep_records(register, [claim("KAZ recognize AFG:IEA")], taking(reader=Reader("analyst Ada", "1")))

    assert low(register, "2023-04-20") == 0


def test_what_a_check_of_dates_contradicts_moves_no_ladder(register: Register) -> None:
    arrived = claim("KAZ recognize AFG:IEA", when="2003-04-17")
    (said,) = arrived.record.statements
    doubt = Check("c", "chronology", "contradicted", (said.id,), (said.evidence,), "a slip", "2023")
    keep_records(register, [replace(arrived, record=replace(arrived.record, checks=(doubt,)))], taking())

    assert low(register, "2023-04-20") == 0


def test_a_meeting_is_found_from_either_side(register: Register) -> None:
    keep_records(register, [claim("AFG:IEA meet KAZ")], taking())

    assert low(register, "2023-04-20") == 1


@pytest.fixture
def ledger(register: Register) -> Register:
    arriving = [Arrived(kept.record, kept.known) for kept in shipped_ledger("taliban").records]
    keep_records(register, arriving, taking(reader=Reader("ledger taliban", "1")))
    return register


def test_the_imported_ledger_says_what_the_facts_imply(ledger: Register) -> None:
    table = tomllib.loads((ROOT / "gold" / "standing.toml").read_text(encoding="utf-8"))
    with ledger.reading() as connection:
        found = {
            state: [
                [one.low, one.high]
                for day in table["days"]
                for one in [standing_of(connection, Pair(state, table["counterpart"]), day, AsOf())]
            ]
            for state in table["states"]
        }

    assert found == {state: row["rungs"] for state, row in table["states"].items()}


def test_a_region_at_a_glance_says_the_same_as_each_pair(ledger: Register) -> None:
    day, as_of = date(2024, 9, 1), AsOf(date(2024, 9, 1))
    with ledger.reading() as connection:
        glance = region(connection, "AFG:IEA", day, as_of)
        each = {state: standing_of(connection, Pair(state, "AFG:IEA"), day, as_of) for state in glance}

    assert {state: (one.low, one.high) for state, one in glance.items()} == {
        state: (one.low, one.high) for state, one in each.items()
    }
    assert glance["CHN"].low == 5
