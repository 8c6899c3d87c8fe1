"""Any tampering is found, wherever it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from arriving import claim, taking

from legation.register.chain import START, Verification, verify
from legation.register.keep import keep_records
from legation.register.store import Register, open_register

DOUBLED = """
    INSERT INTO statements
    SELECT 'x' || substr(id, 2), reading, 9, act, status, ending, actor, actor_state, counterpart,
           counterpart_state, rank, when_start, when_end, precision, said_on, known, lowering, on_ladder, words,
           body, entry
    FROM statements WHERE entry = 1
"""
TAKEN_OUT = """
    DELETE FROM statements WHERE entry = 2;
    DELETE FROM readings WHERE entry = 2;
    DELETE FROM documents WHERE entry = 2;
    DELETE FROM entries WHERE seq = 2;
"""
TAMPERED = (
    ("a statement's status", "UPDATE statements SET status = 'denied' WHERE ordinal = 0"),
    ("a statement's body", "UPDATE statements SET body = replace(body, 'KAZ', 'UZB')"),
    ("a day", "UPDATE documents SET known = '2020-01-01'"),
    ("a letter of a text", "UPDATE documents SET text = text || '.'"),
    ("a statement taken away", "DELETE FROM statements"),
    ("a statement doubled", DOUBLED),
    ("when it was recorded", "UPDATE entries SET recorded_at = '2020-01-01T00:00:00+00:00' WHERE seq = 1"),
    ("an entry's note", "UPDATE entries SET note = 'nothing' WHERE seq = 2"),
    ("an entry taken out of the middle", TAKEN_OUT),
    ("a seal", "UPDATE entries SET hash = digest WHERE seq = 1"),
)  # fmt: skip


@contextmanager
def tampering(path: Path) -> Iterator[sqlite3.Connection]:
    """The file opened by hand, its guards taken off."""
    connection = sqlite3.connect(path)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    yield connection
    connection.commit()
    connection.close()


def found(path: Path, head: str | None = None) -> Verification:
    register = open_register(f"sqlite:///{path}")
    with register.reading() as connection:
        verification = verify(connection, head)
    register.close()
    return verification


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "register.sqlite"
    register = open_register(f"sqlite:///{path}")
    keep_records(
        register, [claim("KAZ accredit AFG:IEA", when=f"2023-04-0{n}") for n in range(1, 4)], taking(batch=1)
    )
    register.close()
    return path


def test_an_untouched_register_verifies(register: Register) -> None:
    keep_records(register, [claim("KAZ accredit AFG:IEA")], taking())
    with register.reading() as connection:
        verification = verify(connection)

    assert verification.faults == ()
    assert (verification.entries, verification.rows) == (1, 3)


def test_an_empty_register_verifies(register: Register) -> None:
    with register.reading() as connection:
        assert verify(connection) == Verification(0, 0, START, ())


@pytest.mark.parametrize(("what", "sql"), TAMPERED, ids=[what for what, _ in TAMPERED])
def test_tampering_is_found(path: Path, what: str, sql: str) -> None:
    with tampering(path) as connection:
        connection.executescript(sql)

    assert found(path).faults != ()


def test_entries_cut_off_the_end_are_found_by_a_hash_that_was_noted(path: Path) -> None:
    head = found(path).head
    with tampering(path) as connection:
        for table in ("statements", "readings", "documents"):
            connection.execute(f"DELETE FROM {table} WHERE entry = 3")  # noqa: S608  # names above
        connection.execute("DELETE FROM entries WHERE seq = 3")

    assert found(path).faults == ()
    assert [fault.place for fault in found(path, head).faults] == ["chain"]
