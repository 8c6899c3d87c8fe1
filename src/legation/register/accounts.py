"""Who may log in to a team's register, and as what: reader, analyst or admin.

In:  a register, a name, a role, the hash of a password (passwords themselves never come here), and the moment.
Out: accounts; each change is an entry of the chain, so that nobody can become an analyst unseen.

A name that was removed is not given again: what was decided under it stays the work of whoever had it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, get_args

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.errors import AccountError
from legation.register.chain import Entry, append
from legation.register.store import Register
from legation.register.tables import accounts, sessions

Role = Literal["reader", "analyst", "admin"]
# What each may do, the next may do too.
ROLES: Final[tuple[Role, ...]] = get_args(Role)
_NAME: Final = re.compile(r"[a-z][a-z0-9._-]{0,62}[a-z0-9]")


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who may log in."""

    name: str
    role: Role
    added_at: str

    def may(self, role: Role) -> bool:
        """Whether the account's role is that one, or one above it.

        >>> Account("ada", "analyst", "").may("reader"), Account("ada", "analyst", "").may("admin")
        (True, False)
        """
        return ROLES.index(self.role) >= ROLES.index(role)


@dataclass(frozen=True, slots=True)
class Change:
    """A change of accounts: by whom, and when."""

    by: str
    at: datetime


def accounts_of(connection: Connection) -> tuple[Account, ...]:
    """Every account, by name."""
    c = accounts.c
    asked = sa.select(c.name, c.role, c.added_at).where(c.removed_at.is_(None)).order_by(c.name)
    return tuple(Account(row.name, row.role, row.added_at) for row in connection.execute(asked))


def has_accounts(connection: Connection) -> bool:
    """Whether anybody has an account, so that everybody has to log in."""
    asked = sa.select(accounts.c.name).where(accounts.c.removed_at.is_(None)).limit(1)
    return connection.execute(asked).one_or_none() is not None


def account_called(connection: Connection, name: str) -> Account | None:
    """The account of that name."""
    if not _NAME.fullmatch(name):
        return None
    return next((one for one in accounts_of(connection) if one.name == name), None)


def password_of(connection: Connection, name: str) -> str | None:
    """The hash of an account's password; None where nobody is called so."""
    if not _NAME.fullmatch(name):
        return None
    asked = sa.select(accounts.c.password).where(accounts.c.name == name, accounts.c.removed_at.is_(None))
    held: str | None = connection.execute(asked).scalar_one_or_none()
    return held


def add_account(register: Register, name: str, role: Role, password: str, change: Change) -> None:
    """Add an account."""
    if not _NAME.fullmatch(name):
        raise AccountError(
            f"account {name[:70]!r}: a name has 2 to 64 of a to z, 0 to 9, dot, hyphen and underscore, "
            "and begins with a letter. Write it so"
        )
    with register.writing() as connection:
        held = connection.execute(
            sa.select(accounts.c.removed_at).where(accounts.c.name == name)
        ).one_or_none()
        if held is not None:
            why = (
                "there is one already"
                if held.removed_at is None
                else "it was removed, and stays whoever's it was"
            )
            raise AccountError(f"account {name!r}: {why}. Take another name")
        connection.execute(
            sa.insert(accounts),
            {"name": name, "role": role, "password": password, "added_at": change.at.isoformat()},
        )
        _on_record(connection, f"{name} added as {role}", change)


def change_role(register: Register, name: str, role: Role, change: Change) -> None:
    """Give an account another role; its sessions end."""
    with register.writing() as connection:
        held = _held(connection, name)
        if held.role == "admin" and role != "admin":
            _require_other_admin(connection, name)
        _update(connection, name, {"role": role})
        _on_record(connection, f"{name} made {role}, was {held.role}", change)


def change_password(register: Register, name: str, password: str, change: Change) -> None:
    """Give an account another password; its sessions end."""
    with register.writing() as connection:
        _held(connection, name)
        _update(connection, name, {"password": password})
        _on_record(connection, f"{name} has a new password", change)


def remove_account(register: Register, name: str, change: Change) -> None:
    """Remove an account; its sessions end, what it decided stays."""
    with register.writing() as connection:
        held = _held(connection, name)
        if held.role == "admin":
            _require_other_admin(connection, name)
        _update(connection, name, {"password": "", "removed_at": change.at.isoformat()})
        _on_record(connection, f"{name} removed, was {held.role}", change)


def _held(connection: Connection, name: str) -> Account:
    account = account_called(connection, name)
    if account is not None:
        return account
    raise AccountError(f"account {name[:70]!r}: nobody is called so. See `legation accounts list`")


def _require_other_admin(connection: Connection, name: str) -> None:
    others = [one for one in accounts_of(connection) if one.role == "admin" and one.name != name]
    if not others and len(accounts_of(connection)) > 1:
        raise AccountError(f"account {name!r}: it is the only admin. Make somebody else admin first")


def _update(connection: Connection, name: str, values: dict[str, str]) -> None:
    connection.execute(sa.update(accounts).where(accounts.c.name == name).values(values))
    connection.execute(sa.delete(sessions).where(sessions.c.account == name))


def _on_record(connection: Connection, what: str, change: Change) -> None:
    append(connection, Entry("account", f"{what}, by {change.by}", change.at), {})
