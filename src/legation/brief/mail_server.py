"""A mail server and a connection to it: encrypted, under a name where one is asked for, and closed whatever happens.

In:  the server's address, and the password of whoever logs in.
Out: a connection over which letters go; what cannot be mended by waiting is refused in plain words.
"""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote, urlsplit

from legation.errors import BriefError

_PORTS: Final = {"smtp": 587, "smtps": 465}
_LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_PATIENCE_S: Final = 60.0


class Gone(Exception):
    """The server is gone; whether it took the letter is for the caller to know."""


@dataclass(frozen=True, slots=True)
class Server:
    """A mail server: smtps is encrypted from the start, smtp by STARTTLS; on this machine neither is asked for."""

    scheme: str
    host: str
    port: int
    user: str | None = None
    password: str | None = field(default=None, repr=False)

    @classmethod
    def read(cls, address: str, password: str | None = None) -> Server:
        """The server at an address.

        >>> Server.read("smtps://ada@mail.example.org")
        Server(scheme='smtps', host='mail.example.org', port=465, user='ada')
        """
        try:
            parts = urlsplit(address)
            port = parts.port
        except ValueError as error:
            raise BriefError(
                f"server {address[:60]!r}: {error}. Write smtps://user@host or smtp://user@host."
            ) from error
        if parts.scheme not in _PORTS or not parts.hostname or parts.password or parts.path not in ("", "/"):
            raise BriefError(
                f"server {parts.scheme}://{parts.hostname}: write smtps://user@host or smtp://user@host:port; "
                "the password stands in LEGATION_SMTP_PASSWORD."
            )
        return cls(
            parts.scheme,
            parts.hostname,
            port or _PORTS[parts.scheme],
            unquote(parts.username or "") or None,
            password,
        )


@contextmanager
def connected(server: Server) -> Iterator[smtplib.SMTP]:
    """A connection over which letters may go."""
    with _understood(server):
        connection = _opened(server)
    try:
        with _understood(server):
            if server.scheme == "smtp" and server.host not in _LOOPBACK:
                connection.starttls(context=ssl.create_default_context())
            connection.ehlo()
            if server.user:
                _log_in(connection, server, server.user)
        yield connection
    finally:
        _quietly_quit(connection)


def _opened(server: Server) -> smtplib.SMTP:
    if server.scheme == "smtps":
        context = ssl.create_default_context()
        return smtplib.SMTP_SSL(server.host, server.port, timeout=_PATIENCE_S, context=context)
    return smtplib.SMTP(server.host, server.port, timeout=_PATIENCE_S)


@contextmanager
def _understood(server: Server) -> Iterator[None]:
    """What goes wrong before the first letter, told as what to do about it."""
    try:
        yield
    except smtplib.SMTPNotSupportedError as error:
        raise BriefError(
            f"server {server.host}: it offers no encryption ({error}). Use one that does."
        ) from error
    except ssl.SSLCertVerificationError as error:
        raise BriefError(
            f"server {server.host}: its certificate does not hold: {error.verify_message}. Nothing went to it. "
            "Where its authority is the house's own, name that authority's file in SSL_CERT_FILE."
        ) from error
    except ssl.SSLError as error:
        raise BriefError(
            f"server {server.host}: port {server.port} does not speak {server.scheme} ({error.reason or error}). "
            "Write smtps:// where it is encrypted from the start, smtp:// where by STARTTLS."
        ) from error
    except (smtplib.SMTPException, OSError) as error:
        raise Gone(f"the server cannot be reached ({error})") from error


def _log_in(connection: smtplib.SMTP, server: Server, user: str) -> None:
    if server.password is None:
        raise BriefError(
            f"server {server.host}: {user} has no password here. Set LEGATION_SMTP_PASSWORD, or leave {user}@ out."
        )
    try:
        connection.login(user, server.password)
    except smtplib.SMTPAuthenticationError as error:
        told = f"{error.smtp_code} {words_of(error.smtp_error)}"
        if 400 <= error.smtp_code < 500:
            raise Gone(f"the server lets nobody in for now ({told})") from error
        raise BriefError(
            f"server {server.host}: it does not know {user} by that password ({told}). "
            "Set LEGATION_SMTP_PASSWORD anew. Nothing went to it."
        ) from error
    except smtplib.SMTPServerDisconnected:
        raise
    except (smtplib.SMTPException, UnicodeEncodeError) as error:
        raise BriefError(
            f"server {server.host}: nobody can log in there ({error}). Leave {user}@ out of its address."
        ) from error


def _quietly_quit(connection: smtplib.SMTP) -> None:
    try:
        connection.quit()
    except (smtplib.SMTPException, OSError):
        # Whatever was to be handed over has been answered for already.
        connection.close()


def words_of(told: bytes | str) -> str:
    """What a server answered, on one line."""
    return " ".join((told.decode(errors="replace") if isinstance(told, bytes) else told).split())[:200]
