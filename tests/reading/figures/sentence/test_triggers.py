"""The word that tells what a number measures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: tuple[tuple[str, str, list[str]], ...] = (
    (
        "commercial exchanges",
        "Commercial exchanges between Algeria and Italy were worth $9.4 billion in 2023.",
        ["turnover DZA>ITA 2023-01-01/2023-12-31 9.35e+09..9.45e+09 USD"],
    ),
    (
        "prisoners are exchanged as well",
        "The exchange of prisoners between Algeria and Italy cost $9.4 million in 2023.",
        [],
    ),
    (
        "imports of another's goods",
        "Zambia's imports of Tanzanian goods stood at $230 million in 2023.",
        ["imports ZMB>TZA 2023-01-01/2023-12-31 2.25e+08..2.35e+08 USD"],
    ),
    (
        "a balance with somebody",
        "Mongolia has moved closer to Japan. Its surplus with Japan was $12 million in 2023.",
        ["balance MNG>JPN 2023-01-01/2023-12-31 1.15e+07..1.25e+07 USD"],
    ),
    (
        "a deficit of the budget",
        "Mongolia has moved closer to Japan. Its deficit was $12 million in 2023.",
        [],
    ),
)


@pytest.mark.parametrize(("why", "text", "lines"), CASES, ids=[case[0] for case in CASES])
def test_the_word_of_the_measure(
    why: str, text: str, lines: list[str], told: Callable[[str], list[str]]
) -> None:
    assert told(text) == lines, why
