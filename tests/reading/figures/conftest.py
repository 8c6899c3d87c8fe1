"""The shipped pipeline, and a report read for its figures alone, by phrasings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from legation.parser.parsed import parsed
from legation.parser.pipeline import load_pipeline
from legation.reading.assembly import material_of
from legation.reading.figures import read_figures
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
        return read_figures(material_of(document, parsed(pipeline(text))))

    return figures


@pytest.fixture(scope="session")
def told(read: Read) -> Callable[[str], list[str]]:
    """Tells the figures of a text in one line each: 'exports KAZ>AFG 2023-01-01/2023-12-31 345e6..355e6 USD'."""

    def lines(text: str) -> list[str]:
        return [_line(figure) for figure in read(text)]

    return lines


def _line(figure: Figure) -> str:
    said, period = figure.value or figure.relation, figure.period
    assert said is not None
    sides = ">".join(side.id or "-" if side else "-" for side in (figure.reporter, figure.partner))
    ends = "..".join("open" if end is None else f"{float(end):.6g}" for end in (said.low, said.high))
    of = figure.relation.of.period if figure.relation else None
    what = figure.value.unit if figure.value else figure.relation.kind if figure.relation else ""
    when = f"{period.start}/{period.end}" if period else "-"
    return f"{figure.measure} {sides} {when} {ends} {what}" + (f" of {of.start}/{of.end}" if of else "")
