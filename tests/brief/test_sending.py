"""Sending through a real server: to all who are due, past those who are refused, to nobody twice."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from ports import free_port
from postbox import BROKEN, Postbox, serving

from legation.brief.journal import open_journal
from legation.brief.letter import Letters
from legation.brief.mail_server import Server
from legation.brief.page import Brief, Sentence
from legation.brief.sending import Outcome, Round, send
from legation.brief.subscribers import Mailing, Subscriber
from legation.brief.week import Week

AT = datetime(2023, 4, 28, 8, tzinfo=UTC)
NAMES = ("ada", "bob", "co", "di")
EVERYBODY = [f"{name}@example.org" for name in NAMES]
MAILING = Mailing(
    "brief@example.org", "Legation", None, "brief.example.org", "https://example.org/{token}", None,
    tuple(Subscriber(address, "", "0123456789abcdef") for address in EVERYBODY),
)  # fmt: skip
SMALL = Brief(
    Week.read("2023-W16"), ("AFG:IEA",), "A week", (Sentence("Quiet.", (), unreviewed=False),), (), (), (), ()
)


class Desk:
    """A journal on disk, a server that answers as told, and one run after another."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "sent.jsonl"
        self.postbox = Postbox()

    def run(self, *again: str) -> Outcome:
        with serving(self.postbox) as address, open_journal(self.path, SMALL.name) as journal:
            return send(Server.read(address), Round(Letters(SMALL, MAILING), journal, lambda: AT, again))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_everybody_gets_one(desk: Desk) -> None:
    outcome = desk.run()

    assert outcome.sent == desk.postbox.addresses == EVERYBODY
    assert outcome.is_whole
    assert desk.postbox.taken[0][1]["Subject"] == "A week"


def test_run_again_nobody_gets_another(desk: Desk) -> None:
    desk.run()
    outcome = desk.run()

    assert (outcome.sent, outcome.before) == ([], EVERYBODY)
    assert desk.postbox.addresses == EVERYBODY


def test_one_refused_address_stops_nobody_and_is_not_tried_again(desk: Desk) -> None:
    desk.postbox.rcpt = {EVERYBODY[1]: "550 no such user"}
    first, second = desk.run(), desk.run()

    assert first.refused == {EVERYBODY[1]: "550 no such user"}
    assert second.refused == {EVERYBODY[1]: "refused before"}
    assert desk.postbox.addresses == [EVERYBODY[0], *EVERYBODY[2:]]


def test_a_letter_that_is_refused_when_it_was_read(desk: Desk) -> None:
    desk.postbox.data = {EVERYBODY[1]: "554 looks like spam"}
    outcome = desk.run()

    assert outcome.refused == {EVERYBODY[1]: "554 looks like spam"}
    assert outcome.sent == [EVERYBODY[0], *EVERYBODY[2:]]


@pytest.mark.parametrize("step", ["rcpt", "data"])
def test_who_is_put_off_gets_it_in_the_next_run(desk: Desk, step: str) -> None:
    setattr(desk.postbox, step, {EVERYBODY[2]: "451 try later"})
    first = desk.run()
    setattr(desk.postbox, step, {})
    second = desk.run()

    assert first.put_off == {EVERYBODY[2]: "451 try later"}
    assert second.sent == [EVERYBODY[2]]
    assert sorted(desk.postbox.addresses) == EVERYBODY


def test_a_line_that_breaks_within_a_letter_leaves_it_open_and_the_rest_goes_on(desk: Desk) -> None:
    desk.postbox.data = {EVERYBODY[1]: BROKEN}
    first = desk.run()
    desk.postbox.data = {}
    second, third = desk.run(), desk.run(EVERYBODY[1])

    assert (first.sent, first.unsure) == ([EVERYBODY[0], *EVERYBODY[2:]], [EVERYBODY[1]])
    assert (second.sent, second.unsure) == ([], [EVERYBODY[1]])
    assert third.sent == [EVERYBODY[1]]


def test_a_server_that_is_not_there_puts_everybody_off(tmp_path: Path) -> None:
    server = Server.read(f"smtp://127.0.0.1:{free_port()}")
    with open_journal(tmp_path / "sent.jsonl", SMALL.name) as journal:
        outcome = send(server, Round(Letters(SMALL, MAILING), journal, lambda: AT))

    assert list(outcome.put_off) == EVERYBODY
    assert "the server cannot be reached" in outcome.put_off[EVERYBODY[0]]
