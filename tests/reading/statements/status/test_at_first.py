"""What a trigger says of its act by itself."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.status.at_first import at_first
from legation.record.statement import Status

CASES: tuple[tuple[str, str, Status | None, str], ...] = (
    ("Kenya had stood on the list since May.", "stood", "ongoing", "occurred"),
    ("Kenya stands on the list.", "stands", "ongoing", "ongoing"),
    ("The minister flew in for talks.", "talks", None, "planned"),
    ("Ahead of the reopening of the embassy, the ministry was painted.", "reopening", None, "planned"),
    ("Brazil insisted that Kenya meet Chad.", "meet", None, "requested"),
    ("Kenya met Chad.", "met", None, "occurred"),
)


@pytest.mark.parametrize(("text", "at", "base", "expected"), CASES, ids=[row[0] for row in CASES])
def test_at_first(text: str, at: str, base: Status | None, expected: str, pipeline: Language) -> None:
    trigger = word(material_of(text, pipeline), at)

    assert at_first(trigger, "meet", base=base, headline=False) == expected
