"""A mail server on loopback that answers as a test wants, and keeps what it took."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
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
