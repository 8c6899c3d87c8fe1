"""Datasette opened on the register's file shows its views, readably and without a way to write."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from arriving import NOW, claim, taking
from ports import free_port

from legation.register.ask import Filter, held
from legation.register.decide import Decision, decide
from legation.register.keep import keep_records
from legation.register.store import open_register

PATIENCE_S = 60


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of Datasette, started on a register in which one of two statements was rejected."""
    file = tmp_path_factory.mktemp("datasette") / "register.sqlite"
    register = open_register(f"sqlite:///{file}")
    keep_records(register, [claim("KAZ accredit AFG:IEA"), claim("UZB meet AFG:IEA")], taking())
    with register.reading() as connection:
        (one, *_) = held(connection, Filter(act="meet"))
    decide(register, Decision("reject", (one.id,), "Ada", "a slip"), NOW)
    register.close()
    port = free_port()
    command = [sys.executable, "-m", "datasette", "serve", str(file), "--port", str(port)]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(f"http://127.0.0.1:{port}/-/versions.json")
        yield f"http://127.0.0.1:{port}/{Path(file).stem}"
    finally:
        running.kill()
        running.wait()


def _wait(address: str) -> None:
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (urllib.error.URLError, ConnectionError):
            assert time.monotonic() < until, "Datasette never answered"
            time.sleep(0.1)


def rows(address: str) -> list[dict[str, object]]:
    with urllib.request.urlopen(f"{address}.json?_shape=array", timeout=PATIENCE_S) as answer:
        found: list[dict[str, object]] = json.load(answer)
        return found


def test_the_current_statements_are_those_that_count(shown: str) -> None:
    assert [(row["actor"], row["act"], row["counterpart"]) for row in rows(f"{shown}/current_statements")] == [
        ("KAZ", "accredit", "AFG:IEA")
    ]


def test_what_was_decided_stands_beside(shown: str) -> None:
    assert [(row["verb"], row["who"], row["reason"]) for row in rows(f"{shown}/what_was_decided")] == [
        ("reject", "Ada", "a slip")
    ]


@pytest.mark.parametrize("view", ["current_statements", "what_was_decided"])
def test_a_view_is_a_page_to_look_at(shown: str, view: str) -> None:
    with urllib.request.urlopen(f"{shown}/{view}", timeout=PATIENCE_S) as answer:
        assert answer.headers.get_content_type() == "text/html"
        assert "AFG:IEA" in answer.read().decode()
