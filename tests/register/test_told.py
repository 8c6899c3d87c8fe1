"""What statements tell of together, on both databases."""

from __future__ import annotations

import pytest
from arriving import claim, report, taking
from copied import with_a_copy
from say import say

from legation.errors import RegisterError
from legation.register import told
from legation.register.ask import Filter, held
from legation.register.asof import AsOf
from legation.register.keep import keep_records
from legation.register.store import Register
from legation.register.told import accounts_of, events, pledges

ARRIVING = (
    claim("KAZ accredit AFG:IEA", when="2023-04-17", known="2023-04-18"),
    claim("KAZ accredit AFG", when="2023-04-18", known="2023-04-19"),
    report("Astana promised flour.", say("KAZ aid AFG:IEA", "pledged"), known="2023-04-16"),
)


def test_events_and_pledges(register: Register) -> None:
    keep_records(register, ARRIVING, taking())
    with register.reading() as connection:
        (accepted,) = events(connection, Filter(act="accredit"))
        promised = pledges(connection, Filter(act="aid"))

    assert len(accepted.documents) == 2
    assert [link.plan.key.actor for link in promised] == ["KAZ"]


def test_a_copy_tells_what_its_report_tells(register: Register) -> None:
    with_a_copy(register)
    with register.reading() as connection:
        accounts = accounts_of(connection, held(connection, Filter()), AsOf())
        (event,) = events(connection, Filter())

    assert sorted(account.report is None for account in accounts) == [False, True, True]
    assert (len(event.documents), len(event.reports)) == (3, 2)


def test_too_many_are_refused(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_records(register, ARRIVING, taking())
    monkeypatch.setattr(told, "MOST_AT_ONCE", 2)
    with register.reading() as connection, pytest.raises(RegisterError, match="more than 2 statements: name"):
        events(connection, Filter())
