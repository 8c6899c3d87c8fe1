"""A table goes out and comes back: the same record in another register, and nothing twice."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from arriving import NOW, taking

from legation.errors import LedgerError
from legation.exports.csv_table import as_csv
from legation.exports.from_csv import is_our_csv, read_our_csv
from legation.record.record import Record
from legation.register.ask import Filter
from legation.register.asof import AsOf
from legation.register.chain import verify
from legation.register.content import Arrived, Reader
from legation.register.keep import Kept, keep_records
from legation.register.ledgers.shipped import shipped_ledger
from legation.register.reported import Reported, reported
from legation.register.returned import keep_returned
from legation.register.stand import region
from legation.register.store import Register

Edit = Callable[[list[dict[str, str]]], None]


def written(reports: Iterator[Reported] | list[Reported], path: Path) -> Path:
    path.write_bytes("".join(as_csv(reports)).encode())
    return path


def exported(register: Register, path: Path, asked: Filter | None = None) -> Path:
    with register.reading() as connection:
        return written(reported(connection, asked or Filter()), path)


def brought_in(register: Register, path: Path) -> Kept:
    back = read_our_csv(path)
    assert back.rejected == ()
    return keep_returned(register, back.returned, "a test", NOW).kept


def on_record(register: Register) -> list[object]:
    """What stands in a register, without its own ids."""
    with register.reading() as connection:
        return [
            (one.document, one.known, one.reader.version, [held.statement for held in one.statements])
            for one in reported(connection, Filter())
            if one.statements
        ]


def test_what_goes_out_comes_back_whole_and_a_second_time_adds_nothing(
    register: Register, empty: Register, tmp_path: Path
) -> None:
    path = exported(register, tmp_path / "all.csv")
    first, second = brought_in(empty, path), brought_in(empty, path)

    assert on_record(empty) == on_record(register)
    assert (first.statements, second.statements, second.readings) == (5, 0, 0)
    with empty.reading() as connection:
        assert verify(connection).faults == ()


def test_into_the_register_that_it_came_from_it_adds_nothing(register: Register, tmp_path: Path) -> None:
    kept = brought_in(register, exported(register, tmp_path / "all.csv"))

    assert (kept.documents, kept.readings, kept.superseded) == (0, 0, 0)


def test_parts_that_come_one_by_one_make_the_whole(
    register: Register, empty: Register, tmp_path: Path
) -> None:
    for act in ("recognize", "accredit", "aid", "meet"):
        brought_in(empty, exported(register, tmp_path / f"{act}.csv", Filter(act=act)))

    def told(of: Register) -> set[str]:
        with of.reading() as connection:
            found = reported(connection, Filter())
            return {held.statement.evidence.quote for one in found for held in one.statements}

    assert told(empty) == told(register)


def test_a_doubted_statement_moves_no_ladder_there_either(
    register: Register, empty: Register, tmp_path: Path
) -> None:
    brought_in(empty, exported(register, tmp_path / "all.csv"))

    for one in (register, empty):
        with one.reading() as connection:
            stands = region(connection, "AFG:IEA", NOW.date(), AsOf())
        assert stands["KAZ"].low < 4


def test_an_older_export_supersedes_no_newer_reading(register: Register, tmp_path: Path) -> None:
    path = exported(register, tmp_path / "old.csv")
    with register.reading() as connection:
        old = next(one for one in reported(connection, Filter(act="meet")))
    said = tuple(replace(held.statement, place="Kabul") for held in old.statements)
    newer = Arrived(Record(old.document, said), old.known)
    keep_records(register, [newer], taking(reader=Reader("legation", "0.2.0")))
    kept = brought_in(register, path)

    assert (kept.readings, kept.superseded) == (0, 0)


def test_the_ledger_that_ships_goes_out_and_comes_back(
    register: Register, empty: Register, tmp_path: Path
) -> None:
    arriving = [Arrived(kept.record, kept.known) for kept in shipped_ledger("taliban").records]
    keep_records(register, arriving, taking(reader=Reader("ledger taliban", "1")))
    path = exported(register, tmp_path / "all.csv")
    brought_in(empty, path)

    assert len(on_record(register)) > 300
    assert on_record(empty) == on_record(register)
    assert brought_in(register, path).readings == 0


def edited(path: Path, edit: Edit) -> Path:
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    edit(rows)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_a_table_sorted_otherwise_comes_back_the_same(
    register: Register, empty: Register, tmp_path: Path
) -> None:
    path = edited(exported(register, tmp_path / "all.csv"), list.reverse)
    brought_in(empty, path)

    assert sorted(map(_quotes, on_record(empty))) == sorted(map(_quotes, on_record(register)))


def _quotes(one: object) -> tuple[str, ...]:
    assert isinstance(one, tuple)
    return (one[0].text, *sorted(said.evidence.quote for said in one[3]))


WRONG: tuple[tuple[str, Edit, str], ...] = (
    ("an act of no codebook", lambda rows: rows[0].update(act="hug"), "`act` is 'hug'"),
    (
        "a quote that is not in the text",
        lambda rows: rows[0].update(quote="It recognised them"),
        "the text reads",
    ),
    (
        "a report without its text",
        lambda rows: rows[0].update(text=""),
        "no row of its report holds the `text`",
    ),
    ("no day", lambda rows: rows[0].update(known="April"), "`known` is 'April'; write a day"),
    ("no reader", lambda rows: rows[0].update(reader=""), "`reader` is empty"),
    ("checks that are none", lambda rows: rows[0].update(checks="{"), "`checks` is no JSON"),
)


@pytest.mark.parametrize(
    ("edit", "reason"), [(edit, reason) for _, edit, reason in WRONG], ids=[n for n, _, _ in WRONG]
)
def test_what_cannot_come_back_is_told_with_its_line(
    register: Register, tmp_path: Path, edit: Edit, reason: str
) -> None:
    back = read_our_csv(edited(exported(register, tmp_path / "all.csv"), edit))

    assert any(reason in one.reason and one.line >= 2 for one in back.rejected)


def test_a_table_that_lost_a_column_is_refused(register: Register, tmp_path: Path) -> None:
    path = exported(register, tmp_path / "all.csv")
    path.write_text(path.read_text(encoding="utf-8").replace("amount_low,", "low,", 1), encoding="utf-8")

    with pytest.raises(LedgerError, match="the column 'amount_low' is gone"):
        read_our_csv(path)


def test_a_ledger_is_none_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text("date,act,status,text\n2023,meet,occurred,They met\n", encoding="utf-8")

    assert not is_our_csv(path)
    assert not is_our_csv(tmp_path / "nothing.csv")
