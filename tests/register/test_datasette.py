"""Datasette opened on the register's file shows its views, readably and without a way to write."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
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
            httpx.get(address, timeout=5).raise_for_status()
        except httpx.HTTPError:
            assert time.monotonic() < until, "Datasette never answered"
            time.sleep(0.1)
        else:
            return


def rows(address: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = httpx.get(f"{address}.json?_shape=array", timeout=PATIENCE_S).json()
    return found


def test_each_current_statement_stands_with_its_review(shown: str) -> None:
    found = rows(f"{shown}/current_statements")

    assert {(row["actor"], row["act"], row["counterpart"], row["review"]) for row in found} == {
        ("KAZ", "accredit", "AFG:IEA", "unreviewed"),
        ("UZB", "meet", "AFG:IEA", "reject"),
    }


def test_what_was_decided_stands_beside(shown: str) -> None:
    assert [(row["verb"], row["who"], row["reason"]) for row in rows(f"{shown}/what_was_decided")] == [
        ("reject", "Ada", "a slip")
    ]


@pytest.mark.parametrize("view", ["current_statements", "what_was_decided"])
def test_a_view_is_a_page_to_look_at(shown: str, view: str) -> None:
    answer = httpx.get(f"{shown}/{view}", timeout=PATIENCE_S)

    assert answer.headers["content-type"].startswith("text/html")
    assert "AFG:IEA" in answer.text
