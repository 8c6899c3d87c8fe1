"""Nouns that act for whoever owns them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from legation.parser.parsed import parsed
from legation.reading.actors.acting_nouns import acts, governs

ACTING = (
    ("The ministry refused.", "ministry", True),
    ("The consulate-general refused.", "general", True),
    ("The trade house refused.", "house", True),
    ("The envoys refused.", "envoys", True),
    ("The flour arrived.", "flour", False),
)
GOVERNING = (
    ("The authorities refused.", "authorities", True),
    ("The junta refused.", "junta", True),
    ("The bank refused.", "bank", False),
)


@pytest.mark.parametrize(("text", "word", "expected"), ACTING, ids=[row[1] for row in ACTING])
def test_acts(text: str, word: str, expected: bool, pipeline: Language) -> None:
    noun = next(token for token in parsed(pipeline(text)) if token.text == word)
    assert acts(noun) is expected


@pytest.mark.parametrize(("text", "word", "expected"), GOVERNING, ids=[row[1] for row in GOVERNING])
def test_governs(text: str, word: str, expected: bool, pipeline: Language) -> None:
    noun = next(token for token in parsed(pipeline(text)) if token.text == word)
    assert governs(noun) is expected
