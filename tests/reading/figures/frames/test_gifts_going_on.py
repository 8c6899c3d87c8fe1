"""Gifts that lean on the one before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: tuple[tuple[str, str, list[str]], ...] = (
    (
        "the next givers",
        "Germany promised Yemen €300 million in 2023, the United Kingdom £160 million and Norway 90 million euros.",
        [
            "aid DEU>YEM 2023-01-01/2023-12-31 2.5e+08..3.5e+08 EUR",
            "aid GBR>YEM 2023-01-01/2023-12-31 1.55e+08..1.65e+08 GBP",
            "aid NOR>YEM 2023-01-01/2023-12-31 8.5e+07..9.5e+07 EUR",
        ],
    ),
    (
        "payments go on",
        "In 2023 the EU disbursed 407.5 million euros to Malawi, 12 percent more than in 2022. Payments in the first quarter of this year came to 62 million euros.",
        [
            "aid EU>MWI 2023-01-01/2023-12-31 4.0745e+08..4.0755e+08 EUR",
            "aid EU>MWI 2023-01-01/2023-12-31 1.115..1.125 ratio of 2022-01-01/2022-12-31",
            "aid EU>MWI 2024-01-01/2024-03-31 6.15e+07..6.25e+07 EUR",
        ],
    ),
    (
        "payments of no giver",
        "Kenya's exports to Oman came to $40 million in 2023. Payments in the first quarter came to 62 million euros.",
        ["exports KEN>OMN 2023-01-01/2023-12-31 3.5e+07..4.5e+07 USD"],
    ),
    (
        "as grants and as loans, foreseen and paid out",
        "Turkey will transfer 25.9 billion lira to Northern Cyprus this year: 18 billion as grants and 7.9 billion as loans. For 2023, 21 billion had been foreseen, of which 18.2 billion were paid out.",
        [
            "aid TUR>CYP:TRNC 2024-01-01/2024-12-31 2.585e+10..2.595e+10 TRY",
            "aid TUR>CYP:TRNC 2024-01-01/2024-12-31 1.75e+10..1.85e+10 TRY",
            "aid TUR>CYP:TRNC 2024-01-01/2024-12-31 7.85e+09..7.95e+09 TRY",
            "aid TUR>CYP:TRNC 2023-01-01/2023-12-31 2.05e+10..2.15e+10 TRY",
            "aid TUR>CYP:TRNC 2023-01-01/2023-12-31 1.815e+10..1.825e+10 TRY",
        ],
    ),
    (
        "who pays whom, before any sum",
        "Moscow has resumed the payments to the Abkhazian budget. The first tranche of 2024 amounted to 1.8 billion roubles.",
        ["aid RUS>GEO:ABK 2024-01-01/2024-12-31 1.75e+09..1.85e+09 RUB"],
    ),
    (
        "what else arrived",
        "Russia gave Abkhazia 5.1 billion roubles in 2023. The bank wants banknotes: 900 million arrived in 2022.",
        ["aid RUS>GEO:ABK 2023-01-01/2023-12-31 5.05e+09..5.15e+09 RUB"],
    ),
)


@pytest.mark.parametrize(("why", "text", "lines"), CASES, ids=[case[0] for case in CASES])
def test_gifts_lean_on_the_one_before(
    why: str, text: str, lines: list[str], told: Callable[[str], list[str]]
) -> None:
    assert told(text) == lines, why
