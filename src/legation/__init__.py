"""Legation: who deals with whom, on whose word, and whether the numbers hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from legation.errors import LegationError
from legation.record.record import Document, Record

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["Document", "LegationError", "Record", "__version__", "read", "read_stream"]
__version__ = "0.1.0"


def read(
    text: str,
    *,
    published: date | str | None = None,
    title: str | None = None,
    source: str | None = None,
    url: str | None = None,
    model: str | None = None,
) -> Record:
    """The record of one report; its offsets count in `text`, character for character.

    `published` is the day from which 'on Monday' and 'last year' are counted: a date, or '2023-04-17'.
    `model` names another language pipeline than the one that ships.
    """
    from legation.intake.objects import day_of
    from legation.intake.plain import document_of_text
    from legation.settings import Settings

    document = document_of_text(
        text,
        title=title,
        published=day_of(published) if isinstance(published, str) else published,
        source=source,
        url=url,
        longest=Settings.from_environment().longest_text,
    )
    (record,) = read_stream([document], model=model)
    return record


def read_stream(documents: Iterable[Document], *, model: str | None = None) -> Iterator[Record]:
    """The records of many reports, in their order; parsed together, so quicker than one by one."""
    # Loaded here, so that `import legation` costs nothing until something is read.
    from legation.article_to_record import articles_to_records
    from legation.settings import Settings

    settings = Settings.from_environment()
    pipeline = _pipeline(model or settings.model, states=settings.with_learnt)
    yield from articles_to_records(documents, pipeline, batch_size=settings.batch_size)


@cache
def _pipeline(model: str | None, *, states: bool) -> Language:
    """A pipeline takes a second to load; it is loaded once."""
    from legation.parser.pipeline import load_pipeline

    return load_pipeline(model, states=states)
