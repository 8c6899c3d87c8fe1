"""Rows of a number with its share."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.rows import told_rows

# why, what is said, what the share is, what was perhaps meant
WRONG = (
    ("in brackets", "Japan bought for $866 million (26.6 percent of the total), China for $667 million (12.8 percent) and Peru for $318 million (6.1 percent).", "is 16.5 to 16.8 percent", "16.6 percent"),
    ("a list", "Russia, $69.1 million (66.8% of exports)\nPoland, $5.4 million (5.2%)\nChina, $5.1 million (7.9%)", "is 4.87 to 4.99 percent", "4.9%"),
    ("told with 'or'", "Italy took 635 tonnes, or 13.4 percent, Malta 501 tonnes, or 10.6 percent, and Libya 979 tonnes, or 26.7 percent.", "percent of what", None),
)  # fmt: skip
RIGHT = (
    ("one whole", "Japan bought for $866 million (16.6 percent), China for $667 million (12.8 percent) and Peru for $318 million (6.1 percent)."),
    ("two rows", "Japan bought for $866 million (26.6 percent) and China for $667 million (12.8 percent)."),
    ("no two that agree", "Japan bought for $866 million (26.6 percent), China for $667 million (12.8 percent), Peru for $318 million (16.1 percent)."),
    ("of its own whole", "Oman took $866 million, or 16.6 percent, Iran $667 million, or 12.8 percent, Peru $318 million, or 84 percent of what it buys."),
    ("growths", "Japan bought for $866 million (16.6 percent more), China for $667 million (12.8 percent more), Peru for $318 million (1 percent more)."),
    ("too round to tell", "Japan bought for $900 million (20 percent), China for $700 million (10 percent), Peru for $300 million (9 percent)."),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "words", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_share_that_goes_with_no_other_row_is_named(
    why: str, text: str, words: str, meant: str | None
) -> None:
    (check,) = told_rows(text)

    assert words in check.explanation, why
    assert meant is None or check.suggestion == meant
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_rows_that_may_be_right_are_left_alone(why: str, text: str) -> None:
    assert list(told_rows(text)) == [], why
