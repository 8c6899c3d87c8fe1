"""What comes of a file: a document, or what kept it from being one, or what to know about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from legation.record.record import Document
from legation.settings import Settings


@dataclass(frozen=True, slots=True)
class IntakeFailure:
    """A document that cannot be read: where it should have been, and why it is not one."""

    place: str
    message: str


@dataclass(frozen=True, slots=True)
class IntakeNotice:
    """Something to know about the document that comes next: a guessed encoding, a date left out."""

    place: str
    message: str


Arrival = Document | IntakeFailure | IntakeNotice
Arrivals = Iterator[Arrival]


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms documents are taken in; `published` stands where the input does not say."""

    published: date | None = None
    settings: Settings = field(default_factory=Settings)
