"""Balances that are not called so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: tuple[tuple[str, str, list[str]], ...] = (
    (
        "more bought",
        "In 2023 Moldova bought 3 billion euros more abroad than it sold there.",
        ["balance MDA>WLD 2023-01-01/2023-12-31 -3.5e+09..-2.5e+09 EUR"],
    ),
    (
        "more sold",
        "In 2023 Moldova sold goods for 3 billion euros more to Romania than it bought from there.",
        ["balance MDA>ROU 2023-01-01/2023-12-31 2.5e+09..3.5e+09 EUR"],
    ),
    (
        "less sold",
        "In 2023 Moldova sold 3 billion euros less to Romania than it imported from it.",
        ["balance MDA>ROU 2023-01-01/2023-12-31 -3.5e+09..-2.5e+09 EUR"],
    ),
    (
        "trade in deficit",
        "Moldova's trade with Romania was $3 billion in deficit in 2023.",
        ["balance MDA>ROU 2023-01-01/2023-12-31 -3.5e+09..-2.5e+09 USD"],
    ),
    (
        "trade in the black",
        "Moldova's trade with Romania was $3 billion in the black in 2023.",
        ["balance MDA>ROU 2023-01-01/2023-12-31 2.5e+09..3.5e+09 USD"],
    ),
    (
        "more than a year before is no balance",
        "In 2023 Moldova bought 3 billion euros more from Romania than in 2022.",
        ["imports MDA>ROU 2023-01-01/2023-12-31 2.5e+09..3.5e+09 change of 2022-01-01/2022-12-31"],
    ),
)


@pytest.mark.parametrize(("why", "text", "lines"), CASES, ids=[case[0] for case in CASES])
def test_goods_are_compared(why: str, text: str, lines: list[str], told: Callable[[str], list[str]]) -> None:
    assert told(text) == lines, why
