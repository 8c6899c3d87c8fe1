"""Sentences with their amounts, paragraph by paragraph."""

from __future__ import annotations

from legation.checks.arithmetic.amounts.passages import near, passages

TEXT = "In the first half 40 lorries came. Two tonnes were lost.\nOf $3 million nothing is left. Nobody knows why."


def test_paragraphs_and_sentences_keep_their_amounts() -> None:
    first, second = passages(TEXT)

    assert [[one.span.quote for one in told.amounts] for told in first] == [["40"], ["Two tonnes"]]
    assert [len(told.amounts) for told in second] == [1, 0]


def test_what_is_near_stays_within_its_paragraph() -> None:
    _, second = passages(TEXT)

    assert [one.span.quote for one in near(second, 1, back=3, ahead=3)] == ["$3 million"]
