"""Deeds told before that somebody says are none."""

from __future__ import annotations

import pytest
from reports import brief, read_report
from spacy.language import Language

CASES = (
    ("India may open a liaison office in Kabul, though the Indian foreign ministry denies any such plan.", "IND office AFG denied"),
    ("Ghana will close its embassy in Tirana, the paper says. The government has no such plans.", "GHA mission ALB denied"),
    ("Togo has recognised Kosovo, the paper wrote. Togo's foreign ministry denied the report.", "TGO recognize XKX denied"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_plan_or_a_report_is_denied(text: str, expected: str, pipeline: Language) -> None:
    assert expected in brief(read_report(text, pipeline))


def test_a_report_that_says_of_what_it_is_speaks_for_itself(pipeline: Language) -> None:
    text = "Chile sent an ambassador to Caracas. He denied the report of a strike. He has no such title."

    assert brief(read_report(text, pipeline)) == ["CHL appoint VEN occurred"]
