"""Accounts on both databases: made, changed and removed, each on record; a name is never given twice."""

from __future__ import annotations

import pytest
from arriving import NOW

from legation.errors import AccountError
from legation.register.accounts import (
    Account,
    Change,
    Role,
    accounts_of,
    add_account,
    change_password,
    change_role,
    has_accounts,
    password_of,
    remove_account,
)
from legation.register.chain import entries_of, verify
from legation.register.sessions import Caller, account_behind, begin_session
from legation.register.store import Register

BY = Change("root", NOW)


def add(register: Register, name: str, role: Role) -> None:
    add_account(register, name, role, f"hash of {name}", BY)


def logged_in(register: Register, name: str) -> Account | None:
    with register.reading() as connection:
        return account_behind(connection, f"token of {name}", NOW)


def test_an_account_is_added_and_may_do_what_its_role_may(register: Register) -> None:
    with register.reading() as connection:
        assert not has_accounts(connection)
    add(register, "ada", "analyst")

    with register.reading() as connection:
        assert has_accounts(connection)
        (ada,) = accounts_of(connection)
        assert password_of(connection, "ada") == "hash of ada"
    assert [role for role in ("reader", "analyst", "admin") if ada.may(role)] == ["reader", "analyst"]


def test_every_change_is_an_entry_of_a_chain_that_holds(register: Register) -> None:
    add(register, "ada", "admin")
    add(register, "bea", "reader")
    change_role(register, "bea", "analyst", BY)
    change_password(register, "bea", "other", BY)
    remove_account(register, "bea", BY)

    with register.reading() as connection:
        notes = [entry["note"] for entry in entries_of(connection)]
        assert verify(connection).faults == ()
        assert [one.name for one in accounts_of(connection)] == ["ada"]
    assert notes == [
        "ada added as admin, by root",
        "bea added as reader, by root",
        "bea made analyst, was reader, by root",
        "bea has a new password, by root",
        "bea removed, was analyst, by root",
    ]


@pytest.mark.parametrize("name", ["", "a", "Ada", "1ada", "ada!", "ada ", "a" * 65, "ада", "ada\0"])
def test_what_is_no_name_is_refused(register: Register, name: str) -> None:
    with pytest.raises(AccountError, match="a name has 2 to 64"):
        add(register, name, "reader")


def test_a_name_is_given_once_for_ever(register: Register) -> None:
    add(register, "ada", "admin")
    with pytest.raises(AccountError, match="there is one already"):
        add(register, "ada", "reader")
    remove_account(register, "ada", BY)
    with pytest.raises(AccountError, match="it was removed"):
        add(register, "ada", "reader")


def test_the_only_admin_of_a_team_stays(register: Register) -> None:
    add(register, "ada", "admin")
    add(register, "bea", "reader")

    with pytest.raises(AccountError, match="it is the only admin"):
        remove_account(register, "ada", BY)
    with pytest.raises(AccountError, match="it is the only admin"):
        change_role(register, "ada", "analyst", BY)
    change_role(register, "bea", "admin", BY)
    remove_account(register, "ada", BY)


def test_nobody_is_changed_who_is_not_there(register: Register) -> None:
    with pytest.raises(AccountError, match="nobody is called so"):
        change_password(register, "ada", "hash", BY)


@pytest.mark.parametrize("change", ["role", "password", "removal"])
def test_a_change_ends_the_sessions(register: Register, change: str) -> None:
    add(register, "root", "admin")
    add(register, "ada", "analyst")
    for name in ("root", "ada"):
        begin_session(register, Caller(name, "127.0.0.1", NOW), f"token of {name}")
    assert logged_in(register, "ada") is not None

    if change == "role":
        change_role(register, "ada", "reader", BY)
    elif change == "password":
        change_password(register, "ada", "other", BY)
    else:
        remove_account(register, "ada", BY)

    assert logged_in(register, "ada") is None
    assert logged_in(register, "root") is not None
