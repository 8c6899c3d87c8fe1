"""Shares of what was sold: by their goods, by name, and of nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: tuple[tuple[str, str, list[str]], ...] = (
    (
        "goods that account for so much",
        "Peru's exports to China were worth $2.03 billion in 2023, 28 percent more than in 2022; copper ores and fish meal accounted for two-thirds.",
        [
            "exports PER>CHN 2023-01-01/2023-12-31 2.025e+09..2.035e+09 USD",
            "exports PER>CHN 2023-01-01/2023-12-31 1.275..1.285 ratio of 2022-01-01/2022-12-31",
            "exports PER>CHN 2023-01-01/2023-12-31 0.641667..0.691667 share",
        ],
    ),
    (
        "the subject and the next",
        "Ghana's exports to India reached $2 billion in 2023. Gold contributed 80 percent and cashew nuts 6 percent.",
        [
            "exports GHA>IND 2023-01-01/2023-12-31 1.5e+09..2.5e+09 USD",
            "exports GHA>IND 2023-01-01/2023-12-31 0.75..0.85 share",
            "exports GHA>IND 2023-01-01/2023-12-31 0.055..0.065 share",
        ],
    ),
    (
        "a share by that name",
        "Zambia's imports from China reached $1.7 billion in 2023, a 14 percent share of all imports.",
        [
            "imports ZMB>CHN 2023-01-01/2023-12-31 1.65e+09..1.75e+09 USD",
            "imports ZMB>CHN 2023-01-01/2023-12-31 0.135..0.145 share",
        ],
    ),
    (
        "people are no goods",
        "Nurses accounted for two-thirds of those who left Ghana in 2023. Its exports to India reached $2 billion.",
        ["exports GHA>IND - 1.5e+09..2.5e+09 USD"],
    ),
    (
        "a share of another noun",
        "Laos exported power worth $2 billion in 2023. The utility has terminated nearly all its contracts.",
        ["exports LAO>WLD 2023-01-01/2023-12-31 1.5e+09..2.5e+09 USD"],
    ),
    (
        "what something lost",
        "Chile's sales to Japan reached $3 billion in 2023. Copper lost a fifth of its value.",
        ["exports CHL>JPN 2023-01-01/2023-12-31 2.5e+09..3.5e+09 USD"],
    ),
)


@pytest.mark.parametrize(("why", "text", "lines"), CASES, ids=[case[0] for case in CASES])
def test_shares_are_of_a_whole(
    why: str, text: str, lines: list[str], told: Callable[[str], list[str]]
) -> None:
    assert told(text) == lines, why
