"""The word of a measure beside its number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = (
    (
        "a balance and its deficit",
        "Senegal's trade balance with Gambia showed a deficit of $55 million in 2023.",
        ["balance SEN>GMB 2023-01-01/2023-12-31 -5.55e+07..-5.45e+07 USD"],
    ),
    (
        "a deficit behind its number",
        "Senegal posted a $55 million trade deficit with Gambia in 2023.",
        ["balance SEN>GMB 2023-01-01/2023-12-31 -5.55e+07..-5.45e+07 USD"],
    ),
    (
        "spent on imports",
        "Cuba spent $41 million on imports from Spain in 2023.",
        ["imports CUB>ESP 2023-01-01/2023-12-31 4.05e+07..4.15e+07 USD"],
    ),
)


@pytest.mark.parametrize(("why", "text", "lines"), CASES, ids=[case[0] for case in CASES])
def test_the_word_beside(why: str, text: str, lines: list[str], told: Callable[[str], list[str]]) -> None:
    assert told(text) == lines, why
