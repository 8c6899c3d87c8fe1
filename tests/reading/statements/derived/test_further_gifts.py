"""Further givers, told by how much or what they gave."""

from __future__ import annotations

import pytest
from reports import brief, read_report
from spacy.language import Language

FIRST = "Norway sent 40 tonnes of food aid to Sudan. "

CASES = (
    ("Italy gave 20.", "ITA aid SDN occurred"),
    ("Italy promised half as much.", "ITA aid SDN pledged"),
    ("Italy gave nothing.", "ITA aid SDN denied"),
    ("Another 20 tonnes came from Italy.", "ITA aid SDN occurred"),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_further_gifts_go_to_the_same(text: str, expected: str, pipeline: Language) -> None:
    assert expected in brief(read_report(FIRST + text, pipeline))


SILENT = (
    "Norway met Sudan. Italy gave nothing.",
    FIRST + "Italy gave its word. Chad gave way.",
    FIRST + "The minister is known at home. Italy gave 20.",
    FIRST + "Italy gave 20 to Chad.",
)


@pytest.mark.parametrize("text", SILENT)
def test_nothing_goes_on_where_no_gift_was_told_right_before(text: str, pipeline: Language) -> None:
    assert not [one for one in brief(read_report(text, pipeline)) if one.startswith("ITA aid SDN")]
