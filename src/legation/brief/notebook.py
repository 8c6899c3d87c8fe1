"""The notes of a brief as they are taken: one number for the same words of the same document.

In:  what is on record (a statement, a number or a verdict), sentence by sentence.
Out: numbers in the order of first use, and the notes that carry them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from legation.brief.dates import day_in_words
from legation.brief.official import DOCUMENT, OfficialNumber
from legation.brief.page import Note, Sentence
from legation.errors import BriefError
from legation.register.ask import Held
from legation.register.figures import HeldFigure
from legation.register.findings import HeldCheck

_LEDGER: Final = "ledger "
_AMENDED: Final = "amendment of "
Source = Held | HeldFigure | HeldCheck | OfficialNumber


@dataclass(slots=True)
class Notebook:
    """Notes in the order in which sentences asked for them."""

    notes: list[Note] = field(default_factory=list)
    _numbers: dict[tuple[str, str], int] = field(default_factory=dict)

    def sentence(self, text: str, sources: Iterable[Source], lead: Source | None = None) -> Sentence:
        """A sentence that rests on these; it is unreviewed where `lead`, or any of them, is."""
        resting = list(sources)
        if not resting:
            raise BriefError(
                f"sentence {text[:80]!r}: nothing on record carries it. This is a defect; report it."
            )
        judged = [lead] if lead is not None else resting
        return Sentence(text, self.numbers(resting), any(is_unreviewed(one) for one in judged))

    def numbers(self, sources: Iterable[Source]) -> tuple[int, ...]:
        """The numbers of their notes, each once, in ascending order."""
        return tuple(sorted({number for source in sources for number in self._noted(source)}))

    def _noted(self, source: Source) -> list[int]:
        found = []
        for quote in quotes_of(source):
            key = (_document(source), quote)
            if key not in self._numbers:
                self._numbers[key] = len(self.notes) + 1
                self.notes.append(_note(len(self.notes) + 1, quote, source))
            found.append(self._numbers[key])
        return found


def quotes_of(source: Source) -> tuple[str, ...]:
    """The words that something on record rests on."""
    if isinstance(source, Held):
        return (source.statement.evidence.quote,)
    if isinstance(source, HeldFigure):
        return (source.figure.evidence.quote,)
    if isinstance(source, OfficialNumber):
        return (source.words,)
    return tuple(dict.fromkeys(span.quote for span in source.check.evidence))


def is_unreviewed(source: Source) -> bool:
    """Whether no analyst has accepted it or put it right."""
    if isinstance(source, OfficialNumber) or source.reader.startswith(_AMENDED):
        return False
    return not isinstance(source, Held) or source.review == "unreviewed"


def outlet_of(source: Source) -> str:
    """Who reported it: the outlet, else the page's host, else the report's title; whose an official number is."""
    if isinstance(source, OfficialNumber):
        return source.teller
    host = urlsplit(source.url).hostname if source.url else None
    return source.source or (host or "").removeprefix("www.") or source.title or "a report without a name"


def _document(source: Source) -> str:
    """What the words stand in: a document on record, or the page of an official number."""
    return (source.url or DOCUMENT) if isinstance(source, OfficialNumber) else source.document


def _official(number: int, source: OfficialNumber) -> Note:
    """An official number; where nobody knows since when it is one, no day is told."""
    since = f" on {day_in_words(source.known)}" if source.known else ""
    how = ", as reported" if source.second_hand else ", published" if since else ""
    return Note(
        number=number,
        quote=source.words,
        outlet=source.teller,
        url=source.url if source.url and urlsplit(source.url).scheme in ("http", "https") else None,
        known=source.known or date.min,
        statement=source.id,
        document=_document(source),
        ledger=None,
        unreviewed=False,
        official=f"{how}{since}",
    )


def _note(number: int, quote: str, source: Source) -> Note:
    if isinstance(source, OfficialNumber):
        return _official(number, source)
    ledger = source.reader.removeprefix(_LEDGER) if source.reader.startswith(_LEDGER) else None
    row = source.statement.id if ledger and isinstance(source, Held) else ""
    return Note(
        number=number,
        quote=" ".join(quote.split()),
        outlet=" ".join(outlet_of(source).removeprefix("www.").split()),
        url=source.url if source.url and urlsplit(source.url).scheme in ("http", "https") else None,
        known=source.known,
        statement=source.id,
        document=source.document,
        ledger=f"{ledger} {row}".strip() if ledger else None,
        unreviewed=is_unreviewed(source),
    )
