"""Numbers that say the one before them again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: tuple[tuple[str, str, list[str]], ...] = (
    (
        "of all that came in",
        "Peru's imports from Chile came to $147 million in 2023, or 38 percent of all imports.",
        [
            "imports PER>CHL 2023-01-01/2023-12-31 1.465e+08..1.475e+08 USD",
            "imports PER>CHL 2023-01-01/2023-12-31 0.375..0.385 share",
        ],
    ),
    (
        "which is so much of its trade",
        "Jordan's trade with Egypt reached $620 million in 2023, which is 6 percent of its foreign trade.",
        [
            "turnover JOR>EGY 2023-01-01/2023-12-31 6.15e+08..6.25e+08 USD",
            "turnover JOR>EGY 2023-01-01/2023-12-31 0.055..0.065 share",
        ],
    ),
    (
        "behind a comma",
        "Oman's exports to Qatar came to $4.5 billion in 2023. Gas brought in $2.2 billion, half of the total.",
        [
            "exports OMN>QAT 2023-01-01/2023-12-31 4.45e+09..4.55e+09 USD",
            "exports OMN>QAT 2023-01-01/2023-12-31 2.15e+09..2.25e+09 USD",
            "exports OMN>QAT 2023-01-01/2023-12-31 0.475..0.525 share",
        ],
    ),
)


@pytest.mark.parametrize(("why", "text", "lines"), CASES, ids=[case[0] for case in CASES])
def test_the_share_says_it_again(
    why: str, text: str, lines: list[str], told: Callable[[str], list[str]]
) -> None:
    assert told(text) == lines, why
