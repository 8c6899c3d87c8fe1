"""The state that a report's numbers are about, and whose trade is whose."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = (
    (
        "who holds places of its own trades for itself",
        "Transnistria's exports came to $70 million in the first quarter of 2023. Exports to Moldova were $35 million.",
        [
            "exports MDA:PMR>WLD 2023-01-01/2023-03-31 6.5e+07..7.5e+07 USD",
            "exports MDA:PMR>MDA 2023-01-01/2023-03-31 3.45e+07..3.55e+07 USD",
        ],
    ),
    (
        "a neighbour that is the whole state",
        "Abkhazia's exports to Georgia were $3 million in 2023.",
        ["exports GEO:ABK>GEO 2023-01-01/2023-12-31 2.5e+06..3.5e+06 USD"],
    ),
    (
        "a currency is no state",
        "Taiwan's exports reached US$432 billion in 2023. Japan bought goods worth US$31 billion.",
        [
            "exports TWN>WLD 2023-01-01/2023-12-31 4.315e+11..4.325e+11 USD",
            "exports TWN>JPN 2023-01-01/2023-12-31 3.05e+10..3.15e+10 USD",
        ],
    ),
)


@pytest.mark.parametrize(("why", "text", "lines"), CASES, ids=[case[0] for case in CASES])
def test_whose_it_is(why: str, text: str, lines: list[str], told: Callable[[str], list[str]]) -> None:
    assert told(text) == lines, why
