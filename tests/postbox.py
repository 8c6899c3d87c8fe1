"""A mail server on loopback that answers as a test wants, and keeps what it took."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from ports import free_port

BROKEN = "broken"


@dataclass
class Postbox:
    """What was taken, by address; `rcpt` and `data` answer for certain addresses, `taking` is told of each letter."""

    rcpt: dict[str, str] = field(default_factory=dict)
    data: dict[str, str] = field(default_factory=dict)
    taken: list[tuple[str, EmailMessage]] = field(default_factory=list)
    taking: Callable[[str], None] = lambda _: None
    port: int = 0

    @property
    def addresses(self) -> list[str]:
        """Who was sent a letter, in the order of sending."""
        return [address for address, _ in self.taken]

    async def handle_RCPT(  # noqa: N802  # aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Answer for one address."""
        if address in self.rcpt:
            return self.rcpt[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Take a letter, or do not."""
        (address,) = envelope.rcpt_tos
        answer = self.data.get(address, "250 taken")
        if answer == BROKEN:
            assert isinstance(server.transport, asyncio.Transport)
            server.transport.abort()
            return "421 gone"
        assert isinstance(envelope.content, bytes)
        if answer.startswith("250"):
            letter = message_from_bytes(envelope.content, policy=default)
            assert isinstance(letter, EmailMessage)
            self.taken.append((address, letter))
        self.taking(address)
        return answer


@contextmanager
def serving(postbox: Postbox) -> Iterator[str]:
    """The server's address while it serves."""
    controller = Controller(postbox, hostname="127.0.0.1", port=free_port())
    controller.start()
    try:
        yield f"smtp://127.0.0.1:{controller.port}"
    finally:
        controller.stop()


@dataclass(frozen=True)
class Guard:
    """How a server is guarded: its certificate, whether it speaks TLS from the start, and whom it lets in."""

    certificate: ssl.SSLContext | None = None
    from_the_start: bool = False
    user: str | None = None
    password: str = ""
    busy: bool = False

    def __call__(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: LoginPassword
    ) -> AuthResult:
        """Whether who logs in is let in."""
        if self.busy:
            return AuthResult(success=False, handled=False, message="454 4.7.0 Ask again later")
        known = (given.login, given.password) == ((self.user or "").encode(), self.password.encode())
        return AuthResult(success=known, handled=False)


@contextmanager
def guarded(postbox: Postbox, guard: Guard, host: str) -> Iterator[str]:
    """The address of a guarded server while it serves."""
    controller = Controller(
        postbox,
        hostname=host,
        port=free_port(),
        ssl_context=guard.certificate if guard.from_the_start else None,
        tls_context=None if guard.from_the_start else guard.certificate,
        require_starttls=bool(guard.certificate and not guard.from_the_start),
        auth_required=guard.user is not None,
        # it knows of no encryption but STARTTLS
        auth_require_tls=not guard.from_the_start,
        authenticator=guard if guard.user is not None else None,
        auth_exclude_mechanism=() if guard.user is not None else ("LOGIN", "PLAIN"),
    )
    controller.start()
    try:
        yield f"{'smtps' if guard.from_the_start else 'smtp'}://{host}:{controller.port}"
    finally:
        controller.stop()
