"""The reports beside a statement."""

from __future__ import annotations

from arriving import claim, report, taking
from copied import with_a_copy
from say import say

from legation.register.ask import Filter, Held, held
from legation.register.keep import keep_records
from legation.register.kin import kin
from legation.register.store import Register


def find(register: Register, words: str) -> Held:
    with register.reading() as connection:
        return next(one for one in held(connection, Filter()) if words in one.statement.evidence.quote)


def test_reports_of_its_event_and_those_that_might_be(register: Register) -> None:
    keep_records(
        register,
        [
            claim("KAZ accredit AFG:IEA", when="2023-04-17"),
            claim("KAZ accredit AFG:IEA", when="2023-04-17", known="2023-04-20"),
            claim("KAZ accredit AFG:IEA", when="2025-04-17", known="2025-04-18"),
            claim("KAZ accredit AFG:IEA", when="2026-04-17", known="2026-04-18"),
            claim("KAZ accredit AFG:IEA", "planned", when="2023-04-17", known="2023-04-01"),
            claim("UZB accredit AFG:IEA", when="2023-04-17"),
        ],
        taking(),
    )
    with register.reading() as connection:
        found = kin(connection, find(register, "2026-04-17"))

    assert [one.statement.when and str(one.statement.when.start) for one in (*found.same, *found.near)] == [
        "2025-04-17", "2023-04-17", "2023-04-17",
    ]  # fmt: skip


def test_a_meeting_is_the_same_told_from_either_side(register: Register) -> None:
    keep_records(
        register, [claim("KAZ meet AFG:IEA"), claim("AFG:IEA meet KAZ", known="2023-04-19")], taking()
    )
    with register.reading() as connection:
        found = kin(connection, find(register, "KAZ meet"))

    assert len(found.same) == 1


def test_a_copy_is_no_report_of_its_own(register: Register) -> None:
    with_a_copy(register)
    with register.reading() as connection:
        found = kin(connection, find(register, "sentence more"))

    assert (len(found.same), len(found.reports)) == (2, 2)


def test_of_another_event_each_report_is_offered_once(register: Register) -> None:
    with_a_copy(register)
    years_later = report(
        "They did it again.", say("KAZ accredit AFG:IEA", when="2026-04-17"), known="2026-04-18"
    )
    keep_records(register, [years_later], taking())
    with register.reading() as connection:
        found = kin(connection, find(register, "again"))

    assert sorted(str(one.known) for one in found.near) == ["2023-04-18", "2023-04-20"]
