"""A partner's share of the trade that the report is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: tuple[tuple[str, str, list[str]], ...] = (
    (
        "named",
        "Albania's imports came to 7.4 billion euros in 2023. Greece's share was 11 percent and Turkey's 9 percent.",
        [
            "imports ALB>WLD 2023-01-01/2023-12-31 7.35e+09..7.45e+09 EUR",
            "imports ALB>GRC 2023-01-01/2023-12-31 0.105..0.115 share",
            "imports ALB>TUR 2023-01-01/2023-12-31 0.085..0.095 share",
        ],
    ),
    (
        "the one spoken of last",
        "Chile's exports reached $95 billion in 2023. Sales to Japan slipped 1.1 percent to $7 billion. At 7.4 percent their share was the lowest in years; in 2020 it had been 9.3 percent.",
        [
            "exports CHL>WLD 2023-01-01/2023-12-31 9.45e+10..9.55e+10 USD",
            "exports CHL>JPN 2023-01-01/2023-12-31 0.9885..0.9895 ratio of 2022-01-01/2022-12-31",
            "exports CHL>JPN 2023-01-01/2023-12-31 6.5e+09..7.5e+09 USD",
            "exports CHL>JPN 2023-01-01/2023-12-31 0.0735..0.0745 share",
            "exports CHL>JPN 2020-01-01/2020-12-31 0.0925..0.0935 share",
        ],
    ),
    (
        "of another measure than the sentence before began with",
        "Kosovo's imports were 5.9 billion euros in 2023. Purchases from Turkey came to 780 million euros; its share rose to 13 percent.",
        [
            "imports XKX>WLD 2023-01-01/2023-12-31 5.85e+09..5.95e+09 EUR",
            "imports XKX>TUR 2023-01-01/2023-12-31 7.75e+08..7.85e+08 EUR",
            "imports XKX>TUR 2023-01-01/2023-12-31 0.125..0.135 share",
        ],
    ),
    (
        "of a debt",
        "Chad's debt is $3.3 billion. China's share of it is 8 percent.",
        ["debt TCD>- - 3.25e+09..3.35e+09 USD", "debt TCD>CHN - 0.075..0.085 share"],
    ),
    (
        "whoever took what was sold",
        "Malawi's exports reached $900 million in 2023. Belgium bought goods worth $111 million. It thus took 12.3 percent of all that the country sold abroad.",
        [
            "exports MWI>WLD 2023-01-01/2023-12-31 8.5e+08..9.5e+08 USD",
            "exports MWI>BEL 2023-01-01/2023-12-31 1.105e+08..1.115e+08 USD",
            "exports MWI>BEL 2023-01-01/2023-12-31 0.1225..0.1235 share",
        ],
    ),
)


@pytest.mark.parametrize(("why", "text", "lines"), CASES, ids=[case[0] for case in CASES])
def test_a_share_is_somebodys(
    why: str, text: str, lines: list[str], told: Callable[[str], list[str]]
) -> None:
    assert told(text) == lines, why
