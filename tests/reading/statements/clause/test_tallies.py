"""What makes a sale a figure of trade: a span of time, and no day."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.tallies import tallied

CASES: tuple[tuple[str, str, list[str]], ...] = (
    ("Kenya sold tea to Chad last year.", "sold", ["year"]),
    ("Kenya sold tea to Chad in 2023.", "sold", ["2023"]),
    ("Kenya sold tea to Chad in October.", "sold", ["October"]),
    ("Kenya sold tea to Chad on 3 October.", "sold", []),
    ("Kenya sold tea to Chad on Monday.", "sold", []),
    ("Sales of tea to Chad rose last year.", "Sales", ["year"]),
    ("Kenya sold tea to Chad, which had a good year.", "sold", []),
)


@pytest.mark.parametrize(("text", "at", "expected"), CASES, ids=[row[0] for row in CASES])
def test_words_that_count_up_trade(text: str, at: str, expected: list[str], pipeline: Language) -> None:
    found = tallied(word(material_of(text, pipeline), at))

    assert [one.text for one in found] == expected
