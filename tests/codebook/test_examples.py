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

FEW, MORE = 0.03, 0.05
"""What was learnt is no rule: of so much of the examples it may leave out what the codebook says, or tell what it does
not say (2.1 % and 4.3 % when measured)."""


@pytest.fixture(scope="module")
def pipeline() -> Language:
    """What the phrasings read by themselves: the pipeline without states, loaded once."""
    return load_pipeline(states=False)


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
    missing, extra = _faults(act, example, pipeline)

    assert (missing, extra) == ([], []), example.text


def test_what_is_learnt_hardly_ever_speaks_against_an_example() -> None:
    with_learnt = load_pipeline()
    faults = [_faults(act, example, with_learnt) for act, example in _examples()]

    assert sum(bool(missing) for missing, _ in faults) <= FEW * len(faults)
    assert sum(bool(extra) for _, extra in faults) <= MORE * len(faults)


def _faults(act: Act, example: Example, pipeline: Language) -> tuple[list[Expected], list[Statement]]:
    """What is expected of an example and not read, and what is read of its act and not expected."""
    document = Document(Document.id_of(example.text), example.text, published=date(2024, 6, 15))
    found = [s for s in read(document, pipeline).statements if s.act == act]
    missing = [e for e in example.expected if not e.absent and not any(_says(s, e) for s in found)]
    extra = [s for s in found if not any(_says(s, e) for e in example.expected if not e.absent)]
    return missing, extra
