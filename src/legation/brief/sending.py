"""Letters handed to a mail server, one for each subscriber, and none of them twice.

In:  a brief, a list, a server, and the journal.
Out: Outcome: who has it now, who had it before, who was refused, put off, or may have it.

A refusal of one (5xx) is final and stops nobody else; a server that asks for patience (4xx), or is gone before it has
been given the letter, gets it at the next run. A server that is gone while it is being given the letter leaves it open
whether it took it: that address is told and not tried again (journal.py says why).
"""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from typing import Final
from urllib.parse import unquote, urlsplit

from legation.brief.journal import Journal
from legation.brief.letter import Letters
from legation.brief.subscribers import Subscriber
from legation.errors import BriefError

_PORTS: Final = {"smtp": 587, "smtps": 465}
_LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_PATIENCE_S: Final = 60.0
# So many connections may break in a row before a server is called unreachable.
_MOST_BREAKS: Final = 3


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


@dataclass(slots=True)
class Outcome:
    """What came of each address."""

    sent: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)
    put_off: dict[str, str] = field(default_factory=dict)
    unsure: list[str] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Whether everybody has it."""
        return not (self.refused or self.put_off or self.unsure)


@dataclass(frozen=True, slots=True)
class Round:
    """One run: the letters, the journal that was opened for it, whom to try again, and what time it is."""

    letters: Letters
    journal: Journal
    now: Callable[[], datetime]
    again: Collection[str] = ()


class _Gone(Exception):
    """The server is gone; whether it took the letter is for the caller to know."""


def send(server: Server, round_: Round, sent: Callable[[str], None] = lambda _: None) -> Outcome:
    """Send to everybody who is due; `sent` is told of each address that is through with."""
    outcome = Outcome()
    due = list(_due(round_, outcome))
    breaks = 0
    while due:
        before = len(due)
        try:
            with _connected(server) as connection:
                while due:
                    _hand_over(connection, due[0], round_, outcome)
                    sent(due.pop(0).address)
        except _Gone as error:
            if round_.journal.state_of(due[0].address) == "begun":
                outcome.unsure.append(due.pop(0).address)
            breaks = breaks + 1 if len(due) == before else 0
            if breaks >= _MOST_BREAKS:
                outcome.put_off.update({one.address: str(error) for one in due})
                return outcome
    return outcome


def _due(round_: Round, outcome: Outcome) -> Iterator[Subscriber]:
    again = {address.lower() for address in round_.again}
    for subscriber in round_.letters.mailing.subscribers:
        state = round_.journal.state_of(subscriber.address)
        if state in (None, "put off") or subscriber.address.lower() in again:
            yield subscriber
        elif state == "sent":
            outcome.before.append(subscriber.address)
        elif state == "refused":
            outcome.refused[subscriber.address] = "refused before"
        else:
            outcome.unsure.append(subscriber.address)


def _hand_over(connection: smtplib.SMTP, subscriber: Subscriber, round_: Round, outcome: Outcome) -> None:
    journal, now, address = round_.journal, round_.now, subscriber.address
    letter = round_.letters.to(subscriber, now())
    code, told = _envelope(connection, round_.letters.mailing.sender, address)
    if code == 250:
        journal.note(address, "begun", now())
        code, told = _data(connection, letter)
    if code == 250:
        journal.note(address, "sent", now(), told)
        outcome.sent.append(address)
        return
    final = 500 <= code < 600
    journal.note(address, "refused" if final else "put off", now(), told)
    (outcome.refused if final else outcome.put_off)[address] = f"{code} {told}"
    _quietly_reset(connection)


def _envelope(connection: smtplib.SMTP, sender: str, address: str) -> tuple[int, str]:
    """Who writes to whom; the answer to the first step that is not taken, or 250."""
    try:
        code, told = connection.mail(sender)
        if code == 250:
            code, told = connection.rcpt(address)
        elif 500 <= code < 600:
            raise BriefError(
                f"sender {sender}: the server takes none of its letters ({code} {_words(told)}). "
                "The rest was not sent."
            )
    except (smtplib.SMTPServerDisconnected, OSError) as error:
        raise _Gone(f"the connection broke ({error})") from error
    return 250 if code in (250, 251) else code, _words(told)


def _data(connection: smtplib.SMTP, letter: EmailMessage) -> tuple[int, str]:
    try:
        code, told = connection.data(letter.as_bytes())
    except smtplib.SMTPDataError as error:
        return int(error.smtp_code), _words(error.smtp_error)
    except (smtplib.SMTPServerDisconnected, OSError) as error:
        raise _Gone(f"the connection broke ({error})") from error
    return code, _words(told)


@contextmanager
def _connected(server: Server) -> Iterator[smtplib.SMTP]:
    try:
        if server.scheme == "smtps":
            context = ssl.create_default_context()
            connection: smtplib.SMTP = smtplib.SMTP_SSL(
                server.host, server.port, timeout=_PATIENCE_S, context=context
            )
        else:
            connection = smtplib.SMTP(server.host, server.port, timeout=_PATIENCE_S)
            if server.host not in _LOOPBACK:
                connection.starttls(context=ssl.create_default_context())
        if server.user:
            connection.login(server.user, server.password or "")
        else:
            connection.ehlo()
    except smtplib.SMTPAuthenticationError as error:
        raise BriefError(
            f"server {server.host}: it does not know {server.user} by that password. Set LEGATION_SMTP_PASSWORD."
        ) from error
    except smtplib.SMTPNotSupportedError as error:
        raise BriefError(
            f"server {server.host}: it offers no encryption ({error}). Use one that does."
        ) from error
    except ssl.SSLError as error:
        raise BriefError(
            f"server {server.host}: its certificate does not hold ({error}). Nothing was sent."
        ) from error
    except (smtplib.SMTPException, OSError) as error:
        raise _Gone(f"the server cannot be reached ({error})") from error
    try:
        yield connection
    finally:
        _quietly_quit(connection)


def _quietly_reset(connection: smtplib.SMTP) -> None:
    try:
        connection.rset()
    except (smtplib.SMTPException, OSError):
        # The next letter finds out, and asks for a new connection.
        connection.close()


def _quietly_quit(connection: smtplib.SMTP) -> None:
    try:
        connection.quit()
    except (smtplib.SMTPException, OSError):
        # Whatever was to be handed over has been answered for already.
        connection.close()


def _words(told: bytes | str) -> str:
    return " ".join((told.decode(errors="replace") if isinstance(told, bytes) else told).split())[:200]
