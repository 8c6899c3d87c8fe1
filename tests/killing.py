"""Rounds of a watch in a process of their own, killed and run again, and what a register holds after them."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import news_site
import sqlalchemy as sa
from rounds import means_for
from spacy.language import Language

from legation.record.record import Document, Record
from legation.register.chain import verify
from legation.register.store import open_register
from legation.register.tables import copies, documents, items, readings, statements
from legation.watch.round import follow
from legation.watch.watches import Watch, read_watch


@dataclass(frozen=True, slots=True)
class State:
    """What a register holds, as far as a second round may not change it."""

    statements: frozenset[str]
    documents: frozenset[str]
    copies: frozenset[str]
    settled: frozenset[str]


def state(address: str) -> State:
    """What is there; the register has to verify, no address is settled twice, no statement is there twice."""
    register = open_register(address)
    with register.reading() as connection:
        assert verify(connection).faults == ()
        full, table = sa.select(statements.c.reading), {}
        for kept in (statements, documents, copies):
            ids = list(connection.execute(sa.select(kept.c.id)).scalars())
            assert len(ids) == len(set(ids))
            table[kept.name] = frozenset(ids)
        settled = list(connection.execute(sa.select(items.c.key)).scalars())
        assert len(settled) == len(set(settled))
        read = set(connection.execute(sa.select(readings.c.document)).scalars())
        assert len(read) == connection.execute(sa.select(sa.func.count()).select_from(readings)).scalar_one()
        assert connection.execute(full).first() is None or read
    register.close()
    return State(table["statements"], table["documents"], table["copies"], frozenset(settled))


def run(watch: Watch, address: str, pipeline: Language, into: int | None = None) -> None:
    """A round, in which a byte is written for each document that is read: how far it has come."""
    register = open_register(address)
    means = replace(means_for(watch, register, pipeline), batch=3, workers=2)

    def read(found: Iterable[Document]) -> Iterator[Record]:
        for record in means.read(found):
            if into is not None:
                os.write(into, b".")
            yield record

    follow(watch, replace(means, read=read))
    register.close()


def kill_midway(watch: Watch, address: str, pipeline: Language, after: tuple[int, float]) -> None:
    """Run in a process of its own, which is killed some time after it has read so many documents."""
    documents_read, linger_s = after
    progress, into = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            run(watch, address, pipeline, into)
        finally:
            os._exit(0)
    os.close(into)
    seen = 0
    while seen < documents_read and (came := os.read(progress, 1)):
        seen += len(came)
    time.sleep(linger_s)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(progress)


def killed_and_completed(site: str, folder: Path, pipeline: Language, kills: int) -> int:
    """How many rounds were cut short, of so many that were killed and run again; each ends as an unharmed one does."""
    text = news_site.watch_file(site, "feed", "copies", "whole", "sitemap", "press")
    watch = read_watch(text, "afghanistan")
    unharmed = f"sqlite:///{folder / 'unharmed.sqlite'}"
    run(watch, unharmed, pipeline)
    whole = state(unharmed)
    assert len(whole.copies) >= 3
    chance = random.Random(7)  # noqa: S311  # a fixed seed, no secret
    midway = 0
    for number in range(kills):
        address = f"sqlite:///{folder / f'{number}.sqlite'}"
        open_register(address).close()
        kill_midway(watch, address, pipeline, (chance.randint(0, 12), chance.uniform(0, 0.05)))
        found = state(address)
        assert found.statements <= whole.statements
        midway += found != whole
        run(watch, address, pipeline)
        assert state(address) == whole
    return midway
