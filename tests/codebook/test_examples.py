"""The codebook's examples, read: each phrasing's sentence says what its file says it does, and no more of that act."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from spacy.language import Language

from legation.codebook.load import load_acts
from legation.codebook.phrasing import Example, Expected
from legation.parser.pipeline import load_pipeline
from legation.reading.assembly import read
from legation.record.record import Document
from legation.record.statement import SYMMETRICAL, Act, Statement


@pytest.fixture(scope="module")
def pipeline() -> Language:
    """The shipped pipeline, loaded once."""
    return load_pipeline()


def _examples() -> Iterator[tuple[Act, Example]]:
    for act, entry in load_acts().items():
        for example in entry.examples:
            yield act, example


def _says(statement: Statement, expected: Expected) -> bool:
    sides = [(statement.actor.id, statement.counterpart.id if statement.counterpart else None)]
    if statement.act in SYMMETRICAL:
        sides.append(sides[0][::-1])
    meant = (expected.actor, expected.counterpart)
    return (statement.status, statement.ending) == (expected.status, expected.ending) and meant in sides


@pytest.mark.parametrize(
    ("act", "example"),
    tuple(_examples()),
    ids=lambda value: value if isinstance(value, str) else f"line {value.line}",
)
def test_example(act: Act, example: Example, pipeline: Language) -> None:
    document = Document(Document.id_of(example.text), example.text, published=date(2024, 6, 15))
    found = [s for s in read(document, pipeline).statements if s.act == act]

    missing = [e for e in example.expected if not e.absent and not any(_says(s, e) for s in found)]
    extra = [s for s in found if not any(_says(s, e) for e in example.expected if not e.absent)]
    assert (missing, extra) == ([], []), example.text
