"""States named one after another are one row, whatever a parse makes of its commas."""

from __future__ import annotations

import pytest
from spacy.language import Language

from legation.parser.parsed import parsed
from legation.reading.actors import read_mentions
from legation.record.record import Document

CASES = (
    ("a row behind an office", "The presidents of Kenya, Uganda and Rwanda met in Oslo.", "presidents", {"KEN", "UGA", "RWA"}),
    ("a row behind 'from'", "Ministers from Turkey, Syria and Jordan signed it.", "Ministers", {"TUR", "SYR", "JOR"}),
    ("a place before a subject is not of its row", "In Kenya, Uganda signed it.", "Uganda", {"UGA"}),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "word", "states"), CASES, ids=[row[0] for row in CASES])
def test_rows(why: str, text: str, word: str, states: set[str], pipeline: Language) -> None:
    doc = parsed(pipeline(text))
    mentions = read_mentions(doc, Document("d", text))
    token = next(token for token in doc if token.text == word)
    assert {actor.id for actor in mentions.of_phrase(token)} == states
