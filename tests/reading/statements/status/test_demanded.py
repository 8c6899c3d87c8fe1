"""A clause in the bare form of what is demanded."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.status.demanded import is_demanded

CASES = (
    ("Brazil insisted that Kenya reopen its embassy.", "reopen", True),
    ("Brazil proposed that the ban be lifted.", "lifted", True),
    ("Brazil said that Kenya reopened its embassy.", "reopened", False),
    ("Brazil said that the states recognise Kosovo.", "recognise", False),
    ("Brazil said that Kenya shut its embassy.", "shut", False),
    ("Brazil said that Kenya will reopen its embassy.", "reopen", False),
    ("The envoy was given a week to leave Brazil.", "leave", True),
    ("The envoy was given a book to read.", "read", False),
    ("Brazil decreed that the border be closed.", "closed", False),
)


@pytest.mark.parametrize(("text", "at", "expected"), CASES, ids=[row[0] for row in CASES])
def test_demanded(text: str, at: str, expected: bool, pipeline: Language) -> None:
    assert is_demanded(word(material_of(text, pipeline), at)) is expected
