"""What an agreement says will be done."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.status.stipulated import as_stipulated

CASES = (
    ("They signed a deal under which Iran supplies fuel.", "supplies", "agreed"),
    ("They signed a deal, and Iran supplies fuel.", "supplies", "planned"),
)


@pytest.mark.parametrize(("text", "at", "expected"), CASES, ids=[row[0] for row in CASES])
def test_stipulated(text: str, at: str, expected: str, pipeline: Language) -> None:
    assert as_stipulated(word(material_of(text, pipeline), at), "planned") == expected
