"""What was sold or bought by nobody in particular."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: tuple[tuple[str, str, list[str]], ...] = (
    (
        "brought in",
        "Oman's exports to Qatar came to $44 million in 2023. Goods worth $82 million were brought in over the same period.",
        [
            "exports OMN>QAT 2023-01-01/2023-12-31 4.35e+07..4.45e+07 USD",
            "imports OMN>WLD 2023-01-01/2023-12-31 8.15e+07..8.25e+07 USD",
        ],
    ),
    (
        "money's worth of goods",
        "$120 million worth of goods was imported by Jordan from Egypt in 2023.",
        ["imports JOR>EGY 2023-01-01/2023-12-31 1.15e+08..1.25e+08 USD"],
    ),
    (
        "a total, to and from",
        "A total of $64 million worth of products were exported to Oman from Qatar in 2023.",
        ["exports QAT>OMN 2023-01-01/2023-12-31 6.35e+07..6.45e+07 USD"],
    ),
    (
        "weighed, from one to another",
        "12,400 tonnes of wheat were exported from Latvia to Norway in 2023.",
        ["exports LVA>NOR 2023-01-01/2023-12-31 12350..12450 t"],
    ),
    (
        "the other way goes back to who sold",
        "Chile supplied goods worth $41 million to Peru in 2023; in the opposite direction, $17 million worth of goods were delivered.",
        [
            "exports CHL>PER 2023-01-01/2023-12-31 4.05e+07..4.15e+07 USD",
            "imports CHL>PER 2023-01-01/2023-12-31 1.65e+07..1.75e+07 USD",
        ],
    ),
    (
        "the verb of the number before is not that of the next",
        "Goods worth $41 million were shipped from Chad to Niger in 2023, and goods worth $17 million came the other way.",
        [
            "exports TCD>NER 2023-01-01/2023-12-31 4.05e+07..4.15e+07 USD",
            "imports TCD>NER 2023-01-01/2023-12-31 1.65e+07..1.75e+07 USD",
        ],
    ),
    (
        "nobody says to whom",
        "$3 million worth of tickets were sold in Tirana in 2023.",
        [],
    ),
)


@pytest.mark.parametrize(("why", "text", "lines"), CASES, ids=[case[0] for case in CASES])
def test_goods_are_sold(why: str, text: str, lines: list[str], told: Callable[[str], list[str]]) -> None:
    assert told(text) == lines, why
