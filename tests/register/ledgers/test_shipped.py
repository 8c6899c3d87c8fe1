"""The ledger that ships: whole, in the codebook's terms, and what follows from it for every state."""

from __future__ import annotations

import csv
import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from legation.ladder.moves import Move, Report, between, move_of, said_in
from legation.ladder.standing import standing
from legation.lists.states import states
from legation.register.ledgers.shipped import SHIPPED, shipped_ledger

ROOT = Path(__file__).parents[3]
TABLE: dict[str, Any] = tomllib.loads((ROOT / "gold" / "standing.toml").read_text(encoding="utf-8"))


@cache
def moves() -> tuple[Move, ...]:
    kept = shipped_ledger("taliban").records
    said = [said_in(Report(one, each.known)) for each in kept for one in each.record.statements]
    return tuple(move for one in said if (move := move_of(one)))


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_no_row_is_rejected() -> None:
    assert shipped_ledger("taliban").rejected == ()


def test_every_one_of_the_433_facts_is_kept_or_left_out_with_a_reason() -> None:
    kept = {row["id"].rstrip("abc") for row in rows(SHIPPED["taliban"])}
    left = {row["id"]: row["why"] for row in rows(SHIPPED["taliban"].with_name("taliban-left-out.csv"))}

    assert len(kept | set(left)) == 433
    assert kept & set(left) == set()
    assert all(left.values())


def test_every_fact_has_its_source() -> None:
    assert [row["id"] for row in rows(SHIPPED["taliban"]) if not row["url"].startswith("http")] == []


def test_contradictions_name_rows_that_are_there_and_go_both_ways() -> None:
    said = {row["id"]: set(row["contradicts"].split()) for row in rows(SHIPPED["taliban"])}

    assert {
        (one, other) for one, others in said.items() for other in others if one not in said.get(other, ())
    } == set()
    assert sum(bool(others) for others in said.values()) > 60


def test_the_table_has_every_state_with_an_act_towards_the_emirate() -> None:
    acting = {
        statement.actor.id
        for kept in shipped_ledger("taliban").records
        for statement in kept.record.statements
        if statement.counterpart and statement.counterpart.id == "AFG:IEA" and statement.actor.id in states()
    }

    assert acting == set(TABLE["states"])


@pytest.mark.parametrize("state", TABLE["states"])
def test_the_ladder_says_what_the_facts_imply(state: str) -> None:
    pair = [move for move in moves() if between(move, state, TABLE["counterpart"])]
    found = [standing(pair, day) for day in TABLE["days"]]

    assert [[one.low, one.high] for one in found] == TABLE["states"][state]["rungs"], TABLE["states"][state][
        "why"
    ]


def test_the_turning_points_fall_on_their_days() -> None:
    turns = (
        ("CHN", date(2024, 1, 30), 5),
        ("ARE", date(2024, 8, 21), 5),
        ("RUS", date(2025, 7, 3), 6),
        ("KAZ", date(2023, 4, 17), 4),
    )
    for state, day, rung in turns:
        pair = [move for move in moves() if between(move, state, "AFG:IEA")]
        before, after = standing(pair, date.fromordinal(day.toordinal() - 1)), standing(pair, day)

        assert (before.low < rung, after.low) == (True, rung), state
