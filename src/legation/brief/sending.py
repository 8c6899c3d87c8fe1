"""Letters handed to a mail server, one for each subscriber, and none of them twice.

In:  a brief, a list, a server, and the journal.
Out: Outcome: who has it now, who had it before, who was refused, put off, or may have it.

A refusal of one (5xx) is final and stops nobody else; a server that asks for patience (4xx), or is gone before it has
been given the letter, gets it at the next run. A server that is gone while it is being given the letter leaves it open
whether it took it: that address is told and not tried again (journal.py says why).
"""

from __future__ import annotations

import smtplib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from typing import Final

from legation.brief.journal import Journal
from legation.brief.letter import Letters
from legation.brief.mail_server import Gone, Server, connected, words_of
from legation.brief.subscribers import Subscriber
from legation.errors import BriefError

# So many connections may break in a row before a server is called unreachable.
_MOST_BREAKS: Final = 3


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


def send(server: Server, round_: Round, sent: Callable[[str], None] = lambda _: None) -> Outcome:
    """Send to everybody who is due; `sent` is told of each address that is through with."""
    outcome = Outcome()
    due = list(_due(round_, outcome))
    breaks = 0
    while due:
        before = len(due)
        try:
            with connected(server) as connection:
                while due:
                    _hand_over(connection, due[0], round_, outcome)
                    sent(due.pop(0).address)
        except Gone as error:
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
                f"sender {sender}: the server takes none of its letters ({code} {words_of(told)}). "
                "The rest was not sent."
            )
    except (smtplib.SMTPServerDisconnected, OSError) as error:
        raise Gone(f"the connection broke ({error})") from error
    return 250 if code in (250, 251) else code, words_of(told)


def _data(connection: smtplib.SMTP, letter: EmailMessage) -> tuple[int, str]:
    try:
        code, told = connection.data(letter.as_bytes())
    except smtplib.SMTPDataError as error:
        return int(error.smtp_code), words_of(error.smtp_error)
    except (smtplib.SMTPServerDisconnected, OSError) as error:
        raise Gone(f"the connection broke ({error})") from error
    return code, words_of(told)


def _quietly_reset(connection: smtplib.SMTP) -> None:
    try:
        connection.rset()
    except (smtplib.SMTPException, OSError):
        # The next letter finds out, and asks for a new connection.
        connection.close()
