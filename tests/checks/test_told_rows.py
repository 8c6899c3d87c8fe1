"""Moves that are told to go on."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told_rows import told_rows

WRONG = (
    (
        "in a row",
        "Exports rose for the third month in a row. They were $4.1 million in March and $4.4 million in April. In May they came to $4.2 million.",
        "$4.2 million",
    ),
    (
        "each of the months",
        "Revenue fell in each of the last three months. It was 310 tonnes in April and 290 tonnes in May. June brought 330 tonnes.",
        "330 tonnes",
    ),
)
RIGHT = (
    (
        "they go on",
        "Exports rose for the third month in a row. They were $4.1 million in March and $4.4 million in April. In May they came to $4.7 million.",
    ),
    (
        "no months",
        "Exports rose for the third month in a row. They were $4.1 million, and imports $4.0 million.",
    ),
    (
        "both ways",
        "Exports rose for the third month in a row as imports fell. They were $4.4 million in April. In May they came to $4.2 million.",
    ),
    (
        "not in order",
        "Exports rose for the third month in a row. They were $4.7 million in May. In March they came to $4.1 million.",
    ),
)


@pytest.mark.parametrize(("why", "text", "wrong"), WRONG, ids=[case[0] for case in WRONG])
def test_a_row_is_named(why: str, text: str, wrong: str) -> None:
    (check,) = told_rows(text)

    assert wrong in check.evidence[0].quote, why
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_row_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_rows(text)) == [], why
