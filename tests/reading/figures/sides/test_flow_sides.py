"""Whose trade a number is of, and with whom, where the sentence leaves a side unsaid."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.record.figure import Figure

CASES = (
    ("a people behind its verb", "Chile's surplus in trade with Japan hit $3.5 billion. It sold the Japanese goods worth $7.1 billion and bought for $3.6 billion.", ["balance CHL JPN", "exports CHL JPN", "imports CHL JPN"]),
    ("no side named but the one of who counts", "In value the exports rose to $640 million, Rwanda's tea board said.", ["exports RWA WLD"]),
    ("those who counted are named last", "Exports to Peru shrank to 12 million euros, those to Chile doubled, Estonia's statisticians found.",
     ["exports EST PER", "exports EST CHL"]),
    ("the verb is left out for the next", "Kenya's sales to Egypt rose by 8 percent to $90 million, those to Oman by 4 percent to $30 million.",
     ["exports KEN EGY", "exports KEN EGY", "exports KEN OMN", "exports KEN OMN"]),
    ("numbers in brackets behind their states", "Croatia's imports from Austria (1.9 billion euros) and Hungary (1.6 billion euros) grew.",
     ["imports HRV AUT", "imports HRV HUN"]),
    ("no part of the world in a state's name", "Nearly everything that Lesotho exports goes to South Africa: $410 million in 2023.", ["exports LSO ZAF"]),
    ("a wish gives the topic", "Nepal wants to double trade with Bhutan to $80 million. At present it stands at $36 million.", ["turnover NPL BTN"]),
    ("still whose it was", "China accounts for a quarter of Zambia's imports and for 19 percent of its exports.", ["imports ZMB CHN", "exports ZMB CHN"]),
    ("its exports are not to itself", "Ghana's figures are of another order. Its exports to Togo came to $310 million.", ["exports GHA TGO"]),
    ("whose foreign trade it is, in a report on one state", "Customs in Tiraspol have published their figures for 2023. Foreign trade came to $1,575 million.",
     ["turnover MDA:PMR WLD"]),
    ("a part of the world is no partner", "Laos exported electricity for $2 billion to Asia.", ["exports LAO -"]),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_sides_left_unsaid(
    why: str, text: str, expected: list[str], read: Callable[..., tuple[Figure, ...]]
) -> None:
    told = [
        " ".join(
            [one.measure, *(side.id if side and side.id else "-" for side in (one.reporter, one.partner))]
        )
        for one in read(text)
    ]

    assert told == expected, why
