"""A trade beside its two directions."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.trade import told_trade

WRONG = (
    (
        "sentences of their own",
        "Trade totalled $966 million in 2023. Exports came to $44 million, chiefly talc. Flour worth $822 million was brought in.",
        None,
    ),
    (
        "bare numbers",
        "It counted 41.6 billion roubles of trade. Wine for 34.9 billion roubles was bought. What it sold brought 7.6 billion.",
        "6.7 billion",
    ),
    (
        "too much",
        "Trade came to $1.998 billion in the year. Exports rose to $1.391 billion, while imports were put at $706 million.",
        None,
    ),
    (
        "digits",
        "Turnover with Kabul reached €258.4 million. Exports accounted for €172.3 million and imports for €68.1 million.",
        "€86.1 million",
    ),
)
RIGHT = (
    (
        "sentences of their own",
        "Trade totalled $866 million in 2023. Exports came to $44 million, chiefly talc. Flour worth $822 million was brought in.",
    ),
    (
        "no slip",
        "Trade totalled $999 million in 2023. Exports came to $44 million. Flour worth $822 million was brought in.",
    ),
    (
        "the sum",
        "Trade came to $1.998 billion in the year. Exports rose to $1.391 billion, while imports were put at $607 million.",
    ),
    (
        "a month",
        "Trade came to $1.998 billion in the year. In May exports rose to $1.391 billion and imports to $706 million.",
    ),
    (
        "of another year",
        "Trade came to $1.998 billion. A year earlier exports were $1.391 billion and imports $406 million.",
    ),
    (
        "a deficit",
        "The trade deficit came to $1.998 billion. Exports were $1.391 billion and imports $706 million.",
    ),
)


@pytest.mark.parametrize(("why", "text", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_trade_that_its_directions_do_not_make_is_named(why: str, text: str, meant: str | None) -> None:
    (check,) = told_trade(text)

    assert (check.suggestion or "").startswith(meant or ""), why
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_trade_that_they_make_or_of_which_they_are_a_part_is_left_alone(why: str, text: str) -> None:
    assert list(told_trade(text)) == [], why
