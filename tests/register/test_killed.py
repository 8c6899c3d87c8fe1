"""A process killed at any moment of an import or of reading leaves a whole register; run again, it completes it."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from arriving import taking
from postgres import fresh_database
from spacy.language import Language

from legation.article_to_record import articles_to_records
from legation.intake.arrival import Terms
from legation.intake.files import read_documents
from legation.parser.pipeline import load_pipeline
from legation.record.record import Document
from legation.register.chain import verify
from legation.register.content import Arrived, Reader
from legation.register.keep import Taking, keep_records
from legation.register.ledgers.shipped import shipped_ledger
from legation.register.store import open_register
from legation.register.tables import readings, statements

KILLS = {"sqlite": 50, "postgresql": 10}
KILLS_READING = 8
EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
PUBLISHED = date(2023, 4, 17)
REPORTS = 120
# As long as a batch of four takes: the kill falls before, in and after the commit.
LINGER_S = 0.01
# As long as reading two reports takes.
LINGER_READING_S = 0.1
TAKING = taking(reader=Reader("ledger taliban", "1"), batch=4)


def arriving() -> Iterator[Arrived]:
    for kept in shipped_ledger("taliban").records[:REPORTS]:
        yield Arrived(kept.record, kept.known)


def keep_all(address: str, drawn: Iterable[Arrived], by: Taking = TAKING) -> None:
    register = open_register(address)
    keep_records(register, drawn, by)
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


def told(arriving: Iterable[Arrived], into: int) -> Iterator[Arrived]:
    """What arrives, with a byte written for each report that is drawn: how far a process has come."""
    for arrived in arriving:
        os.write(into, b".")
        yield arrived


def kill_midway(keep: Callable[[int], None], reports: int, after_s: float) -> None:
    """Keep in a process of its own, which is killed some time after it has drawn so many reports."""
    progress, into = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            keep(into)
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


def being_read(pipeline: Language) -> Iterator[Arrived]:
    """Reports as they are read, two at a time, so that a kill falls between and within them."""
    for record in articles_to_records(reports_of(EXAMPLES), pipeline, batch_size=2):
        yield Arrived(record, record.document.published or PUBLISHED)


def reports_of(folder: Path) -> list[Document]:
    """The reports of a folder."""
    return [read for read in read_documents([str(folder)], Terms(PUBLISHED)) if isinstance(read, Document)]


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
        kill_midway(
            lambda into, address=address: keep_all(address, told(arriving(), into)),  # type: ignore[misc]
            chance.randint(1, REPORTS),
            chance.uniform(0, LINGER_S),
        )
        found, half = state(address)
        assert half == 0
        assert found <= whole
        midway += found < whole
        keep_all(address, arriving())
        assert state(address) == (whole, 0)

    assert midway >= len(killed) // 2


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")
def test_killed_while_reading(sqlite_laid: Path, tmp_path: Path) -> None:
    pipeline = load_pipeline()
    unharmed, *killed = [
        f"sqlite:///{shutil.copy(sqlite_laid, tmp_path / f'{n}.sqlite')}" for n in range(KILLS_READING + 1)
    ]
    read = list(being_read(pipeline))
    by = taking(batch=2)
    keep_all(unharmed, read, by)
    whole, _ = state(unharmed)
    chance = random.Random(8)  # noqa: S311  # a fixed seed, no secret
    midway = 0
    for address in killed:
        kill_midway(
            lambda into, address=address: keep_all(address, told(being_read(pipeline), into), by),  # type: ignore[misc]
            chance.randint(0, len(read)),
            chance.uniform(0, LINGER_READING_S),
        )
        found, _ = state(address)
        assert found <= whole
        midway += found < whole
        keep_all(address, read, by)
        assert state(address)[0] == whole

    assert midway >= len(killed) // 2
