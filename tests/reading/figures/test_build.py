"""What a number says: which way a deficit went, and since when something grew."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: tuple[tuple[str, str, list[str]], ...] = (
    (
        "a deficit widens downwards",
        "The trade deficit of Abkhazia widened by 1.1 billion to 7.3 billion roubles in 2023.",
        [
            "balance GEO:ABK>WLD 2023-01-01/2023-12-31 -1.15e+09..-1.05e+09 change of 2022-01-01/2022-12-31",
            "balance GEO:ABK>WLD 2023-01-01/2023-12-31 -7.35e+09..-7.25e+09 RUB",
        ],
    ),
    (
        "grown over several years",
        "Italian exports to Libya have more than tripled in three years, from €0.9 billion in 2020 to €2.9 billion in 2023.",
        [
            "exports ITA>LBY 2023-01-01/2023-12-31 3..open ratio of 2020-01-01/2020-12-31",
            "exports ITA>LBY 2020-01-01/2020-12-31 8.5e+08..9.5e+08 EUR",
            "exports ITA>LBY 2023-01-01/2023-12-31 2.85e+09..2.95e+09 EUR",
        ],
    ),
    (
        "the ends of a range as they are said",
        "Venezuela owes China between $10 billion and $12 billion.",
        ["debt VEN>CHN - 1e+10..1.2e+10 USD"],
    ),
    (
        "several goods before to whom",
        "Kenyan exports of dried fruit, tea and carpets to India were worth $642 million in 2023.",
        ["exports KEN>IND 2023-01-01/2023-12-31 6.415e+08..6.425e+08 USD"],
    ),
    (
        "the mark that trade crossed",
        "Kenya's trade with India crossed the one-billion-dollar mark in 2023.",
        ["turnover KEN>IND 2023-01-01/2023-12-31 1e+09..open USD"],
    ),
    (
        "a month alone of what was bought",
        "Norway imported goods worth $238 million from Paraguay in 2023. Shipments in December alone amounted to $42 million.",
        [
            "imports NOR>PRY 2023-01-01/2023-12-31 2.375e+08..2.385e+08 USD",
            "imports NOR>PRY 2023-12-01/2023-12-31 4.15e+07..4.25e+07 USD",
        ],
    ),
    (
        "a span of years has two ends",
        "Between 2019 and 2023 trade between India and Myanmar swung from $1.5 billion to $1.7 billion.",
        [
            "turnover IND>MMR 2019-01-01/2019-12-31 1.45e+09..1.55e+09 USD",
            "turnover IND>MMR 2023-01-01/2023-12-31 1.65e+09..1.75e+09 USD",
        ],
    ),
    (
        "what a product of a state earned",
        "Sri Lanka's tea earned $1.27 billion in 2021.",
        ["exports LKA>WLD 2021-01-01/2021-12-31 1.265e+09..1.275e+09 USD"],
    ),
    (
        "ringgit",
        "Malaysia's chip exports to the US were worth RM60.6 billion in 2023.",
        ["exports MYS>USA 2023-01-01/2023-12-31 6.055e+10..6.065e+10 MYR"],
    ),
    (
        "tomans are money of no list",
        "Iran's exports to Iraq came to 5 billion tomans in 2023.",
        ["exports IRN>IRQ 2023-01-01/2023-12-31 4.5e+09..5.5e+09 toman"],
    ),
)


@pytest.mark.parametrize(("why", "text", "lines"), CASES, ids=[case[0] for case in CASES])
def test_what_a_number_says(why: str, text: str, lines: list[str], told: Callable[[str], list[str]]) -> None:
    assert told(text) == lines, why
