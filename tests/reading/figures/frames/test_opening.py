"""Numbers that stand before the noun that they are of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: tuple[tuple[str, str, list[str]], ...] = (
    (
        "a growth and its noun",
        "A 14 percent rise in Jordan's exports to Egypt was reported in 2023.",
        ["exports JOR>EGY 2023-01-01/2023-12-31 1.135..1.145 ratio of 2022-01-01/2022-12-31"],
    ),
    (
        "a fall, reported from a capital",
        "The bank in Vilnius reckons with a 6.5% drop in imports from Belarus in the first quarter of 2024.",
        ["imports LTU>BLR 2024-01-01/2024-03-31 0.9345..0.9355 ratio of 2023-01-01/2023-03-31"],
    ),
    (
        "at a level, set before",
        "At $640 million, Armenia's exports to Georgia were the highest on record in 2023.",
        ["exports ARM>GEO 2023-01-01/2023-12-31 6.35e+08..6.45e+08 USD"],
    ),
    (
        "what it is compared with comes first",
        "Compared with $1.1 billion in 2022, Ghana's imports from Togo reached $1.4 billion in 2023.",
        [
            "imports GHA>TGO 2022-01-01/2022-12-31 1.05e+09..1.15e+09 USD",
            "imports GHA>TGO 2023-01-01/2023-12-31 1.35e+09..1.45e+09 USD",
        ],
    ),
    (
        "no measure follows",
        "At $640 million, the new stadium in Tirana was the dearest in 2023.",
        [],
    ),
    (
        "a growth of what is no trade",
        "A 14 percent rise in Jordan's wages to Egypt's level was reported in 2023.",
        [],
    ),
)


@pytest.mark.parametrize(("why", "text", "lines"), CASES, ids=[case[0] for case in CASES])
def test_the_noun_follows(why: str, text: str, lines: list[str], told: Callable[[str], list[str]]) -> None:
    assert told(text) == lines, why
