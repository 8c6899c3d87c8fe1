"""What is kept, is kept once, whole and for good."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from multiprocessing import get_context

import pytest
import sqlalchemy as sa
from arriving import MACHINE, NOW, claim, report, taking
from say import say

from legation.errors import RegisterError
from legation.record.as_json import part_from_json
from legation.record.statement import Statement
from legation.register import keep
from legation.register.chain import Entry, append, entries_of, verify
from legation.register.content import Reader
from legation.register.keep import keep_records
from legation.register.store import Register
from legation.register.tables import KEPT, documents, statements, supersessions

Opening = Callable[[str], Register]


def count(register: Register, table: sa.Table) -> int:
    with register.reading() as connection:
        return connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()


def test_a_record_comes_back_as_it_went_in(register: Register) -> None:
    arrived = claim("KAZ accredit AFG:IEA")
    keep_records(register, [arrived], taking())
    with register.reading() as connection:
        body = connection.execute(sa.select(statements.c.body)).scalar_one()

    assert part_from_json(body, Statement) == arrived.record.statements[0]


def test_reading_the_same_report_twice_adds_nothing(register: Register) -> None:
    first = keep_records(register, [claim("KAZ accredit AFG:IEA")], taking())
    second = keep_records(register, [claim("KAZ accredit AFG:IEA")], taking(NOW + timedelta(days=1)))

    assert (first.statements, second.statements, second.known_already) == (1, 0, 1)
    assert count(register, statements) == 1


def test_the_same_report_twice_in_one_batch_is_kept_once(register: Register) -> None:
    kept = keep_records(register, [claim("KAZ accredit AFG:IEA")] * 2, taking())

    assert (kept.readings, kept.known_already) == (1, 1)


def test_a_newer_reading_supersedes_and_both_are_there(register: Register) -> None:
    text = "Astana let the envoys in."
    older = report(text, say("KAZ meet AFG:IEA"))
    newer = report(text, say("KAZ accredit AFG:IEA"))
    keep_records(register, [older], taking())
    kept = keep_records(register, [newer], taking(reader=Reader(MACHINE.name, "2")))

    assert (kept.documents, kept.superseded) == (0, 1)
    assert (count(register, statements), count(register, supersessions)) == (2, 1)


def test_two_readers_do_not_supersede_each_other(register: Register) -> None:
    arrived = claim("KAZ accredit AFG:IEA")
    keep_records(register, [arrived], taking())
    kept = keep_records(register, [arrived], taking(reader=Reader("analyst Ada", "1")))

    assert (kept.readings, kept.superseded) == (1, 0)


@pytest.mark.parametrize("table", KEPT, ids=[table.name for table in KEPT])
@pytest.mark.parametrize("verb", ["update", "delete"])
def test_nothing_on_record_can_be_changed(register: Register, table: sa.Table, verb: str) -> None:
    keep_records(register, [claim("KAZ accredit AFG:IEA")], taking())
    change = sa.update(table).values(entry=1) if verb == "update" else sa.delete(table)
    refused = pytest.raises(RegisterError, match="only adds")
    if count(register, table) or not register.is_sqlite:
        with refused, register.writing() as connection:
            connection.execute(change)


def test_an_error_midway_keeps_nothing(register: Register) -> None:
    with pytest.raises(ZeroDivisionError):
        _begin_and_break_off(register)
    with register.reading() as connection:
        assert verify(connection).entries == 0


def _begin_and_break_off(register: Register) -> None:
    with register.writing() as connection:
        append(connection, Entry("read", "a test", NOW), {})
        _ = 1 // 0


HOSTILE = (
    "'; DROP TABLE statements; --",
    '" OR 1=1 --',
    "%s %(x)s :name ? {0} \\",
    "\\u0000 written out",
    "\u202eright to left \u200b nothing",
    "😀 𝒜 \U0010ffff",
    "\r\n\t\x1b[31m",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_kept_letter_for_letter(register: Register, text: str) -> None:
    keep_records(register, [report(text, say("KAZ accredit AFG:IEA"))], taking())
    with register.reading() as connection:
        assert connection.execute(sa.select(documents.c.text)).scalar_one() == text
        body = connection.execute(sa.select(statements.c.body)).scalar_one()
        assert json.loads(body)["evidence"]["quote"] == text
        assert verify(connection).faults == ()


def test_ten_megabytes_are_kept_letter_for_letter(register: Register) -> None:
    text = "Астана сказала нет. " * 280_000
    keep_records(register, [report(text, say("KAZ accredit AFG:IEA"))], taking())
    with register.reading() as connection:
        assert connection.execute(sa.select(documents.c.text)).scalar_one() == text
        assert verify(connection).faults == ()


def test_a_batch_of_long_reports_ends_sooner(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keep, "_LONGEST_BATCH", 150)
    long = [report(f"{n}: {'It was said. ' * 5}", say("KAZ accredit AFG:IEA")) for n in range(5)]
    keep_records(register, long, taking())

    assert [entry["row_count"] for entry in _entries(register)] == [9, 6]


def _entries(register: Register) -> list[dict[str, object]]:
    with register.reading() as connection:
        return entries_of(connection)


@pytest.mark.parametrize("text", ["a\0b", "half \ud83d of a sign"])
def test_what_no_database_can_hold_is_refused_whole(register: Register, text: str) -> None:
    with pytest.raises(RegisterError, match="NUL or half a surrogate pair"):
        keep_records(register, [report(text, say("KAZ accredit AFG:IEA"))], taking())

    assert count(register, documents) == 0


@pytest.mark.parametrize("name", ["a\0b", "half \ud83d"])
def test_a_hostile_field_is_refused(register: Register, name: str) -> None:
    from dataclasses import replace

    said = replace(say("KAZ accredit AFG:IEA"), object=name)
    with pytest.raises(RegisterError, match="NUL or half a surrogate pair"):
        keep_records(register, [report("A sentence.", said)], taking())


def test_an_endless_id_is_refused(register: Register) -> None:
    with pytest.raises(RegisterError, match="id of 10000000 characters"):
        keep_records(register, [report("A sentence.", say(f"{'K' * 10_000_000} accredit AFG:IEA"))], taking())


def _write(database: str, name: str, number: int) -> None:
    from legation.register.store import open_register

    opened = open_register(database)
    arriving = (claim(f"KAZ accredit {name}", when=f"{2000 + n}-01-01") for n in range(number))
    keep_records(opened, arriving, taking(batch=3))
    opened.close()


def test_two_processes_writing_at_once_both_succeed(database: str, opening: Opening) -> None:
    context = get_context("spawn")
    both = [context.Process(target=_write, args=(database, name, 60)) for name in ("AFG:IEA", "AFG:IRA")]
    for process in both:
        process.start()
    for process in both:
        process.join(120)

    assert [process.exitcode for process in both] == [0, 0]
    register = opening(database)
    with register.reading() as connection:
        found = verify(connection)
    assert (found.faults, found.entries) == ((), 40)
    assert count(register, statements) == 120
