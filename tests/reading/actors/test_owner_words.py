"""The words by which a phrase may name whose a noun is."""

from __future__ import annotations

import pytest
from spacy.language import Language

from legation.parser.parsed import parsed
from legation.reading.actors.lexicon import find_names
from legation.reading.actors.names import put_names
from legation.reading.actors.owner_words import owner_groups
from legation.reading.actors.table import MentionTable
from legation.record.record import Document

WORDS: tuple[tuple[str, str, str, list[str]], ...] = (
    ("before it", "The Kazakh embassy refused.", "embassy", ["Kazakh"]),
    ("a possessor", "Chad's ministry refused.", "ministry", ["Chad"]),
    ("behind it", "The ministry of foreign affairs of Chad refused.", "ministry", ["Chad"]),
    ("who sent it", "The envoy appointed by Chad refused.", "envoy", ["Chad"]),
    (
        "of a region its own name first",
        "The Georgian region of Abkhazia refused.",
        "region",
        ["Abkhazia", "Georgian"],
    ),
    ("not where it is posted", "The embassy in Chad refused.", "embassy", []),
)


@pytest.mark.parametrize(("why", "text", "word", "expected"), WORDS, ids=[row[0] for row in WORDS])
def test_words_that_name_an_owner(
    why: str, text: str, word: str, expected: list[str], pipeline: Language
) -> None:
    table = MentionTable(parsed(pipeline(text)), Document("d", text))
    put_names(find_names(text), table)
    noun = next(token for token in table.tokens if token.text == word)

    named = (one.text for group in owner_groups(noun, table) for one in group)
    assert list(dict.fromkeys(named)) == expected
