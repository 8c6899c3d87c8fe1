"""An event that says nothing which another does not is told with it, and every note is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from arriving import report, taking
from say import say

from legation.brief.choose import Asked
from legation.brief.page import Brief
from legation.brief.week import Week
from legation.brief.write import write
from legation.record.statement import Status
from legation.register.content import Arrived
from legation.register.keep import keep_records
from legation.register.store import Register, open_register


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    opened = open_register(f"sqlite:///{tmp_path / 'register.sqlite'}")
    yield opened
    opened.close()


def brief(register: Register, *arriving: Arrived) -> Brief:
    keep_records(register, arriving, taking())
    with register.reading() as connection:
        return write(connection, Asked(Week.read("2023-W16"), ("AFG:IEA",)))


def plan(day: str | None, place: str | None = None, status: Status = "planned") -> Arrived:
    """A report of 18 April that speaks of an office of Kazakhstan with the Taliban."""
    said = replace(say("KAZ office AFG:IEA", status, when=day), place=place)
    return report(f"An office, {status} {day} {place}.", said)


def told(found: Brief, key: str) -> list[tuple[str, tuple[int, ...]]]:
    section = next(one for one in found.sections if one.key == key)
    return [(sentence.text, sentence.notes) for sentence in section.sentences]


def test_a_plan_without_particulars_is_told_with_the_one_that_has_them(register: Register) -> None:
    found = brief(
        register,
        plan(None),
        plan("2023-05-02", "Herat"),
    )

    ((text, notes),) = told(found, "pledges")
    assert text == "Kazakhstan plans to open a representative office in Herat on 2 May."
    assert len(notes) == 2


def test_events_with_particulars_that_differ_stay_two(register: Register) -> None:
    found = brief(
        register,
        plan("2023-05-02", "Herat"),
        plan("2023-05-20", "Kabul"),
    )

    assert len(told(found, "pledges")) == 2


def test_what_is_done_is_never_folded_into_what_is_meant(register: Register) -> None:
    found = brief(
        register,
        plan(None, status="occurred"),
        plan("2023-05-02", "Herat"),
    )

    assert len(told(found, "acts")) == 1
    assert len(told(found, "pledges")) == 1
