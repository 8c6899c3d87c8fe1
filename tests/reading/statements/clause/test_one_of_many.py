"""Who is told of by a row of states."""

from __future__ import annotations

import pytest
from reports import brief, read_report
from spacy.language import Language

CASES = (
    ("who is one of them does it", "Paraguay remains one of a handful of countries that recognise Taiwan.", "PRY recognize TWN ongoing"),
    ("whom they include does it", "Countries that have recognised Kosovo include Peru.", "PER recognize XKX occurred"),
    ("who joins them does it", "Peru joined the countries recognising Kosovo.", "PER recognize XKX occurred"),
    ("who is named last does it", "Among those that recognised Kosovo was Peru.", "PER recognize XKX occurred"),
    ("who moves a bill is meant", "The Peruvian senators tabled a bill that would recognise Kosovo.", "PER recognize XKX planned"),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "expected"), CASES, ids=[row[0] for row in CASES])
def test_one_of_many(why: str, text: str, expected: str, pipeline: Language) -> None:
    assert expected in brief(read_report(text, pipeline))
