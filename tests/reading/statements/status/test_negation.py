"""What negates, and what only ends."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.status.negation import negator, no_longer

CASES = (
    ("Spain has not recognised it.", "recognised", "not"),
    ("Spain never recognised it.", "recognised", "never"),
    ("No country has recognised it.", "recognised", "No"),
    ("Nobody has recognised it.", "recognised", "Nobody"),
    ("Spain recognised it.", "recognised", None),
    ("With 52 votes in favour, none against, the Assembly confirmed it.", "confirmed", None),
    ("Spain no longer recognises it.", "recognises", None),
)


@pytest.mark.parametrize(("text", "verb", "expected"), CASES)
def test_the_word_that_negates(text: str, verb: str, expected: str | None, pipeline: Language) -> None:
    found = negator(word(material_of(text, pipeline), verb))

    assert (found.text if found is not None else None) == expected


def test_no_longer_ends(pipeline: Language) -> None:
    material = material_of("Spain no longer recognises it.", pipeline)

    assert no_longer(word(material, "recognises")) is not None
