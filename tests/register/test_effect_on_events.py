"""What merging and splitting would change, before they are decided."""

from __future__ import annotations

from arriving import claim, report, taking
from copied import with_a_copy
from say import say

from legation.register.ask import Filter, held
from legation.register.decide import Decision
from legation.register.effect_on_events import effect_on_events
from legation.register.keep import keep_records
from legation.register.store import Register


def ids_by_quote(register: Register) -> dict[str, str]:
    with register.reading() as connection:
        return {one.statement.evidence.quote: one.id for one in held(connection, Filter())}


def test_events_far_apart_would_be_one_of_three_reports_though_four_documents_tell_it(
    register: Register,
) -> None:
    with_a_copy(register)
    again = report("They did it again.", say("KAZ accredit AFG:IEA", when="2026-04-17"), known="2026-04-18")
    keep_records(register, [again], taking())
    ids = ids_by_quote(register)
    decision = Decision(
        "merge", (ids["The paper prints it with a sentence more."], ids["They did it again."]), "-", "-"
    )
    with register.reading() as connection:
        found = effect_on_events(connection, decision)

    assert sorted((len(group.statements), group.reports) for group in found.before) == [(1, 1), (3, 2)]
    assert [(len(group.statements), group.reports) for group in found.after] == [(4, 3)]
    assert not found.changes_nothing


def test_what_is_of_two_events_already_is_not_parted_by_splitting(register: Register) -> None:
    keep_records(
        register,
        [claim("KAZ accredit AFG:IEA"), claim("KAZ accredit AFG:IEA", when="2026-04-17", known="2026-04-18")],
        taking(),
    )
    first, second = ids_by_quote(register).values()
    with register.reading() as connection:
        found = effect_on_events(connection, Decision("split", (first,), "-", "-", rest=(second,)))

    assert found.changes_nothing
