"""Tables that others keep: what is read, and every row that cannot be, with its line and reason."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from legation.errors import LedgerError
from legation.record.statement import Statement
from legation.register.ledgers.mapping import Mapping, read_mapping
from legation.register.ledgers.read import Ledger, read_ledger
from legation.register.ledgers.table import read_table

HEAD = "date,actor,counterpart,act,status,text"
GOOD = "2023-04-17,KAZ,AFG:IEA,accredit,occurred,Envoys were accepted"


def ledger(tmp_path: Path, *lines: str, head: str = HEAD, mapping: Mapping | None = None) -> Ledger:
    path = tmp_path / "tracker.csv"
    path.write_text("\n".join((head, *lines)), encoding="utf-8")
    return read_ledger(read_table(path), mapping or Mapping())


def statements(found: Ledger) -> list[Statement]:
    return [one for kept in found.records for one in kept.record.statements]


def test_a_row_becomes_a_statement_with_its_sentence_as_evidence(tmp_path: Path) -> None:
    (said,) = statements(ledger(tmp_path, GOOD))

    assert (said.act, said.status, said.actor.id) == ("accredit", "occurred", "KAZ")
    assert said.evidence.quote == "Envoys were accepted"


def test_a_state_may_be_written_by_name(tmp_path: Path) -> None:
    (said,) = statements(ledger(tmp_path, GOOD.replace("KAZ", "Kazakhstan")))

    assert said.actor.id == "KAZ"


def test_a_month_is_a_period_and_known_at_its_end(tmp_path: Path) -> None:
    found = ledger(tmp_path, GOOD.replace("2023-04-17", "2023-02"))

    assert found.records[0].known == date(2023, 2, 28)
    assert found.records[0].record.document.published is None


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        ("5400", "5350", "5450"),
        ("987.9", "987.85", "987.95"),
        ("4,000,000", "3500000", "4500000"),
        ("7", "6.5", "7.5"),
    ],
)
def test_an_amount_is_an_interval(tmp_path: Path, said: str, low: str, high: str) -> None:
    (statement,) = statements(ledger(tmp_path, f'{GOOD},"{said}",USD', head=HEAD + ",amount,unit"))

    assert [(one.low, one.high) for one in statement.amounts] == [(Decimal(low), Decimal(high))]


REJECTED = (
    ("no date", GOOD.replace("2023-04-17", ""), "it has no `date`"),
    (
        "a day that no month has",
        GOOD.replace("04-17", "02-30"),
        "`date` is '2023-02-30'; write a day as 2023-04-17",
    ),
    (
        "an act that the codebook lacks",
        GOOD.replace("accredit,", "accredits,"),
        "`act` is 'accredits'; the codebook has",
    ),
    ("a status that it lacks", GOOD.replace("occurred", "done"), "`status` is 'done'; the codebook has"),
    ("an actor that nobody knows", GOOD.replace("KAZ", "Ruritania"), "`actor` is 'Ruritania'; write an id"),
    ("a very long word", GOOD.replace("KAZ", "K" * 99), "K…'; write an id"),
)


@pytest.mark.parametrize(("why", "line", "reason"), REJECTED, ids=[why for why, _, _ in REJECTED])
def test_a_row_that_cannot_be_read_is_told_with_its_line(
    tmp_path: Path, why: str, line: str, reason: str
) -> None:
    found = ledger(tmp_path, GOOD, line)

    assert [one.line for one in found.rejected] == [3]
    assert reason in found.rejected[0].reason


def test_a_name_that_comes_twice_is_told(tmp_path: Path) -> None:
    found = ledger(tmp_path, "A," + GOOD, "A," + GOOD, head="id," + HEAD)

    assert found.rejected[0].reason == "`id` 'A' is that of line 2 too; a name means one row"


def test_a_mapping_turns_somebodys_words_into_ours(tmp_path: Path) -> None:
    page = tmp_path / "mapping.toml"
    page.write_text(
        '[columns]\ndate = "Date"\nactor = "Country"\nact = "Step"\ntext = "Note"\n'
        '[defaults]\ncounterpart = "AFG:IEA"\nstatus = "occurred"\n'
        '[values.act]\n"Envoy accepted" = "accredit"\n',
        encoding="utf-8",
    )
    line = "2023-04-17;Kazakhstan;Envoy accepted;Envoys came"
    (said,) = statements(ledger(tmp_path, line, head="Date;Country;Step;Note", mapping=read_mapping(page)))

    assert (said.act, said.counterpart and said.counterpart.id) == ("accredit", "AFG:IEA")


def test_a_column_that_is_not_there_is_told_once(tmp_path: Path) -> None:
    with pytest.raises(
        LedgerError, match=r"it has no column 'date' for `date`\. Its columns are 'Day', 'actor'"
    ):
        ledger(tmp_path, GOOD, GOOD, head=HEAD.replace("date", "Day"))


def test_a_mapping_of_unknown_fields_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "mapping.toml"
    page.write_text('[columns]\ncolour = "Colour"\n', encoding="utf-8")

    with pytest.raises(LedgerError, match="'colour' is no field of a ledger"):
        read_mapping(page)


def test_a_workbook_reads_as_the_same_table(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEAD.split(","))
    sheet.append([date(2023, 4, 17), *GOOD.split(",")[1:]])
    path = tmp_path / "tracker.xlsx"
    book.save(path)
    (said,) = statements(read_ledger(read_table(path), Mapping()))

    assert said.when is not None
    assert said.when.start == date(2023, 4, 17)


REFUSED = (
    ("empty.csv", b"", "it is empty"),
    ("latin.csv", "é".encode("latin-1"), "it is no UTF-8"),
    ("quotes.csv", b'date,act\n"2023,x\n', "line 2: it is no CSV"),
    ("wide.csv", b"date,act\n1,2,3\n", "3 cells under 2 headings"),
    ("twice.csv", b"date,date\n", "two columns are called 'date'"),
    ("no.xlsx", b"PK nothing", "it is no XLSX workbook"),
)


@pytest.mark.parametrize(("name", "content", "reason"), REFUSED, ids=[name for name, _, _ in REFUSED])
def test_a_file_that_is_no_table_is_refused(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    with pytest.raises(LedgerError, match=reason):
        read_table(path)
