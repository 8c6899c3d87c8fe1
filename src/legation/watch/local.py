"""Reports that lie on this machine: folders of files, and mailboxes as one file (mbox).

In:  a path.
Out: Local reports, each with the place by which it is known: its file, or its letter.
"""

from __future__ import annotations

import mailbox
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email import message_from_binary_file, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr
from pathlib import Path
from typing import IO, Any

from legation.errors import IntakeError, ListingError
from legation.intake.arrival import IntakeFailure, IntakeNotice, Terms
from legation.intake.decoding import decoded
from legation.intake.files import SUFFIXES, read_documents
from legation.intake.page import document_of_page
from legation.intake.plain import document_of_text
from legation.record.record import Document


@dataclass(frozen=True, slots=True)
class Local:
    """A report at a place of this machine; or why there is none."""

    place: str
    document: Document | None
    problem: str = ""


def of_folder(folder: Path, terms: Terms) -> list[Local]:
    """Every report of a folder and its folders, by name; a file may hold many."""
    if not folder.is_dir():
        raise ListingError(f"{folder}: there is no such folder")
    files = (path for path in sorted(folder.rglob("*")) if path.suffix.lower() in SUFFIXES and path.is_file())
    shown = (
        path for path in files if not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
    return [one for path in shown for one in _of_file(path, terms)]


def _of_file(path: Path, terms: Terms) -> Iterator[Local]:
    for arrival in read_documents([path], terms):
        if isinstance(arrival, IntakeFailure):
            yield Local(arrival.place, None, arrival.message)
        elif not isinstance(arrival, IntakeNotice):
            yield Local(str(path), arrival)


def of_mailbox(path: Path, terms: Terms) -> list[Local]:
    """Every letter of a mailbox, in its order."""
    if not path.is_file():
        raise ListingError(f"{path}: there is no such file")
    # Typeshed knows mailbox's own messages alone; the factory gives those of the newer policy.
    box: Any = mailbox.mbox(path, factory=_letter, create=False)  # type: ignore[arg-type]
    try:
        return [
            _of_letter(letter, f"{path}, letter {number}", terms)
            for number, letter in enumerate(box, start=1)
        ]
    except OSError as error:
        raise ListingError(f"{path}: it cannot be read: {error.strerror or error}") from error
    finally:
        box.close()


def _letter(stream: IO[bytes]) -> EmailMessage:
    return message_from_binary_file(stream, policy=policy.default)


def _of_letter(letter: EmailMessage, place: str, terms: Terms) -> Local:
    try:
        return Local(str(letter["message-id"] or place).strip(), _document(letter, terms))
    except IntakeError as error:
        return Local(place, None, str(error))
    except (MessageError, ValueError, LookupError, AttributeError) as error:
        return Local(place, None, f"it is no letter that can be read: {str(error)[:100]}")


def _document(letter: EmailMessage, terms: Terms) -> Document:
    body = letter.get_body(("plain", "html"))
    payload = body.get_payload(decode=True) if body is not None else None
    if body is None or not isinstance(payload, bytes):
        raise IntakeError("the letter has no words of its own")
    text = _text(payload, body.get_content_charset())
    subject = " ".join(str(letter["subject"] or "").split())
    published, outlet = _day(letter), parseaddr(str(letter["from"] or ""))
    longest = terms.settings.longest_text
    if body.get_content_type() == "text/html":
        return document_of_page(text, published=published, longest=longest)
    return document_of_text(
        f"{subject}\n{text}" if subject else text,
        title=subject or None,
        published=published,
        source=outlet[0] or outlet[1] or None,
        longest=longest,
    )


def _text(payload: bytes, charset: str | None) -> str:
    try:
        return payload.decode(charset or "utf-8").replace("\r\n", "\n")
    except (UnicodeDecodeError, LookupError):
        return decoded(payload)[0].replace("\r\n", "\n")


def _day(letter: EmailMessage) -> date | None:
    said = letter["date"]
    found = getattr(said, "datetime", None)
    return found.date() if found is not None else None
