"""Modal verbs and negation around the trigger itself."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.status.modality import beside_trigger

CASES = (
    ("Kenya recognised Kosovo.", "recognised", "occurred"),
    ("Kenya did not recognise Kosovo.", "recognise", "denied"),
    ("Kenya nearly recognised Kosovo.", "recognised", "denied"),
    ("Kenya allegedly recognised Kosovo.", "recognised", "possible"),
    ("Kenya may recognise Kosovo.", "recognise", "possible"),
    ("Kenya will recognise Kosovo.", "recognise", "planned"),
    ("Kenya no longer recognises Kosovo.", "recognises", "ended"),
)


@pytest.mark.parametrize(("text", "at", "expected"), CASES, ids=[row[0] for row in CASES])
def test_modality(text: str, at: str, expected: str, pipeline: Language) -> None:
    assert beside_trigger(word(material_of(text, pipeline), at), "occurred", []) == expected
