"""The same figure by another count."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: tuple[tuple[str, str, list[str]], ...] = (
    (
        "an office that publishes later",
        "Norway's exports to Chile grew to $1.9 billion in 2023, the exporters' assembly announced. The statistics office, which publishes later, has $1.22 billion for January to May.",
        [
            "exports NOR>CHL 2023-01-01/2023-12-31 1.85e+09..1.95e+09 USD",
            "exports NOR>CHL 2024-01-01/2024-05-31 1.215e+09..1.225e+09 USD",
        ],
    ),
    (
        "a ministry in quotation marks",
        'Trade between Ghana and Togo rose to $323 million in 2023, the customs service says. The commerce ministry in Lomé arrives at "just under $300 million" for the same year.',
        [
            "turnover GHA>TGO 2023-01-01/2023-12-31 3.225e+08..3.235e+08 USD",
            "turnover GHA>TGO 2023-01-01/2023-12-31 2.7e+08..3e+08 USD",
        ],
    ),
    (
        "a debt on which estimates diverge",
        "Estimates of Zambia's debt to China diverge. Creditors' committees speak of $13 billion to $15 billion.",
        ["debt ZMB>CHN - 1.3e+10..1.5e+10 USD"],
    ),
    (
        "the other side's customs",
        "Vietnam's exports to Japan came to $23 billion in 2023. Japanese customs show $25 billion, and the central bank in Hanoi has $22 billion.",
        [
            "exports VNM>JPN 2023-01-01/2023-12-31 2.25e+10..2.35e+10 USD",
            "imports JPN>VNM 2023-01-01/2023-12-31 2.45e+10..2.55e+10 USD",
            "exports VNM>JPN 2023-01-01/2023-12-31 2.15e+10..2.25e+10 USD",
        ],
    ),
    (
        "reserves are no trade",
        "Peru's exports to Chile came to $2 billion in 2023. The central bank has $70 billion in reserves. The agency spent $3 million on roads.",
        ["exports PER>CHL 2023-01-01/2023-12-31 1.5e+09..2.5e+09 USD"],
    ),
)


@pytest.mark.parametrize(("why", "text", "lines"), CASES, ids=[case[0] for case in CASES])
def test_another_source_counts_too(
    why: str, text: str, lines: list[str], told: Callable[[str], list[str]]
) -> None:
    assert told(text) == lines, why
