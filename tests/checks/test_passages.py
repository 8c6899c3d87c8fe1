"""Sentences with their amounts, paragraph by paragraph."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.amounts.passages import near, passages

TEXT = "In the first half 40 lorries came. Two tonnes were lost.\nOf $3 million nothing is left. Nobody knows why."


def test_paragraphs_and_sentences_keep_their_amounts() -> None:
    first, second = passages(TEXT)

    assert [[one.span.quote for one in told.amounts] for told in first] == [["40"], ["Two tonnes"]]
    assert [len(told.amounts) for told in second] == [1, 0]


def test_what_is_near_stays_within_its_paragraph() -> None:
    _, second = passages(TEXT)

    assert [one.span.quote for one in near(second, 1, back=3, ahead=3)] == ["$3 million"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It rose from 320 to 480 million dollars.", [320_000_000, 480_000_000]),
        ("It fell to 3.1 billion dollars from 8.4 last year.", [3_100_000_000, 8_400_000_000]),
        ("Somalia got 28,000 tonnes and Djibouti 46,000.", [28_000, 46_000]),
        ("It sold for 268 million dollars, or 479 a tonne.", [268_000_000, 479]),
    ],
)
def test_a_bare_number_has_the_scale_beside_it(text: str, values: list[int]) -> None:
    ((told,),) = passages(text)

    assert [int(one.value) for one in told.amounts] == values
