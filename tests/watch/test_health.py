"""What is wrong with a source is told: not searched, silent, of another layout."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from legation.register.journal import Item, ItemOutcome, Visit, VisitOutcome
from legation.watch.health import Trouble, troubles
from legation.watch.watches import read_watch

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
WATCH = read_watch('title = "K"\n[[feed]]\nname = "F"\nurl = "https://example.org/feed"\n', "k")


def look(days_ago: int, outcome: VisitOutcome = "searched", found: int = 9, fresh: int = 1) -> Visit:
    memory = json.dumps({"listed": str(found)})
    return Visit("k", "F", NOW - timedelta(days=days_ago), outcome, found, fresh, "why", memory)


def page(outcome: ItemOutcome) -> Item:
    return Item("k", "F", "1" * 32, "https://example.org/x", NOW, outcome)


def told(visits: list[Visit], items: list[Item] | None = None) -> list[tuple[str, str]]:
    return [(trouble.kind, trouble.message) for trouble in troubles(WATCH, visits, items or [], NOW)]


def test_a_source_that_gives_something_new_is_well() -> None:
    assert told([look(3), look(1, "unchanged", 0, 0), look(0)]) == []


def test_a_source_that_was_never_looked_at() -> None:
    assert troubles(WATCH, [], [], NOW) == [Trouble("F", "not searched", "not looked at yet")]


def test_a_source_that_was_not_searched_since() -> None:
    assert told([look(3), look(1, "failed", 0, 0), look(0, "refused", 0, 0)]) == [
        ("not searched", "not searched since 2026-11-25 12:00: refused. why.")
    ]
    assert told([look(0, "failed", 0, 0)]) == [("not searched", "not searched ever: failed. why.")]


@pytest.mark.parametrize(("days", "silent"), [(14, False), (15, True)])
def test_a_source_that_has_gone_silent(days: int, silent: bool) -> None:
    visits = [look(days), look(1, fresh=0), look(0, "unchanged", 0, 0)]
    said = [("silent", f"nothing new since {NOW - timedelta(days=days):%Y-%m-%d}, more than 14 days.")]

    assert told(visits) == (said if silent else [])


def test_a_list_that_lists_nothing_any_more() -> None:
    assert told([look(1), look(0, found=0, fresh=0)]) == [
        ("layout", "it lists nothing any more, where it listed 9.")
    ]
    assert told([look(0, found=0, fresh=0)]) == [
        ("layout", "it lists nothing: look at its address, and at `links`.")
    ]


def test_a_list_that_can_no_longer_be_read() -> None:
    kinds = [kind for kind, _ in told([look(1), replace(look(0, "malformed"), found=0, fresh=0)])]

    assert kinds == ["not searched", "layout"]


@pytest.mark.parametrize(
    ("outcomes", "changed"),
    [
        (["kept"] * 9 + ["no text"], False),
        (["kept"] * 5 + ["no text"] * 5, True),
        (["no text"] * 2, False),
        (["no text"] * 3, True),
        (["no text"] * 9 + ["kept"] * 10, False),
    ],
)
def test_pages_that_give_no_words(outcomes: list[ItemOutcome], changed: bool) -> None:
    assert bool(told([look(0)], [page(outcome) for outcome in outcomes])) is changed
