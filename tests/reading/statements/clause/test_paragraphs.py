"""Where a paragraph begins."""

from __future__ import annotations

import pytest

from legation.reading.statements.clause.paragraphs import paragraph_start

TEXT = "Talks fail\nKenya left.\n\nChad stayed."


@pytest.mark.parametrize("word", ["Talks", "Kenya", "Chad"])
def test_a_paragraph_begins_behind_the_line_before(word: str) -> None:
    start = TEXT.index(word)

    assert paragraph_start(TEXT, start) == start
    assert paragraph_start(TEXT, start + len(word)) == start
