"""Which reader reads: the rules that ship, or the language model that the settings name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from legation.cli.terminal import tell
from legation.errors import SilentModelError

if TYPE_CHECKING:
    from legation.record.record import Document, Record
    from legation.second_reader.reader import SecondReader
    from legation.settings import Settings

F = TypeVar("F", bound=Callable[..., Any])

READERS: Final = ("rules", "llm")
# So many reports in a row without an answer, and the endpoint is taken to be down.
PATIENCE: Final = 3


def reader_option(command: F) -> F:
    """The option that chooses a reader."""
    return click.option(
        "--reader",
        type=click.Choice(READERS),
        default="rules",
        show_default=True,
        help="rules: ours, offline. llm: a language model; LEGATION_LLM_ENDPOINT and LEGATION_LLM_MODEL name it.",
    )(command)


@dataclass(slots=True)
class Reading:
    """Documents read by one reader; what it cost is told at the end."""

    reader: str
    settings: Settings
    model: str | None = None
    strict: bool = False
    failures: int = 0
    _second: SecondReader | None = field(default=None)

    def records(self, documents: Iterable[Document]) -> Iterator[Record]:
        """The records, in the order of the documents; with `strict`, one without an answer stops it all."""
        if self.reader == "llm":
            return self._by_model(documents)
        return self._by_rules(documents)

    def tell_account(self) -> None:
        """Say on standard error what a model was asked and what came of it."""
        if self._second is not None:
            for line in self._second.account():
                tell(line)

    def _by_rules(self, documents: Iterable[Document]) -> Iterator[Record]:
        from legation.article_to_record import articles_to_records
        from legation.parser.pipeline import load_pipeline

        pipeline = load_pipeline(self.model or self.settings.model, states=self.settings.with_learnt)
        return articles_to_records(documents, pipeline, batch_size=self.settings.batch_size)

    def _by_model(self, documents: Iterable[Document]) -> Iterator[Record]:
        from legation.article_to_record import checked
        from legation.second_reader.reader import SecondReader

        # Made before the first document is opened, so that what is not set is told at once.
        self._second = SecondReader.from_settings(self.settings)
        return self._answered(documents, self._second, checked)

    def _answered(
        self, documents: Iterable[Document], second: SecondReader, checked: Callable[[Record], Record]
    ) -> Iterator[Record]:
        in_a_row = 0
        for document in documents:
            try:
                record = second.read(document)
            except SilentModelError as error:
                in_a_row += 1
                if self.strict or in_a_row == PATIENCE:
                    raise
                self.failures += 1
                tell(f"Error: document {document.id[:40]!r}: {error}")
                continue
            in_a_row = 0
            yield checked(record)
