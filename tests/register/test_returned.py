"""Records that come back from an export, on both databases: a part joins its whole, and nothing gives way to it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from arriving import NOW, report, taking
from say import say

from legation.register.ask import Filter
from legation.register.chain import verify
from legation.register.content import Arrived, Reader
from legation.register.keep import keep_records
from legation.register.reported import reported
from legation.register.returned import Came, keep_returned
from legation.register.store import Register

WHOLE = report("Astana met Kabul and sold flour.", say("KAZ meet AFG:IEA"), say("KAZ supply AFG:IEA"))
MACHINE = Reader("legation", "1")


@dataclass(frozen=True, slots=True)
class Coming:
    arrived: Arrived
    reader: Reader = MACHINE


def part(place: int) -> Arrived:
    return replace(WHOLE, record=replace(WHOLE.record, statements=(WHOLE.record.statements[place],)))


def taken(register: Register, *coming: Coming) -> Came:
    return keep_returned(register, coming, "a test", NOW)


def acts(register: Register) -> list[list[str]]:
    with register.reading() as connection:
        return [[held.statement.act for held in one.statements] for one in reported(connection, Filter())]


def test_what_is_new_is_kept_and_what_is_there_adds_nothing(register: Register) -> None:
    first, second = (
        taken(register, Coming(WHOLE)),
        taken(register, Coming(WHOLE), Coming(part(0)), Coming(part(1))),
    )

    assert (first.kept.statements, second.kept.statements, second.kept.known_already) == (2, 0, 3)
    assert acts(register) == [["meet", "supply"]]


def test_a_part_joins_its_whole_and_counts_what_is_new(register: Register) -> None:
    taken(register, Coming(part(1)))
    came = taken(register, Coming(part(0)))

    assert (came.kept.statements, came.kept.superseded) == (1, 1)
    assert acts(register) == [["supply", "meet"]]
    with register.reading() as connection:
        assert verify(connection).faults == ()


def test_another_version_is_left_out_and_counted(register: Register) -> None:
    keep_records(register, [part(0)], taking(reader=Reader("legation", "2")))
    came = taken(register, Coming(WHOLE))

    assert (came.otherwise_read, came.kept.readings) == (1, 0)
    assert acts(register) == [["meet"]]


def test_another_reader_reads_for_itself(register: Register) -> None:
    taken(register, Coming(WHOLE))
    came = taken(register, Coming(WHOLE, Reader("ledger other", "1")))

    assert (came.kept.readings, came.kept.documents) == (1, 0)
