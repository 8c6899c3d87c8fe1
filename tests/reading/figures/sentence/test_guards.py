"""What keeps a number from being a figure, and what does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: tuple[tuple[str, str, list[str]], ...] = (
    (
        "what goes out in a day",
        "Venezuela shipped 966,485 barrels a day of crude in April 2024. Bolivia delivered 19 million cubic metres of gas a day to Brazil in March.",
        [],
    ),
    (
        "a place called after what is no trade",
        "Trade between Pakistan and Afghanistan came to $1.998 billion in 2023. Exports across the Durand Line rose to $1.391 billion.",
        [
            "turnover PAK>AFG 2023-01-01/2023-12-31 1.9975e+09..1.9985e+09 USD",
            "exports PAK>AFG 2023-01-01/2023-12-31 1.3905e+09..1.3915e+09 USD",
        ],
    ),
    (
        "what is to follow",
        "Chile sold Peru gas worth $3 billion in 2023; another $2 billion is to follow.",
        ["exports CHL>PER 2023-01-01/2023-12-31 2.5e+09..3.5e+09 USD"],
    ),
    (
        "a credit line is no trade",
        "Ghana's exports to India reached $2 billion in 2023. The credit line came to $300 million.",
        ["exports GHA>IND 2023-01-01/2023-12-31 1.5e+09..2.5e+09 USD"],
    ),
)


@pytest.mark.parametrize(("why", "text", "lines"), CASES, ids=[case[0] for case in CASES])
def test_what_is_a_figure(why: str, text: str, lines: list[str], told: Callable[[str], list[str]]) -> None:
    assert told(text) == lines, why
