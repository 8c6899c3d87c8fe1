"""Acts and statuses as a person would say them."""

from __future__ import annotations

import pytest

from legation.codebook.deeds import DEEDS, deed_in_words
from legation.record.actor import Actor
from legation.record.span import Span
from legation.record.statement import ACTS, STATUSES, Act, Statement, Status


def statement(act: Act, status: Status, *, ending: bool = False, actor: str | None = "KAZ") -> Statement:
    return Statement(
        "s", act, status, Actor(actor, "x"), None, Span(0, 1, "x"), ending=ending or status == "ended"
    )


def test_every_act_is_a_deed() -> None:
    assert tuple(DEEDS) == ACTS


SAID: tuple[tuple[Statement, str], ...] = (
    (statement("recognize", "occurred"), "recognised it"),
    (statement("mission", "ongoing"), "keeps an embassy or consulate"),
    (statement("accredit", "agreed"), "agreed to accept its envoys"),
    (statement("aid", "pledged"), "promised to give it aid"),
    (statement("mission", "planned", ending=True), "plans to close its embassy or consulate"),
    (statement("recognize", "requested"), "is asked to recognise it"),
    (statement("recognize", "possible", ending=True), "may withdraw its recognition"),
    (statement("recognize", "denied"), "does not recognise it"),
    (statement("designate", "ended"), "took it off a banned list"),
    (statement("recognize", "denied", actor=None), "denied: recognises it"),
    (statement("recognize", "occurred", actor=None), "recognised it"),
)


@pytest.mark.parametrize(("one", "expected"), SAID, ids=[expected for _, expected in SAID])
def test_deed(one: Statement, expected: str) -> None:
    assert deed_in_words(one) == expected


def test_a_fact_and_what_is_none_never_read_alike() -> None:
    """Whoever reads only the verb must not take a plan or a denial for a fact."""
    for act in ACTS:
        facts = {deed_in_words(statement(act, status)) for status in ("occurred", "ongoing")}
        others = {
            deed_in_words(statement(act, s)) for s in STATUSES if s not in ("occurred", "ongoing", "ended")
        }
        assert not facts & others
