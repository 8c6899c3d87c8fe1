"""The shipped pipeline, and a report read for its figures alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from legation.parser.parsed import parsed
from legation.parser.pipeline import load_pipeline
from legation.reading.actors import read_mentions
from legation.reading.amounts import read_amounts
from legation.reading.figures import read_figures
from legation.reading.times import read_times
from legation.record.figure import Figure
from legation.record.record import Document

PUBLISHED = date(2024, 5, 10)
Read = Callable[..., tuple[Figure, ...]]


@pytest.fixture(scope="session")
def read() -> Read:
    """Reads a text for its figures, published on 10 May 2024."""
    pipeline = load_pipeline()

    def figures(text: str, title: str | None = None) -> tuple[Figure, ...]:
        document = Document("report", text, title, published=PUBLISHED)
        doc = parsed(pipeline(text))
        times, amounts = read_times(text, PUBLISHED), read_amounts(text)
        return read_figures(doc, document, read_mentions(doc, document), times, amounts)

    return figures
