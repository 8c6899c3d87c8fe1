"""What stands before a word."""

from __future__ import annotations

import pytest
import spacy

from legation.parser.gaps import EMPTY_LINE, LINE, NOTHING, SPACE, words_of


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("a b", [EMPTY_LINE, SPACE]),
        ("(a", [EMPTY_LINE, NOTHING]),
        ("a\nb", [EMPTY_LINE, LINE]),
        ("a \n b", [EMPTY_LINE, LINE]),
        ("a\n\nb", [EMPTY_LINE, EMPTY_LINE]),
        ("a\r\nb", [EMPTY_LINE, LINE]),
        ("\n a", [EMPTY_LINE]),
        ("a   b", [EMPTY_LINE, SPACE]),
        (" \n", []),
    ],
)
def test_the_gap_before_each_word(text: str, gaps: list[int]) -> None:
    found = words_of(spacy.blank("en")(text))

    assert found.gaps.tolist() == gaps
