"""Review with keys: what a decision changes is told first, and without a reason nothing is decided."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from arriving import claim, taking

from legation.cli.review_keys import review_by_keys
from legation.register.ask import Filter, Held, held
from legation.register.keep import keep_records
from legation.register.store import Register, open_register
from legation.register.told import events


@pytest.fixture
def register(tmp_path: Path) -> Register:
    opened = open_register(f"sqlite:///{tmp_path / 'register.sqlite'}")
    keep_records(opened, [claim("KAZ accredit AFG:IEA"), claim("UZB meet AFG:IEA")], taking())
    return opened


def waiting(register: Register, asked: Filter | None = None) -> list[Held]:
    with register.reading() as connection:
        return list(held(connection, asked or Filter(review="unreviewed")))


def press(monkeypatch: pytest.MonkeyPatch, keys: str, reason: str) -> None:
    pressed = iter(keys)
    monkeypatch.setattr(click, "getchar", lambda: next(pressed))
    monkeypatch.setattr(click, "prompt", lambda *_args, **_options: reason)


def test_a_key_and_a_reason_decide(
    register: Register, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    press(monkeypatch, "xrn", "a slip")
    assert review_by_keys(register, waiting(register), "Ada")

    assert len(waiting(register)) == 1
    assert len(waiting(register, Filter(review="rejected"))) == 1
    assert "before: 2023-04-17" in capsys.readouterr().err


def test_without_a_reason_nothing_is_decided(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    press(monkeypatch, "aa", "")
    assert review_by_keys(register, waiting(register), "Ada")

    assert len(waiting(register)) == 2


def test_q_stops(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    press(monkeypatch, "q", "never asked")

    assert not review_by_keys(register, waiting(register), "Ada")


CEREMONY = "KAZ accredit AFG:IEA"


@pytest.fixture
def told_twice(register: Register) -> Register:
    """The ceremony of the register, told by a second report a day later and by a third weeks later."""
    keep_records(register, [claim(CEREMONY, known="2023-04-20")], taking())
    keep_records(register, [claim(CEREMONY, "occurred", "2023-06-17", known="2023-06-18")], taking())
    return register


def ceremonies(register: Register) -> list[int]:
    """How many reports each event of the kind has."""
    with register.reading() as connection:
        return sorted(len(event.documents) for event in events(connection, Filter(act="accredit")))


def answer(monkeypatch: pytest.MonkeyPatch, keys: str, *answers: str) -> None:
    pressed, said = iter(keys), iter(answers)
    monkeypatch.setattr(click, "getchar", lambda: next(pressed))
    monkeypatch.setattr(click, "prompt", lambda *_args, **_options: next(said))


def test_m_brings_reports_together(told_twice: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    apart = ceremonies(told_twice)
    (first, *_) = waiting(told_twice, Filter(act="accredit"))
    answer(monkeypatch, "mn", "1", "one ceremony")
    review_by_keys(told_twice, [first], "Ada")

    assert sum(ceremonies(told_twice)) == sum(apart)
    assert len(ceremonies(told_twice)) == len(apart) - 1


def test_s_takes_a_report_out_of_its_event(told_twice: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    apart = ceremonies(told_twice)
    (first, *_) = waiting(told_twice, Filter(act="accredit"))
    answer(monkeypatch, "sn", "1", "another ceremony")
    review_by_keys(told_twice, [first], "Ada")

    assert len(ceremonies(told_twice)) == len(apart) + 1


@pytest.mark.parametrize("said", ["0", "9", "one", "1 9"])
def test_a_number_that_was_not_offered_is_not_taken(
    told_twice: Register, monkeypatch: pytest.MonkeyPatch, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    apart = ceremonies(told_twice)
    answer(monkeypatch, "mn", said)
    review_by_keys(told_twice, waiting(told_twice, Filter(act="accredit"))[:1], "Ada")

    assert ceremonies(told_twice) == apart
    assert "give numbers from 1 to" in capsys.readouterr().err


def test_where_no_report_stands_beside_it_that_is_said(
    register: Register, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(monkeypatch, "msn")
    review_by_keys(register, waiting(register)[:1], "Ada")

    assert capsys.readouterr().err.count("No other report") == 2
