"""Whose a sum is in a list of givers or receivers."""

from __future__ import annotations

import pytest
from reports import read_report
from spacy.language import Language

CASES = (
    (
        "Germany pledged 300 million euros for Syria, Britain £160 million and Norway 130 million.",
        {"DEU": [(250e6, "EUR")], "GBR": [(155e6, "GBP")], "NOR": [(125e6, "EUR")]},
    ),
    (
        "Yemen's appeal brought a pledge of $5 million by Japan and $3 million by Norway.",
        {"JPN": [(4.5e6, "USD")], "NOR": [(2.5e6, "USD")]},
    ),
    (
        "Malta received grants of 3 million euros from Norway and of 2 million from Iceland.",
        {"NOR": [(2.5e6, "EUR")], "ISL": [(1.5e6, "EUR")]},
    ),
    (
        "Germany promised 300 million euros, France 110 million and Italy 30 million for Lebanon.",
        {"DEU": [(250e6, "EUR")], "FRA": [(105e6, "EUR")], "ITA": [(25e6, "EUR")]},
    ),
    (
        "Britain put £88 million on the table for Yemen, and Sweden, which hosted the meeting, $22 million.",
        {"GBR": [(87.5e6, "GBP")], "SWE": [(21.5e6, "USD")]},
    ),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_gives_his_own_sum(
    text: str, expected: dict[str, list[tuple[float, str]]], pipeline: Language
) -> None:
    given = [one for one in read_report(text, pipeline) if one.act == "aid"]
    found = {
        one.actor.id: [(float(amount.low), amount.unit) for amount in one.amounts if amount.low is not None]
        for one in given
    }

    assert found == expected


def test_what_is_for_another_purpose_is_still_his(pipeline: Language) -> None:
    text = "Japan gave Yemen 4.4 million dollars for demining and 2 million for schools."
    given = next(one for one in read_report(text, pipeline) if one.act == "aid")

    assert len(given.amounts) == 2
