"""A process killed at any moment leaves a whole register, and the same command completes what it began."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from arriving import taking
from postgres import fresh_database

from legation.register.chain import verify
from legation.register.content import Arrived, Reader
from legation.register.keep import keep_records
from legation.register.ledgers.shipped import shipped_ledger
from legation.register.store import open_register
from legation.register.tables import readings, statements

KILLS = {"sqlite": 50, "postgresql": 10}
REPORTS = 120
# As long as a batch of four takes: the kill falls before, in and after the commit.
LINGER_S = 0.01
TAKING = taking(reader=Reader("ledger taliban", "1"), batch=4)


def arriving() -> Iterator[Arrived]:
    for kept in shipped_ledger("taliban").records[:REPORTS]:
        yield Arrived(kept.record, kept.known)


def keep_all(address: str, drawn: Iterable[Arrived]) -> None:
    register = open_register(address)
    keep_records(register, drawn, TAKING)
    register.close()


def state(address: str) -> tuple[set[str], int]:
    """The statements that are there, and how many readings lack one; the register has to verify."""
    register = open_register(address)
    with register.reading() as connection:
        assert verify(connection).faults == ()
        ids = list(connection.execute(sa.select(statements.c.id)).scalars())
        full = sa.select(statements.c.reading)
        half = connection.execute(sa.select(readings.c.id).where(readings.c.id.not_in(full))).all()
    register.close()
    assert len(ids) == len(set(ids))
    return set(ids), len(half)


def told(into: int) -> Iterator[Arrived]:
    """What arrives, with a byte written for each report that is drawn: how far a process has come."""
    for arrived in arriving():
        os.write(into, b".")
        yield arrived


def kill_midway(address: str, reports: int, after_s: float) -> None:
    """Keep in a process of its own, which is killed some time after it has drawn so many reports."""
    progress, into = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            keep_all(address, told(into))
        finally:
            os._exit(0)
    os.close(into)
    drawn = 0
    while drawn < reports and (seen := os.read(progress, REPORTS)):
        drawn += len(seen)
    time.sleep(after_s)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(progress)


@pytest.fixture(params=list(KILLS))
def addresses(request: pytest.FixtureRequest, tmp_path: Path) -> list[str]:
    """As many empty registers as there are kills, and one more."""
    number = KILLS[request.param] + 1
    if request.param == "sqlite":
        laid: Path = request.getfixturevalue("sqlite_laid")
        return [f"sqlite:///{shutil.copy(laid, tmp_path / f'{n}.sqlite')}" for n in range(number)]
    address: str = request.getfixturevalue("postgresql_laid")
    return [fresh_database(address, "k" + os.urandom(6).hex(), template="laid") for _ in range(number)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")
def test_killed_at_random_moments(addresses: list[str]) -> None:
    unharmed, *killed = addresses
    shipped_ledger("taliban")
    keep_all(unharmed, arriving())
    whole, _ = state(unharmed)
    chance = random.Random(7)  # noqa: S311  # a fixed seed, no secret
    midway = 0
    for address in killed:
        kill_midway(address, chance.randint(1, REPORTS), chance.uniform(0, LINGER_S))
        found, half = state(address)
        assert half == 0
        assert found <= whole
        midway += found < whole
        keep_all(address, arriving())
        assert state(address) == (whole, 0)

    assert midway >= len(killed) // 2
