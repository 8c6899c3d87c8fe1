"""Who a request comes from: an account that logged in, or whoever is at this machine.

In:  the register, a request's cookie or its `Authorization`, and the moment.
Out: an Account; None where somebody has to log in first.

Browsers hold a secret in a cookie; programs and feed readers give name and password with each request (HTTP Basic),
which is looked up once and then remembered for a while.
"""

from __future__ import annotations

import base64
import binascii
import getpass
import hashlib
import time
from collections import OrderedDict
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from ipaddress import IPv6Network, ip_address
from threading import Lock
from typing import Final

from fastapi import Request
from starlette.exceptions import HTTPException

from legation.register.accounts import Account, Role, account_called, has_accounts, password_of
from legation.register.sessions import Caller, account_behind, let_in, may_try
from legation.register.store import Register
from legation.web.door.passwords import is_right

# Browsers take a cookie of this name over HTTPS only, from this host alone, for all its paths.
_COOKIE_HTTPS: Final = "__Host-legation"
_COOKIE: Final = "legation"
_REMEMBERED_FOR: Final = timedelta(minutes=10)
_MOST_REMEMBERED: Final = 1000
# Whether there are accounts is looked up once a second, not with each of a hundred requests.
_LOOKED_FOR_S: Final = 1.0


def cookie_name(request: Request) -> str:
    """What the cookie with a session's secret is called."""
    return _COOKIE_HTTPS if request.url.scheme == "https" else _COOKIE


def token_of(secret: str) -> str:
    """What stands in the register for a browser's secret."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def place_of(request: Request) -> str:
    """The network address that a request comes from; a trusted proxy's word on it has been taken before.

    Of an IPv6 address its network: whoever has one has all of it.
    """
    said = request.client.host if request.client else "unknown"
    return place_called(said)


def place_called(address: str) -> str:
    """The place of a network address.

    >>> place_called("192.0.2.7"), place_called("2001:db8:1:2:3::4"), place_called("unknown")
    ('192.0.2.7', '2001:db8:1:2::/64', 'unknown')
    """
    plain = address.partition("%")[0]
    return str(IPv6Network((plain, 64), strict=False)) if _is_ipv6(plain) else address


def _is_ipv6(address: str) -> bool:
    try:
        return ip_address(address).version == 6
    except ValueError:
        return False


def visitor_of(request: Request) -> Account:
    """The account that the door has found behind a request."""
    found: Account = request.state.visitor
    return found


def require_role(request: Request, role: Role) -> Account:
    """The visitor, who is held to a role; for what the door lets everybody send."""
    visitor = visitor_of(request)
    if not visitor.may(role):
        raise HTTPException(403, f"This is for {role}s; {visitor.name} is {visitor.role}.")
    return visitor


@dataclass(frozen=True, slots=True)
class _Given:
    """A name and a password that were right, and the hash that they were held to."""

    hashed: str
    until: datetime


class Visitors:
    """Finds out who a request comes from."""

    def __init__(self, register: Register, *, only_here: bool) -> None:
        self._register = register
        self._only_here = only_here
        self._lock = Lock()
        self._given: OrderedDict[str, _Given] = OrderedDict()
        self._open, self._looked_at = False, -_LOOKED_FOR_S

    def is_open(self) -> bool:
        """Whether nobody has to log in: only this machine is listened to, and there is no account."""
        now = time.monotonic()
        if self._only_here and now - self._looked_at >= _LOOKED_FOR_S:
            with self._register.reading() as connection:
                self._open = not has_accounts(connection)
            self._looked_at = now
        return self._open

    def find(self, request: Request, at: datetime) -> Account | None:
        """Who it is; None where nobody is known by what the request brings."""
        secret = request.cookies.get(cookie_name(request))
        if secret:
            with self._register.reading() as connection:
                found = account_behind(connection, token_of(secret), at)
            if found is not None:
                return found
        given = request.headers.get("authorization", "")
        return self._by_password(given, request, at) if given else None

    def _by_password(self, given: str, request: Request, at: datetime) -> Account | None:
        name, password = _name_and_password(given)
        with self._register.reading() as connection:
            account, hashed = account_called(connection, name), password_of(connection, name)
        key = hashlib.sha256(given.encode("utf-8", "surrogatepass")).hexdigest()
        with self._lock:
            held = self._given.get(key)
        if held is not None and held.hashed == hashed and at < held.until:
            return account
        caller = Caller(name if account else NOBODY, place_of(request), at)
        if not may_try(self._register, caller) or not is_right(password, hashed):
            return None
        let_in(self._register, caller)
        with self._lock:
            self._given[key] = _Given(hashed or "", at + _REMEMBERED_FOR)
            while len(self._given) > _MOST_REMEMBERED:
                self._given.popitem(last=False)
        return account


# What the trail says where a name is none of ours: it may be somebody's password, typed into the wrong field.
NOBODY: Final = "(no such name)"


def _name_and_password(given: str) -> tuple[str, str]:
    """What HTTP Basic gives; two empty words where it is no such thing."""
    kind, _, coded = given.partition(" ")
    if kind.lower() != "basic":
        return "", ""
    try:
        name, _, password = base64.b64decode(coded.strip(), validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    return name.strip().lower(), password


def whoever_is_here() -> Account:
    """The user of this machine, who may do everything where nobody has an account."""
    return replace(Account("", "admin", ""), name=getpass.getuser())
