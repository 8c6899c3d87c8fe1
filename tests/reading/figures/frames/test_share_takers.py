"""Who takes a share of another's trade."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = (
    (
        "whoever buys a share of what one sells",
        "Iceland's exports were worth $6 billion in 2023. Norway purchased 12 percent of Iceland's exports.",
        "exports ISL>NOR 2023-01-01/2023-12-31 0.115..0.125 share",
    ),
    (
        "whoever took a share before",
        "Palestine's exports reached $1.5 billion in 2022. Israel absorbed 88 percent of the exports and supplied 57 percent of the imports.",
        "imports PSE>ISR 2022-01-01/2022-12-31 0.565..0.575 share",
    ),
    (
        "in the same sentence as the whole",
        "Mongolia's exports were worth $9 billion in 2023; China took 84 percent of Mongolia's exports.",
        "exports MNG>CHN 2023-01-01/2023-12-31 0.835..0.845 share",
    ),
)


@pytest.mark.parametrize(("why", "text", "line"), CASES, ids=[case[0] for case in CASES])
def test_who_takes_it_is_the_partner(
    why: str, text: str, line: str, told: Callable[[str], list[str]]
) -> None:
    assert line in told(text), why
