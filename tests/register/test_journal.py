"""What was searched, what was not, and what waits for another try."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa
from arriving import NOW

from legation.errors import RegisterError
from legation.register.journal import (
    Item,
    ItemOutcome,
    Visit,
    VisitOutcome,
    items_of,
    key_of,
    last_visits,
    note_items,
    note_visit,
    settled,
    visits_of,
    waiting,
)
from legation.register.store import Register
from legation.register.tables import items, visits

FEED = "https://example.org/feed"


def item(address: str, outcome: ItemOutcome, watch: str = "kosovo") -> Item:
    return Item(watch, FEED, key_of(address), address, NOW, outcome, "why")


def visit(outcome: VisitOutcome, hours: int = 0, memory: str = "{}") -> Visit:
    return Visit("kosovo", FEED, NOW + timedelta(hours=hours), outcome, 9, 2, "how", memory)


def test_a_visit_comes_back_as_it_went_in(register: Register) -> None:
    with register.writing() as connection:
        note_visit(connection, visit("searched", memory='{"etag": "x"}'))

    with register.reading() as connection:
        assert visits_of(connection, "kosovo") == [visit("searched", memory='{"etag": "x"}')]
        assert visits_of(connection, "taiwan") == []
        assert visits_of(connection, None, NOW + timedelta(hours=1)) == []


def test_the_last_look_at_each_source(register: Register) -> None:
    with register.writing() as connection:
        note_visit(connection, visit("searched"))
        note_visit(connection, visit("failed", 1))

    with register.reading() as connection:
        last = last_visits(connection, "kosovo")
    assert (last[FEED].outcome, last[FEED].searched) == ("failed", False)


def test_what_failed_waits_and_what_is_gone_is_settled(register: Register) -> None:
    with register.writing() as connection:
        note_items(
            connection, [item("a", "failed"), item("b", "gone"), item("c", "failed"), item("a", "failed")]
        )
        note_items(connection, [item("c", "kept"), item("d", "postponed"), item("e", "failed", "taiwan")])

    with register.reading() as connection:
        assert [(one.address, failures) for one, failures in waiting(connection, "kosovo")] == [
            ("a", 2),
            ("d", 0),
        ]
        keys = [key_of(address) for address in "abcde"]
        assert settled(connection, "kosovo", keys) == {key_of("b"), key_of("c")}


def test_items_are_asked_for_by_outcome_and_time(register: Register) -> None:
    with register.writing() as connection:
        note_items(connection, [item("a", "failed"), item("b", "gone")])

    with register.reading() as connection:
        assert [one.address for one in items_of(connection, "kosovo", outcomes=("gone",))] == ["b"]
        assert items_of(connection, "kosovo", NOW + timedelta(seconds=1)) == []


def test_a_text_that_no_database_holds_is_noted_without_what_it_cannot_hold(register: Register) -> None:
    with register.writing() as connection:
        note_items(connection, [item("http://a/\0\ud800", "gone")])

    with register.reading() as connection:
        assert items_of(connection, None)[0].address == "http://a/ ?"


@pytest.mark.parametrize("table", [visits, items], ids=["visits", "items"])
def test_nothing_on_record_can_be_changed(register: Register, table: sa.Table) -> None:
    with register.writing() as connection:
        note_visit(connection, visit("searched"))
        note_items(connection, [item("a", "kept")])

    with pytest.raises(RegisterError, match="only adds"), register.writing() as connection:
        connection.execute(sa.update(table).values(detail="otherwise"))
