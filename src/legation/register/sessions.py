"""Who is logged in, for how long; and the trail of everybody who came to the door.

In:  a register, the hash of a browser's secret (the secret itself never comes here), and the moment.
Out: the account behind a session; whether another attempt to log in may be made.

An attempt is put on the trail before the password is looked at, in a transaction of its own, so that a thousand
attempts at once are counted like a thousand one after the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from legation.register.accounts import Account
from legation.register.store import Register
from legation.register.tables import accounts, sessions, trail

What = Literal["attempt", "log-in", "log-out", "held off"]

# A working day: whoever logs in in the morning need not again before the evening.
SESSION: Final = timedelta(hours=12)
# A person who has forgotten tries a few times; a program that guesses tries many names from one place, or one
# name from many places. The last limit is wide, so that a stranger can hardly lock somebody out.
WINDOW: Final = timedelta(minutes=15)
_MOST_BY_BOTH: Final = 5
_MOST_FROM_PLACE: Final = 20
_MOST_ON_NAME: Final = 50


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody at the door: the name that is given, the network address it comes from, and the moment."""

    name: str
    place: str
    at: datetime


def may_try(register: Register, caller: Caller) -> bool:
    """Whether the caller may try a password now; the attempt is on the trail then."""
    with register.writing() as connection:
        if _tried_too_often(connection, caller):
            last = _last(connection, caller)
            # Once per window: a trail that an attacker can fill is no trail.
            if last != "held off":
                _tread(connection, caller, "held off")
            return False
        _tread(connection, caller, "attempt")
    return True


def begin_session(register: Register, caller: Caller, token: str) -> None:
    """Let an account in; sessions that are over are cleared away."""
    with register.writing() as connection:
        connection.execute(sa.delete(sessions).where(sessions.c.until <= caller.at.isoformat()))
        connection.execute(
            sa.insert(sessions),
            {
                "token": token,
                "account": caller.name,
                "begun_at": caller.at.isoformat(),
                "until": (caller.at + SESSION).isoformat(),
            },
        )
        _tread(connection, caller, "log-in")


def let_in(register: Register, caller: Caller) -> None:
    """Note that a caller's password was right, where no session begins."""
    with register.writing() as connection:
        _tread(connection, caller, "log-in")


def end_session(register: Register, caller: Caller, token: str) -> None:
    """Let an account out."""
    with register.writing() as connection:
        connection.execute(sa.delete(sessions).where(sessions.c.token == token))
        _tread(connection, caller, "log-out")


def account_behind(connection: Connection, token: str, at: datetime) -> Account | None:
    """Whose session it is; None where it is nobody's, or over."""
    asked = (
        sa.select(accounts.c.name, accounts.c.role, accounts.c.added_at)
        .join(sessions, sessions.c.account == accounts.c.name)
        .where(sessions.c.token == token, sessions.c.until > at.isoformat(), accounts.c.removed_at.is_(None))
    )
    row = connection.execute(asked).one_or_none()
    return Account(row.name, row.role, row.added_at) if row else None


def _tried_too_often(connection: Connection, caller: Caller) -> bool:
    since = (caller.at - WINDOW).isoformat()
    by_name, by_place = trail.c.who == caller.name, trail.c.place == caller.place
    counts = (
        ((by_name, by_place), _MOST_BY_BOTH),
        ((by_place,), _MOST_FROM_PLACE),
        ((by_name,), _MOST_ON_NAME),
    )
    # An attempt that went well makes up for itself, and for no other.
    failed = sa.func.coalesce(
        sa.func.sum(sa.case((trail.c.what == "attempt", 1), (trail.c.what == "log-in", -1), else_=0)), 0
    )
    return any(
        connection.execute(sa.select(failed).where(trail.c.at > since, *conditions)).scalar_one() >= most
        for conditions, most in counts
    )


def _last(connection: Connection, caller: Caller) -> str | None:
    since = (caller.at - WINDOW).isoformat()
    asked = (
        sa.select(trail.c.what)
        .where(trail.c.place == caller.place, trail.c.at > since)
        .order_by(trail.c.seq.desc())
        .limit(1)
    )
    last: str | None = connection.execute(asked).scalar_one_or_none()
    return last


def _tread(connection: Connection, caller: Caller, what: What) -> None:
    step = {"at": caller.at.isoformat(), "who": caller.name[:64], "what": what, "place": caller.place[:64]}
    connection.execute(sa.insert(trail), step)
