"""What becomes of a report: read, kept as a copy, or left with the reason why.

In:  documents, in the order in which they came.
Out: for each what to note, and whether to read it. The order of looking: its language, what it may tell of, whether it
repeats another report.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from legation.record.record import Document
from legation.register.content import storable
from legation.register.copies import Copy, Earlier, document_id
from legation.register.follow import Taken
from legation.register.journal import ItemOutcome
from legation.watch.copies import Copies, compared
from legation.watch.language import language_of
from legation.watch.relevance import Gate, gate_of
from legation.watch.shingles import Wording, wording_of
from legation.watch.watches import Watch


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a report; what is taken and no copy, or says more than its original, is to be read."""

    outcome: ItemOutcome
    detail: str = ""
    taken: Taken | None = None

    @property
    def to_read(self) -> bool:
        """Whether the report is to be read."""
        return self.outcome == "kept"


class Sorter:
    """Sorts the reports of one watch; it knows those on record in which a copy may be looked for."""

    def __init__(self, watch: Watch, earlier: Iterable[Earlier]) -> None:
        self._watch = watch
        self._gate: Gate = gate_of(watch)
        self._copies = Copies()
        self._versions: dict[str, tuple[str, Wording]] = {}
        for one in earlier:
            wording = wording_of(one.text)
            self._copies.add(one.id, wording, one.original)
            self._remember(one.url, one.original, wording)

    def sort(self, document: Document, today: date, *, page_that_changes: bool = False) -> Verdict:
        """What becomes of a document that came today."""
        if not all(storable(said) for said in (document.text, document.title or "", document.source or "")):
            return Verdict("unreadable", "it holds a NUL or half a surrogate pair, which no database keeps")
        language = language_of(document.text)
        if language is not None and language not in self._watch.languages:
            return Verdict(
                "language", f"it is in {language!r}; the watch reads {', '.join(self._watch.languages)}"
            )
        if self._gate.reason(document.text) is None:
            return Verdict("irrelevant", "it tells of no dealings with whom the watch follows")
        document = replace(document, language=language or document.language)
        # A day to come is a slip of the page; what is on record today was known today.
        known = min(document.published or today, today)
        return self._copied(document, known, page_that_changes=page_that_changes)

    def _copied(self, document: Document, known: date, *, page_that_changes: bool) -> Verdict:
        id_, wording = document_id(document, known), wording_of(document.text)
        before = self._versions.get(document.url or "") if page_that_changes else None
        if before is not None:
            alike = compared(wording, before[1])
            copy = Copy(before[0], "version", alike.percent if alike else 0)
            self._take(id_, document, wording, before[0])
            return Verdict("kept", "a later version of the page", Taken(document, known, copy))
        match = self._copies.match(wording)
        if match is None or match.says_more:
            self._take(id_, document, wording, match.copy.original if match else None)
            detail = "it says more than the report that it repeats" if match else ""
            return Verdict("kept", detail, Taken(document, known, match.copy if match else None))
        if match.copy.original == id_:
            return Verdict("kept", "", Taken(document, known))
        shares = f"{match.copy.share} % of its words, or of the other's, are in both"
        detail = f"{_SAID[match.copy.kind]}, document {match.copy.original[:12]}: {shares}"
        return Verdict("copy", detail, Taken(document, known, match.copy))

    def _take(self, id_: str, document: Document, wording: Wording, original: str | None) -> None:
        self._copies.add(id_, wording, original)
        self._remember(document.url, original or id_, wording)

    def _remember(self, url: str | None, original: str, wording: Wording) -> None:
        if url:
            self._versions[url] = original, wording


_SAID = {
    "same": "the same words as another report",
    "near": "another report, edited",
    "part": "a part of another report",
    "whole": "another report and more",
    "version": "another version of a page",
}
