"""Days and months are told from places and people."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.dates import is_day_or_month


@pytest.mark.parametrize(("name", "expected"), [("Sunday", True), ("April", True), ("Kabul", False)])
def test_is_day_or_month(name: str, expected: bool, pipeline: Language) -> None:
    assert is_day_or_month(word(material_of(f"He said so in {name}.", pipeline), name)) is expected
