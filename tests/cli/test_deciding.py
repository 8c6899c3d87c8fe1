"""What a decision changes, in words."""

from __future__ import annotations

from legation.cli.deciding import effect_in_words, events_in_words
from legation.register.effect_on_events import EventEffect, Group


def test_what_changes_nothing_says_so() -> None:
    assert effect_in_words(None) == "The ladder stays as it is."


def test_a_merge_tells_of_statements_and_reports() -> None:
    found = EventEffect((Group(("a", "b"), 1), Group(("c",), 1)), (Group(("a", "b", "c"), 2),))

    assert events_in_words(found) == (
        "before: 2 events (2 statements in 1 report; 1 statement in 1 report)\n"
        "after:  1 event (3 statements in 2 reports)"
    )
    assert events_in_words(EventEffect(found.before, found.before)) == "The events stay as they are."
