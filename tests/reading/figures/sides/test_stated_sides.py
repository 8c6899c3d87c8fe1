"""The sides that stand beside a word of trade."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = (
    (
        "whose exports there",
        "Haiti borders on the Dominican Republic. Haiti, whose exports there reached $12 million in 2023, wants more.",
        ["exports HTI>DOM 2023-01-01/2023-12-31 1.15e+07..1.25e+07 USD"],
    ),
    (
        "a number parts two owners",
        "Trade between Cuba and Haiti came to $11.1 million in 2023. Of that, $8.7 million was Cuban exports and $2.4 million Haitian exports.",
        [
            "turnover CUB>HTI 2023-01-01/2023-12-31 1.105e+07..1.115e+07 USD",
            "exports CUB>HTI 2023-01-01/2023-12-31 8.65e+06..8.75e+06 USD",
            "exports HTI>CUB 2023-01-01/2023-12-31 2.35e+06..2.45e+06 USD",
        ],
    ),
    (
        "of whom a clause tells",
        "Peru, which exported goods worth $240 million to Bolivia in 2023, wants more.",
        ["exports PER>BOL 2023-01-01/2023-12-31 2.35e+08..2.45e+08 USD"],
    ),
    (
        "the country of the sentence before",
        "Mongolia has moved closer to Japan. The country's exports to Japan came to $88 million in 2023.",
        ["exports MNG>JPN 2023-01-01/2023-12-31 8.75e+07..8.85e+07 USD"],
    ),
)


@pytest.mark.parametrize(("why", "text", "lines"), CASES, ids=[case[0] for case in CASES])
def test_the_sides_stated(why: str, text: str, lines: list[str], told: Callable[[str], list[str]]) -> None:
    assert told(text) == lines, why
