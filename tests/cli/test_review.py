"""Review with keys: what a decision changes is told first, and without a reason nothing is decided."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from arriving import claim, taking

from legation.cli.review import effect_in_words, review_by_keys
from legation.register.ask import Filter, Held, held
from legation.register.keep import keep_records
from legation.register.store import Register, open_register


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


def test_what_changes_nothing_says_so() -> None:
    assert effect_in_words(None) == "The ladder stays as it is."
