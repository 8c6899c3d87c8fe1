"""The language pipeline behind a site: loaded when something is first read, used by one reader at a time."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from legation.article_to_record import article_to_record
from legation.errors import LegationError
from legation.parser.pipeline import load_pipeline
from legation.reading.assembly import read
from legation.reading.statements.explained import Explained
from legation.record.record import Document, Record


@dataclass(slots=True)
class Reader:
    """Reads reports for a site."""

    model: str | None = None
    with_learnt: bool = True
    # Its type is the parser's business.
    _pipeline: Any = None
    # The pipeline keeps state while it parses.
    _turn: Lock = field(default_factory=Lock)

    def record(self, document: Document) -> Record:
        """What a report says, checked."""
        with self._turn:
            return article_to_record(document, self._loaded())

    def explained(self, document: Document) -> tuple[Explained, ...]:
        """Which words made each statement of a report what it is."""
        with self._turn:
            return tuple(read(document, self._loaded()).explained)

    def warm(self) -> None:
        """Load the pipeline before anybody waits for it; what is wrong with it is told to whoever first reads."""
        with self._turn, suppress(LegationError):
            self._loaded()

    def _loaded(self) -> Any:  # noqa: ANN401  # as above
        if self._pipeline is None:
            self._pipeline = load_pipeline(self.model, states=self.with_learnt)
        return self._pipeline
