"""Changes told before the noun of what changed, and the level that they led to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = (
    (
        "a jump to a level",
        "A 21% jump in Peru's sales to Chile to $1.3 billion was reported in 2023.",
        [
            "exports PER>CHL 2023-01-01/2023-12-31 1.205..1.215 ratio of 2022-01-01/2022-12-31",
            "exports PER>CHL 2023-01-01/2023-12-31 1.25e+09..1.35e+09 USD",
        ],
    ),
    (
        "growth that took it there",
        "Growth of 9 percent took trade between Oman and Qatar to $3.4 billion in 2023.",
        [
            "turnover OMN>QAT 2023-01-01/2023-12-31 1.085..1.095 ratio of 2022-01-01/2022-12-31",
            "turnover OMN>QAT 2023-01-01/2023-12-31 3.35e+09..3.45e+09 USD",
        ],
    ),
    (
        "a fall that brought it there",
        "A 35% fall brought Moldova's exports to Russia to $120 million in 2023.",
        [
            "exports MDA>RUS 2023-01-01/2023-12-31 0.645..0.655 ratio of 2022-01-01/2022-12-31",
            "exports MDA>RUS 2023-01-01/2023-12-31 1.15e+08..1.25e+08 USD",
        ],
    ),
    (
        "the change looks back, the level has the time",
        "Norwegian exports to Iceland advanced 12% from a year earlier to $710 million in 2023.",
        [
            "exports NOR>ISL 2023-01-01/2023-12-31 1.115..1.125 ratio of 2022-01-01/2022-12-31",
            "exports NOR>ISL 2023-01-01/2023-12-31 7.05e+08..7.15e+08 USD",
        ],
    ),
)


@pytest.mark.parametrize(("why", "text", "lines"), CASES, ids=[case[0] for case in CASES])
def test_the_change_leads_to_its_level(
    why: str, text: str, lines: list[str], told: Callable[[str], list[str]]
) -> None:
    assert told(text) == lines, why
