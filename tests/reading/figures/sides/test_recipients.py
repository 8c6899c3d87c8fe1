"""To whom goods went, and who gave and held: named beside the number or before it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: tuple[tuple[str, str, list[str]], ...] = (
    (
        "takers of the same goods",
        "Ukraine delivered 1.2 million tonnes of maize to Egypt in 2023. Spain took 900,000 tonnes, Turkey 640,000.",
        [
            "exports UKR>EGY 2023-01-01/2023-12-31 1.15e+06..1.25e+06 t",
            "exports UKR>ESP 2023-01-01/2023-12-31 850000..950000 t",
            "exports UKR>TUR 2023-01-01/2023-12-31 635000..645000 t",
        ],
    ),
    (
        "buyers after one buyer",
        "Laos sold Thailand electricity worth $1.2 billion in the first half of 2023. Vietnam bought for $210 million and Cambodia for $78 million.",
        [
            "exports LAO>THA 2023-01-01/2023-06-30 1.15e+09..1.25e+09 USD",
            "exports LAO>VNM 2023-01-01/2023-06-30 2.05e+08..2.15e+08 USD",
            "exports LAO>KHM 2023-01-01/2023-06-30 7.75e+07..7.85e+07 USD",
        ],
    ),
    (
        "a list of takers",
        "Chile exported wine worth $1.6 billion in 2023; Britain bought 14 percent of it, China 12 percent, the United States 9 percent.",
        [
            "exports CHL>WLD 2023-01-01/2023-12-31 1.55e+09..1.65e+09 USD",
            "exports CHL>GBR 2023-01-01/2023-12-31 0.135..0.145 share",
            "exports CHL>CHN 2023-01-01/2023-12-31 0.115..0.125 share",
            "exports CHL>USA 2023-01-01/2023-12-31 0.085..0.095 share",
        ],
    ),
    (
        "a bank that holds a debt",
        "Ghana's external debt was $30 billion in 2023, of which the World Bank holds 19 percent.",
        [
            "debt GHA>- 2023-01-01/2023-12-31 2.5e+10..3.5e+10 USD",
            "debt GHA>WB 2023-01-01/2023-12-31 0.185..0.195 share",
        ],
    ),
    (
        "two that bought together",
        "Fiji sold sugar worth $60 million abroad in 2022. Japan and China bought most of it.",
        ["exports FJI>WLD 2022-01-01/2022-12-31 5.5e+07..6.5e+07 USD"],
    ),
    (
        "whoever is named first of two that traded",
        "Chad and Niger traded goods worth $15 million in 2023, of which Chadian supplies accounted for $11 million. Nigerien deliveries thus came to $4 million.",
        [
            "turnover TCD>NER 2023-01-01/2023-12-31 1.45e+07..1.55e+07 USD",
            "exports TCD>NER 2023-01-01/2023-12-31 1.05e+07..1.15e+07 USD",
            "imports TCD>NER 2023-01-01/2023-12-31 3.5e+06..4.5e+06 USD",
        ],
    ),
    (
        "business done",
        "Cuba and Russia did business worth $34 million in 2023, nine times more than in 2022.",
        [
            "turnover CUB>RUS 2023-01-01/2023-12-31 3.35e+07..3.45e+07 USD",
            "turnover CUB>RUS 2023-01-01/2023-12-31 8.5..9.5 ratio of 2022-01-01/2022-12-31",
        ],
    ),
    (
        "its own exports are to all",
        "Oman imported gas worth $210 million from Qatar in 2023. Its own gas exports dropped to $470 million.",
        [
            "imports OMN>QAT 2023-01-01/2023-12-31 2.05e+08..2.15e+08 USD",
            "exports OMN>WLD 2023-01-01/2023-12-31 4.65e+08..4.75e+08 USD",
        ],
    ),
    (
        "in return",
        "Kenya sent tea worth $129 million to Egypt in 2023. In return came cement, medicine and rice for $310 million.",
        [
            "exports KEN>EGY 2023-01-01/2023-12-31 1.285e+08..1.295e+08 USD",
            "imports KEN>EGY 2023-01-01/2023-12-31 3.05e+08..3.15e+08 USD",
        ],
    ),
    (
        "who invests where others did",
        "Foreign direct investment in Rwanda came to $717 million in 2023. Chinese companies invested $182 million.",
        [
            "investment ->RWA 2023-01-01/2023-12-31 7.165e+08..7.175e+08 USD",
            "investment CHN>RWA 2023-01-01/2023-12-31 1.815e+08..1.825e+08 USD",
        ],
    ),
    (
        "the main supplier of whoever was supplied",
        "Turkmenistan supplied 1.8 billion kilowatt-hours to Afghanistan in 2023. Uzbekistan remained the main supplier with 1.6 billion kilowatt-hours.",
        [
            "exports TKM>AFG 2023-01-01/2023-12-31 1.75e+09..1.85e+09 kWh",
            "imports TKM>UZB 2023-01-01/2023-12-31 1.55e+09..1.65e+09 kWh",
        ],
    ),
    (
        "what is produced dates what is exported, and what follows",
        "Mali produced 67 tonnes of gold in 2023. Of this, 60 tonnes were exported. The exports were worth 2.2 trillion CFA francs.",
        [
            "exports MLI>WLD 2023-01-01/2023-12-31 55..65 t",
            "exports MLI>WLD 2023-01-01/2023-12-31 2.15e+12..2.25e+12 XOF",
        ],
    ),
)


@pytest.mark.parametrize(("why", "text", "lines"), CASES, ids=[case[0] for case in CASES])
def test_who_is_on_the_other_side(
    why: str, text: str, lines: list[str], told: Callable[[str], list[str]]
) -> None:
    assert told(text) == lines, why
