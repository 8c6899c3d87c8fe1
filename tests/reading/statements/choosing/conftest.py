"""A report with the deeds that phrasings read in it, as those see it who choose."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reports import material_of

from legation.parser.pipeline import load_pipeline
from legation.reading.sensing.senses import senses_of
from legation.reading.statements.choosing.choice import Deed, Talk
from legation.reading.statements.read import read_statements


@pytest.fixture(scope="session")
def talk() -> Callable[[str], Talk]:
    """The talk that a text is."""

    def read(text: str) -> Talk:
        material = material_of(text, load_pipeline())
        senses = senses_of(material)
        assert senses is not None
        rows = read_statements(material)
        words = [material.token_at(row.trigger.start) for row in rows]
        deeds = [Deed(row.statement, word) for row, word in zip(rows, words, strict=True) if word is not None]
        return Talk.of(deeds, senses, material)

    return read
